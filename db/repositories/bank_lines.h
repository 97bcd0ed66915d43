// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/tender.h"

#include <QJsonArray>

namespace wattcard::db {

// Money at the bank or a card terminal that no row begins with, as finance holds it against their
// file: amounts of the tenders in fen, negative for what goes out; no cash among them.
struct BankMoves {
    std::vector<Tender> tenders;
    QString businessDay;
    std::int64_t row = 0; // whose money goes back; 0 for none
};

// The table bank_line, inside a transaction.
class BankLines {
public:
    explicit BankLines(Database& database) : m_database{database} {}
    // Named by the audit entry given; answers with the fingerprints that this entry keeps as its
    // "records".
    Result<QJsonArray> add(const BankMoves& moves, std::int64_t audit);

private:
    Database& m_database;
};

// Those of the tenders that are not cash; and the same on their way back.
std::vector<Tender> atTheBank(std::vector<Tender> tenders);
std::vector<Tender> givenBack(const std::vector<Tender>& tenders);

} // namespace wattcard::db
