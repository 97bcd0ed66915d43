// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/late_fee.h"

#include "domain/rounding.h"

#include <algorithm>

namespace wattcard {

namespace {

constexpr std::int64_t wholeOfShare = 10'000; // in the steps of Percent

// So much of a debt: on a day of the month that is asked for, or repaid at once.
struct DebtPart {
    std::size_t debt = 0;
    std::int64_t fen = 0;
};

// The debts of an account from day to day, the oldest first.
class OverdueWalk {
public:
    explicit OverdueWalk(Percent cap) : m_cap{cap.hundredths()} {}
    void move(const OverdueMove& move);
    void pass(std::int64_t rate); // a day that has cost so much
    const std::vector<OverdueDebt>& debts() const { return m_debts; }

private:
    void repayOldest(std::int64_t fen);
    std::int64_t oweAgain(std::int64_t fen);
    std::int64_t takeOver(const std::vector<OverdueDebt>& stood, std::int64_t fen);
    void countEarlierFees(std::int64_t fees);
    std::int64_t m_cap;
    std::vector<OverdueDebt> m_debts;
    std::vector<DebtPart> m_repaid; // the newest last
};

void OverdueWalk::repayOldest(std::int64_t fen)
{
    for (std::size_t index = 0; index < m_debts.size(); ++index) {
        const std::int64_t part = std::min(m_debts[index].fen, fen);
        if (part == 0)
            continue;
        m_debts[index].fen -= part;
        m_repaid.push_back({index, part});
        fen -= part;
    }
}

// With what they have cost; returns what is more than was ever repaid.
std::int64_t OverdueWalk::oweAgain(std::int64_t fen)
{
    while (fen > 0 && !m_repaid.empty()) {
        DebtPart& newest = m_repaid.back();
        const std::int64_t part = std::min(newest.fen, fen);
        m_debts[newest.debt].fen += part;
        newest.fen -= part;
        fen -= part;
        if (newest.fen == 0)
            m_repaid.pop_back();
    }
    return fen;
}

// Returns what is more than stood there.
std::int64_t OverdueWalk::takeOver(const std::vector<OverdueDebt>& stood, std::int64_t fen)
{
    for (const OverdueDebt& debt : stood) {
        const std::int64_t part = std::min(debt.fen, fen);
        if (part > 0)
            m_debts.push_back({part, debt.cost});
        fen -= part;
    }
    return fen;
}

// Of the oldest debts first, each up to the cap.
void OverdueWalk::countEarlierFees(std::int64_t fees)
{
    for (OverdueDebt& debt : m_debts) {
        if (debt.fen == 0 || fees <= 0)
            continue;
        const std::int64_t share = halfAway(__int128{fees} * wholeOfShare, debt.fen);
        const std::int64_t more = std::max<std::int64_t>(std::min(share, m_cap - debt.cost), 0);
        debt.cost += more;
        fees -= halfAway(__int128{debt.fen} * more, wholeOfShare);
    }
}

void OverdueWalk::move(const OverdueMove& move)
{
    std::int64_t more = move.debts.minor();
    if (more < 0)
        repayOldest(-more);
    if (more > 0 && move.comesBack)
        more = oweAgain(more);
    if (more > 0)
        more = takeOver(move.stood, more);
    if (more > 0)
        m_debts.push_back({more, 0});
    countEarlierFees(move.fees.minor());
}

// What is repaid costs nothing more.
void OverdueWalk::pass(std::int64_t rate)
{
    for (OverdueDebt& debt : m_debts) {
        if (debt.fen > 0)
            debt.cost = std::max(debt.cost, std::min(debt.cost + rate, m_cap));
    }
}

Month monthOn(const Day& day)
{
    return {day.year(), day.month()};
}

std::int64_t chargedRate(const OverdueHistory& history, const Day& day)
{
    const auto found = history.charged.find(monthOn(day));
    return found == history.charged.end() ? 0 : found->second.hundredths();
}

} // namespace

Money lateFeeOf(Month month, const OverdueHistory& history, const StandingCharges& standing)
{
    const std::int64_t rate = standing.lateFeePerDay.hundredths();
    if (history.moves.empty() || rate == 0)
        return {};
    const Month last =
        history.charged.empty() ? month : std::max(month, history.charged.rbegin()->first);
    const std::chrono::sys_days end{(last + std::chrono::months{1}) / 1};
    OverdueWalk walk{standing.lateFeeCap};
    std::vector<DebtPart> asked;
    auto moved = history.moves.begin();
    for (std::chrono::sys_days at{moved->day}; at < end; at += std::chrono::days{1}) {
        const Day day{at};
        for (; moved != history.moves.end() && moved->day < day; ++moved)
            walk.move(*moved);
        if (monthOn(day) != month) {
            walk.pass(chargedRate(history, day));
            continue;
        }
        for (std::size_t index = 0; index < walk.debts().size(); ++index) {
            if (walk.debts()[index].fen > 0)
                asked.push_back({index, walk.debts()[index].fen});
        }
    }
    // After all that was charged, months that were closed out of their turn included.
    const std::int64_t cap = standing.lateFeeCap.hundredths();
    std::vector<OverdueDebt> debts = walk.debts();
    __int128 sum = 0;
    for (const DebtPart& each : asked) {
        std::int64_t& cost = debts[each.debt].cost;
        const std::int64_t step = std::max<std::int64_t>(std::min(cap - cost, rate), 0);
        cost += step;
        sum += __int128{each.fen} * step;
    }
    return Money::fromMinor(halfAway(sum, wholeOfShare));
}

std::vector<OverdueDebt> overdueOn(Day day, const OverdueHistory& history, Percent cap)
{
    if (history.moves.empty())
        return {};
    OverdueWalk walk{cap};
    auto moved = history.moves.begin();
    const std::chrono::sys_days last{day};
    for (std::chrono::sys_days at{moved->day}; at <= last; at += std::chrono::days{1}) {
        for (; moved != history.moves.end() && moved->day < Day{at}; ++moved)
            walk.move(*moved);
        walk.pass(chargedRate(history, Day{at}));
    }
    for (; moved != history.moves.end(); ++moved)
        walk.move(*moved);
    std::vector<OverdueDebt> left = walk.debts();
    std::erase_if(left, [](const OverdueDebt& debt) { return debt.fen == 0; });
    return left;
}

} // namespace wattcard
