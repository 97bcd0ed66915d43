// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

#include <array>

namespace wattcard::db {

namespace {

// Found by the index of the open rows; each then asks for one account's or one row's own.
constexpr std::array openRowChecks{
    StatementCheck{"I1", R"(
SELECT 'journal entry ' || e.number || ' of the open row ' || r.number || ' does not balance'
  FROM transaction_row AS r JOIN journal_entry AS e ON e.row = r.number
 WHERE r.state IN ('intent', 'quarantined')
   AND EXISTS (SELECT 1 FROM journal_leg AS l WHERE l.entry = e.number
                GROUP BY l.unit HAVING SUM(l.amount) <> 0))"},

    StatementCheck{"I2", R"(
SELECT 'suspense of account ' || account || ' is ' || booked || ', its open rows ' || open FROM (
  SELECT o.account AS account,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'suspense' AND l.owner = o.account) AS booked,
         (SELECT SUM(r.payment) FROM transaction_row AS r
           WHERE r.account = o.account
             AND r.state IN ('intent', 'quarantined', 'absorbed')) AS open
    FROM transaction_row AS o WHERE o.state IN ('intent', 'quarantined'))
 WHERE booked <> open)"},

    StatementCheck{"receipts", R"(
SELECT 'open row ' || number || ' has a receipt' FROM transaction_row
 WHERE state IN ('intent', 'quarantined')
   AND (receipt_serial IS NOT NULL OR number IN (SELECT row FROM outbox)))"},
};

} // namespace

std::vector<Check> checkOpenRows(const StoreReader& reader)
{
    return checkEach(reader, openRowChecks);
}

} // namespace wattcard::db
