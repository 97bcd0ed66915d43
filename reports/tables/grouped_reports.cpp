// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/money_sums.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

// Money by day, month, person, point of sale and tariff: the same sums under another heading.

namespace wattcard::reports {

namespace {

struct GroupFigures {
    std::int64_t sales = 0;
    std::int64_t reversals = 0;
    MoneySums sums;
    Energy energy;
    Money creditMoney;
    Energy creditEnergy;

    void add(const SaleFact& sale)
    {
        sums.add(sale.legs);
        if (!isCommitted(sale))
            return;
        ++(isReversal(sale) ? reversals : sales);
        energy = energy + energySold(sale);
        if (sale.unit == PaymentMode::Money)
            creditMoney = creditMoney + Money::fromMinor(sale.credit.hundredths());
        else
            creditEnergy = creditEnergy + Energy::fromHundredths(sale.credit.hundredths());
    }
    void add(const TotalFact& total)
    {
        sums.add(total);
        sales += total.sales;
        reversals += total.reversals;
        energy = energy + total.energy;
        creditMoney = creditMoney + total.creditMoney;
        creditEnergy = creditEnergy + total.creditEnergy;
    }
    bool isEmpty() const
    {
        return sales == 0 && reversals == 0 && energy == Energy{} &&
               std::tuple{sums.received(), sums.revenue,   sums.tax,   sums.fees,
                          sums.debt,       sums.deposit,   sums.carry, sums.refundDue,
                          sums.suspense,   sums.overShort, sums.others} ==
                   std::tuple<Money, Money, Money, Money, Money, Money, Money, Money, Money, Money,
                              Money>{};
    }
};

// Rows come in the order of their headings.
template <class Key> struct Grouping {
    TotalBy by;
    std::function<Key(const TotalFact&)> ofTotal;
    std::function<Key(const SaleFact&)> ofSale;
    std::function<Key(const EntryFact&)> ofEntry;
    std::function<Row(const Key&)> heading;
};
template <class Key> using Groups = std::map<Key, GroupFigures>;

constexpr SaleNeeds legsOnly{.legs = true, .boughtBefore = false, .onlyChanges = false};

// Days without totals are read row by row.
template <class Key>
Result<void> addRows(ReportRun& run, const ReportDays& days, const Grouping<Key>& grouping,
                     Groups<Key>& groups)
{
    const auto sold = run.source().sales(days, legsOnly, [&](const SaleFact& sale) {
        if (run.wants(sale))
            groups[grouping.ofSale(sale)].add(sale);
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    return run.source().entries(days, [&](const EntryFact& entry) {
        if (run.wants(entry))
            addEntry(groups[grouping.ofEntry(entry)].sums, entry);
        return run.look();
    });
}

template <class Key> Result<void> reportGroups(ReportRun& run, const Grouping<Key>& grouping)
{
    Groups<Key> groups;
    const auto days = run.dayRuns();
    if (!days)
        return failed(days);
    for (const DayRun& each : *days) {
        const auto added = each.hasTotals
                               ? run.source().totals(run.totalsOf(each.days), grouping.by,
                                                     [&](const TotalFact& total) {
                                                         groups[grouping.ofTotal(total)].add(total);
                                                         return run.look();
                                                     })
                               : addRows(run, each.days, grouping, groups);
        if (!added || run.isCancelled())
            return added;
    }
    for (const auto& [key, figures] : groups) {
        if (figures.isEmpty())
            continue;
        Row row = grouping.heading(key);
        append(row, figures.sales, figures.reversals, figures.sums.cash, figures.sums.bank,
               figures.sums.card);
        appendBooked(row, figures.sums);
        append(row, figures.energy, figures.creditMoney, figures.creditEnergy);
        if (run.emit(std::move(row)) == Next::Stop)
            break;
    }
    return {};
}

Row oneCell(const QString& key)
{
    return {key};
}

} // namespace

Result<void> reportDays(ReportRun& run)
{
    return reportGroups<QString>(run,
                                 {TotalBy::Day, [](const TotalFact& total) { return total.key; },
                                  [](const SaleFact& sale) { return sale.day; },
                                  [](const EntryFact& entry) { return entry.day; }, oneCell});
}

Result<void> reportMonths(ReportRun& run)
{
    return reportGroups<QString>(
        run, {TotalBy::Month, [](const TotalFact& total) { return total.key; },
              [](const SaleFact& sale) { return sale.day.first(6); },
              [](const EntryFact& entry) { return entry.day.first(6); }, oneCell});
}

Result<void> reportOperators(ReportRun& run)
{
    return reportGroups<QString>(
        run, {TotalBy::Operator, [](const TotalFact& total) { return total.key; },
              [](const SaleFact& sale) { return sale.login; },
              [](const EntryFact& entry) { return entry.login; }, oneCell});
}

Result<void> reportCounters(ReportRun& run)
{
    return reportGroups<std::int64_t>(
        run, {TotalBy::Counter, [](const TotalFact& total) { return std::int64_t(total.counter); },
              [](const SaleFact& sale) { return std::int64_t(sale.counter); },
              [](const EntryFact& entry) { return std::int64_t(entry.counter); },
              [](const std::int64_t& counter) { return Row{counter}; }});
}

// What belongs to no sale belongs to no tariff: a row without either.
Result<void> reportTariffs(ReportRun& run)
{
    using Key = std::pair<std::int64_t, QString>;
    return reportGroups<Key>(run,
                             {TotalBy::Tariff,
                              [](const TotalFact& total) {
                                  return Key{total.tariff.value(), total.tariffName};
                              },
                              [](const SaleFact& sale) {
                                  return Key{sale.tariff.value(), sale.tariffName};
                              },
                              [](const EntryFact&) { return Key{}; },
                              [](const Key& key) {
                                  return key.first == 0 ? Row{{}, {}} : Row{key.first, key.second};
                              }});
}

} // namespace wattcard::reports
