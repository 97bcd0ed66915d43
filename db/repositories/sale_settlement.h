// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"
#include "db/repositories/row_table.h"
#include "db/repositories/stock_table.h"
#include "db/repositories/till_rule.h"

namespace wattcard::db {

// How an open row ends (CARD.md section 9, rules 3 and P5), inside a transaction. Every step is a
// compare-and-set on (id, INTENT, attempt).
class SaleSettlement {
public:
    SaleSettlement(Database& database, const Clock& clock);
    Result<Claim> claim(const TransactionId& id, const Actor& actor);
    // Committing again with the same claim and proof changes nothing.
    Result<void> commit(const Claim& claim, const transaction::Proof& proof, const Actor& actor);
    Result<void> voidRow(const Claim& claim, const Actor& actor);
    // The same for a row that was void before the books were lost: its money waits for finance.
    Result<void> voidLost(const Claim& claim, const Actor& actor);
    Result<void> quarantine(const Claim& claim, const QString& reason, const Actor& actor);
    // A quarantined row that two people have decided on: as the card has proven it, or void, with
    // its money left on the account.
    Result<void> release(const StoredRow& row, const transaction::Proof& proof, const Actor& actor);
    Result<void> giveUp(const StoredRow& row, const Actor& actor);
    // An open row goes along with the replacement that has the number `by`; an open reversal is
    // void. Before the replacement's own row, which takes its place; recorded after it, because the
    // card carries the head of the audit log before it.
    Result<void> absorb(const StoredRow& open, std::int64_t by);
    Result<void> recordAbsorbed(const StoredRow& open, const TransactionId& by, const Actor& actor);

private:
    struct Which {
        const StatementText& statement;
        std::vector<QVariant> key;
    };
    Result<Answer> prove(const Which& which, const StoredRow& row, const transaction::Proof& proof);
    Result<StoredRow> voided(const Claim& claim);
    struct Settled {
        const StoredRow& row;
        QLatin1StringView event;
        std::vector<Leg> legs;
        std::vector<Tender> back = {}; // at the bank
    };
    Result<void> commitAbsorbedBy(const StoredRow& stored, const transaction::Proof& proof,
                                  const Actor& actor);
    Result<void> book(const StoredRow& stored, const Actor& actor);
    Result<std::vector<Leg>> legsOf(const StoredRow& stored);
    Result<Drawer> drawerFor(const StoredRow& stored, const Actor& actor);
    Result<void> giveCardBack(const StoredRow& stored, const Actor& actor);
    Result<void> record(const Settled& settled, const Actor& actor);
    Result<QJsonArray> bankLinesOf(const Settled& settled, std::int64_t audit, const Actor& actor);
    Result<QString> fingerprintOf(std::int64_t row);
    Database& m_database;
    const Clock& m_clock;
    RowTable m_rows;
    Journal m_journal;
    AuditChain m_audit;
    StockTable m_stock;
    TillRule m_tills;
};

} // namespace wattcard::db
