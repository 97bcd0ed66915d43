// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"
#include "db/repositories/stock_table.h"

namespace wattcard::db {

// Step P2 of CARD.md section 9, inside a transaction: the row with its sale number, Dr till /
// Cr suspense, and for an opening the generation, the series, the bound serial and its card's move
// out of the stock.
class SaleIntent {
public:
    SaleIntent(Database& database, const Clock& clock);
    Result<void> store(const transaction::Row& row, const Actor& actor);

private:
    Result<void> checkAccount(const AccountBooks& books, const transaction::Row& row) const;
    Result<void> checkCard(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkStock(const CardSerial& serial);
    Result<void> checkNumbers(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkClock();
    Result<QString> businessDay();
    Result<std::int64_t> bindForOpening(const AccountBooks& books, const transaction::Row& row);
    Result<void> insert(const StoredRow& stored, const Actor& actor);
    Result<void> takeFromStock(std::int64_t number, const CardSerial& serial, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    RowTable m_rows;
    Journal m_journal;
    AuditChain m_audit;
    StockTable m_stock;
};

} // namespace wattcard::db
