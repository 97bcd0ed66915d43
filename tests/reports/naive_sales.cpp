// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

void naiveSales(NaiveReport& r)
{
    for (const Line& row : r.rowsInDays()) {
        if (str(row, "state") != "committed"_L1)
            continue;
        Sums sums;
        for (const Line& entry : r.entriesOf(row)) {
            for (const Line& leg : r.legsOf(entry))
                addMoneyLeg(sums, leg);
        }
        for (const auto& key :
             {u"received"_s, u"revenue"_s, u"tax"_s, u"fees"_s, u"debt"_s, u"deposit"_s, u"carry"_s,
              u"refund_due"_s, u"suspense"_s, u"over_short"_s, u"other_books"_s})
            r.money(key, sums[key]);
        r.time(u"time"_s, num(row, "created_at"));
        r.text(u"day"_s, str(row, "business_day"));
        r.text(u"receipt"_s, u"%1-%2-%3"_s.arg(num(row, "counter"), 4, 10, '0'_L1)
                                 .arg(str(row, "business_day"))
                                 .arg(num(row, "receipt_serial"), 5, 10, '0'_L1));
        r.text(u"kind"_s, str(row, "kind"));
        r.text(u"operation"_s, str(r.b.find("row_change", "row", row[u"number"_s]), "operation"));
        r.whose(num(row, "account"));
        r.text(u"meter"_s, str(r.b.find("series", "id", row[u"series"_s]), "meter_number"));
        r.text(u"tariff"_s, str(r.b.find("tariff_version", "id", row[u"tariff"_s]), "name"));
        r.text(u"operator"_s, r.loginOf(row[u"author"_s]));
        r.count(u"counter"_s, num(row, "counter"));
        r.energy(u"energy_sold"_s, r.unitOf(row) == "energy"_L1 ? num(row, "energy") : 0);
        r.credit(u"credit"_s, r.unitOf(row), num(row, "credit"));
        r.emit();
    }
}

void naiveReceipts(NaiveReport& r)
{
    for (const Line& row : r.rowsInDays()) {
        const Line cause = r.b.find("row_cause", "row", row[u"number"_s]);
        const bool committed = str(row, "state") == "committed"_L1;
        r.text(u"day"_s, str(row, "business_day"));
        r.count(u"counter"_s, num(row, "counter"));
        r.count(u"sale"_s, num(row, "sale"));
        r.text(u"receipt"_s, committed ? u"%1-%2-%3"_s.arg(num(row, "counter"), 4, 10, '0'_L1)
                                             .arg(str(row, "business_day"))
                                             .arg(num(row, "receipt_serial"), 5, 10, '0'_L1)
                                       : QString{});
        r.time(u"time"_s, num(row, "created_at"));
        r.text(u"kind"_s, str(row, "kind"));
        r.text(u"state"_s, str(row, "state"));
        r.text(u"reversed"_s, r.isReversed(row) ? u"reversed"_s : QString{});
        r.text(u"reason"_s, str(cause, "reason"));
        r.whose(num(row, "account"));
        r.text(u"operator"_s, r.loginOf(row[u"author"_s]));
        r.text(u"approver"_s, r.loginOf(cause.value(u"approver"_s)));
        r.money(u"paid"_s, committed ? r.paid(row) : 0);
        r.count(u"copies"_s, num(r.b.find("outbox", "row", row[u"number"_s]), "copies"));
        r.emit();
    }
}

// Step by step: each 0.01 kWh falls into the tier that the ones before have reached.
void naiveTiers(NaiveReport& r)
{
    std::map<std::pair<qint64, qint64>, std::pair<qint64, qint64>> tiers; // purchases, energy
    for (const Line& row : r.rowsInDays()) {
        if (str(row, "state") != "committed"_L1 || r.unitOf(row) == "money"_L1)
            continue;
        const Line tariff = r.b.find("tariff_version", "id", row[u"tariff"_s]);
        const QString period = str(tariff, "tier_period");
        const qsizetype same = period == "year"_L1 ? 4 : 6;
        qint64 before = 0;
        for (const Line& earlier : r.b["transaction_row"]) {
            if (num(earlier, "account") == num(row, "account") && period != "none"_L1 &&
                str(earlier, "state") == "committed"_L1 &&
                num(earlier, "number") < num(row, "number") &&
                str(earlier, "business_day").first(same) == str(row, "business_day").first(same))
                before += num(earlier, "energy");
        }
        std::vector<qint64> limits;
        for (const Line& tier : r.b["tariff_tier"]) {
            if (num(tier, "version") == num(tariff, "id") && !tier[u"up_to"_s].isNull())
                limits.push_back(num(tier, "up_to"));
        }
        const qint64 sold = num(row, "energy");
        const qint64 from = sold < 0 ? before + sold : before;
        std::set<qint64> touched;
        for (qint64 step = from; step < from + std::abs(sold); ++step) {
            const qint64 tier =
                std::ranges::count_if(limits, [step](qint64 limit) { return limit <= step; });
            touched.insert(tier);
            tiers[{num(tariff, "id"), tier}].second += sold < 0 ? -1 : 1;
        }
        for (const qint64 tier : touched)
            tiers[{num(tariff, "id"), tier}].first += sold < 0 ? -1 : 1;
    }
    for (const auto& [key, figures] : tiers) {
        qint64 price = 0;
        for (const Line& rate : r.b["tariff_rate"]) {
            if (num(rate, "version") == key.first && str(rate, "rate") == "flat"_L1)
                price += num(rate, "price");
        }
        for (const Line& tier : r.b["tariff_tier"]) {
            if (num(tier, "version") == key.first && num(tier, "place") == key.second + 1)
                price += num(tier, "surcharge");
        }
        r.count(u"tariff_version"_s, key.first);
        r.text(u"tariff"_s, str(r.b.find("tariff_version", "id", key.first), "name"));
        r.count(u"tier"_s, key.second + 1);
        r.text(u"price"_s, Price::fromTenThousandths(price).toString());
        r.count(u"purchases"_s, figures.first);
        r.energy(u"energy_sold"_s, figures.second);
        r.emit();
    }
}

void naiveTenders(NaiveReport& r)
{
    struct Tendered {
        std::set<qint64> entries;
        qint64 in = 0, out = 0;
    };
    std::map<std::pair<QString, QString>, Tendered> tenders;
    for (const Line& entry : r.b["journal_entry"]) {
        if (!r.inDays(r.dayOf(entry)) || (str(entry, "event").startsWith("shift."_L1) ||
                                          str(entry, "event").startsWith("day."_L1)))
            continue;
        for (const Line& leg : r.legsOf(entry)) {
            const QString book = str(leg, "book");
            if (book != "till"_L1 && book != "bank"_L1)
                continue;
            QString tender = str(leg, "part");
            if (tender.isEmpty())
                tender = u"cash"_s;
            Tendered& sum = tenders[{r.dayOf(entry), tender}];
            sum.entries.insert(num(entry, "number"));
            (num(leg, "amount") > 0 ? sum.in : sum.out) += num(leg, "amount");
        }
    }
    for (const auto& [key, sum] : tenders) {
        r.text(u"day"_s, key.first);
        r.text(u"tender"_s, key.second);
        r.count(u"movements"_s, qint64(sum.entries.size()));
        r.money(u"taken"_s, sum.in);
        r.money(u"given_back"_s, -sum.out);
        r.money(u"net"_s, sum.in + sum.out);
        r.emit();
    }
}

void naiveHours(NaiveReport& r)
{
    std::map<std::pair<qint64, qint64>, std::array<qint64, 3>> hours;
    for (const Line& row : r.rowsInDays()) {
        if (str(row, "state") != "committed"_L1)
            continue;
        const qint64 seconds = r.local(num(row, "created_at")).time_since_epoch().count();
        auto& hour = hours[{seconds / 3600 % 24, num(row, "tariff")}];
        hour[0] += str(row, "kind") == "reversal"_L1 ? 0 : 1;
        hour[1] += r.paid(row);
        hour[2] += r.unitOf(row) == "energy"_L1 ? num(row, "energy") : 0;
    }
    for (const auto& [key, sums] : hours) {
        r.count(u"hour"_s, key.first);
        r.count(u"tariff_version"_s, key.second);
        r.text(u"tariff"_s, str(r.b.find("tariff_version", "id", key.second), "name"));
        r.count(u"sales"_s, sums[0]);
        r.money(u"paid"_s, sums[1]);
        r.energy(u"energy_sold"_s, sums[2]);
        r.emit();
    }
}

} // namespace wattcard::reports::test
