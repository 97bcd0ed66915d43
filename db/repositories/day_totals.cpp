// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/day_totals.h"

#include "db/repositories/receipt_number.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Rows settled in a span of the log, all counters at once; they are added up by clerk, class and
// operation outside.
constexpr StatementText countSettled{
    "day_settled",
    "SELECT r.counter, r.business_day, a.action, o.login, t.name, r.kind, COUNT(*), SUM(r.payment),"
    "       COALESCE(MIN(r.receipt_serial), 0), COALESCE(MAX(r.receipt_serial), 0)"
    "  FROM audit_entry AS a JOIN transaction_row AS r ON r.id = a.object"
    "  JOIN operator AS o ON o.id = r.author JOIN tariff_version AS t ON t.id = r.tariff"
    " WHERE a.number > ? AND a.number <= ? AND a.action IN ('sale.commit', 'sale.void')"
    " GROUP BY r.counter, r.business_day, a.action, o.login, t.name, r.kind"
    " ORDER BY r.counter, r.business_day"};
// Money that came in or went out, by tender; what moved between drawers and the safe is left out.
// Beside it what two books gained, of a row at the counter that made it, as its receipt counts
// there, wherever it was settled. From the entries to their legs, whatever a planner thinks of the
// books: they hold the legs of all years.
constexpr StatementText countMoved{
    "day_moved", "SELECT CASE WHEN l.book IN ('over_short', 'tax')"
                 "            THEN COALESCE(r.counter, e.counter) ELSE e.counter END,"
                 "       CASE WHEN l.book IN ('over_short', 'tax') THEN 1 ELSE 0 END,"
                 "       CASE WHEN l.book IN ('over_short', 'tax') THEN l.book"
                 "            WHEN l.book = 'till' AND l.part = '' THEN 'cash' ELSE l.part END,"
                 "       COUNT(DISTINCT e.number), SUM(l.amount)"
                 "  FROM journal_entry AS e CROSS JOIN journal_leg AS l"
                 "  LEFT JOIN transaction_row AS r ON r.number = e.row"
                 " WHERE e.audit > ? AND e.audit <= ? AND l.entry = e.number"
                 "   AND (l.book IN ('over_short', 'tax')"
                 "        OR l.book IN ('till', 'bank') AND e.event NOT LIKE 'shift.%'"
                 "                                      AND e.event NOT LIKE 'day.%')"
                 " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"};
// A restore declares what it skips.
constexpr StatementText findGap{
    "receipt_gap",
    "SELECT r.business_day FROM (SELECT counter, business_day, receipt_serial,"
    "   COALESCE(LAG(receipt_serial) OVER (ORDER BY receipt_serial), 0) AS before"
    "   FROM transaction_row"
    "   WHERE counter = ? AND business_day = ? AND receipt_serial IS NOT NULL) AS r"
    " WHERE r.receipt_serial <> r.before + 1"
    "   AND NOT EXISTS (SELECT 1 FROM number_block AS b JOIN restore_mark AS m ON m.number = b.mark"
    "         WHERE b.counter = r.counter AND b.receipt_first = r.receipt_serial"
    "           AND r.business_day <= m.day_to) LIMIT 1"};

using Lines = std::vector<TotalLine>;

// In the order of their keys.
void addTo(Lines& lines, const QString& key, int count, Money amount)
{
    const auto at = std::ranges::lower_bound(lines, key, {}, &TotalLine::key);
    if (at == lines.end() || at->key != key) {
        lines.insert(at, {key, count, amount});
        return;
    }
    at->count += count;
    at->amount = at->amount + amount;
}

void addSettled(CounterDay& counted, CounterId counter, Record& record)
{
    const QString day = record.text();
    const bool isCommitted = record.text() == "sale.commit"_L1;
    const QString clerk = record.text();
    const QString tariff = record.text();
    const QString kind = record.text();
    const int count = number<int>(record);
    const Money paid = money(record);
    const QString first = receiptNumber(counter, day, record.integer());
    const QString last = receiptNumber(counter, day, record.integer());
    DayTotals& totals = counted.totals;
    if (!isCommitted) {
        totals.voided += count;
        return;
    }
    addTo(totals.clerks, clerk, count, paid);
    addTo(totals.classes, tariff, count, paid);
    addTo(totals.operations, kind, count, paid);
    totals.receipts += count;
    if (totals.firstReceipt.isEmpty() || first < totals.firstReceipt)
        totals.firstReceipt = first;
    totals.lastReceipt = std::max(totals.lastReceipt, last);
    if (counted.days.empty() || counted.days.back() != day)
        counted.days.push_back(day);
}

void addMoved(DayTotals& totals, Record& record)
{
    const bool isBook = record.integer() != 0;
    const QString what = record.text();
    const int count = number<int>(record);
    const Money amount = money(record);
    if (!isBook)
        totals.tenders.push_back({what, count, amount});
    else if (what == "tax"_L1)
        totals.tax = -amount;
    else
        totals.overShort = amount;
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

Result<CounterDays> DayCounter::count(std::int64_t after, std::int64_t last)
{
    CounterDays counted;
    const auto settled = m_database.run(countSettled, {value(after), value(last)});
    if (!settled)
        return failed(settled);
    for (Record record : settled->records) {
        const auto counter = number<CounterId>(record);
        addSettled(counted[counter], counter, record);
        if (record.isDamaged())
            return failed(Fault::DatabaseDamaged, u"settled rows"_s);
    }
    const auto moved = m_database.run(countMoved, {value(after), value(last)});
    if (!moved)
        return failed(moved);
    for (Record record : moved->records) {
        addMoved(counted[number<CounterId>(record)].totals, record);
        if (record.isDamaged())
            return failed(Fault::DatabaseDamaged, u"moved money"_s);
    }
    return counted;
}

Result<void> DayCounter::checkReceipts(CounterId counter, const QString& day)
{
    auto answer = m_database.run(findGap, {value(counter), day});
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
