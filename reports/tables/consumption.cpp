// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/report_run.h"

#include <map>

// What was sold and what meters have told of as used, by month: of all, of an area, of one
// customer. Use counts in the month in which the counter learned of it.

namespace wattcard::reports {

namespace {

constexpr qsizetype monthLength = 6; // "202611"

struct MonthUse {
    Money soldMoney;
    Energy soldEnergy;
    Money usedMoney;
    Energy usedEnergy;
    friend bool operator==(const MonthUse&, const MonthUse&) = default;
};

class UseByMonth {
public:
    void addSeries(const SeriesFact& series) { m_units[series.id] = series.unit; }
    void add(const QString& day, const std::vector<BookedLeg>& legs)
    {
        for (const BookedLeg& leg : legs) {
            const auto unit = m_units.find(leg.owner);
            if (leg.book == Book::Issued && unit != m_units.end())
                addTo(m_months[day.first(monthLength)], unit->second, true, -leg.amount);
            else if (leg.book == Book::Consumed && unit != m_units.end())
                addTo(m_months[day.first(monthLength)], unit->second, false, leg.amount);
        }
    }
    void add(const TotalFact& total)
    {
        MonthUse& month = m_months[total.key];
        month.soldMoney = month.soldMoney + total.issuedMoney;
        month.soldEnergy = month.soldEnergy + total.issuedEnergy;
        month.usedMoney = month.usedMoney + total.consumedMoney;
        month.usedEnergy = month.usedEnergy + total.consumedEnergy;
    }
    const std::map<QString, MonthUse>& months() const { return m_months; }

private:
    static void addTo(MonthUse& month, PaymentMode unit, bool isSold, std::int64_t amount)
    {
        if (unit == PaymentMode::Money) {
            Money& money = isSold ? month.soldMoney : month.usedMoney;
            money = money + Money::fromMinor(amount);
        } else {
            Energy& energy = isSold ? month.soldEnergy : month.usedEnergy;
            energy = energy + Energy::fromHundredths(amount);
        }
    }
    std::map<std::int64_t, PaymentMode> m_units; // of the series that the question is about
    std::map<QString, MonthUse> m_months;
};

// Days without totals, and what is asked of one place, are read leg by leg.
Result<void> addUsedLegs(ReportRun& run, const std::vector<ReportDays>& spans, UseByMonth& use)
{
    if (spans.empty())
        return {};
    constexpr SeriesNeeds unitOnly{.returns = false, .oldestUnloaded = false, .tariffs = false};
    constexpr SaleNeeds legsOnly{.legs = true, .boughtBefore = false, .onlyChanges = false};
    const auto standing = run.source().series(unitOnly, [&](const SeriesFact& series) {
        if (run.wants(series.place))
            use.addSeries(series);
        return run.look();
    });
    if (!standing || run.isCancelled())
        return standing;
    for (const ReportDays& days : spans) {
        const auto sold = run.source().sales(days, legsOnly, [&](const SaleFact& sale) {
            use.add(sale.day, sale.legs);
            return run.look();
        });
        if (!sold || run.isCancelled())
            return sold;
        const auto told = run.source().entries(days, [&](const EntryFact& entry) {
            use.add(entry.day, entry.legs);
            return run.look();
        });
        if (!told || run.isCancelled())
            return told;
    }
    return {};
}

} // namespace

Result<void> reportConsumption(ReportRun& run)
{
    const auto days = run.dayRuns();
    if (!days)
        return failed(days);
    UseByMonth use;
    std::vector<ReportDays> byLegs;
    for (const DayRun& each : *days) {
        if (!each.hasTotals) {
            byLegs.push_back(each.days);
            continue;
        }
        const auto added =
            run.source().totals({each.days}, TotalBy::Month, [&](const TotalFact& total) {
                use.add(total);
                return run.look();
            });
        if (!added || run.isCancelled())
            return added;
    }
    if (auto added = addUsedLegs(run, byLegs, use); !added || run.isCancelled())
        return added;
    for (const auto& [month, figures] : use.months()) {
        if (figures == MonthUse{})
            continue;
        if (run.emit({month, figures.soldMoney, figures.soldEnergy, figures.usedMoney,
                      figures.usedEnergy}) == Next::Stop)
            return {};
    }
    return {};
}

} // namespace wattcard::reports
