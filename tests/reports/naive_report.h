// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reports/naive_reports.h"

#include <QDate>

#include <algorithm>
#include <set>

namespace wattcard::reports::test {

using namespace Qt::StringLiterals;
using Line = RawBooks::Line;

inline qint64 num(const Line& line, const char* column)
{
    return line.value(QLatin1String{column}).toLongLong();
}
inline QString str(const Line& line, const char* column)
{
    return line.value(QLatin1String{column}).toString();
}

// One report being made: cells by the names of its columns.
class NaiveReport {
public:
    NaiveReport(const RawBooks& books, const ReportQuestion& question, const Clock& clock)
        : b{books},
          q{question},
          c{clock},
          kind{kindOf(question.id)}
    {
    }

    const RawBooks& b;
    const ReportQuestion& q;
    const Clock& c;
    const ReportKind& kind;
    std::vector<Row> rows;
    std::map<QString, Cell> cells;

    void money(const QString& key, qint64 fen) { cells[key] = Money::fromMinor(fen); }
    void energy(const QString& key, qint64 steps) { cells[key] = Energy::fromHundredths(steps); }
    void count(const QString& key, qint64 number) { cells[key] = std::int64_t{number}; }
    void text(const QString& key, const QString& word) { cells[key] = word; }
    void time(const QString& key, qint64 milliseconds) { cells[key] = local(milliseconds); }
    LocalTime local(qint64 milliseconds) const
    {
        return c.local(UtcTime{std::chrono::milliseconds{milliseconds}});
    }
    QString dateOf(qint64 milliseconds) const
    {
        return QDate{1970, 1, 1}
            .addDays(std::chrono::floor<std::chrono::days>(local(milliseconds))
                         .time_since_epoch()
                         .count())
            .toString(u"yyyyMMdd"_s);
    }
    void credit(const QString& stem, const QString& unit, qint64 hundredths)
    {
        if (unit == "money"_L1)
            money(stem + u"_money"_s, hundredths);
        else
            energy(stem + u"_energy"_s, hundredths);
    }
    void whose(qint64 account)
    {
        const Line a = b.find("account", "id", account);
        const Line p = b.find("service_point", "id", a[u"service_point"_s]);
        text(u"customer_number"_s, str(p, "customer_number"));
        text(u"customer"_s, str(b.find("customer", "id", a[u"customer"_s]), "name"));
        text(u"area"_s, str(p, "area"));
        text(u"station"_s, str(p, "station"));
    }
    void nobody()
    {
        for (const auto& key : {u"customer_number"_s, u"customer"_s, u"area"_s, u"station"_s})
            text(key, {});
    }
    // Missing amounts are zero where `zeros` says so.
    void emit(bool zeros = false)
    {
        Row row;
        for (const Column& column : kind.columns) {
            const auto found = cells.find(QString{column.key});
            Cell cell = found == cells.end() ? Cell{} : found->second;
            if (zeros && column.isSummed && found == cells.end())
                cell = column.kind == ColumnKind::Money    ? Cell{Money{}}
                       : column.kind == ColumnKind::Energy ? Cell{Energy{}}
                                                           : Cell{std::int64_t{0}};
            row.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
        cells.clear();
    }

    bool inDays(const QString& day) const { return day >= q.days.from && day <= q.days.to; }
    QString dayOf(const Line& entry) const
    {
        if (!entry[u"row"_s].isNull())
            return str(b.find("transaction_row", "number", entry[u"row"_s]), "business_day");
        QString day;
        for (const Line& each : b["business_day"]) {
            if (num(each, "opened_at") <= num(entry, "at") && str(each, "day") > day)
                day = str(each, "day");
        }
        return day;
    }
    std::vector<Line> legsOf(const Line& entry) const
    {
        std::vector<Line> legs;
        for (const Line& leg : b["journal_leg"]) {
            if (num(leg, "entry") == num(entry, "number"))
                legs.push_back(leg);
        }
        return legs;
    }
    std::vector<Line> entriesOf(const Line& row) const
    {
        std::vector<Line> entries;
        for (const Line& entry : b["journal_entry"]) {
            if (!entry[u"row"_s].isNull() && num(entry, "row") == num(row, "number"))
                entries.push_back(entry);
        }
        return entries;
    }
    std::vector<Line> rowsInDays() const
    {
        std::vector<Line> sold;
        for (const Line& row : b["transaction_row"]) {
            if (inDays(str(row, "business_day")))
                sold.push_back(row);
        }
        std::ranges::sort(sold, {}, [](const Line& row) {
            return std::pair{str(row, "business_day"), num(row, "number")};
        });
        return sold;
    }
    QString unitOf(const Line& row) const
    {
        return str(b.find("series", "id", row[u"series"_s]), "unit");
    }
    QString loginOf(const QVariant& id) const { return str(b.find("operator", "id", id), "login"); }
    qint64 paid(const Line& row) const
    {
        const QVariant taken = b.find("row_cause", "row", row[u"number"_s]).value(u"reverses"_s);
        return num(row, "payment") -
               (taken.isNull() ? 0 : num(b.find("transaction_row", "number", taken), "payment"));
    }
    bool isReversed(const Line& row) const
    {
        return std::ranges::any_of(b["row_cause"], [&](const Line& cause) {
            return !cause[u"reverses"_s].isNull() && num(cause, "reverses") == num(row, "number") &&
                   str(b.find("transaction_row", "number", cause[u"row"_s]), "state") ==
                       "committed"_L1;
        });
    }
    qint64 balance(const char* book, qint64 owner, const QString& part = {}) const
    {
        qint64 sum = 0;
        for (const Line& leg : b["journal_leg"]) {
            if (str(leg, "book") == QLatin1String{book} && num(leg, "owner") == owner &&
                (part.isEmpty() || str(leg, "part") == part))
                sum += num(leg, "amount");
        }
        return sum;
    }
};

using Sums = std::map<QString, qint64>;
// The column that a leg counts in, and how.
void addMoneyLeg(Sums& sums, const Line& leg);

void naiveGroups(NaiveReport& r);
void naiveSales(NaiveReport& r);
void naiveReceipts(NaiveReport& r);
void naiveTiers(NaiveReport& r);
void naiveTenders(NaiveReport& r);
void naiveHours(NaiveReport& r);
void naiveTills(NaiveReport& r);
void naiveNoPurchase(NaiveReport& r);
void naiveArrears(NaiveReport& r);
void naiveDebtRecovery(NaiveReport& r);
void naivePrepaid(NaiveReport& r);
void naiveNotLoaded(NaiveReport& r);
void naiveOpeningClosing(NaiveReport& r);
void naiveAccountChanges(NaiveReport& r);
void naiveManagementCards(NaiveReport& r);
void naiveMeterAlarms(NaiveReport& r);
void naiveAudit(NaiveReport& r);
void naiveEnergyBalance(NaiveReport& r);
void naivePropagation(NaiveReport& r);
void naiveConsumption(NaiveReport& r);
void naiveLoad(NaiveReport& r);

} // namespace wattcard::reports::test
