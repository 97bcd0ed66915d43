// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QSortFilterProxyModel>

#include <array>

namespace wattcard::ui {

// What somebody looks for in a meter's log.
enum class EventGroup { All, Cards, Supply, Service, Trouble };
inline constexpr std::array allEventGroups{EventGroup::All, EventGroup::Cards, EventGroup::Supply,
                                           EventGroup::Service, EventGroup::Trouble};
EventGroup groupOf(meter::EventKind kind); // never All
QString groupName(EventGroup group);

// The events of one group, and their text for another program.
class EventFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EventFilter(QObject* parent) : QSortFilterProxyModel{parent} {}
    void choose(EventGroup group);
    // The rows that are shown, newest first, with heading: CSV after RFC 4180, whole dates.
    QString asCsv() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    EventGroup m_group = EventGroup::All;
};

} // namespace wattcard::ui
