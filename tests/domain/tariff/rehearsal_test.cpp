// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/rehearsal.h"
#include "tests/domain/purchase/naive_calculator.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

#include <random>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PastPurchase bought(Day day, Energy energy, const char* charge)
{
    return {day, energy, yuan(charge), 0, {}};
}

AccountPast accountOf(std::int64_t id, std::vector<PastPurchase> purchases)
{
    return {AccountId{id}, {}, u"account %1"_s.arg(id), std::move(purchases)};
}

Tariff yearTariff()
{
    Tariff tariff = flatTariff(u"Draft"_s, PaymentMode::Energy, price("0.5283"));
    tariff.ladder = yearLadder();
    return tariff;
}

} // namespace

// The examples of DOMAIN.md section 4: 300 kWh at 2100 cost 170.49 with year tiers.
TEST(Rehearsal, namesWinnersLosersAndBoundaryCases)
{
    const std::vector<AccountPast> past{
        accountOf(
            1, {bought(2026y / 3 / 1, kWh(2'100), "1200"), bought(2026y / 5 / 1, kWh(300), "160")}),
        accountOf(2, {bought(2026y / 3 / 1, kWh(180), "95.09")}),
        accountOf(3, {bought(2026y / 3 / 1, kWh(180), "90")}),
    };
    const Rehearsal rehearsal = rehearse(yearTariff(), past);
    ASSERT_EQ(rehearsal.accounts.size(), 3u);
    EXPECT_EQ(rehearsal.accounts[0].account, AccountId{3}); // loses 5.09
    EXPECT_EQ(rehearsal.accounts[0].difference(), yuan("5.09"));
    EXPECT_EQ(rehearsal.accounts[1].difference(), Money{});
    const RehearsedAccount& winner = rehearsal.accounts[2];
    EXPECT_EQ(winner.before, yuan("1360"));
    EXPECT_EQ(winner.after, yuan("1109.43") + yuan("170.49")); // 2100 x 0.5283
    EXPECT_EQ(winner.boundaries, 1);
    EXPECT_EQ(rehearsal.totals,
              (RehearsalTotals{3, 1, 1, 1, yuan("1545.09"), winner.after + yuan("190.18")}));
}

TEST(Rehearsal, beginsEachTierPeriodAnewAndCountsFixedMonths)
{
    Tariff draft = yearTariff();
    draft.standing.fixed = yuan("6");
    PastPurchase withMonths = bought(2026y / 1 / 2, kWh(180), "100");
    withMonths.fixedMonths = 3;
    withMonths.fixed = yuan("15");
    const Rehearsal rehearsal =
        rehearse(draft, {accountOf(1, {bought(2025y / 12 / 31, kWh(4'200), "0"), withMonths})});
    const RehearsedAccount& account = rehearsal.accounts.front();
    EXPECT_EQ(account.before, yuan("115"));
    // 2160 x 0.5283 + 2040 x 0.5783, then 180 x 0.5283 and three months.
    EXPECT_EQ(account.after, yuan("2320.86") + yuan("95.09") + yuan("18"));
    EXPECT_EQ(account.boundaries, 1);
}

// The difference report equals a recalculation that shares no code with it (F-26).
TEST(Rehearsal, agreesWithTheNaiveCalculator)
{
    std::mt19937_64 random{26};
    const auto between = [&](std::int64_t least, std::int64_t most) {
        return least +
               static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most - least + 1));
    };
    for (int round = 0; round < 50; ++round) {
        SCOPED_TRACE(round);
        naive::Case given;
        given.prices[2] = between(1'000, 20'000);
        given.thresholds = {between(1, 9) * 100, between(10, 19) * 100};
        given.surcharges = {0, between(1, 5'000), between(1, 5'000)};
        Tariff draft =
            flatTariff(u"Draft"_s, PaymentMode::Energy, Price::fromTenThousandths(given.prices[2]));
        draft.ladder.period = TierPeriod::Month;
        for (const std::int64_t limit : given.thresholds)
            draft.ladder.limits.push_back(Energy::fromHundredths(limit));
        for (const std::int64_t surcharge : given.surcharges)
            draft.ladder.surcharges.push_back(Price::fromTenThousandths(surcharge));
        std::vector<PastPurchase> purchases;
        std::int64_t after = 0;
        std::int64_t before = 0;
        for (unsigned month = 1; month <= 12; ++month) {
            given.accumulated = 0;
            for (unsigned day = 1; day <= 3; ++day) {
                const std::int64_t energy = between(1, 900);
                const std::int64_t charge = between(1, 1'000);
                purchases.push_back({2026y / std::chrono::month{month} / std::chrono::day{day},
                                     Energy::fromHundredths(energy),
                                     Money::fromMinor(charge),
                                     0,
                                     {}});
                after += naive::costOf(energy, given);
                before += charge;
                given.accumulated += energy;
            }
        }
        const RehearsalTotals totals = rehearse(draft, {accountOf(1, purchases)}).totals;
        EXPECT_EQ(totals.before.minor(), before);
        EXPECT_EQ(totals.after.minor(), after);
    }
}

// Month tiers begin anew with every month, also from one December to the next: 170 kWh twice stay
// below 180 each time, 170 and 20 in one month do not: 10 kWh of them cost 0.05 more.
TEST(Rehearsal, beginsMonthTiersAnewInTheSameMonthOfTheNextYear)
{
    Tariff draft = flatTariff(u"Draft"_s, PaymentMode::Energy, price("0.5000"));
    draft.ladder = monthLadder();
    const Rehearsal years =
        rehearse(draft, {accountOf(1, {bought(2026y / 12 / 5, kWh(170), "85"),
                                       bought(2027y / 12 / 5, kWh(170), "85")})});
    EXPECT_EQ(years.accounts.front().after, yuan("170"));
    const Rehearsal month =
        rehearse(draft, {accountOf(1, {bought(2026y / 12 / 5, kWh(170), "85"),
                                       bought(2026y / 12 / 6, kWh(20), "10")})});
    EXPECT_EQ(month.accounts.front().after, yuan("95.50"));
}

// Without a ladder everything has one price: 2 x 100 kWh x 0.5 in whatever month.
TEST(Rehearsal, knowsNoPeriodWithoutALadder)
{
    const Tariff draft = flatTariff(u"Draft"_s, PaymentMode::Energy, price("0.5000"));
    const Rehearsal flat = rehearse(draft, {accountOf(1, {bought(2026y / 3 / 1, kWh(100), "50"),
                                                          bought(2027y / 4 / 1, kWh(100), "60")})});
    EXPECT_EQ(flat.accounts.front().after, yuan("100"));
    EXPECT_EQ(flat.totals.winners, 1);
}
