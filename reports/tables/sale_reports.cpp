// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/money_sums.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// Sales one by one, and their counts by tier, tender and hour.

namespace wattcard::reports {

namespace {

constexpr SaleNeeds plainNeeds{.legs = false, .boughtBefore = false, .onlyChanges = false};
constexpr SaleNeeds tenderNeeds{.legs = true, .boughtBefore = false, .onlyChanges = false};
constexpr SaleNeeds tierNeeds{.legs = false, .boughtBefore = true, .onlyChanges = false};

Cell numberOf(CounterId counter)
{
    return std::int64_t(counter);
}

Row saleRow(const ReportRun& run, const SaleFact& sale)
{
    MoneySums sums;
    sums.add(sale.legs);
    Row row = rowOf(run.local(sale.at), sale.day, sale.receipt, sale.kind, sale.operation);
    appendPlace(row, sale.place);
    append(row, sale.meter, sale.tariffName, sale.login, numberOf(sale.counter));
    appendBooked(row, sums);
    row.push_back(energySold(sale));
    appendCredit(row, sale.unit, sale.credit.hundredths());
    return row;
}

Row receiptRow(const ReportRun& run, const SaleFact& sale)
{
    Row row = rowOf(sale.day, numberOf(sale.counter), std::int64_t(sale.sale), sale.receipt,
                    run.local(sale.at), sale.kind, sale.state,
                    sale.isReversed ? u"reversed"_s : QString{}, sale.reason);
    appendPlace(row, sale.place);
    append(row, sale.login, sale.approver, isCommitted(sale) ? paidIn(sale) : Money{},
           std::int64_t{sale.copies});
    return row;
}

// The parts of a reversal are those of the purchase before it, which it takes back.
std::vector<TierPart> tiersOf(const SaleFact& sale, const Tariff& tariff)
{
    const Energy sold = sale.energy;
    if (sold >= Energy{})
        return partsOf(sold, tariff.basePrice(), tariff.ladder, sale.boughtBefore);
    auto parts = partsOf(Energy{} - sold, tariff.basePrice(), tariff.ladder,
                         std::max(sale.boughtBefore + sold, Energy{}));
    for (TierPart& part : parts)
        part.energy = Energy{} - part.energy;
    return parts;
}

} // namespace

Result<void> reportSales(ReportRun& run)
{
    return run.source().sales(run.question().days, tenderNeeds, [&](const SaleFact& sale) {
        return isCommitted(sale) && run.wants(sale) ? run.emit(saleRow(run, sale)) : run.look();
    });
}

Result<void> reportReceipts(ReportRun& run)
{
    return run.source().sales(run.question().days, plainNeeds, [&](const SaleFact& sale) {
        return run.wants(sale) ? run.emit(receiptRow(run, sale)) : run.look();
    });
}

namespace {

struct TierFigures {
    std::int64_t purchases = 0;
    Energy energy;
};
using TierSums = std::map<std::pair<std::int64_t, std::int64_t>, TierFigures>; // tariff, tier

Result<void> addTiers(ReportRun& run, const ReportDays& days, const std::vector<Tariff>& tariffs,
                      TierSums& tiers)
{
    return run.source().sales(days, tierNeeds, [&](const SaleFact& sale) {
        const auto tariff = std::ranges::find(tariffs, sale.tariff, &Tariff::version);
        if (isCommitted(sale) && sale.unit == PaymentMode::Energy && run.wants(sale) &&
            tariff != tariffs.end()) {
            for (const TierPart& part : tiersOf(sale, *tariff)) {
                TierFigures& tier = tiers[{sale.tariff.value(), std::int64_t(part.tier) + 1}];
                tier.purchases += part.energy > Energy{} ? 1 : -1;
                tier.energy = tier.energy + part.energy;
            }
        }
        return run.look();
    });
}

Result<void> addTierTotals(ReportRun& run, const ReportDays& days, TierSums& tiers)
{
    return run.source().tierTotals(run.totalsOf(days), [&](const TierFact& total) {
        TierFigures& tier = tiers[{total.tariff.value(), total.tier}];
        tier.purchases += total.purchases;
        tier.energy = tier.energy + total.energy;
        return run.look();
    });
}

} // namespace

Result<void> reportTiers(ReportRun& run)
{
    const auto tariffs = run.source().tariffs();
    if (!tariffs)
        return failed(tariffs);
    const auto days = run.dayRuns();
    if (!days)
        return failed(days);
    TierSums tiers;
    for (const DayRun& each : *days) {
        const auto added = each.hasTotals ? addTierTotals(run, each.days, tiers)
                                          : addTiers(run, each.days, *tariffs, tiers);
        if (!added || run.isCancelled())
            return added;
    }
    for (const auto& [key, tier] : tiers) {
        const auto tariff =
            std::ranges::find(*tariffs, TariffVersionId{key.first}, &Tariff::version);
        if (tariff == tariffs->end())
            return failed(Fault::DatabaseDamaged, u"tariff of a total"_s);
        const UnitPrice price =
            tariff->basePrice() +
            UnitPrice::of(tariff->ladder.surcharge(static_cast<std::size_t>(key.second - 1)));
        if (run.emit({key.first, tariff->name, key.second, price.toString(), tier.purchases,
                      tier.energy}) == Next::Stop)
            break;
    }
    return {};
}

namespace {

struct TenderFigures {
    std::int64_t moves = 0;
    Money taken;
    Money given;
};
using TenderKey = std::pair<QString, QString>; // day, tender
using TenderSums = std::map<TenderKey, TenderFigures>;

// The legs of one entry come together.
void addTenders(TenderSums& tenders, const QString& day, const std::vector<BookedLeg>& legs)
{
    std::set<std::pair<QString, std::int64_t>> counted;
    for (const BookedLeg& leg : legs) {
        const QString tender = tenderOf(leg);
        if (tender.isEmpty())
            continue;
        TenderFigures& figures = tenders[{day, tender}];
        figures.moves += counted.emplace(tender, leg.entry).second ? 1 : 0;
        const Money amount = Money::fromMinor(leg.amount);
        Money& sum = leg.amount > 0 ? figures.taken : figures.given;
        sum = leg.amount > 0 ? sum + amount : sum - amount;
    }
}

void addTender(TenderSums& tenders, const TenderKey& key, const TenderTotal& total)
{
    if (total.moves == 0)
        return;
    TenderFigures& figures = tenders[key];
    figures.moves += total.moves;
    figures.taken = figures.taken + total.taken;
    figures.given = figures.given + total.given;
}

Result<void> addTenderRows(ReportRun& run, const ReportDays& days, TenderSums& tenders)
{
    const auto sold = run.source().sales(days, tenderNeeds, [&](const SaleFact& sale) {
        if (run.wants(sale))
            addTenders(tenders, sale.day, sale.legs);
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    return run.source().entries(days, [&](const EntryFact& entry) {
        if (run.wants(entry) && !movesCashOnly(entry.event))
            addTenders(tenders, entry.day, entry.legs);
        return run.look();
    });
}

Result<void> addTenderTotals(ReportRun& run, const ReportDays& days, TenderSums& tenders)
{
    return run.source().totals(run.totalsOf(days), TotalBy::Day, [&](const TotalFact& total) {
        addTender(tenders, {total.key, u"cash"_s}, total.cash);
        addTender(tenders, {total.key, u"bank"_s}, total.bank);
        addTender(tenders, {total.key, u"card"_s}, total.card);
        return run.look();
    });
}

} // namespace

Result<void> reportTenders(ReportRun& run)
{
    const auto days = run.dayRuns();
    if (!days)
        return failed(days);
    TenderSums tenders;
    for (const DayRun& each : *days) {
        const auto added = each.hasTotals ? addTenderTotals(run, each.days, tenders)
                                          : addTenderRows(run, each.days, tenders);
        if (!added || run.isCancelled())
            return added;
    }
    for (const auto& [key, figures] : tenders) {
        if (run.emit({key.first, key.second, figures.moves, figures.taken, figures.given,
                      figures.taken - figures.given}) == Next::Stop)
            break;
    }
    return {};
}

namespace {

struct HourFigures {
    QString tariff;
    std::int64_t sales = 0;
    Money paid;
    Energy energy;
};
using HourSums = std::map<std::pair<std::int64_t, std::int64_t>, HourFigures>; // hour, tariff

std::chrono::seconds sinceMidnight(LocalTime at)
{
    return at - std::chrono::floor<std::chrono::days>(at);
}

Result<void> addHours(ReportRun& run, const ReportDays& days, HourSums& hours)
{
    return run.source().sales(days, plainNeeds, [&](const SaleFact& sale) {
        if (isCommitted(sale) && run.wants(sale)) {
            const auto since = sinceMidnight(run.local(sale.at));
            const auto hour = std::chrono::floor<std::chrono::hours>(since).count();
            HourFigures& figures = hours[{hour, sale.tariff.value()}];
            figures.tariff = sale.tariffName;
            figures.sales += isReversal(sale) ? 0 : 1;
            figures.paid = figures.paid + paidIn(sale);
            figures.energy = figures.energy + energySold(sale);
        }
        return run.look();
    });
}

// False when the zone's hours are not those of UTC, as in the half hours of some countries: then
// only the rows know.
Result<bool> addHourTotals(ReportRun& run, const ReportDays& days, HourSums& hours)
{
    bool fits = true;
    HourSums counted;
    const auto read = run.source().hourTotals(run.totalsOf(days), [&](const HourFact& total) {
        const auto since = sinceMidnight(run.local(total.from));
        const auto hour = std::chrono::floor<std::chrono::hours>(since);
        fits = fits && hour == since;
        HourFigures& figures = counted[{hour.count(), total.tariff.value()}];
        figures.tariff = total.tariffName;
        figures.sales += total.sales;
        figures.paid = figures.paid + total.paid;
        figures.energy = figures.energy + total.energy;
        return fits ? run.look() : Next::Stop;
    });
    if (!read || !fits)
        return read ? Result<bool>{false} : failed(read);
    for (const auto& [key, each] : counted) {
        HourFigures& figures = hours[key];
        figures.tariff = each.tariff;
        figures.sales += each.sales;
        figures.paid = figures.paid + each.paid;
        figures.energy = figures.energy + each.energy;
    }
    return true;
}

} // namespace

Result<void> reportHours(ReportRun& run)
{
    const auto days = run.dayRuns();
    if (!days)
        return failed(days);
    HourSums hours;
    for (const DayRun& each : *days) {
        bool isAdded = false;
        if (each.hasTotals && run.question().login.isEmpty()) {
            const auto added = addHourTotals(run, each.days, hours);
            if (!added)
                return failed(added);
            isAdded = *added;
        }
        if (!isAdded && !run.isCancelled()) {
            if (auto added = addHours(run, each.days, hours); !added)
                return added;
        }
        if (run.isCancelled())
            return {};
    }
    for (const auto& [key, figures] : hours) {
        if (run.emit({key.first, key.second, figures.tariff, figures.sales, figures.paid,
                      figures.energy}) == Next::Stop)
            break;
    }
    return {};
}

} // namespace wattcard::reports
