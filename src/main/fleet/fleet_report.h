// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/fleet/fleet_audit.h"

#include <QJsonObject>
#include <QStringList>

namespace wattcard::fleet {

// The credit of all accounts with one payment mode, hundredths of its unit.
struct CreditTotals {
    Credit sold;
    Credit moved; // from meters that were taken down
    Credit loaded;
    Credit consumed;
    Credit remaining;
};

struct FleetTotals {
    Energy metered;
    CreditTotals money;  // of accounts that buy yuan
    CreditTotals energy; // of accounts that buy kWh
    Money paid;
    int sales = 0;
    int loads = 0;
    int creditTrips = 0;
    int courtesyTrips = 0;
    int alarms = 0;
    int refusals = 0; // of cards, at meters
    int powerCuts = 0;
    int reissues = 0;
    int exchanges = 0;
    int sentHome = 0;
    int foretoldWrong = 0; // displays that the pre-flight had told otherwise
    std::int64_t steps = 0;
};

// How a run ended, as it is printed and written.
struct FleetReport {
    FleetPlan plan;
    FleetTotals totals;
    std::vector<db::BookSum> books;
    std::vector<FleetCheck> checks;
    FleetFigures figures;
    std::vector<app::FleetDay> days;
    bool conserved() const;
};
Result<FleetReport> reportOf(Town& town); // after it has settled; makes all checks

// Founds the town, lives its days, settles and checks. A failure is one of the place, as a full
// disk; what goes wrong in the town is in the report.
Result<FleetReport> runFleet(const FleetPlan& plan, QStringList* table = nullptr);

// Everything; but for "figures" equal for equal plans.
QJsonObject toJson(const FleetReport& report);
// One line a meter, header first.
QStringList tableOf(const Town& town);
// One line a day, header first.
QStringList tableOf(const std::vector<app::FleetDay>& days);

} // namespace wattcard::fleet
