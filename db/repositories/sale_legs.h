// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/journal.h"
#include "db/repositories/row_table.h"
#include "db/repositories/till_rule.h"

namespace wattcard::db {

// The double entries of a sale (DOMAIN.md section 6, CARD.md section 9 P2 and P5).

// Cash in the drawer is what was tendered in cash less the change; the rest lies at the bank, apart
// by the way it came.
Money cashOf(const transaction::Row& row);
// Tenders that do not add up, or give change out of anything but cash: BadInput.
Result<void> checkTenders(const transaction::Row& row);

// Dr where the tenders go: the drawer and the bank.
std::vector<Leg> tenderLegs(const transaction::Row& row, const Drawer& drawer);

// Tenders Dr / suspense Cr.
std::vector<Leg> intentLegs(const StoredRow& stored, const Drawer& drawer);
// Suspense Dr / tenders Cr, out of the drawer that gives the money back.
std::vector<Leg> voidLegs(const StoredRow& stored, const Drawer& givesBack);
// Suspense becomes revenue, fees, tax, repaid debt and what stays on the account; credit goes onto
// the card.
std::vector<Leg> commitLegs(const StoredRow& stored);

// An exchange taken back with its payment: the money goes back; its credit is the series' business.
std::vector<Leg> undoneLegs(const StoredRow& undo, const StoredRow& exchange);

// A reversal: everything that the sale's commit moved goes back, and the payment becomes due to the
// customer. Suspense is not touched: the sale is settled.
std::vector<Leg> reversalLegs(const StoredRow& reversal, const StoredRow& sale);
// refund_due Dr / tenders Cr, the way the payment came.
std::vector<Leg> payoutLegs(const StoredRow& sale, const Drawer& givesBack);

} // namespace wattcard::db
