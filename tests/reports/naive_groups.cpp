// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

void addMoneyLeg(Sums& sums, const Line& leg)
{
    if (str(leg, "unit") != "fen"_L1)
        return;
    const QString book = str(leg, "book");
    const qint64 amount = num(leg, "amount");
    if (book == "till"_L1 || book == "bank"_L1) {
        QString tender = str(leg, "part");
        if (tender.isEmpty())
            tender = book == "till"_L1 ? u"cash"_s : u"bank"_s;
        sums[tender] += amount;
        sums[u"received"_s] += amount;
    } else if (book == "over_short"_L1) {
        sums[u"over_short"_s] += amount;
    } else if (book == "receivable"_L1) {
        sums[u"debt"_s] -= amount;
    } else if (QStringList{u"revenue"_s, u"tax"_s, u"fees"_s, u"deposit"_s, u"carry"_s,
                           u"refund_due"_s, u"suspense"_s}
                   .contains(book)) {
        sums[book] -= amount;
    } else {
        sums[u"other_books"_s] -= amount;
    }
}

namespace {

bool movesCash(const Line& entry)
{
    return str(entry, "event").startsWith("shift."_L1) || str(entry, "event").startsWith("day."_L1);
}

void addSold(NaiveReport& r, Sums& sums, const Line& row)
{
    if (str(row, "state") != "committed"_L1)
        return;
    ++sums[str(row, "kind") == "reversal"_L1 ? u"reversals"_s : u"sales"_s];
    const bool isMoney = r.unitOf(row) == "money"_L1;
    if (!isMoney)
        sums[u"energy_sold"_s] += num(row, "energy");
    sums[isMoney ? u"credit_money"_s : u"credit_energy"_s] += num(row, "credit");
}

using KeyOf = std::function<QString(const Line& row, const Line& entry, const QString& day)>;

void grouped(NaiveReport& r, const KeyOf& keyOf, const std::function<void(const QString&)>& head)
{
    std::map<QString, Sums> groups;
    for (const Line& entry : r.b["journal_entry"]) {
        const QString day = r.dayOf(entry);
        if (!r.inDays(day))
            continue;
        const Line row = entry[u"row"_s].isNull()
                             ? Line{}
                             : r.b.find("transaction_row", "number", entry[u"row"_s]);
        for (const Line& leg : r.legsOf(entry)) {
            const bool counts = !row.isEmpty() || !movesCash(entry);
            if (counts || str(leg, "book") == "over_short"_L1)
                addMoneyLeg(groups[keyOf(row, entry, day)], leg);
        }
    }
    for (const Line& row : r.rowsInDays())
        addSold(r, groups[keyOf(row, {}, str(row, "business_day"))], row);
    for (const auto& [key, sums] : groups) {
        if (std::ranges::all_of(sums, [](const auto& sum) { return sum.second == 0; }))
            continue;
        head(key);
        for (const auto& [column, sum] : sums) {
            if (column.endsWith("sales"_L1) || column == "reversals"_L1)
                r.count(column, sum);
            else if (column.contains("energy"_L1))
                r.energy(column, sum);
            else
                r.money(column, sum);
        }
        r.emit(true);
    }
}

} // namespace

// Under which heading an entry counts, and how the heading is written.
void naiveGroups(NaiveReport& r)
{
    const auto headed = [&r](const QString& column) {
        return [&r, column](const QString& key) { r.text(column, key); };
    };
    switch (r.q.id) {
    case ReportId::Days:
        grouped(
            r, [](const Line&, const Line&, const QString& day) { return day; }, headed(u"day"_s));
        break;
    case ReportId::Months:
        grouped(
            r, [](const Line&, const Line&, const QString& day) { return day.first(6); },
            headed(u"month"_s));
        break;
    case ReportId::Operators:
        grouped(
            r,
            [&r](const Line& row, const Line& entry, const QString&) {
                return r.loginOf(row.isEmpty() ? entry[u"operator"_s] : row[u"author"_s]);
            },
            headed(u"operator"_s));
        break;
    case ReportId::Counters:
        grouped(
            r,
            [](const Line& row, const Line& entry, const QString&) {
                return QString::number(num(row.isEmpty() ? entry : row, "counter"));
            },
            [&r](const QString& key) { r.count(u"counter"_s, key.toLongLong()); });
        break;
    case ReportId::Tariffs:
        grouped(
            r,
            [](const Line& row, const Line&, const QString&) {
                return row.isEmpty() ? QString{} : QString::number(num(row, "tariff"));
            },
            [&r](const QString& key) {
                if (key.isEmpty())
                    return;
                r.count(u"tariff_version"_s, key.toLongLong());
                r.text(u"tariff"_s,
                       str(r.b.find("tariff_version", "id", key.toLongLong()), "name"));
            });
        break;
    default: break;
    }
}

} // namespace wattcard::reports::test
