// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/fingerprint.h"
#include "db/sqlite/database.h"
#include "domain/ports/ledger.h"

namespace wattcard::db {

// One leg: debits are positive. `owner` is what the book is kept for (migration 0004).
struct Leg {
    QLatin1StringView book;
    std::int64_t owner = 0;
    QLatin1StringView unit;
    std::int64_t amount = 0;
    QLatin1StringView part = {}; // class of a receivable, kind of a fee, tender of a till
};
Leg moneyLeg(QLatin1StringView book, std::int64_t owner, Money amount, QLatin1StringView part = {});
Leg creditLeg(QLatin1StringView book, std::int64_t series, PaymentMode mode, Credit amount);

struct Entry {
    QLatin1StringView event;
    std::optional<std::int64_t> row; // number of the transaction row
    std::int64_t audit = 0;          // number of the audit entry of the same transaction
    UtcTime at{};
    std::vector<Leg> legs; // those of amount zero are left out
};

// Double entry; the database refuses what does not balance. Inside a transaction only.
class Journal {
public:
    explicit Journal(Database& database) : m_database{database} {}
    // The fingerprint of what was posted, for the audit entry; empty when there was nothing to
    // post.
    Result<QString> post(const Entry& entry, const Actor& actor);
    // Debits less credits of a book, all its parts together.
    Result<std::int64_t> balance(QLatin1StringView book, std::int64_t owner);

private:
    Result<std::int64_t> nextNumber(const StatementText& statement);
    Database& m_database;
};

} // namespace wattcard::db
