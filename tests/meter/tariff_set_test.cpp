// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/metering.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

// Times of use, tiers and settlement dates in the meter (DOMAIN.md sections 4 and 7.3).

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

Price price(std::int64_t tenThousandths)
{
    return Price::fromTenThousandths(tenThousandths);
}
Energy kWh(std::int64_t whole)
{
    return Energy::fromHundredths(whole * 100);
}
LocalTime at(std::chrono::year_month_day day, std::chrono::minutes minute = {})
{
    return std::chrono::local_days{day} + minute;
}

// Peak 0.568 from 8 to 22, valley 0.288 at night.
TariffFile peakAndValley()
{
    TariffFile file = sampleTariff();
    file.timeOfUse = true;
    file.periods = 2;
    file.prices = {};
    file.prices[placeOf(Rate::Peak)] = price(5'680);
    file.prices[placeOf(Rate::Valley)] = price(2'880);
    file.daySchedule[0] = {8, 0, static_cast<std::uint8_t>(placeOf(Rate::Peak))};
    file.daySchedule[1] = {22, 0, static_cast<std::uint8_t>(placeOf(Rate::Valley))};
    return file;
}

TariffFile withLadder(TariffFile file, std::uint8_t period)
{
    file.tierPeriod = period;
    file.ladderSteps = 3;
    file.thresholdsKwh = {2'160, 4'200};
    file.surcharges = {Price{}, price(500), price(3'000)};
    file.settlements = {};
    if (period == 2)
        file.settlements[0] = {1, 1, 0};
    return file;
}

MeterState meterWith(const TariffFile& file)
{
    MeterState meter = openedMeter();
    meter.parameters.tariff = *setFrom(file);
    meter.balance.remaining = units(10'000'000);
    planSettlement(meter);
    return meter;
}

} // namespace

TEST(TariffSet, hasTheRateOfTheHour)
{
    const TariffSet set = *setFrom(peakAndValley());
    const auto day = 2026y / 11 / 21;
    EXPECT_EQ(rateAt(set, at(day)), Rate::Valley) << "since yesterday";
    EXPECT_EQ(rateAt(set, at(day, 8h) - 1s), Rate::Valley);
    EXPECT_EQ(rateAt(set, at(day, 8h)), Rate::Peak);
    EXPECT_EQ(rateAt(set, at(day, 22h) - 1s), Rate::Peak);
    EXPECT_EQ(rateAt(set, at(day, 22h)), Rate::Valley);
    EXPECT_EQ(nextRate(set, at(day, 8h)), at(day, 22h));
    EXPECT_EQ(nextRate(set, at(day, 22h)), at(2026y / 11 / 22, 8h));
    EXPECT_EQ(nextRate(*setFrom(sampleTariff()), at(day)), std::nullopt);
}

TEST(TariffSet, isRefusedWhereNoMeterCouldPriceIt)
{
    const auto refused = [](auto change) {
        TariffFile file = withLadder(peakAndValley(), 2);
        change(file);
        return !setFrom(file).has_value();
    };
    EXPECT_FALSE(refused([](TariffFile&) {}));
    EXPECT_TRUE(refused([](TariffFile& f) { f.periods = 0; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.periods = 11; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.daySchedule[1].hour = 24; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.daySchedule[1].minute = 60; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.daySchedule[1].hour = 7; })) << "does not rise";
    EXPECT_TRUE(refused([](TariffFile& f) { f.daySchedule[1].rate = 4; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.prices[placeOf(Rate::Peak)] = {}; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.thresholdsKwh[1] = 2'160; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.ladderSteps = 8; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.tierPeriod = 3; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.settlements = {}; })) << "never begins again";
    EXPECT_TRUE(refused([](TariffFile& f) { f.settlements[1] = {2, 29, 0}; }));
    EXPECT_TRUE(refused([](TariffFile& f) { f.settlements[1] = {1, 1, 24}; }));
}

TEST(TariffSet, settlesAtTheNearestOfItsDates)
{
    TariffFile file = withLadder(sampleTariff(), 2);
    file.settlements = {};
    file.settlements[0] = {7, 1, 6};
    file.settlements[1] = {1, 15, 0};
    const TariffSet set = *setFrom(file);
    EXPECT_EQ(nextSettlement(set, at(2026y / 11 / 21)), at(2027y / 1 / 15));
    EXPECT_EQ(nextSettlement(set, at(2027y / 1 / 15)), at(2027y / 7 / 1, 6h));
    EXPECT_EQ(nextSettlement(*setFrom(sampleTariff()), at(2026y / 11 / 21)), std::nullopt);
}

// "K = 60 at 2159.99 of 2160: 0.01 x 0.5283 + 0.59 x 0.5783 = 0.346480".
TEST(Tiers, splitAStepThatCrossesABoundary)
{
    MeterState meter = meterWith(withLadder(sampleTariff(), 2));
    meter.parameters.ratios = {60, 1};
    const auto taken =
        deductionFor(meter.parameters, 0, {1, Rate::Flat, Energy::fromHundredths(215'999)});
    EXPECT_EQ(taken, (Deduction{units(34), 6'480}));
}

// Section 4: "TOU 0.568/0.288, surcharge +0.05 above 2760, +0.30 above 4800; 200 peak + 100 valley
// at 0; 2600; 4700: 142.40; 149.40; 207.40", peak first.
TEST(Tiers, addTheirSurchargeToThePriceOfTheHour)
{
    TariffFile file = withLadder(peakAndValley(), 2);
    file.thresholdsKwh = {2'760, 4'800};
    const MeterState meter = meterWith(file);
    const auto cost = [&](std::int64_t before) {
        const auto peak = deductionFor(meter.parameters, 0, {20'000, Rate::Peak, kWh(before)});
        const auto valley = deductionFor(meter.parameters, peak.remainderMicroYuan,
                                         {10'000, Rate::Valley, kWh(before + 200)});
        return peak.amount + valley.amount;
    };
    EXPECT_EQ(cost(0), units(14'240));
    EXPECT_EQ(cost(2'600), units(14'940));
    EXPECT_EQ(cost(4'700), units(20'740));
}

TEST(Tiers, beginAgainWithTheMonthOrTheSettlementDate)
{
    for (const std::uint8_t period : {std::uint8_t{1}, std::uint8_t{2}}) {
        MeterState meter = meterWith(withLadder(sampleTariff(), period));
        meter.registers.tierUse = kWh(3'000);
        meter.now = at(2026y / 12 / 1);
        freezeIfMonthEnded(meter);
        settleTiersIfDue(meter);
        EXPECT_EQ(meter.registers.tierUse, period == 1 ? Energy{} : kWh(3'000));
        meter.now = at(2027y / 1 / 1);
        freezeIfMonthEnded(meter);
        settleTiersIfDue(meter);
        EXPECT_EQ(meter.registers.tierUse, Energy{});
    }
}

// "The remainder survives tariff switch": and what the tiers have counted.
TEST(Tiers, goOnWhenTheStandbySetBegins)
{
    MeterState meter = meterWith(withLadder(sampleTariff(), 2));
    meter.registers.tierUse = kWh(2'500);
    meter.balance.remainderMicroYuan = 4'711;
    TariffFile next = withLadder(peakAndValley(), 2);
    meter.parameters.standby = StandbySet{*setFrom(next), meter.now + 1h};
    EXPECT_FALSE(switchTariffIfDue(meter));
    meter.now += 1h;
    EXPECT_TRUE(switchTariffIfDue(meter));
    EXPECT_EQ(meter.registers.tierUse, kWh(2'500));
    EXPECT_EQ(meter.balance.remainderMicroYuan, 4'711);
    EXPECT_EQ(meter.registers.tierEnds, at(2027y / 1 / 1));
    EXPECT_EQ(meter.events.back().kind, EventKind::TariffSwitched);
}

TEST(RateRegisters, addUpToTheTotal)
{
    MeterState meter = meterWith(peakAndValley());
    meter.now = at(2026y / 11 / 21, 21h + 59min);
    meterSeconds(meter, 3'600'000, 10); // 10 kWh
    meter.now = at(2026y / 11 / 21, 22h);
    meterSeconds(meter, 3'600'000, 5);
    EXPECT_EQ(meter.registers.rates[placeOf(Rate::Peak)], kWh(10));
    EXPECT_EQ(meter.registers.rates[placeOf(Rate::Valley)], kWh(5));
    EXPECT_EQ(meter.registers.total, kWh(15));
    EXPECT_EQ(meter.balance.remaining, units(10'000'000 - 568 - 144));
}

} // namespace wattcard::meter
