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

Cell numberOf(CounterId counter)
{
    return std::int64_t(counter);
}

Row saleRow(const ReportRun& run, const SaleFact& sale)
{
    MoneySums sums;
    sums.add(sale.legs);
    Row row{run.local(sale.at), sale.day, sale.receipt, sale.kind, sale.operation};
    for (const Cell& cell : cellsOf(sale.place))
        row.push_back(cell);
    append(row, {sale.meter, sale.tariffName, sale.login, numberOf(sale.counter)});
    appendBooked(row, sums);
    row.push_back(energySold(sale));
    appendCredit(row, sale.unit, sale.credit.hundredths());
    return row;
}

Row receiptRow(const ReportRun& run, const SaleFact& sale)
{
    Row row{sale.day,
            numberOf(sale.counter),
            std::int64_t(sale.sale),
            sale.receipt,
            run.local(sale.at),
            sale.kind,
            sale.state,
            sale.isReversed ? u"reversed"_s : QString{},
            sale.reason};
    for (const Cell& cell : cellsOf(sale.place))
        row.push_back(cell);
    append(row, {sale.login, sale.approver, isCommitted(sale) ? paidIn(sale) : Money{},
                 std::int64_t{sale.copies}});
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
    return run.source().sales(run.question().days, [&](const SaleFact& sale) {
        return isCommitted(sale) && run.wants(sale) ? run.emit(saleRow(run, sale)) : run.look();
    });
}

Result<void> reportReceipts(ReportRun& run)
{
    return run.source().sales(run.question().days, [&](const SaleFact& sale) {
        return run.wants(sale) ? run.emit(receiptRow(run, sale)) : run.look();
    });
}

Result<void> reportTiers(ReportRun& run)
{
    struct TierFigures {
        UnitPrice price;
        std::int64_t purchases = 0;
        Energy energy;
    };
    const auto tariffs = run.source().tariffs();
    if (!tariffs)
        return failed(tariffs);
    std::map<std::pair<std::int64_t, std::size_t>, TierFigures> tiers;
    const auto read = run.source().sales(run.question().days, [&](const SaleFact& sale) {
        const auto tariff = std::ranges::find(*tariffs, sale.tariff, &Tariff::version);
        if (isCommitted(sale) && sale.unit == PaymentMode::Energy && run.wants(sale) &&
            tariff != tariffs->end()) {
            for (const TierPart& part : tiersOf(sale, *tariff)) {
                TierFigures& tier = tiers[{sale.tariff.value(), part.tier}];
                tier.price = part.price;
                tier.purchases += part.energy > Energy{} ? 1 : -1;
                tier.energy = tier.energy + part.energy;
            }
        }
        return run.look();
    });
    if (!read)
        return read;
    for (const auto& [key, tier] : tiers) {
        const auto tariff =
            std::ranges::find(*tariffs, TariffVersionId{key.first}, &Tariff::version);
        if (run.emit({key.first, tariff->name, std::int64_t(key.second) + 1, tier.price.toString(),
                      tier.purchases, tier.energy}) == Next::Stop)
            break;
    }
    return {};
}

namespace {

struct TenderFigures {
    std::set<std::int64_t> entries;
    Money taken;
    Money given;
};
using TenderKey = std::pair<QString, QString>; // day, tender

void addTenders(std::map<TenderKey, TenderFigures>& tenders, const QString& day,
                const std::vector<BookedLeg>& legs)
{
    for (const BookedLeg& leg : legs) {
        const QString tender = tenderOf(leg);
        if (tender.isEmpty())
            continue;
        TenderFigures& figures = tenders[{day, tender}];
        figures.entries.insert(leg.entry);
        const Money amount = Money::fromMinor(leg.amount);
        Money& sum = leg.amount > 0 ? figures.taken : figures.given;
        sum = leg.amount > 0 ? sum + amount : sum - amount;
    }
}

} // namespace

Result<void> reportTenders(ReportRun& run)
{
    std::map<TenderKey, TenderFigures> tenders;
    const auto sold = run.source().sales(run.question().days, [&](const SaleFact& sale) {
        if (run.wants(sale))
            addTenders(tenders, sale.day, sale.legs);
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    const auto booked = run.source().entries(run.question().days, [&](const EntryFact& entry) {
        if (run.wants(entry) && !movesCashOnly(entry.event))
            addTenders(tenders, entry.day, entry.legs);
        return run.look();
    });
    if (!booked)
        return booked;
    for (const auto& [key, figures] : tenders) {
        if (run.emit({key.first, key.second, std::int64_t(figures.entries.size()), figures.taken,
                      figures.given, figures.taken - figures.given}) == Next::Stop)
            break;
    }
    return {};
}

Result<void> reportHours(ReportRun& run)
{
    struct HourFigures {
        QString tariff;
        std::int64_t sales = 0;
        Money paid;
        Energy energy;
    };
    std::map<std::pair<std::int64_t, std::int64_t>, HourFigures> hours;
    const auto read = run.source().sales(run.question().days, [&](const SaleFact& sale) {
        if (isCommitted(sale) && run.wants(sale)) {
            const LocalTime at = run.local(sale.at);
            const auto midnight = std::chrono::floor<std::chrono::days>(at);
            const auto hour = std::chrono::floor<std::chrono::hours>(at - midnight).count();
            HourFigures& figures = hours[{hour, sale.tariff.value()}];
            figures.tariff = sale.tariffName;
            figures.sales += isReversal(sale) ? 0 : 1;
            figures.paid = figures.paid + paidIn(sale);
            figures.energy = figures.energy + energySold(sale);
        }
        return run.look();
    });
    if (!read)
        return read;
    for (const auto& [key, figures] : hours) {
        if (run.emit({key.first, key.second, figures.tariff, figures.sales, figures.paid,
                      figures.energy}) == Next::Stop)
            break;
    }
    return {};
}

} // namespace wattcard::reports
