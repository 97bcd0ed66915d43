// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scope.h"

namespace wattcard {

bool Scope::covers(const PlaceCodes& place) const
{
    if (isAll())
        return true;
    return m_areas.contains(place.area) || m_stations.contains(place.station);
}

} // namespace wattcard
