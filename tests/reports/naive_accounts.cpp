// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

namespace {

QString today(const NaiveReport& r)
{
    return r.dateOf(r.c.now().time_since_epoch().count());
}

qint64 daysFrom(const QString& from, const QString& to)
{
    return QDate::fromString(from, u"yyyyMMdd"_s).daysTo(QDate::fromString(to, u"yyyyMMdd"_s));
}

QString newestPurchase(const NaiveReport& r, qint64 account)
{
    QString newest;
    for (const Line& row : r.b["transaction_row"]) {
        if (num(row, "account") == account && str(row, "state") == "committed"_L1 &&
            num(row, "payment") > 0 && !r.isReversed(row))
            newest = std::max(newest, str(row, "business_day"));
    }
    return newest;
}

// Every series that an account ever had, in both units.
qint64 creditOf(const NaiveReport& r, const char* book, qint64 account, const char* unit)
{
    qint64 sum = 0;
    for (const Line& series : r.b["series"]) {
        if (num(series, "account") == account && str(series, "unit") == QLatin1String{unit} &&
            str(series, "state") != "void"_L1)
            sum += r.balance(book, num(series, "id"));
    }
    return sum;
}

} // namespace

void naiveNoPurchase(NaiveReport& r)
{
    for (const Line& account : r.b["account"]) {
        const qint64 id = num(account, "id");
        const QString last = newestPurchase(r, id);
        if (str(account, "state") != "active"_L1 ||
            (!last.isEmpty() && daysFrom(last, today(r)) < r.q.idleDays))
            continue;
        r.whose(id);
        r.text(u"phone"_s, str(r.b.find("customer", "id", account[u"customer"_s]), "phone"));
        r.text(u"meter"_s,
               str(r.b.find("service_point", "id", account[u"service_point"_s]), "meter_number"));
        r.text(u"account_state"_s, str(account, "state"));
        r.text(u"last_purchase"_s, last);
        if (!last.isEmpty())
            r.count(u"idle_days"_s, daysFrom(last, today(r)));
        r.money(u"owed"_s, r.balance("receivable", id));
        Line newest;
        for (const Line& said : r.b["return_record"]) {
            const Line series = r.b.find("series", "id", said[u"series"_s]);
            const bool isOpen =
                str(series, "state") == "issued"_L1 || str(series, "state") == "opened"_L1;
            if (num(said, "account") == id && isOpen && num(said, "doubt") == 0 &&
                (newest.isEmpty() || num(said, "wb_ctr") > num(newest, "wb_ctr")))
                newest = said;
        }
        if (!newest.isEmpty()) {
            r.credit(u"remaining"_s, str(account, "mode"), num(newest, "remaining"));
            r.cells[u"returned"_s] = LocalTime{std::chrono::seconds{num(newest, "written_at")}};
        }
        r.emit();
    }
}

void naiveArrears(NaiveReport& r)
{
    for (const Line& account : r.b["account"]) {
        const qint64 id = num(account, "id");
        bool owes = false;
        for (const auto& part :
             {u"earlier_years"_s, u"earlier_months"_s, u"current_month"_s, u"correction"_s,
              u"late_fee"_s, u"emergency"_s, u"meter_overdraft"_s, u"settlement"_s}) {
            r.money(part, r.balance("receivable", id, part));
            owes = owes || r.balance("receivable", id, part) != 0;
        }
        if (!owes) {
            r.cells.clear();
            continue;
        }
        r.whose(id);
        r.text(u"phone"_s, str(r.b.find("customer", "id", account[u"customer"_s]), "phone"));
        r.text(u"account_state"_s, str(account, "state"));
        r.money(u"owed"_s, r.balance("receivable", id));
        r.text(u"debt_policy"_s, {});
        r.text(u"last_purchase"_s, newestPurchase(r, id));
        r.emit();
    }
}

void naiveDebtRecovery(NaiveReport& r)
{
    std::map<std::pair<qint64, QString>, std::pair<qint64, qint64>> sums;
    for (const Line& entry : r.b["journal_entry"]) {
        if (!r.inDays(r.dayOf(entry)))
            continue;
        for (const Line& leg : r.legsOf(entry)) {
            if (str(leg, "book") != "receivable"_L1)
                continue;
            auto& sum = sums[{num(leg, "owner"), str(leg, "part")}];
            (num(leg, "amount") > 0 ? sum.first : sum.second) += std::abs(num(leg, "amount"));
        }
    }
    for (const auto& [key, sum] : sums) {
        r.whose(key.first);
        r.text(u"debt_class"_s, key.second);
        r.money(u"newly_owed"_s, sum.first);
        r.money(u"recovered"_s, sum.second);
        r.money(u"net"_s, sum.first - sum.second);
        r.emit();
    }
}

void naivePrepaid(NaiveReport& r)
{
    for (const Line& account : r.b["account"]) {
        const qint64 id = num(account, "id");
        const std::array held{-r.balance("carry", id), -r.balance("deposit", id),
                              -r.balance("refund_due", id), -r.balance("suspense", id)};
        const qint64 cardMoney = creditOf(r, "on_card", id, "money");
        const qint64 cardEnergy = creditOf(r, "on_card", id, "energy");
        const qint64 meterMoney = creditOf(r, "in_meter", id, "money");
        const qint64 meterEnergy = creditOf(r, "in_meter", id, "energy");
        const bool nothing = std::ranges::all_of(held, [](qint64 sum) { return sum == 0; }) &&
                             cardMoney == 0 && cardEnergy == 0 && meterMoney == 0 &&
                             meterEnergy == 0;
        if (nothing)
            continue;
        r.whose(id);
        r.text(u"unit"_s, str(account, "mode"));
        r.money(u"carry"_s, held[0]);
        r.money(u"deposit"_s, held[1]);
        r.money(u"refund_due"_s, held[2]);
        r.money(u"suspense"_s, held[3]);
        r.money(u"on_card_money"_s, cardMoney);
        r.energy(u"on_card_energy"_s, cardEnergy);
        r.money(u"in_meter_money"_s, meterMoney);
        r.energy(u"in_meter_energy"_s, meterEnergy);
        r.money(u"held"_s, held[0] + held[1] + held[2] + held[3] + cardMoney + meterMoney);
        r.emit();
    }
}

// The purchases of a series, newest first, until they cover what is not loaded.
void naiveNotLoaded(NaiveReport& r)
{
    for (const Line& series : r.b["series"]) {
        const qint64 id = num(series, "id");
        const qint64 unloaded = r.balance("on_card", id);
        if (unloaded == 0 || str(series, "state") == "void"_L1)
            continue;
        std::vector<Line> standing;
        for (const Line& row : r.b["transaction_row"]) {
            const bool counts = num(row, "series") == id && str(row, "state") == "committed"_L1 &&
                                str(row, "kind") != "reversal"_L1 && !r.isReversed(row);
            if (counts)
                standing.push_back(row);
        }
        QString since;
        qint64 left = unloaded;
        for (auto row = standing.rbegin(); row != standing.rend() && left > 0; ++row) {
            since = str(*row, "business_day");
            left -= num(*row, "credit");
        }
        const qint64 age = daysFrom(since, today(r));
        r.whose(num(series, "account"));
        r.text(u"meter"_s, str(series, "meter_number"));
        r.credit(u"sold"_s, str(series, "unit"), -r.balance("issued", id));
        r.credit(u"unloaded"_s, str(series, "unit"), unloaded);
        r.text(u"since"_s, since);
        r.count(u"age_days"_s, age);
        r.text(u"age"_s, age <= 7    ? u"up_to_7_days"_s
                         : age <= 30 ? u"up_to_30_days"_s
                         : age <= 90 ? u"up_to_90_days"_s
                                     : u"older"_s);
        r.emit();
    }
}

} // namespace wattcard::reports::test
