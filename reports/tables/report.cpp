// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/report.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

using Columns = std::vector<Column>;

Column aText(QLatin1StringView key)
{
    return {key, ColumnKind::Text};
}
Column aWord(QLatin1StringView key)
{
    return {key, ColumnKind::Word};
}
Column aNumber(QLatin1StringView key)
{
    return {key, ColumnKind::Number};
}
Column aCount(QLatin1StringView key)
{
    return {key, ColumnKind::Count, true};
}
Column anAmount(QLatin1StringView key)
{
    return {key, ColumnKind::Money, true};
}
Column anEnergy(QLatin1StringView key)
{
    return {key, ColumnKind::Energy, true};
}
Column aDay(QLatin1StringView key)
{
    return {key, ColumnKind::Day};
}
Column aTime(QLatin1StringView key)
{
    return {key, ColumnKind::Time};
}

Columns operator+(Columns first, const Columns& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Columns whose()
{
    return {aText("customer_number"_L1), aText("customer"_L1), aText("area"_L1),
            aText("station"_L1)};
}

// Where money went: what came in is the sum of what follows, save what tills were over or short.
Columns booked()
{
    return {anAmount("received"_L1),   anAmount("revenue"_L1),    anAmount("tax"_L1),
            anAmount("fees"_L1),       anAmount("debt"_L1),       anAmount("deposit"_L1),
            anAmount("carry"_L1),      anAmount("refund_due"_L1), anAmount("suspense"_L1),
            anAmount("over_short"_L1), anAmount("other_books"_L1)};
}

Columns sold()
{
    return {anEnergy("energy_sold"_L1), anAmount("credit_money"_L1), anEnergy("credit_energy"_L1)};
}

Columns grouped()
{
    return Columns{aCount("sales"_L1), aCount("reversals"_L1), anAmount("cash"_L1),
                   anAmount("bank"_L1), anAmount("card"_L1)} +
           booked() + sold();
}

Columns salesColumns()
{
    return Columns{aTime("time"_L1), aDay("day"_L1), aText("receipt"_L1), aWord("kind"_L1),
                   aWord("operation"_L1)} +
           whose() +
           Columns{aText("meter"_L1), aText("tariff"_L1), aText("operator"_L1),
                   aNumber("counter"_L1)} +
           booked() + sold();
}

Columns receiptColumns()
{
    return Columns{aDay("day"_L1),      aNumber("counter"_L1), aNumber("sale"_L1),
                   aText("receipt"_L1), aTime("time"_L1),      aWord("kind"_L1),
                   aWord("state"_L1),   aWord("reversed"_L1),  aWord("reason"_L1)} +
           whose() +
           Columns{aText("operator"_L1), aText("approver"_L1), anAmount("paid"_L1),
                   aCount("copies"_L1)};
}

Columns tillColumns()
{
    return {aNumber("shift"_L1),
            aNumber("counter"_L1),
            aText("clerk"_L1),
            aDay("day"_L1),
            aTime("opened"_L1),
            aTime("closed"_L1),
            aWord("shift_state"_L1),
            aCount("counts"_L1),
            anAmount("float"_L1),
            anAmount("float_counted"_L1),
            anAmount("float_difference"_L1),
            anAmount("expected"_L1),
            anAmount("counted"_L1),
            anAmount("difference"_L1)};
}

Columns arrearsColumns()
{
    Columns columns = whose() + Columns{aText("phone"_L1), aWord("account_state"_L1)};
    for (const auto key :
         {"earlier_years"_L1, "earlier_months"_L1, "current_month"_L1, "correction"_L1,
          "late_fee"_L1, "emergency"_L1, "meter_overdraft"_L1, "settlement"_L1})
        columns.push_back(anAmount(key));
    return columns +
           Columns{anAmount("owed"_L1), aWord("debt_policy"_L1), aDay("last_purchase"_L1)};
}

Columns balanceColumns()
{
    return whose() + Columns{aText("meter"_L1),
                             aWord("unit"_L1),
                             aWord("series_state"_L1),
                             anAmount("bought_money"_L1),
                             anEnergy("bought_energy"_L1),
                             anAmount("accepted_money"_L1),
                             anEnergy("accepted_energy"_L1),
                             anAmount("consumed_money"_L1),
                             anEnergy("consumed_energy"_L1),
                             anAmount("remaining_money"_L1),
                             anEnergy("remaining_energy"_L1),
                             anAmount("back_money"_L1),
                             anEnergy("back_energy"_L1),
                             anEnergy("measured"_L1),
                             anAmount("deviation_money"_L1),
                             anEnergy("deviation_energy"_L1),
                             aWord("deviation_cause"_L1),
                             aTime("returned"_L1)};
}

Columns openingColumns()
{
    return whose() + Columns{anAmount("owed_before"_L1),
                             anAmount("owed_after"_L1),
                             anAmount("held_before"_L1),
                             anAmount("held_after"_L1),
                             anAmount("received"_L1),
                             anAmount("charged"_L1),
                             anAmount("sold_money"_L1),
                             anEnergy("sold_energy"_L1),
                             anAmount("consumed_money"_L1),
                             anEnergy("consumed_energy"_L1),
                             anAmount("card_before_money"_L1),
                             anAmount("card_after_money"_L1),
                             anEnergy("card_before_energy"_L1),
                             anEnergy("card_after_energy"_L1),
                             anAmount("meter_before_money"_L1),
                             anAmount("meter_after_money"_L1),
                             anEnergy("meter_before_energy"_L1),
                             anEnergy("meter_after_energy"_L1)};
}

std::vector<ReportKind> moneyReports()
{
    using enum ReportId;
    using S = ReportSubject;
    return {
        {Sales, "sales"_L1, S::Money, Asks::Days, salesColumns()},
        {Receipts, "receipts"_L1, S::Money, Asks::Days, receiptColumns()},
        {Days, "days"_L1, S::Money, Asks::Days, Columns{aDay("day"_L1)} + grouped()},
        {Months, "months"_L1, S::Money, Asks::Days,
         Columns{{"month"_L1, ColumnKind::Month}} + grouped()},
        {Operators, "operators"_L1, S::Money, Asks::Days,
         Columns{aText("operator"_L1)} + grouped()},
        {Counters, "counters"_L1, S::Money, Asks::Days, Columns{aNumber("counter"_L1)} + grouped()},
        {Tariffs, "tariffs"_L1, S::Money, Asks::Days,
         Columns{aNumber("tariff_version"_L1), aText("tariff"_L1)} + grouped()},
        {Tiers,
         "tiers"_L1,
         S::Money,
         Asks::Days,
         {aNumber("tariff_version"_L1), aText("tariff"_L1), aNumber("tier"_L1), aText("price"_L1),
          aCount("purchases"_L1), anEnergy("energy_sold"_L1)}},
        {Tenders,
         "tenders"_L1,
         S::Money,
         Asks::Days,
         {aDay("day"_L1), aWord("tender"_L1), aCount("movements"_L1), anAmount("taken"_L1),
          anAmount("given_back"_L1), anAmount("net"_L1)}},
        {Hours,
         "hours"_L1,
         S::Money,
         Asks::Days,
         {aNumber("hour"_L1), aNumber("tariff_version"_L1), aText("tariff"_L1), aCount("sales"_L1),
          anAmount("paid"_L1), anEnergy("energy_sold"_L1)}},
        {Tills, "tills"_L1, S::Tills, Asks::Days, tillColumns()},
    };
}

std::vector<ReportKind> accountReports()
{
    using enum ReportId;
    using S = ReportSubject;
    return {
        {AccountChanges, "account-changes"_L1, S::Accounts, Asks::Days,
         Columns{aDay("day"_L1), aTime("time"_L1)} + whose() +
             Columns{aWord("operation"_L1), aWord("reason"_L1), aText("note"_L1),
                     anAmount("amount"_L1), aText("operator"_L1), aText("approver"_L1)}},
        {NotLoaded, "not-loaded"_L1, S::Accounts, Asks::Nothing,
         whose() + Columns{aText("meter"_L1), anAmount("sold_money"_L1), anEnergy("sold_energy"_L1),
                           anAmount("unloaded_money"_L1), anEnergy("unloaded_energy"_L1),
                           aDay("since"_L1), aNumber("age_days"_L1), aWord("age"_L1)}},
        {NoPurchase, "no-purchase"_L1, S::Accounts, Asks::IdleDays,
         whose() + Columns{aText("phone"_L1), aText("meter"_L1), aWord("account_state"_L1),
                           aDay("last_purchase"_L1), aNumber("idle_days"_L1), anAmount("owed"_L1),
                           anAmount("remaining_money"_L1), anEnergy("remaining_energy"_L1),
                           aTime("returned"_L1)}},
        {Arrears, "arrears"_L1, S::Accounts, Asks::Nothing, arrearsColumns()},
        {DebtRecovery, "debt-recovery"_L1, S::Accounts, Asks::Days,
         whose() + Columns{aWord("debt_class"_L1), anAmount("newly_owed"_L1),
                           anAmount("recovered"_L1), anAmount("net"_L1)}},
        {Prepaid, "prepaid"_L1, S::Accounts, Asks::Nothing,
         whose() + Columns{aWord("unit"_L1), anAmount("carry"_L1), anAmount("deposit"_L1),
                           anAmount("refund_due"_L1), anAmount("suspense"_L1),
                           anAmount("on_card_money"_L1), anEnergy("on_card_energy"_L1),
                           anAmount("in_meter_money"_L1), anEnergy("in_meter_energy"_L1),
                           anAmount("held"_L1)}},
    };
}

std::vector<ReportKind> meterReports()
{
    using enum ReportId;
    using S = ReportSubject;
    return {
        {EnergyBalance, "energy-balance"_L1, S::Meters, Asks::Nothing, balanceColumns()},
        {OpeningClosing, "opening-closing"_L1, S::Accounts, Asks::Days, openingColumns()},
        {Consumption,
         "consumption"_L1,
         S::Accounts,
         Asks::Days,
         {{"month"_L1, ColumnKind::Month},
          anAmount("sold_money"_L1),
          anEnergy("sold_energy"_L1),
          anAmount("consumed_money"_L1),
          anEnergy("consumed_energy"_L1)}},
        {Load,
         "load"_L1,
         S::Meters,
         Asks::Days,
         {aText("meter"_L1), aTime("span_from"_L1), aTime("span_to"_L1), anEnergy("measured"_L1),
          aNumber("span_hours"_L1), aNumber("mean_load"_L1), aNumber("meter_count"_L1)}},
        {ManagementCards,
         "management-cards"_L1,
         S::ManagementCards,
         Asks::Nothing,
         {aNumber("order"_L1), aWord("order_kind"_L1), aWord("order_state"_L1),
          aText("card_serial"_L1), aText("meters"_L1), aText("engineer"_L1), aTime("issued"_L1),
          aTime("valid_until"_L1), aWord("overdue"_L1), aNumber("uses"_L1), aNumber("visits"_L1)}},
        {PricePropagation, "price-propagation"_L1, S::Meters, Asks::Nothing,
         whose() + Columns{aText("meter"_L1), aNumber("tariff_version"_L1), aText("tariff"_L1),
                           aWord("reach"_L1), aTime("since"_L1)}},
        {MeterAlarms, "meter-alarms"_L1, S::Meters, Asks::Days,
         Columns{aTime("time"_L1), aWord("source"_L1)} + whose() +
             Columns{aText("meter"_L1), aWord("alarm"_L1), aCount("number"_L1), aWord("doubt"_L1)}},
        {Audit,
         "audit"_L1,
         S::AuditTrail,
         Asks::Days,
         {aNumber("entry"_L1), aTime("time"_L1), aNumber("counter"_L1), aText("operator"_L1),
          aText("action"_L1), aText("object"_L1), aText("details"_L1)}},
    };
}

} // namespace

const std::vector<ReportKind>& allReports()
{
    static const std::vector<ReportKind> all = [] {
        std::vector<ReportKind> kinds = moneyReports();
        for (const auto& more : {accountReports(), meterReports()})
            kinds.insert(kinds.end(), more.begin(), more.end());
        return kinds;
    }();
    return all;
}

const ReportKind& kindOf(ReportId id)
{
    return allReports()[static_cast<std::size_t>(id)];
}

const ReportKind* reportNamed(const QString& name)
{
    const auto& all = allReports();
    const auto found = std::ranges::find(all, name, &ReportKind::name);
    return found == all.end() ? nullptr : &*found;
}

bool keepsTo(const ReportKind& kind, Filter filter)
{
    const bool isOfMoney = kind.subject == ReportSubject::Money;
    const bool isOfPeople =
        kind.subject == ReportSubject::Tills || kind.subject == ReportSubject::AuditTrail;
    switch (filter) {
    case Filter::Person:
    case Filter::Counter: return isOfMoney || isOfPeople;
    case Filter::Tariff: return isOfMoney;
    case Filter::Area:
    case Filter::Station:
    case Filter::Customer: return !isOfPeople && kind.subject != ReportSubject::ManagementCards;
    case Filter::Action: return kind.subject == ReportSubject::AuditTrail;
    }
    std::abort();
}

Result<void> ReportTable::begin(const ReportKind& begun)
{
    kind = &begun;
    rows.clear();
    totals.clear();
    return {};
}

Result<void> ReportTable::add(const Row& row)
{
    rows.push_back(row);
    return {};
}

Result<void> ReportTable::end(const Row& summed)
{
    totals = summed;
    return {};
}

} // namespace wattcard::reports
