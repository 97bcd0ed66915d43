// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/fleet/town.h"

namespace wattcard::fleet {

// One thing that must hold to the fen; the detail names the first meters where it does not.
struct FleetCheck {
    QString name;
    bool ok = true;
    QString detail;
};

// Whether money and credit are conserved in a town that has settled: the receipts, the ledger and
// the meters are three accounts of the same lives, kept apart, and each pair must agree.
std::vector<FleetCheck> auditOf(Town& town);

} // namespace wattcard::fleet
