// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/row.h"

namespace wattcard::ui {

// What goes back to the customer when a sale is taken back, the way it came: change was given out
// of the cash.
std::vector<Tender> moneyBackOf(const transaction::Row& sale);

} // namespace wattcard::ui
