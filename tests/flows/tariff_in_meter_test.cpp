// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/tariff_card.h"
#include "town.h"

// Tariffs as a counter writes them and a meter prices them (DOMAIN.md sections 4 and 7.3).

using namespace wattcard;
using namespace wattcard::flows;
using namespace std::chrono_literals;
using meter::DisplayCode;

namespace {

Price price(std::int64_t tenThousandths)
{
    return Price::fromTenThousandths(tenThousandths);
}

// Section 4: "TOU 0.568/0.288, surcharge +0.05 above 2760, +0.30 above 4800", by year.
void peakValleyAndTiers(Tariff& tariff, NewCustomer&)
{
    tariff.prices = {};
    tariff.prices[placeOf(Rate::Peak)] = price(5'680);
    tariff.prices[placeOf(Rate::Flat)] = price(5'000);
    tariff.prices[placeOf(Rate::Valley)] = price(2'880);
    tariff.day = {{8 * 60, Rate::Peak}, {22 * 60, Rate::Valley}};
    tariff.ladder = {TierPeriod::Year,
                     {Energy::fromHundredths(276'000), Energy::fromHundredths(480'000)},
                     {price(0), price(500), price(3'000)}};
    tariff.powerLimitW = 8'000;
    tariff.powerLimitMinutes = 5;
}

} // namespace

TEST(TariffInMeter, ofTimesAndTiersIsPricedAsTheCounterWroteIt)
{
    Town town{PaymentMode::Money, &peakValleyAndTiers};
    town.open(first, town.card(1), pay(1'000));
    Wall& wall = town.wall();
    ASSERT_EQ(wall.take(town.card(1)), DisplayCode::Good);
    const meter::Readout shown = wall.shown();
    EXPECT_EQ(shown.rate, Rate::Peak); // 10:00 in the town
    EXPECT_EQ(shown.price, price(5'680));
    EXPECT_EQ(shown.tier, 1);
    EXPECT_EQ(shown.tierLeft, Energy::fromHundredths(276'000));
    EXPECT_EQ(shown.powerLimitW, 8'000U);
    EXPECT_EQ(shown.tariffSet, setIdOf(town.facts().account.tariff.version));

    // 6 kW at peak until 22:00, then valley: 12 h x 6 kWh and 2 h x 6 kWh.
    wall.service->advance(30);
    wall.service->pressKey(app::MeterService::Key::TripClose, 6'000);
    const LocalTime night = std::chrono::floor<std::chrono::days>(wall.shown().now) + 22h;
    wall.service->setLoad(6'000);
    wall.service->advance(static_cast<int>((night - wall.shown().now).count()) - 1);
    wall.service->advance(2 * 3'600);
    const meter::Readout later = wall.shown();
    const auto used = [&](Rate rate) { return later.rateRegisters[placeOf(rate)]; };
    EXPECT_EQ(later.rate, Rate::Valley);
    EXPECT_EQ(later.price, price(2'880));
    EXPECT_EQ(used(Rate::Peak) + used(Rate::Valley), later.totalRegister);
    EXPECT_EQ(used(Rate::Valley).hundredths(), 1'200);
    const std::int64_t exact =
        used(Rate::Peak).hundredths() * 5'680 + used(Rate::Valley).hundredths() * 2'880;
    EXPECT_EQ(later.remaining.hundredths(), 100'000 - exact / 10'000);
    wall.take(town.card(1));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(TariffInMeter, tripsForTheLoadLimitThatTheCardBrought)
{
    Town town{PaymentMode::Money, &peakValleyAndTiers};
    town.open(first, town.card(1), pay(1'000));
    Wall& wall = town.wall();
    ASSERT_EQ(wall.take(town.card(1)), DisplayCode::Good);
    wall.service->advance(30);
    wall.service->pressKey(app::MeterService::Key::TripClose, 6'000);
    wall.service->setLoad(8'001);
    wall.service->advance(299);
    EXPECT_EQ(wall.shown().switchState, meter::SwitchState::Closed);
    wall.service->advance(1);
    EXPECT_EQ(wall.shown().switchState, meter::SwitchState::Tripped);
    EXPECT_EQ(wall.shown().lastError, DisplayCode::Err51);
}
