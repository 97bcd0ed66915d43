// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/rehearsal.h"

#include <algorithm>
#include <optional>

namespace wattcard {

namespace {

// Whether both days lie in one month or year; without a ladder everything does.
bool inOnePeriod(TierPeriod period, Day a, Day b)
{
    switch (period) {
    case TierPeriod::None: return true;
    case TierPeriod::Month: return a.year() == b.year() && a.month() == b.month();
    case TierPeriod::Year: return a.year() == b.year();
    }
    return true;
}

bool touchesBoundary(const Ladder& ladder, Energy before, Energy after)
{
    return std::any_of(ladder.limits.begin(), ladder.limits.end(),
                       [&](Energy limit) { return before < limit && after >= limit; });
}

RehearsedAccount rehearseOne(const Tariff& draft, const AccountPast& past)
{
    RehearsedAccount account{past.account, past.number, past.name, {}, {}, {}, 0};
    Energy accumulated;
    std::optional<Day> last;
    for (const PastPurchase& purchase : past.purchases) {
        if (last && !inOnePeriod(draft.ladder.period, *last, purchase.day))
            accumulated = Energy{};
        last = purchase.day;
        const Money charge =
            chargeOf(partsOf(purchase.energy, draft.basePrice(), draft.ladder, accumulated))
                .rounded();
        const Energy next = accumulated + purchase.energy;
        account.boundaries += touchesBoundary(draft.ladder, accumulated, next) ? 1 : 0;
        accumulated = next;
        account.energy = account.energy + purchase.energy;
        account.before = account.before + purchase.charge + purchase.fixed;
        account.after =
            account.after + charge +
            Money::fromMinor(draft.standing.fixed.minor() * std::int64_t{purchase.fixedMonths});
    }
    return account;
}

void count(RehearsalTotals& totals, const RehearsedAccount& account)
{
    ++totals.accounts;
    totals.winners += account.difference() < Money{} ? 1 : 0;
    totals.losers += account.difference() > Money{} ? 1 : 0;
    totals.boundaryCases += account.boundaries > 0 ? 1 : 0;
    totals.before = totals.before + account.before;
    totals.after = totals.after + account.after;
}

} // namespace

Rehearsal rehearse(const Tariff& draft, const std::vector<AccountPast>& past)
{
    Rehearsal rehearsal;
    for (const AccountPast& account : past) {
        rehearsal.accounts.push_back(rehearseOne(draft, account));
        count(rehearsal.totals, rehearsal.accounts.back());
    }
    std::stable_sort(rehearsal.accounts.begin(), rehearsal.accounts.end(),
                     [](const RehearsedAccount& a, const RehearsedAccount& b) {
                         return a.difference() > b.difference();
                     });
    return rehearsal;
}

} // namespace wattcard
