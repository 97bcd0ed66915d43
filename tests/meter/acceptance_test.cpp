// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/acceptance.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <functional>

namespace wattcard::meter {
namespace {

// One row of the table of CARD.md section 8, with values. The meter stands at m = 12, A = 2350.00,
// gm = 1 unless the row changes it.
struct Row {
    const char* name;
    std::function<void(MeterState&)> meter;
    std::function<MeterCardReading()> card;
    DisplayCode code;
    Cause cause;
    std::int64_t credit = 0;
    bool takesCount = false;
    bool refresh = false;
    int newGeneration = 0;
};

void PrintTo(const Row& row, std::ostream* out)
{
    *out << row.name;
}

void asItIs(MeterState&) {}
void cleared(MeterState& meter)
{
    meter = clearedMeter(sampleMeter(), sampleTime());
}

std::function<MeterCardReading()> card(const CardPoint& point)
{
    return [point] { return cardAt(point); };
}

template <class Change>
std::function<MeterCardReading()> changed(const CardPoint& point, Change change)
{
    return [point, change] {
        MeterCardReading reading = cardAt(point);
        change(reading);
        return reading;
    };
}

std::string nameOf(const ::testing::TestParamInfo<Row>& info)
{
    std::string name = "Row";
    for (const char letter : std::string{info.param.name})
        name += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '_';
    return name;
}

// The next card of the account: generation 2, serial 2, c 13.
std::function<MeterCardReading()> replacement(std::int64_t total)
{
    return card(
        {.seq = 13, .total = total, .gen = 2, .subType = SubType::Replacement, .serial = 2});
}

constexpr CardPoint next{.seq = 13, .total = 245'000};

class AcceptanceTable : public ::testing::TestWithParam<Row> {};

TEST_P(AcceptanceTable, JudgesTheCardAsTheRowSays)
{
    const Row& row = GetParam();
    MeterState meter = openedMeter();
    row.meter(meter);
    const Acceptance verdict = judge(meter, row.card());
    EXPECT_EQ(verdict.code, row.code);
    EXPECT_EQ(verdict.cause, row.cause);
    EXPECT_EQ(verdict.credit, units(row.credit));
    EXPECT_EQ(verdict.takesCount, row.takesCount);
    EXPECT_EQ(verdict.refreshReturn, row.refresh);
    const int gen = verdict.newGeneration ? static_cast<int>(*verdict.newGeneration) : 0;
    EXPECT_EQ(gen, row.newGeneration);
}

// The rows of the page, in its order.
INSTANTIATE_TEST_SUITE_P(
    Rows, AcceptanceTable,
    ::testing::Values(
        Row{"1 purchase card before the opening", cleared, card({.seq = 1}), DisplayCode::Err34,
            Cause::SubType},
        Row{"1 replacement card before the opening", cleared,
            card({.seq = 1, .subType = SubType::Replacement}), DisplayCode::Err34, Cause::SubType},
        Row{"2 opening card at an opened meter", asItIs,
            card({.seq = 13, .total = 245'000, .subType = SubType::Opening}), DisplayCode::Err34,
            Cause::SubType},
        Row{"2 opening card of a higher generation at an opened meter", asItIs,
            card({.seq = 1, .total = 245'000, .gen = 2, .subType = SubType::Opening, .serial = 2}),
            DisplayCode::Err34, Cause::SubType},
        Row{"2 opening card issued again, when the lost one has opened the meter",
            [](MeterState& m) {
                m.series.seq = Sequence{1};
                m.series.accepted = units(10'000);
            },
            [] {
                auto reading = openingCard();
                reading.hints.serial = serialOf(2);
                reading.load.gen = Generation{2};
                return reading;
            },
            DisplayCode::Good, Cause::None, 0, false, true, 2},
        Row{"2 opening card after a reset", [](MeterState& m) { m.workState = WorkState::Reset; },
            [] { return openingCard(); }, DisplayCode::Err34, Cause::WorkState},
        Row{"2 opening card in a cleared meter opens it", cleared, [] { return openingCard(); },
            DisplayCode::Good, Cause::None, 10'000, true},
        Row{"2 opening card without credit opens too", cleared, [] { return openingCard(0); },
            DisplayCode::Good, Cause::None, 0, true},
        Row{"3 opening card with c 2", cleared,
            [] {
                auto reading = openingCard();
                reading.load.seq = Sequence{2};
                return reading;
            },
            DisplayCode::Err34, Cause::SubType},
        Row{"4 older generation", [](MeterState& m) { m.series.gen = Generation{2}; }, card(next),
            DisplayCode::Err33, Cause::OldGeneration},
        Row{"5 replacement with new credit", asItIs,
            replacement(245'000),
            DisplayCode::Good, Cause::None, 10'000, true, false, 2},
        Row{"5 replacement after everything was loaded", asItIs,
            replacement(235'000),
            DisplayCode::Good, Cause::None, 0, true, true, 2},
        Row{"6 nothing new", asItIs, card({.seq = 12, .total = 235'000}), DisplayCode::Good,
            Cause::None, 0, false, true},
        Row{"7 purchase", asItIs, card(next), DisplayCode::Good, Cause::None, 10'000, true},
        Row{"7 two purchases at once", asItIs, card({.seq = 14, .total = 250'000}),
            DisplayCode::Good, Cause::None, 15'000, true},
        Row{"7 return data on the card lag behind: the meter's own A counts", asItIs,
            changed({.seq = 14, .total = 250'000},
                    [](MeterCardReading& c) {
                        c.returned = ReturnFile{};
                        c.returned->accepted = units(225'000);
                    }),
            DisplayCode::Good, Cause::None, 15'000, true},
        Row{"8 purchase reversed before it was loaded", asItIs,
            card({.seq = 14, .total = 235'000}), DisplayCode::Good, Cause::None, 0, true, true},
        Row{"9 stale image", asItIs, card({.seq = 11, .total = 225'000}), DisplayCode::Err34,
            Cause::StaleImage},
        Row{"9 stale image with more credit", asItIs, card({.seq = 11, .total = 300'000}),
            DisplayCode::Err34, Cause::StaleImage},
        Row{"10 T below A", asItIs, card({.seq = 13, .total = 234'999}), DisplayCode::Err34,
            Cause::Contradiction, 0, false, true},
        Row{"10 same count, more credit", asItIs, card({.seq = 12, .total = 245'000}),
            DisplayCode::Err34, Cause::Contradiction, 0, false, true},
        Row{"10 replacement that contradicts is bound nevertheless", asItIs,
            replacement(200'000),
            DisplayCode::Err34, Cause::Contradiction, 0, false, true, 2},
        Row{"11 hoarding limit of the meter",
            [](MeterState& m) {
                m.parameters.limits.hoarding = units(100'000);
                m.balance.remaining = units(62'000);
            },
            card({.seq = 13, .total = 285'000}), DisplayCode::Err36, Cause::Hoarding},
        Row{"11 the same card after use",
            [](MeterState& m) {
                m.parameters.limits.hoarding = units(100'000);
                m.balance.remaining = units(50'000);
            },
            card({.seq = 13, .total = 285'000}), DisplayCode::Good, Cause::None, 50'000, true},
        Row{"11 exactly at the limit",
            [](MeterState& m) {
                m.parameters.limits.hoarding = units(100'000);
                m.balance.remaining = units(90'000);
            },
            card(next), DisplayCode::Good, Cause::None, 10'000, true},
        Row{"11 one fen above the limit",
            [](MeterState& m) {
                m.parameters.limits.hoarding = units(100'000);
                m.balance.remaining = units(90'001);
            },
            card(next), DisplayCode::Err36, Cause::Hoarding},
        Row{"11 overdraft in use makes room",
            [](MeterState& m) {
                m.parameters.limits.hoarding = units(100'000);
                m.balance.remaining = units(-2'000);
            },
            card({.seq = 13, .total = 337'000}), DisplayCode::Good, Cause::None, 102'000, true},
        Row{"11 limit on the card counts before the meter's",
            [](MeterState& m) { m.parameters.limits.hoarding = units(1'000); },
            changed(next,
                    [](MeterCardReading& c) {
                        c.parameter.update = {0x10};
                        c.tariff1 = sampleTariff();
                    }),
            DisplayCode::Good, Cause::None, 10'000, true},
        Row{"11 lower limit on the card", asItIs,
            changed(next,
                    [](MeterCardReading& c) {
                        c.parameter.update = {0x10};
                        c.tariff1 = sampleTariff();
                        c.tariff1->hoardingLimit = units(5'000);
                    }),
            DisplayCode::Err36, Cause::Hoarding},
        Row{"11 a lock that was left is taken off",
            [](MeterState& m) { m.parameters.limits.hoarding = units(1'000); },
            changed(next,
                    [](MeterCardReading& c) {
                        c.returned = ReturnFile{};
                        c.returned->lock = CardLock::Locked;
                    }),
            DisplayCode::Err36, Cause::Hoarding, 0, false, true}),
    nameOf);

// The order at the first failure.
INSTANTIATE_TEST_SUITE_P(
    Order, AcceptanceTable,
    ::testing::Values(
        Row{"class unknown", asItIs,
            changed(next, [](MeterCardReading& c) { c.hints.cardClass = 0x20; }),
            DisplayCode::Err32, Cause::ClassUnknown},
        Row{"not issued", asItIs,
            changed(next,
                    [](MeterCardReading& c) { c.hints.lifeCycle = LifeCycle::Initialisation; }),
            DisplayCode::Err32, Cause::NotIssued},
        Row{"class before owner", asItIs,
            changed(next,
                    [](MeterCardReading& c) {
                        c.hints.cardClass = 0x05;
                        c.parameter.meter = {};
                    }),
            DisplayCode::Err32, Cause::ClassUnknown},
        Row{"format", asItIs, changed(next, [](MeterCardReading& c) { c.formatValid = false; }),
            DisplayCode::Err34, Cause::Format},
        Row{"other meter", asItIs,
            changed(next, [](MeterCardReading& c) { c.parameter.meter = {}; }), DisplayCode::Err33,
            Cause::OtherMeter},
        Row{"other customer", asItIs,
            changed(next, [](MeterCardReading& c) { c.parameter.customer = {}; }),
            DisplayCode::Err33, Cause::OtherCustomer},
        Row{"meter before customer", asItIs,
            changed(next,
                    [](MeterCardReading& c) {
                        c.parameter.customer = {};
                        c.parameter.meter = {};
                    }),
            DisplayCode::Err33, Cause::OtherMeter},
        Row{"serial not bound", asItIs, card({.seq = 13, .total = 245'000, .serial = 9}),
            DisplayCode::Err33, Cause::OtherSerial},
        Row{"owner before purchase MAC", asItIs,
            changed({.seq = 13, .total = 245'000, .serial = 9},
                    [](MeterCardReading& c) { c.purchaseMacValid = false; }),
            DisplayCode::Err33, Cause::OtherSerial},
        Row{"purchase MAC", asItIs,
            changed(next, [](MeterCardReading& c) { c.purchaseMacValid = false; }),
            DisplayCode::Err34, Cause::PurchaseMac},
        Row{"a forged replacement binds nothing", asItIs,
            changed({.seq = 13, .total = 245'000, .gen = 2, .serial = 2},
                    [](MeterCardReading& c) { c.purchaseMacValid = false; }),
            DisplayCode::Err34, Cause::PurchaseMac},
        Row{"parameter digest", asItIs,
            changed(next, [](MeterCardReading& c) { c.tariffDigestValid = false; }),
            DisplayCode::Err34, Cause::Parameters},
        Row{"named tariff file missing", asItIs,
            changed(next, [](MeterCardReading& c) { c.parameter.update = {0x10}; }),
            DisplayCode::Err34, Cause::Parameters},
        Row{"tariff that no meter can price", asItIs,
            changed(next,
                    [](MeterCardReading& c) {
                        c.parameter.update = {0x10};
                        c.tariff1 = sampleTariff();
                        c.tariff1->timeOfUse = true;
                        c.tariff1->daySchedule[0].hour = 24;
                    }),
            DisplayCode::Err34, Cause::Parameters},
        Row{"other payment mode", asItIs,
            changed(next, [](MeterCardReading& c) { c.parameter.mode = PaymentMode::Energy; }),
            DisplayCode::Err34, Cause::OtherMode},
        Row{"MAC before hoarding limit",
            [](MeterState& m) { m.parameters.limits.hoarding = units(1); },
            changed(next, [](MeterCardReading& c) { c.purchaseMacValid = false; }),
            DisplayCode::Err34, Cause::PurchaseMac},
        Row{"write-back counts are spent", [](MeterState& m) { m.writeBackCounter = 0xFFFFFFFD; },
            card(next), DisplayCode::Err34, Cause::CountExhausted},
        Row{"the last write-back counts that still serve",
            [](MeterState& m) { m.writeBackCounter = 0xFFFFFFFC; }, card(next), DisplayCode::Good,
            Cause::None, 10'000, true},
        Row{"more credit than any meter holds", asItIs,
            card({.seq = 13, .total = std::numeric_limits<std::int64_t>::max()}),
            DisplayCode::Err36, Cause::Hoarding}),
    nameOf);

TEST(Acceptance, OpeningCardThatOpenedTheMeterComesBackForFreshReturnData)
{
    MeterState meter = openedMeter();
    meter.series.seq = Sequence{1};
    meter.series.accepted = units(10'000);
    const Acceptance verdict = judge(meter, openingCard());
    EXPECT_EQ(verdict.code, DisplayCode::Good);
    EXPECT_EQ(verdict.credit, Credit{});
    EXPECT_TRUE(verdict.refreshReturn);
    EXPECT_FALSE(verdict.opens);
}

TEST(Acceptance, ClearedMeterKeepsTheGenerationsOfEarlierCustomersAsAFloor)
{
    MeterState meter = clearedMeter(sampleMeter(), sampleTime());
    raiseFloor(meter, sampleCustomer(), Generation{3});
    auto card = openingCard();
    card.load.gen = Generation{3};
    EXPECT_EQ(judge(meter, card).code, DisplayCode::Err33);
    card.load.gen = Generation{4};
    EXPECT_EQ(judge(meter, card).code, DisplayCode::Good);
}

TEST(Acceptance, FloorHoldsTheLastEightCustomerNumbers)
{
    MeterState meter = clearedMeter(sampleMeter(), sampleTime());
    for (std::uint64_t number = 1; number <= 9; ++number)
        raiseFloor(meter, *CustomerNumber::fromNumber(number), Generation{2});
    raiseFloor(meter, *CustomerNumber::fromNumber(2), Generation{5});
    ASSERT_EQ(meter.floor.size(), 8U);
    EXPECT_EQ(meter.floor.front().customer.number(), 3U);
    EXPECT_EQ(meter.floor.back().gen, Generation{5});
}

TEST(Acceptance, OpeningWithRatioAbove99999IsRefusedWhole)
{
    const MeterState meter = clearedMeter(sampleMeter(), sampleTime());
    auto card = openingCard();
    card.parameter.ratios = {1'000, 100};
    EXPECT_EQ(judge(meter, card).cause, Cause::Parameters);
    card.parameter.ratios = {99'999, 1};
    EXPECT_EQ(judge(meter, card).code, DisplayCode::Good);
    card.parameter.ratios = {0, 1};
    EXPECT_EQ(judge(meter, card).cause, Cause::Parameters);
}

// DOMAIN.md section 4, table "what a card may change": flag & 7A on purchase and replacement.
TEST(Acceptance, PurchaseCardChangesNeitherAlarmsNorTheCurrentPrice)
{
    auto card = cardAt(next);
    card.parameter.update = {0x9F};
    card.parameter.alarm1 = units(9'900);
    card.parameter.tariffSwitch = sampleTime();
    card.tariff1 = sampleTariff();
    card.tariff1->prices[0] = Price::fromTenThousandths(1);
    card.tariff1->overdraftLimit = units(2'000);
    card.tariff2 = sampleTariff();
    const ParameterUpdate update = judge(openedMeter(), card).update;
    EXPECT_FALSE(update.alarmsAndRatios);
    EXPECT_FALSE(update.tariff);
    EXPECT_FALSE(update.mode);
    ASSERT_TRUE(update.standby);
    EXPECT_EQ(update.standby->from, sampleTime());
    ASSERT_TRUE(update.limits);
    EXPECT_EQ(update.limits->overdraft, units(2'000));
}

TEST(Acceptance, MeterKnownFromItsReturnDataJudgesLikeTheMeterItself)
{
    const MeterState meter = openedMeter();
    ReturnFile file;
    file.meter = meter.number;
    file.customer = meter.series.customer;
    file.gen = meter.series.gen;
    file.seq = meter.series.seq;
    file.accepted = meter.series.accepted;
    file.remaining = meter.balance.remaining;
    const MeterState reported = reportedMeter(file, meter.series.serial, meter.parameters);
    for (const CardPoint& point :
         {next, CardPoint{.seq = 11, .total = 1}, CardPoint{.seq = 13, .gen = 2}})
        EXPECT_EQ(judge(reported, cardAt(point)), judge(meter, cardAt(point)));
}

} // namespace
} // namespace wattcard::meter
