// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "db/repositories/sql_ledger.h"
#include "tests/db/shop.h"

namespace wattcard::db::test {

// How serving one customer ended, as one letter of the counter's report.
enum class Served : char {
    Sold = 's',
    Finished = 'f', // a sale that somebody had left open
    Voided = 'v',
    Interrupted = 'i',
    Nothing = 'n',
    Away = 'a',    // the server was
    Unclear = 'u', // quarantined: must not happen
};

// A counter with the product's core and books, and cards that are carried from one to the other.
class CrowdCounter {
public:
    CrowdCounter(ServerOptions server, QString folder, CounterId counter);

    // Puts the card in, finishes what is open on it, else sells for one yuan. Whatever was sold or
    // finished is in the folder's list before this returns.
    Served serve(AccountId account);
    // Only finishes or voids what is open; until nothing is.
    bool settle(AccountId account);

private:
    Result<void> open();
    Served finish(CardDesk& card, const transaction::Row& row, const transaction::Records& records);
    Served ended(const app::SaleOutcome& outcome, const TransactionId& id, Served whenDone);
    void acknowledge(const TransactionId& id) const;

    ServerOptions m_server;
    QString m_folder;
    Actor m_actor;
    FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlLedger> m_ledger;
};

// A process of its own: serves whoever comes until its standard input ends.
int runCounter(const QStringList& arguments);

} // namespace wattcard::db::test
