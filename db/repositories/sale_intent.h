// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"
#include "db/repositories/stock_table.h"
#include "db/repositories/till_rule.h"

namespace wattcard::db {

// Step P2 of CARD.md section 9, inside a transaction: the row with its sale number, Dr till /
// Cr suspense, with everything that its kind binds at once: generation, series, serial, the card's
// move out of the stock, and an open row that it takes along.
class SaleIntent {
public:
    SaleIntent(Database& database, const Clock& clock);
    Result<void> store(const transaction::Row& row, const Actor& actor);

private:
    Result<void> insert(const StoredRow& stored, const std::optional<CardSerial>& oldSerial,
                        const Actor& actor);
    Result<void> retire(const StoredRow& stored, const std::optional<CardSerial>& oldSerial,
                        const Actor& actor);
    Result<void> takeFromStock(std::int64_t number, const CardSerial& serial, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    RowTable m_rows;
    Journal m_journal;
    AuditChain m_audit;
    StockTable m_stock;
    TillRule m_tills;
};

} // namespace wattcard::db
