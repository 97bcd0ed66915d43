// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "db/sqlite/reading.h"

namespace wattcard::db {

// A business day whose totals were counted from its rows.
struct CountedDay {
    QString day;
    std::int64_t touched = 0; // as the day was when it was counted
    std::vector<std::vector<QVariant>> totals;
    std::vector<std::vector<QVariant>> hours;
    std::vector<std::vector<QVariant>> tiers;
};

// The oldest day that waits (migration 0029), the newest of the books last, counted; none when no
// day waits. It reads all rows of the day, so that it belongs on a thread of its own while the
// counter sells: about 40 us a sale.
Result<std::optional<CountedDay>> countDueDay(Reading& reading);

// Makes the totals of days that wait for them. Nothing depends on when: reports look at the rows
// of a day that waits.
class SqlDayTotals {
public:
    explicit SqlDayTotals(Database& database) : m_database{database} {}
    // How many days wait.
    Result<std::int64_t> waiting();
    // In a transaction of its own: some milliseconds. False, and nothing changed, when something
    // was booked on the day since it was counted.
    Result<bool> keep(const CountedDay& counted);
    // Every day waits from now on.
    Result<void> markAll();
    // Counts and keeps until no day waits; `told` hears how many still do and ends it with false.
    Result<void> makeAll(const std::function<bool(std::int64_t waiting)>& told = {});

private:
    Result<void> write(const CountedDay& counted);
    Result<void> run(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
};

} // namespace wattcard::db
