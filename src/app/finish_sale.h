// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/transaction/step.h"

namespace wattcard::app {

// Runs the transaction core and says how it ended, in the terms of the screen.
SaleOutcome finishSale(const Shop& shop, const Actor& actor, transaction::State state);

SaleStopped nothingRecorded(const Failure& failure);

} // namespace wattcard::app
