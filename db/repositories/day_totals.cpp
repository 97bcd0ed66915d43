// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/day_totals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Money that came in or went out, by tender; what moved between drawers and the safe is left out.
constexpr StatementText countTenders{
    "day_tenders",
    "SELECT CASE WHEN l.book = 'till' AND l.part = '' THEN 'cash' ELSE l.part END,"
    "       COUNT(DISTINCT e.number), SUM(l.amount)"
    "  FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number"
    " WHERE e.counter = ? AND e.audit > ? AND e.audit <= ? AND l.book IN ('till', 'bank')"
    "   AND e.event NOT LIKE 'shift.%' AND e.event NOT LIKE 'day.%' GROUP BY 1 ORDER BY 1"};
constexpr StatementText countClerks{
    "day_clerks", "SELECT o.login, COUNT(*), SUM(r.payment) FROM audit_entry AS a"
                  "  JOIN transaction_row AS r ON r.id = a.object"
                  "  JOIN operator AS o ON o.id = r.author"
                  " WHERE r.counter = ? AND a.number > ? AND a.number <= ?"
                  "   AND a.action = 'sale.commit' GROUP BY o.id ORDER BY o.login"};
constexpr StatementText countClasses{
    "day_classes", "SELECT t.name, COUNT(*), SUM(r.payment) FROM audit_entry AS a"
                   "  JOIN transaction_row AS r ON r.id = a.object"
                   "  JOIN tariff_version AS t ON t.id = r.tariff"
                   " WHERE r.counter = ? AND a.number > ? AND a.number <= ?"
                   "   AND a.action = 'sale.commit' GROUP BY t.name ORDER BY t.name"};
constexpr StatementText countOperations{
    "day_operations", "SELECT r.kind, COUNT(*), SUM(r.payment) FROM audit_entry AS a"
                      "  JOIN transaction_row AS r ON r.id = a.object"
                      " WHERE r.counter = ? AND a.number > ? AND a.number <= ?"
                      "   AND a.action = 'sale.commit' GROUP BY r.kind ORDER BY r.kind"};
constexpr StatementText countReceipts{
    "day_receipts",
    "WITH span (counter, after, last) AS (SELECT ?, ?, ?),"
    " settled (action, number) AS ("
    "  SELECT a.action, printf('%04d-%s-%05d', r.counter, r.business_day, r.receipt_serial)"
    "    FROM span JOIN audit_entry AS a ON a.number > span.after AND a.number <= span.last"
    "    JOIN transaction_row AS r ON r.id = a.object AND r.counter = span.counter)"
    "SELECT COUNT(*) FILTER (WHERE action = 'sale.commit'),"
    "  COALESCE(MIN(number) FILTER (WHERE action = 'sale.commit'), ''),"
    "  COALESCE(MAX(number) FILTER (WHERE action = 'sale.commit'), ''),"
    "  COUNT(*) FILTER (WHERE action = 'sale.void') FROM settled"};
constexpr StatementText sumBooks{
    "day_books", "SELECT COALESCE(SUM(l.amount) FILTER (WHERE l.book = 'over_short'), 0),"
                 "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'tax'), 0)"
                 "  FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number"
                 " WHERE e.counter = ? AND e.audit > ? AND e.audit <= ?"};
// A restore declares what it skips.
constexpr StatementText findGap{
    "receipt_gap",
    "SELECT r.business_day FROM (SELECT counter, business_day, receipt_serial,"
    "   COALESCE(LAG(receipt_serial) OVER (PARTITION BY business_day ORDER BY receipt_serial), 0)"
    "     AS before FROM transaction_row"
    "   WHERE counter = ? AND receipt_serial IS NOT NULL) AS r"
    " WHERE r.receipt_serial <> r.before + 1"
    "   AND NOT EXISTS (SELECT 1 FROM number_block AS b JOIN restore_mark AS m ON m.number = b.mark"
    "         WHERE b.counter = r.counter AND b.receipt_first = r.receipt_serial"
    "           AND r.business_day <= m.day_to) LIMIT 1"};

std::vector<QVariant> valuesOf(const DaySpan& span)
{
    return {value(span.counter), value(span.after), value(span.last)};
}

TotalLine lineFrom(Record& record)
{
    TotalLine line;
    line.key = record.text();
    line.count = number<int>(record);
    line.amount = money(record);
    return line;
}

QJsonArray toJson(const std::vector<TotalLine>& lines)
{
    QJsonArray array;
    for (const TotalLine& line : lines)
        array.append(QJsonObject{{u"key"_s, line.key},
                                 {u"count"_s, line.count},
                                 {u"fen"_s, static_cast<qint64>(line.amount.minor())}});
    return array;
}

std::vector<TotalLine> linesFrom(const QJsonValue& array)
{
    std::vector<TotalLine> lines;
    for (const QJsonValue& each : array.toArray())
        lines.push_back({each[u"key"_s].toString(), each[u"count"_s].toInt(),
                         Money::fromMinor(each[u"fen"_s].toInteger())});
    return lines;
}

} // namespace

Result<std::vector<TotalLine>> DayCounter::lines(const StatementText& statement,
                                                 const DaySpan& span)
{
    auto answer = m_database.run(statement, valuesOf(span));
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, lineFrom);
}

Result<DayTotals> DayCounter::totals(const DaySpan& span, const QString& businessDay)
{
    DayTotals totals;
    totals.counter = span.counter;
    totals.businessDay = businessDay;
    const std::array groups{
        std::pair{&countTenders, &totals.tenders}, std::pair{&countClerks, &totals.clerks},
        std::pair{&countClasses, &totals.classes}, std::pair{&countOperations, &totals.operations}};
    for (const auto& [statement, group] : groups) {
        auto read = lines(*statement, span);
        if (!read)
            return failed(read);
        *group = std::move(*read);
    }
    if (auto read = readReceipts(span, totals); !read)
        return failed(read);
    if (auto read = readBooks(span, totals); !read)
        return failed(read);
    return totals;
}

Result<void> DayCounter::readReceipts(const DaySpan& span, DayTotals& totals)
{
    auto answer = m_database.run(countReceipts, valuesOf(span));
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    totals.receipts = number<int>(record);
    totals.firstReceipt = record.text();
    totals.lastReceipt = record.text();
    totals.voided = number<int>(record);
    return {};
}

Result<void> DayCounter::readBooks(const DaySpan& span, DayTotals& totals)
{
    auto answer = m_database.run(sumBooks, valuesOf(span));
    if (!answer)
        return failed(answer);
    totals.overShort = money(answer->records.front());
    totals.tax = money(answer->records.front());
    return {};
}

Result<void> DayCounter::checkReceipts(CounterId counter)
{
    auto answer = m_database.run(findGap, {value(counter)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    return failed(Fault::DatabaseDamaged,
                  u"the receipts of %1 have a gap"_s.arg(answer->records.front().text()));
}

QString toText(const DayTotals& totals)
{
    const QJsonObject object{{u"counter"_s, static_cast<std::uint16_t>(totals.counter)},
                             {u"day"_s, totals.businessDay},
                             {u"tenders"_s, toJson(totals.tenders)},
                             {u"clerks"_s, toJson(totals.clerks)},
                             {u"classes"_s, toJson(totals.classes)},
                             {u"operations"_s, toJson(totals.operations)},
                             {u"over_short"_s, static_cast<qint64>(totals.overShort.minor())},
                             {u"tax"_s, static_cast<qint64>(totals.tax.minor())},
                             {u"first_receipt"_s, totals.firstReceipt},
                             {u"last_receipt"_s, totals.lastReceipt},
                             {u"receipts"_s, totals.receipts},
                             {u"voided"_s, totals.voided}};
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

Result<DayTotals> totalsFrom(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return failed(Fault::DatabaseDamaged, u"totals of a day"_s);
    DayTotals totals;
    totals.counter = CounterId{static_cast<std::uint16_t>(object[u"counter"_s].toInt())};
    totals.businessDay = object[u"day"_s].toString();
    totals.tenders = linesFrom(object[u"tenders"_s]);
    totals.clerks = linesFrom(object[u"clerks"_s]);
    totals.classes = linesFrom(object[u"classes"_s]);
    totals.operations = linesFrom(object[u"operations"_s]);
    totals.overShort = Money::fromMinor(object[u"over_short"_s].toInteger());
    totals.tax = Money::fromMinor(object[u"tax"_s].toInteger());
    totals.firstReceipt = object[u"first_receipt"_s].toString();
    totals.lastReceipt = object[u"last_receipt"_s].toString();
    totals.receipts = object[u"receipts"_s].toInt();
    totals.voided = object[u"voided"_s].toInt();
    return totals;
}

} // namespace wattcard::db
