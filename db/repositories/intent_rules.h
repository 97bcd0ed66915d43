// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/series_moves.h"
#include "db/repositories/stock_table.h"

namespace wattcard::db {

// What a new row must satisfy before it is stored, asked of the books and not of the caller
// (DOMAIN.md sections 2 and 6, CARD.md section 9).
class IntentRules {
public:
    IntentRules(Database& database, const Clock& clock);
    Result<void> check(const AccountBooks& books, const transaction::Row& row, const Actor& actor);

private:
    Result<void> checkAccount(const AccountBooks& books, const transaction::Row& row) const;
    Result<void> checkPeople(const AccountBooks& books, const transaction::Row& row,
                             const Actor& actor);
    Result<void> checkCard(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkStock(const CardSerial& serial);
    Result<void> checkChange(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkRestored(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkUndo(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkQuote(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkReversal(const AccountBooks& books, const transaction::Row& row);
    Result<void> checkNumbers(const AccountBooks& books, const transaction::Row& row);
    Result<transaction::Position> position(const AccountBooks& books, const transaction::Row& row);
    Result<transaction::Position> undoPosition(const AccountBooks& books);
    Result<void> checkClock();
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    RowTable m_rows;
    StockTable m_stock;
};

// Where a row of that kind stands after what is committed; not for the undoing of an exchange.
// `givenUp` as AccountFacts::highestGivenUp, which only a replacement minds.
transaction::Position positionAfter(const AccountBooks& books, const transaction::Row& row,
                                    Sequence givenUp);

} // namespace wattcard::db
