// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

namespace {

bool isHeld(const QString& book)
{
    return QStringList{u"carry"_s, u"deposit"_s, u"refund_due"_s, u"suspense"_s}.contains(book);
}

Line seriesOf(const NaiveReport& r, const Line& leg)
{
    return str(leg, "unit") == "fen"_L1 ? Line{} : r.b.find("series", "id", leg[u"owner"_s]);
}

// 0: it is kept for nobody.
qint64 accountOf(const NaiveReport& r, const Line& leg)
{
    const Line series = seriesOf(r, leg);
    const QString book = str(leg, "book");
    if (!series.isEmpty())
        return num(series, "account");
    return isHeld(book) || book == "receivable"_L1 ? num(leg, "owner") : 0;
}

// What stood before the days, what stands after them, and what was sold and used between.
bool addStanding(const NaiveReport& r, Sums& sums, const Line& leg, const QString& day)
{
    const QString book = str(leg, "book");
    const QString unit = str(seriesOf(r, leg), "unit");
    const qint64 amount = isHeld(book) ? -num(leg, "amount") : num(leg, "amount");
    if (book == "issued"_L1 && r.inDays(day))
        sums[u"sold_"_s + unit] -= amount;
    if (book == "consumed"_L1 && r.inDays(day))
        sums[u"consumed_"_s + unit] += amount;
    QString stem;
    if (isHeld(book))
        stem = u"held"_s;
    else if (book == "receivable"_L1)
        stem = u"owed"_s;
    else if (book == "on_card"_L1)
        stem = u"card/"_s + unit;
    else if (book == "in_meter"_L1)
        stem = u"meter/"_s + unit;
    if (stem.isEmpty())
        return false;
    if (day < r.q.days.from)
        sums[stem + u" before"_s] += amount;
    if (day <= r.q.days.to)
        sums[stem + u" after"_s] += amount;
    return true;
}

void emitOpening(NaiveReport& r, Sums& sums)
{
    for (const auto& when : {u"before"_s, u"after"_s}) {
        for (const auto& stem : {u"owed"_s, u"held"_s})
            r.money(stem + u'_' + when, sums[stem + u' ' + when]);
        for (const auto& stem : {u"card"_s, u"meter"_s}) {
            r.money(stem + u'_' + when + u"_money"_s, sums[stem + u"/money "_s + when]);
            r.energy(stem + u'_' + when + u"_energy"_s, sums[stem + u"/energy "_s + when]);
        }
    }
    for (const auto& key : {u"received"_s, u"charged"_s, u"sold_money"_s, u"consumed_money"_s})
        r.money(key, sums[key]);
    for (const auto& key : {u"sold_energy"_s, u"consumed_energy"_s})
        r.energy(key, sums[key]);
    r.emit();
}

} // namespace

void naiveOpeningClosing(NaiveReport& r)
{
    for (const Line& account : r.b["account"]) {
        const qint64 id = num(account, "id");
        Sums sums;
        bool any = false;
        for (const Line& entry : r.b["journal_entry"]) {
            const QString day = r.dayOf(entry);
            qint64 whose = 0;
            Sums money;
            for (const Line& leg : r.legsOf(entry)) {
                const qint64 owner = accountOf(r, leg);
                if (whose == 0)
                    whose = owner;
                if (owner == id)
                    any = addStanding(r, sums, leg, day) || any;
                addMoneyLeg(money, leg);
            }
            if (!entry[u"row"_s].isNull())
                whose = num(r.b.find("transaction_row", "number", entry[u"row"_s]), "account");
            if (whose != id || !r.inDays(day))
                continue;
            sums[u"received"_s] += money[u"received"_s];
            sums[u"charged"_s] += money[u"revenue"_s] + money[u"tax"_s] + money[u"fees"_s];
        }
        if (!any)
            continue;
        r.whose(id);
        emitOpening(r, sums);
    }
}

} // namespace wattcard::reports::test
