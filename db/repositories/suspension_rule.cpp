// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/suspension_rule.h"

#include "db/repositories/days.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectVoltage{"point_voltage",
                                      "SELECT voltage FROM service_point WHERE id = ?"};
// Time of this year for which the account was suspended; one that still runs counts until now.
constexpr StatementText selectSuspended{
    "suspended_time",
    "WITH year (now, begun) AS (VALUES (?, ?)), off (since, until) AS ("
    " SELECT s.at, COALESCE((SELECT MIN(e.at) FROM account_step AS e"
    " WHERE e.refers = s.number AND e.operation = 'resume'), (SELECT MIN(r.settled_at)"
    " FROM transaction_row AS r WHERE r.account = s.account AND r.kind = 'resumption'"
    " AND r.state = 'committed' AND r.settled_at > s.at), year.now)"
    " FROM account_step AS s, year WHERE s.account = ? AND s.operation = 'suspend')"
    " SELECT COALESCE(SUM(off.until - MAX(off.since, year.begun)), 0) FROM off, year"
    " WHERE off.until > year.begun"};

// DOMAIN.md section 6.8, settings.
constexpr std::chrono::days leastSuspended{15};
constexpr std::chrono::days mostSuspended{184};

Day after(Day day, std::chrono::days days)
{
    return Day{std::chrono::sys_days{day} + days};
}

std::chrono::days between(Day from, Day to)
{
    return std::chrono::days{daysBetween(from, to)};
}

} // namespace

SuspensionRule::SuspensionRule(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock}
{
}

Day SuspensionRule::today() const
{
    return dateOf(m_clock.local(m_clock.now()));
}

Result<bool> SuspensionRule::isHigh(ServicePointId point)
{
    auto voltage = m_database.run(selectVoltage, {value(point)});
    if (!voltage)
        return failed(voltage);
    return voltage->records.front().text() == "high"_L1;
}

Result<std::chrono::days> SuspensionRule::spent(AccountId account, Day newYear)
{
    const UtcTime begun = std::chrono::sys_days{newYear};
    auto sum =
        m_database.run(selectSuspended, {value(m_clock.now()), value(begun), value(account)});
    if (!sum)
        return failed(sum);
    const std::chrono::milliseconds time{sum->records.front().integer()};
    return std::chrono::ceil<std::chrono::days>(time);
}

Result<void> SuspensionRule::maySuspend(const AccountBooks& books, std::optional<Day> until)
{
    const Day begins = today();
    if (until && *until <= begins)
        return failed(Fault::BadInput, u"supply returns on a day to come"_s);
    const auto high = isHigh(books.point);
    if (!high)
        return failed(high);
    if (!*high)
        return {};
    if (!until)
        return failed(Fault::BadInput, u"the day on which supply returns"_s);
    if (between(begins, *until) < leastSuspended)
        return failed(Fault::SuspensionLimit, dayText(after(begins, leastSuspended)));
    const Day newYear = begins.year() / 1 / 1;
    const Day nextYear = (begins.year() + std::chrono::years{1}) / 1 / 1;
    const auto before = spent(books.account.id, newYear);
    if (!before)
        return failed(before);
    const auto ofThisYear = *before + between(begins, std::min(*until, nextYear));
    const auto ofTheNext = between(nextYear, std::max(*until, nextYear));
    return std::max(ofThisYear, ofTheNext) <= mostSuspended ? Result<void>{}
                                                            : failed(Fault::SuspensionLimit);
}

Result<void> SuspensionRule::mayResume(const AccountBooks& books)
{
    const auto high = isHigh(books.point);
    if (!high)
        return failed(high);
    const auto begun = m_steps.newest(books.account.id, Operation::Suspend);
    if (!begun)
        return failed(begun);
    if (!*high || !*begun)
        return {};
    const Day first = after(dateOf(m_clock.local((*begun)->at)), leastSuspended);
    return today() >= first ? Result<void>{} : failed(Fault::SuspensionLimit, dayText(first));
}

} // namespace wattcard::db
