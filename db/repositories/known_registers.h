// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/database.h"
#include "domain/ports/month_book.h"

namespace wattcard::db {

// What write-backs and visits have told of the total register of a meter on a service point, at
// the times of the meter's own clock. Return data in doubt and visits that contradict the books
// tell nothing.
class KnownRegisters {
public:
    explicit KnownRegisters(Database& database) : m_database{database} {}
    // A register of the meter of a series, as somebody says that it stood at a moment.
    struct Said {
        std::int64_t series = 0;
        Day day{}; // that began at the moment
        Energy total;
    };
    // ReadingMissing when the books know better.
    Result<RegisterBounds> check(const Said& said);

private:
    Result<QString> visitOf(const Said& said);
    Database& m_database;
};

} // namespace wattcard::db
