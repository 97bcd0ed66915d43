// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_view.h"

#include "db/repositories/columns.h"
#include "domain/ports/report_source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr std::int64_t quarterHour = 15LL * 60 * 1000;

constexpr StatementText selectViewer{"day_viewer",
                                     "SELECT o.role, (SELECT COUNT(*) FROM operator_scope AS s"
                                     "  WHERE s.operator = o.id) FROM operator AS o"
                                     " WHERE o.id = ? AND o.disabled = 0"};
constexpr StatementText selectDay{
    "day_newest", "SELECT b.day, EXISTS (SELECT 1 FROM day_close AS c WHERE c.day = b.day),"
                  " EXISTS (SELECT 1 FROM transaction_row WHERE state = 'committed')"
                  "  FROM business_day AS b ORDER BY b.day DESC LIMIT 1"};
// No shift outlives its day: those of the newest are all that can be open.
constexpr StatementText selectOwnTill{
    "day_own_till",
    "SELECT COUNT(*) FROM (SELECT s.id AS id, (SELECT MAX(c.attempt) FROM shift_count AS c"
    "  WHERE c.shift = s.id) AS newest FROM shift AS s WHERE s.business_day = ? AND s.clerk = ?"
    "  AND NOT EXISTS (SELECT 1 FROM shift_end AS e WHERE e.shift = s.id)) AS o"
    " WHERE o.newest = 0 OR EXISTS (SELECT 1 FROM shift_recount AS r"
    "  WHERE r.shift = o.id AND r.attempt = o.newest)"};
// The last two values of what follows: whether the viewer serves some places only, and who it is.
constexpr StatementText selectCells{
    "day_cells", "SELECT r.created_at / ?, r.tariff, t.name, r.counter, r.author, o.login,"
                 " COUNT(*) FILTER (WHERE r.is_committed = 1 AND r.kind <> 'reversal'),"
                 " COUNT(*) FILTER (WHERE r.is_committed = 1 AND r.kind = 'reversal'),"
                 " COUNT(*) FILTER (WHERE r.is_written = 1),"
                 " COUNT(*) FILTER (WHERE r.is_failed = 1),"
                 " COALESCE(SUM(r.paid) FILTER (WHERE r.is_committed = 1), 0)"
                 "  FROM day_row AS r JOIN tariff_version AS t ON t.id = r.tariff"
                 "  JOIN operator AS o ON o.id = r.author"
                 " WHERE r.business_day = ? AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS v"
                 "  WHERE v.operator = ? AND v.account = r.account))"
                 " GROUP BY 1, r.tariff, t.id, r.counter, r.author, o.id ORDER BY 1, 2, 4, 5"};
constexpr StatementText selectUnfinished{
    "day_unfinished", "SELECT COUNT(*), COALESCE(MIN(r.created_at), 0) FROM transaction_row AS r"
                      " WHERE r.state IN ('intent', 'quarantined') AND (? = 0 OR EXISTS (SELECT 1"
                      " FROM operator_sees AS v WHERE v.operator = ? AND v.account = r.account))"};
constexpr StatementText selectLastDays{
    "day_last_days", "SELECT b.day, EXISTS (SELECT 1 FROM day_total_due AS d WHERE d.day = b.day),"
                     " (SELECT COALESCE(SUM(t.paid), 0) FROM day_total AS t WHERE t.day = b.day)"
                     "  FROM business_day AS b ORDER BY b.day DESC LIMIT ?"};
constexpr StatementText selectDue{"day_due",
                                  "SELECT accounts, amount FROM book_due WHERE book = ?"};
constexpr StatementText selectSeenDue{
    "day_seen_due", "SELECT COUNT(*), COALESCE(SUM(d.amount), 0) FROM account_due AS d"
                    " WHERE d.book = ? AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS v"
                    "  WHERE v.operator = ? AND v.account = d.account))"};
// After them: how many rows.
constexpr StatementText selectDayRows{
    "day_rows", "SELECT r.number, r.created_at, r.kind, r.state, r.attempt, p.customer_number,"
                " c.name, r.counter, o.login, t.name, r.paid FROM day_row AS r"
                "  JOIN service_point AS p ON p.id = r.service_point"
                "  JOIN account AS a ON a.id = r.account JOIN customer AS c ON c.id = a.customer"
                "  JOIN operator AS o ON o.id = r.author"
                "  JOIN tariff_version AS t ON t.id = r.tariff"
                " WHERE r.business_day = ? AND r.number > ?"
                " AND CASE ? WHEN 'sold' THEN r.is_committed WHEN 'written' THEN r.is_written"
                "  ELSE r.is_failed END = 1"
                " AND ? IN (0, r.tariff) AND ? IN (0, r.counter) AND ? IN (0, r.author)"
                " AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS v"
                "  WHERE v.operator = ? AND v.account = r.account))"
                " ORDER BY r.number LIMIT ?"};
// With +: by the small index of open rows, not by number through all of them.
constexpr StatementText selectOpenRows{
    "day_open_rows", "SELECT r.number, r.created_at, r.kind, r.state, r.attempt, p.customer_number,"
                     " c.name, r.counter, o.login, t.name, r.paid FROM day_row AS r"
                     "  JOIN service_point AS p ON p.id = r.service_point"
                     "  JOIN account AS a ON a.id = r.account"
                     "  JOIN customer AS c ON c.id = a.customer"
                     "  JOIN operator AS o ON o.id = r.author"
                     "  JOIN tariff_version AS t ON t.id = r.tariff"
                     " WHERE r.state IN ('intent', 'quarantined') AND +r.number > ?"
                     " AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS v"
                     "  WHERE v.operator = ? AND v.account = r.account))"
                     " ORDER BY +r.number LIMIT ?"};
constexpr StatementText selectDues{
    "day_dues", "SELECT d.account, p.customer_number, c.name, abs(d.amount) FROM account_due AS d"
                "  JOIN account AS a ON a.id = d.account"
                "  JOIN service_point AS p ON p.id = a.service_point"
                "  JOIN customer AS c ON c.id = a.customer"
                " WHERE d.book = ? AND d.account > ? AND (? = 0 OR EXISTS (SELECT 1"
                "  FROM operator_sees AS v WHERE v.operator = ? AND v.account = d.account))"
                " ORDER BY d.account LIMIT ?"};

DayCell dayCellFrom(Record& record)
{
    DayCell cell;
    cell.from = UtcTime{std::chrono::milliseconds{record.integer() * quarterHour}};
    cell.tariff = number<TariffVersionId>(record);
    cell.tariffName = record.text();
    cell.counter = number<CounterId>(record);
    cell.author = number<OperatorId>(record);
    cell.login = record.text();
    cell.sales = record.integer();
    cell.reversals = record.integer();
    cell.written = record.integer();
    cell.failed = record.integer();
    cell.paid = money(record);
    return cell;
}

DayTotal dayTotalFrom(Record& record)
{
    DayTotal total;
    total.day = record.text();
    const bool isDue = record.integer() != 0;
    const Money paid = money(record);
    if (!isDue)
        total.paid = paid;
    return total;
}

DayRow dayRowFrom(Record& record)
{
    DayRow row;
    row.number = record.integer();
    row.at = utcTime(record);
    row.kind = record.text();
    row.state = record.text();
    row.attempt = number<int>(record);
    row.customerNumber = record.text();
    row.customerName = record.text();
    row.counter = number<CounterId>(record);
    row.login = record.text();
    row.tariffName = record.text();
    row.amount = money(record);
    return row;
}

DayRow dueRowFrom(Record& record)
{
    DayRow row;
    row.number = record.integer();
    row.customerNumber = record.text();
    row.customerName = record.text();
    row.amount = money(record);
    return row;
}

// Empty for what is of no day.
QLatin1StringView listWord(DayList list)
{
    switch (list) {
    case DayList::Sold: return "sold"_L1;
    case DayList::Written: return "written"_L1;
    case DayList::Failed: return "failed"_L1;
    default: return {};
    }
}

QLatin1StringView bookOf(DayList list)
{
    return list == DayList::Owed ? "receivable"_L1 : "refund_due"_L1;
}

} // namespace

SqlDayView::SqlDayView(std::unique_ptr<Reading> reading, OperatorId viewer, const Clock& clock)
    : m_reading{std::move(reading)},
      m_viewer{viewer},
      m_clock{clock}
{
}

Result<std::unique_ptr<SqlDayView>> SqlDayView::open(const StoreAddress& store, OperatorId viewer,
                                                     const Clock& clock)
{
    auto reading = Reading::open(store);
    if (!reading)
        return failed(reading);
    return std::unique_ptr<SqlDayView>{new SqlDayView{std::move(*reading), viewer, clock}};
}

Result<void> SqlDayView::permit()
{
    auto answer = m_reading->run(selectViewer, {value(m_viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    Record& record = answer->records.front();
    const Role role = coded<Role>(record);
    m_isScoped = record.integer() != 0;
    if (record.isDamaged())
        return failed(Fault::DatabaseDamaged, u"role"_s);
    return mayRead(role, ReportSubject::Money) ? Result<void>{}
                                               : failed(Fault::PermissionDenied, code(role));
}

std::vector<QVariant> SqlDayView::scoped(std::vector<QVariant> values) const
{
    values.push_back(value(std::int64_t{m_isScoped ? 1 : 0}));
    values.push_back(value(m_viewer));
    return values;
}

Result<bool> SqlDayView::hasOwnTillToCount(const QString& day)
{
    auto answer = m_reading->run(selectOwnTill, {day, value(m_viewer)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

Result<DayFigures> SqlDayView::figures()
{
    if (auto may = permit(); !may)
        return failed(may);
    DayFigures figures;
    if (auto read = readDay(figures); !read)
        return failed(read);
    if (auto read = readCells(figures); !read)
        return failed(read);
    if (auto read = readUnfinished(figures); !read)
        return failed(read);
    if (auto read = readLastDays(figures); !read)
        return failed(read);
    const auto owed = due(bookOf(DayList::Owed));
    if (!owed)
        return failed(owed);
    figures.owed = *owed;
    const auto refunds = due(bookOf(DayList::Refunds));
    if (!refunds)
        return failed(refunds);
    figures.refunds = {refunds->accounts, Money{} - refunds->amount};
    return figures;
}

Result<void> SqlDayView::readDay(DayFigures& figures)
{
    auto answer = m_reading->run(selectDay);
    if (!answer || answer->records.empty())
        return answer ? Result<void>{} : failed(answer);
    Record& record = answer->records.front();
    figures.day = record.text();
    figures.isClosed = record.integer() != 0;
    figures.hasSold = record.integer() != 0;
    const auto withheld = hasOwnTillToCount(figures.day);
    if (!withheld)
        return failed(withheld);
    figures.isWithheld = *withheld;
    return {};
}

Result<void> SqlDayView::readCells(DayFigures& figures)
{
    auto answer = m_reading->run(selectCells, scoped({value(quarterHour), figures.day}));
    if (!answer)
        return failed(answer);
    auto cells = checkedAll(*answer, dayCellFrom);
    if (!cells)
        return failed(cells);
    for (const DayCell& cell : *cells) {
        figures.written += cell.written;
        figures.failed += cell.failed;
    }
    if (!figures.isWithheld)
        figures.cells = std::move(*cells);
    return {};
}

Result<void> SqlDayView::readUnfinished(DayFigures& figures)
{
    auto answer = m_reading->run(selectUnfinished, scoped({}));
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    figures.unfinished = record.integer();
    if (figures.unfinished > 0)
        figures.oldestUnfinished = utcTime(record);
    return {};
}

// The totals of days know no places.
Result<void> SqlDayView::readLastDays(DayFigures& figures)
{
    if (m_isScoped || figures.isWithheld)
        return {};
    auto answer = m_reading->run(selectLastDays, {value(std::int64_t{mostLastDays})});
    if (!answer)
        return failed(answer);
    auto days = checkedAll(*answer, dayTotalFrom);
    if (!days)
        return failed(days);
    std::ranges::reverse(*days);
    figures.lastDays = std::move(*days);
    return {};
}

// Who serves some places only costs what these places owe.
Result<DueSum> SqlDayView::due(QLatin1StringView book)
{
    auto answer = m_isScoped ? m_reading->run(selectSeenDue, scoped({value(book)}))
                             : m_reading->run(selectDue, {value(book)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DatabaseDamaged, book);
    DueSum sum;
    sum.accounts = answer->records.front().integer();
    sum.amount = money(answer->records.front());
    return sum;
}

Result<DayPage> SqlDayView::rows(const DayQuestion& question)
{
    if (auto may = permit(); !may)
        return failed(may);
    if (question.list == DayList::Owed || question.list == DayList::Refunds)
        return dueRows(question);
    DayFigures today;
    if (auto read = readDay(today); !read)
        return failed(read);
    if (today.isWithheld && question.list != DayList::Unfinished)
        return failed(Fault::PermissionDenied, u"the own till is not counted"_s);
    return saleRows(question);
}

Result<std::vector<DayRow>> SqlDayView::salesAfter(std::int64_t after, const DayQuestion& question)
{
    const bool isOpen = question.list == DayList::Unfinished;
    auto values =
        isOpen ? scoped({value(after)})
               : scoped({question.day, value(after), value(listWord(question.list)),
                         value(question.tariff), value(question.counter), value(question.author)});
    values.push_back(value(m_atOnce + 1));
    auto answer = m_reading->run(isOpen ? selectOpenRows : selectDayRows, values);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, dayRowFrom);
}

bool SqlDayView::isInHour(const DayRow& row, const DayQuestion& question) const
{
    const LocalTime at = m_clock.local(row.at);
    const auto sinceMidnight = at - std::chrono::floor<std::chrono::days>(at);
    return !question.hour ||
           std::chrono::floor<std::chrono::hours>(sinceMidnight).count() == *question.hour;
}

// Hours are the wall's, which the store does not know: rows of others are read over.
Result<DayPage> SqlDayView::saleRows(const DayQuestion& question)
{
    DayPage page;
    std::int64_t after = question.after;
    while (true) {
        auto read = salesAfter(after, question);
        if (!read)
            return failed(read);
        for (DayRow& row : *read) {
            after = row.number;
            if (!isInHour(row, question))
                continue;
            page.hasMore = static_cast<std::int64_t>(page.rows.size()) == m_atOnce;
            if (page.hasMore)
                return page;
            page.rows.push_back(std::move(row));
        }
        if (static_cast<std::int64_t>(read->size()) <= m_atOnce)
            return page;
    }
}

Result<DayPage> SqlDayView::dueRows(const DayQuestion& question)
{
    auto values = scoped({value(bookOf(question.list)), value(question.after)});
    values.push_back(value(m_atOnce + 1));
    auto answer = m_reading->run(selectDues, values);
    if (!answer)
        return failed(answer);
    auto rows = checkedAll(*answer, dueRowFrom);
    if (!rows)
        return failed(rows);
    DayPage page{std::move(*rows)};
    page.hasMore = static_cast<std::int64_t>(page.rows.size()) > m_atOnce;
    if (page.hasMore)
        page.rows.pop_back();
    return page;
}

} // namespace wattcard::db
