// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <set>

namespace wattcard {

// Where a service point lies, in the codes of the utility; empty where it was never said.
struct PlaceCodes {
    QString area;
    QString station;
    friend bool operator==(const PlaceCodes&, const PlaceCodes&) = default;
};

// Which service points an operator sees and acts on (DOMAIN.md section 9): every one, or those of
// the named areas and stations.
class Scope {
public:
    Scope() = default; // everything
    Scope(std::set<QString> areas, std::set<QString> stations)
        : m_areas{std::move(areas)},
          m_stations{std::move(stations)}
    {
    }
    bool isAll() const { return m_areas.empty() && m_stations.empty(); }
    // A point without a code lies in no area: only who serves everything sees it.
    bool covers(const PlaceCodes& place) const;
    const std::set<QString>& areas() const { return m_areas; }
    const std::set<QString>& stations() const { return m_stations; }
    friend bool operator==(const Scope&, const Scope&) = default;

private:
    std::set<QString> m_areas;
    std::set<QString> m_stations;
};

} // namespace wattcard
