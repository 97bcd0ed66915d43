// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_reports.h"

#include "db/repositories/columns.h"
#include "db/repositories/days.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Opening, rights, scope and days; what is read is in the files beside this one.

namespace wattcard::db {

namespace {

constexpr StatementText selectReader{"report_reader",
                                     "SELECT o.role, (SELECT COUNT(*) FROM operator_scope AS s"
                                     "  WHERE s.operator = o.id) FROM operator AS o"
                                     " WHERE o.id = ? AND o.disabled = 0"};
constexpr StatementText selectSeenAccounts{"report_scope",
                                           "SELECT account FROM operator_sees WHERE operator = ?"};
constexpr StatementText selectDays{"report_days",
                                   "SELECT day, opened_at FROM business_day ORDER BY day"};
constexpr StatementText countUncounted{"report_own_till",
                                       "SELECT COUNT(*) FROM shift_line WHERE clerk = ?"
                                       " AND state IN ('open', 'recount')"};
constexpr StatementText selectPlace{
    "report_place", "SELECT p.customer_number, c.name, p.area, p.station FROM account AS a"
                    " JOIN service_point AS p ON p.id = a.service_point"
                    " JOIN customer AS c ON c.id = a.customer WHERE a.id = ?"};
constexpr StatementText selectSeriesOwner{"report_series_owner",
                                          "SELECT account FROM series WHERE id = ?"};

constexpr std::array bookCodes{
    "till"_L1,    "safe"_L1,       "bank"_L1,       "suspense"_L1,   "revenue"_L1,
    "tax"_L1,     "fees"_L1,       "receivable"_L1, "accrued"_L1,    "carry"_L1,
    "deposit"_L1, "refund_due"_L1, "over_short"_L1, "adjustment"_L1, "suspense_recovered"_L1,
    "issued"_L1,  "on_card"_L1,    "in_meter"_L1,   "consumed"_L1,   "returned"_L1,
    "moved"_L1,   "granted"_L1};
static_assert(bookCodes.size() == bookCount);

constexpr UtcTime everAfter{std::chrono::milliseconds{9'000'000'000'000'000}};

} // namespace

QLatin1StringView code(Book book)
{
    return bookCodes[static_cast<std::size_t>(book)];
}

Book bookFrom(Record& record)
{
    const auto found = std::ranges::find(bookCodes, record.word());
    if (found != bookCodes.end())
        return static_cast<Book>(found - bookCodes.begin());
    record.damage();
    return {};
}

SqlReports::SqlReports(std::unique_ptr<Reading> reading, OperatorId viewer, const Clock& clock)
    : m_reading{std::move(reading)},
      m_viewer{viewer},
      m_clock{clock}
{
}

Result<std::unique_ptr<SqlReports>> SqlReports::open(const StoreAddress& store, OperatorId viewer,
                                                     const Clock& clock)
{
    auto reading = Reading::open(store);
    if (!reading)
        return failed(reading);
    std::unique_ptr<SqlReports> reports{new SqlReports{std::move(*reading), viewer, clock}};
    if (auto prepared = reports->prepare(); !prepared)
        return failed(prepared);
    return reports;
}

Result<void> SqlReports::prepare()
{
    auto days = m_reading->run(selectDays);
    if (!days)
        return failed(days);
    for (Record& record : days->records) {
        const QString day = record.text();
        m_days.emplace_back(day, utcTime(record));
    }
    // A day that was opened by a clock set back has taken what lies after it from the days before.
    for (std::size_t place = m_days.size(); place > 1; --place)
        m_days[place - 2].second = std::min(m_days[place - 2].second, m_days[place - 1].second);
    auto reader = m_reading->run(selectReader, {value(m_viewer)});
    if (!reader)
        return failed(reader);
    if (reader->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    reader->records.front().skip(1);
    if (reader->records.front().integer() == 0)
        return {};
    auto seen = m_reading->run(selectSeenAccounts, {value(m_viewer)});
    if (!seen)
        return failed(seen);
    m_seen.emplace();
    for (Record& record : seen->records)
        m_seen->insert(number<AccountId>(record));
    return {};
}

ReportDays SqlReports::booked() const
{
    return m_days.empty() ? ReportDays{} : ReportDays{m_days.front().first, m_days.back().first};
}

// The role that is on record now, as every other reading of the books asks it.
Result<void> SqlReports::permits(ReportSubject subject)
{
    auto answer = m_reading->run(selectReader, {value(m_viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    const Role role = coded<Role>(answer->records.front());
    if (answer->records.front().isDamaged())
        return failed(Fault::DatabaseDamaged, u"role"_s);
    return mayRead(role, subject) ? Result<void>{} : failed(Fault::PermissionDenied, code(role));
}

// Who still has a drawer to count does not learn from a report what is in it (DOMAIN.md section 8).
Result<void> SqlReports::permitMoney()
{
    if (auto may = permits(ReportSubject::Money); !may)
        return may;
    auto answer = m_reading->run(countUncounted, {value(m_viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.front().integer() == 0)
        return {};
    return failed(Fault::PermissionDenied, u"the own till is not counted"_s);
}

bool SqlReports::sees(AccountId account) const
{
    return !m_seen || m_seen->contains(account);
}

// As statements have it: the day that was open then, or closed last; none before the first.
QString SqlReports::businessDayAt(UtcTime at) const
{
    const auto later =
        std::ranges::upper_bound(m_days, at, {}, [](const auto& d) { return d.second; });
    return later == m_days.begin() ? u""_s : std::prev(later)->first;
}

QString SqlReports::calendarDayAt(UtcTime at) const
{
    return dayOf(m_clock.local(at));
}

std::pair<UtcTime, UtcTime> SqlReports::openBetween(const ReportDays& days) const
{
    UtcTime from = everAfter;
    UtcTime until = everAfter;
    for (const auto& [day, openedAt] : m_days) {
        if (day >= days.from)
            from = std::min(from, openedAt);
        if (day > days.to)
            until = std::min(until, openedAt);
    }
    return {from, until};
}

// Wide by a day on either side: no clock is further off its own zone. Days are compared again.
std::pair<UtcTime, UtcTime> SqlReports::calendarBetween(const ReportDays& days) const
{
    const auto at = [](const QString& day) {
        return UtcTime{std::chrono::local_days{dayFrom(day)}.time_since_epoch()};
    };
    return {at(days.from) - std::chrono::days{1}, at(days.to) + std::chrono::days{2}};
}

Result<ReportPlace> SqlReports::placeOf(AccountId account)
{
    if (const auto kept = m_places.constFind(account.value()); kept != m_places.cend())
        return *kept;
    auto answer = m_reading->run(selectPlace, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DatabaseDamaged, u"account %1"_s.arg(account.value()));
    Record& record = answer->records.front();
    ReportPlace place;
    place.account = account;
    place.number = record.text();
    place.name = record.text();
    place.area = record.text();
    place.station = record.text();
    m_places.insert(account.value(), place);
    return place;
}

Result<AccountId> SqlReports::accountOf(std::int64_t series)
{
    if (const auto kept = m_accountOfSeries.constFind(series); kept != m_accountOfSeries.cend())
        return AccountId{*kept};
    auto answer = m_reading->run(selectSeriesOwner, {value(series)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DatabaseDamaged, u"series %1"_s.arg(series));
    const auto account = number<AccountId>(answer->records.front());
    m_accountOfSeries.insert(series, account.value());
    return account;
}

} // namespace wattcard::db
