// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/late_fee.h"

#include "domain/rounding.h"

#include <algorithm>

namespace wattcard {

namespace {

constexpr std::int64_t wholeOfShare = 10'000; // in the steps of Percent

// A debt of one day: what is left of it, and what share of each fen it has cost so far.
struct OverdueDebt {
    std::int64_t fen = 0;
    std::int64_t cost = 0;
};

// A debt on a day of the month that is asked for.
struct OwedDay {
    std::size_t debt = 0;
    std::int64_t fen = 0;
};

void repayOldest(std::vector<OverdueDebt>& debts, std::int64_t fen)
{
    for (OverdueDebt& debt : debts) {
        const std::int64_t part = std::min(debt.fen, fen);
        debt.fen -= part;
        fen -= part;
    }
}

// Of the oldest debts first, each up to the cap.
void countEarlierFees(std::vector<OverdueDebt>& debts, std::int64_t fees, std::int64_t cap)
{
    for (OverdueDebt& debt : debts) {
        if (debt.fen == 0 || fees <= 0)
            continue;
        const std::int64_t share = halfAway(__int128{fees} * wholeOfShare, debt.fen);
        const std::int64_t more = std::max<std::int64_t>(std::min(share, cap - debt.cost), 0);
        debt.cost += more;
        fees -= halfAway(__int128{debt.fen} * more, wholeOfShare);
    }
}

void moveOverdue(std::vector<OverdueDebt>& debts, const OverdueDay& day, std::int64_t cap)
{
    if (day.debts > Money{})
        debts.push_back({day.debts.minor(), 0});
    else
        repayOldest(debts, -day.debts.minor());
    countEarlierFees(debts, day.fees.minor(), cap);
}

std::int64_t chargedRate(const OverdueHistory& history, Month month)
{
    const auto found = history.charged.find(month);
    return found == history.charged.end() ? 0 : found->second.hundredths();
}

} // namespace

Money lateFeeOf(Month month, const OverdueHistory& history, const StandingCharges& standing)
{
    const std::int64_t rate = standing.lateFeePerDay.hundredths();
    if (history.days.empty() || rate == 0)
        return {};
    const std::int64_t cap = standing.lateFeeCap.hundredths();
    const Month last =
        history.charged.empty() ? month : std::max(month, history.charged.rbegin()->first);
    const std::chrono::sys_days end{(last + std::chrono::months{1}) / 1};
    std::vector<OverdueDebt> debts;
    std::vector<OwedDay> asked;
    auto moved = history.days.begin();
    for (std::chrono::sys_days at{moved->day}; at < end; at += std::chrono::days{1}) {
        const Day day{at};
        const Month of{day.year(), day.month()};
        for (; moved != history.days.end() && moved->day < day; ++moved)
            moveOverdue(debts, *moved, cap);
        const std::int64_t before = of == month ? 0 : chargedRate(history, of);
        for (std::size_t index = 0; index < debts.size(); ++index) {
            OverdueDebt& debt = debts[index];
            if (of == month && debt.fen > 0)
                asked.push_back({index, debt.fen});
            debt.cost = std::max(debt.cost, std::min(debt.cost + before, cap));
        }
    }
    // After all that was charged, months that were closed out of their turn included.
    __int128 sum = 0;
    for (const OwedDay& each : asked) {
        std::int64_t& cost = debts[each.debt].cost;
        const std::int64_t step = std::max<std::int64_t>(std::min(cap - cost, rate), 0);
        cost += step;
        sum += __int128{each.fen} * step;
    }
    return Money::fromMinor(halfAway(sum, wholeOfShare));
}

} // namespace wattcard
