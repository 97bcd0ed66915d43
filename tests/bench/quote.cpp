// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a quote costs, with every line that it can have.
#include "bench.h"
#include "domain/purchase/waterfall.h"

#include <cstdlib>

namespace {

using namespace wattcard;
using namespace wattcard::bench;

constexpr int quotes = 20'000;
// PERFORMANCE.md: at most 50 us for a quote with its whole explanation.
constexpr double limitUs = 50;

struct Account {
    Tariff tariff;
    Dues dues;
    Account()
    {
        tariff.mode = PaymentMode::Energy;
        tariff.prices[placeOf(Rate::Flat)] = Price::fromTenThousandths(5283);
        tariff.tax = Percent::whole(13);
        tariff.standing.fixed = Money::fromMinor(500);
        tariff.ladder.period = TierPeriod::Year;
        for (int tier = 0; tier < 7; ++tier) {
            tariff.ladder.surcharges.push_back(Price::fromTenThousandths(500 * tier));
            if (tier < 6)
                tariff.ladder.limits.push_back(Energy::fromHundredths(20'000 * (tier + 1)));
        }
        for (unsigned month = 1; month <= 12; ++month)
            dues.fixedMonths.push_back(std::chrono::year{2026} / std::chrono::month{month});
        for (const DebtClass kind : allDebtClasses)
            dues.debts.push_back({kind, Money::fromMinor(1'000)});
    }
};

double measure(const Account& account)
{
    const double begin = cpuMicroseconds();
    for (int i = 0; i < quotes; ++i) {
        const PriceBasis basis{account.tariff, account.dues, Energy::fromHundredths(10'000),
                               Money::fromMinor(1)};
        if (!split(Money::fromMinor(50'000 + i), basis))
            std::abort();
    }
    return (cpuMicroseconds() - begin) / quotes;
}

} // namespace

int main(int argc, char** argv)
{
    if (!Wanted{argc, argv}.has("quote"))
        return EXIT_SUCCESS;
    const Account account;
    compare(
        {.name = "quote", .goal = 1, .counters = "7 tiers, 12 months, 8 debts"},
        [&] { return measure(account); }, [] { return limitUs; });
    return EXIT_SUCCESS;
}
