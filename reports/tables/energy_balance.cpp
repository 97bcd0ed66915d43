// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/report_run.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// The identity of each meter: accepted + emergency = consumed + remaining; nothing accepted that
// was not sold; what the register moved, at a price of the tariff, is what was consumed (DOMAIN.md
// 6.5, F-24).

namespace wattcard::reports {

namespace {

struct Deviation {
    std::int64_t amount = 0; // hundredths of the unit, never below zero
    QLatin1StringView cause{""};
};

// Dearest and cheapest 0.0001 yuan/kWh that a meter may have charged.
struct PriceSpan {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = 0;
};

void widen(PriceSpan& span, const Tariff& tariff)
{
    std::int64_t dearest = 0;
    for (const Price surcharge : tariff.ladder.surcharges)
        dearest = std::max(dearest, surcharge.tenThousandths());
    for (const Price price : tariff.prices) {
        if (price.tenThousandths() == 0)
            continue;
        span.least = std::min(span.least, price.tenThousandths());
        span.most = std::max(span.most, price.tenThousandths() + dearest);
    }
}

std::int64_t beyond(__int128 value, __int128 least, __int128 most)
{
    const __int128 off = value < least ? least - value : value > most ? value - most : 0;
    return static_cast<std::int64_t>(off);
}

std::int64_t registerMove(const SeriesFact& series)
{
    if (!series.first || !series.newest)
        return 0;
    return (series.newest->active - series.first->active).hundredths() * series.ratio;
}

// A register steps by 0.01 kWh on its own side, and the meter deducts whole fen.
std::int64_t registerDeviation(const SeriesFact& series, const std::vector<Tariff>& tariffs)
{
    if (!series.first || !series.newest || series.tariffs.empty())
        return 0;
    const __int128 used = (series.newest->consumed - series.first->consumed).hundredths();
    const __int128 moved = registerMove(series);
    const __int128 step = series.ratio;
    if (series.unit == PaymentMode::Energy)
        return beyond(used, moved - step, moved + step);
    PriceSpan span;
    for (const Tariff& tariff : tariffs) {
        if (std::ranges::find(series.tariffs, tariff.version) != series.tariffs.end())
            widen(span, tariff);
    }
    if (span.most == 0)
        return 0;
    constexpr int fenOf = 10'000; // 0.01 kWh times 0.0001 yuan/kWh
    return beyond(used, (moved - step) * span.least / fenOf - 1,
                  (moved + step) * span.most / fenOf + 1);
}

Deviation deviationOf(const SeriesFact& series, const std::vector<Tariff>& tariffs)
{
    if (!series.newest)
        return {};
    const ReturnFact& said = *series.newest;
    const std::int64_t sold = -series.sums[static_cast<std::size_t>(Book::Issued)];
    const std::int64_t open =
        (said.accepted + said.emergency - said.consumed - said.remaining).hundredths();
    const std::array deviations{
        Deviation{std::abs(open), "identity"_L1},
        Deviation{std::max<std::int64_t>(said.accepted.hundredths() - sold, 0),
                  "more_accepted_than_sold"_L1},
        Deviation{registerDeviation(series, tariffs), "register"_L1}};
    const auto largest = std::ranges::max_element(deviations, {}, &Deviation::amount);
    return largest->amount == 0 ? Deviation{} : *largest;
}

Row balanceRow(const SeriesFact& series, const Deviation& deviation)
{
    const auto book = [&series](Book each) { return series.sums[static_cast<std::size_t>(each)]; };
    Row row = cellsOf(series.place);
    append(row, series.meter, series.unit == PaymentMode::Money ? u"money"_s : u"energy"_s,
           series.state);
    const auto add = [&](std::int64_t amount) { appendCredit(row, series.unit, amount); };
    add(-book(Book::Issued));
    const ReturnFact said = series.newest.value_or(ReturnFact{});
    add(said.accepted.hundredths());
    add(said.consumed.hundredths());
    add(said.remaining.hundredths());
    add(book(Book::Returned) + book(Book::Moved));
    row.push_back(Energy::fromHundredths(registerMove(series)));
    add(deviation.amount);
    append(row, QString{deviation.cause}, series.newest ? Cell{said.at} : Cell{});
    return row;
}

} // namespace

// Deviations are few and are held to be ranked; the rest follows as it is read again.
Result<void> reportEnergyBalance(ReportRun& run)
{
    const auto tariffs = run.source().tariffs();
    if (!tariffs)
        return failed(tariffs);
    constexpr SeriesNeeds needs{.returns = true, .oldestUnloaded = false, .tariffs = true};
    std::vector<std::pair<std::int64_t, Row>> ranked;
    const auto read = run.source().series(needs, [&](const SeriesFact& series) {
        const Deviation deviation = deviationOf(series, *tariffs);
        if (deviation.amount != 0 && run.wants(series.place))
            ranked.emplace_back(deviation.amount, balanceRow(series, deviation));
        return run.look();
    });
    if (!read || run.isCancelled())
        return read;
    std::ranges::stable_sort(ranked, std::greater{}, [](const auto& each) { return each.first; });
    for (auto& [amount, row] : ranked) {
        if (run.emit(std::move(row)) == Next::Stop)
            return {};
    }
    return run.source().series(needs, [&](const SeriesFact& series) {
        const Deviation deviation = deviationOf(series, *tariffs);
        if (deviation.amount != 0 || !run.wants(series.place))
            return run.look();
        return run.emit(balanceRow(series, deviation));
    });
}

} // namespace wattcard::reports
