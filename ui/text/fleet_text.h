// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wattcard::ui {

// What is printed of a whole town of meters. Values stand in the order that the English sentence
// names them.
enum class FleetLine {
    Progress, // day, days
    Town,     // meters, days, seed
    Energy,   // kWh
    Sales,    // number, yuan
    Yuan,     // of credit: sold, moved, loaded, consumed, remaining
    Kwh,      // the same
    Events,   // credit trips, courtesy trips, alarms, power cuts
    Cards,    // loads, refused, reissues, exchanges
    Book,     // name, unit, amount
    Right,
    Wrong, // check, detail
    Speed, // meter steps a second, sales a second, MiB
};
QString fleetText(FleetLine line, const QStringList& values = {});

} // namespace wattcard::ui
