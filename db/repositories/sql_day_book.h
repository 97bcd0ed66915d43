// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "db/repositories/day_totals.h"

#include <set>

namespace wattcard::db {

// Business days, their reports and seals. To be used on the database's thread.
class SqlDayBook : public DayBook {
public:
    SqlDayBook(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_counter{database}
    {
    }
    Result<QString> openDay() override;
    Result<void> open(const QString& businessDay, const Actor& leader) override;
    Result<DayTotals> xReport(CounterId counter, const Actor& actor) override;
    Result<std::vector<ZReport>> close(const Actor& finance) override;
    Result<ZReport> zReport(CounterId counter, int number) override;
    Result<int> lastZ(CounterId counter) override;
    Result<Reconciliation> reconcile(const QString& businessDay, const Actor& actor) override;
    Result<std::vector<BankLine>> bankLines(const QString& first, const QString& last) override;
    Result<void> bankTakings(Money amount, const QString& reference, const Actor& finance) override;

private:
    struct Last {
        int number = 0;
        std::int64_t lastAudit = 0;
        Hash seal{};
    };
    Result<Last> last(CounterId counter);
    Result<Money> cashInHouse();
    Result<std::int64_t> newestAudit();
    Result<void> checkSettled();
    // What every counter did from the audit entry on that the newest report ends with.
    using Span = std::pair<const std::int64_t, CounterDays>;
    Result<Span> sinceSealed(std::int64_t last);
    Result<std::set<CounterId>> counters(const QString& day, CounterId own,
                                         const CounterDays& since);
    Result<ZReport> seal(AuditedRows& rows, const Last& before, CounterDay& counted,
                         std::int64_t lastAudit);
    Database& m_database;
    const Clock& m_clock;
    DayCounter m_counter;
};

} // namespace wattcard::db
