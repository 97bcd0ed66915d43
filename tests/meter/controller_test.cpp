// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/refusal.h"
#include "meter/switching.h"
#include "tests/meter/meter_world.h"

#include <gtest/gtest.h>

#include <set>

namespace wattcard::meter {
namespace {

Controller powered(const MeterState& state)
{
    PowerUp input;
    input.memory = state;
    return step({}, input).next;
}

template <class Kind> int count(const std::vector<Effect>& effects)
{
    return static_cast<int>(std::ranges::count_if(
        effects, [](const Effect& effect) { return std::holds_alternative<Kind>(effect); }));
}

TEST(Controller, SupplyFromFullToTripAtZero)
{
    MeterWorld world{openedMeter()}; // 37.26 at 0.5283: 70.53 kWh
    int seconds = 0;
    while (world.state().supply.closed) {
        world.tick(36'000); // 0.01 kWh a second
        ++seconds;
        if (world.state().supply.causes.has(TripCause::Courtesy))
            world.key(KeyName::TripClose, 5'000);
    }
    EXPECT_EQ(seconds, 7'053);
    EXPECT_EQ(world.state().registers.total.toString(), u"70.53");
    EXPECT_EQ(world.state().balance.remaining, Credit{});
    world.tick(36'000, 100);
    EXPECT_EQ(world.state().registers.total.toString(), u"70.53") << "no supply, no energy";
    EXPECT_EQ(readoutOf(world.controller()).powerW, 0U);
}

TEST(Controller, CodeIsShownForTenSecondsOrUntilAKey)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.present(card);
    world.tick(0, codeShownSeconds - 1);
    EXPECT_EQ(readoutOf(world.controller()).code, DisplayCode::Good);
    world.tick(0);
    EXPECT_EQ(readoutOf(world.controller()).code, DisplayCode::None);
    world.present(card);
    world.key(KeyName::Page);
    EXPECT_EQ(readoutOf(world.controller()).code, DisplayCode::None);
    EXPECT_EQ(readoutOf(world.controller()).item, Item::Remaining) << "that key only took the code";
}

TEST(Controller, PageKeyShowsEveryItemInOrderAndBeginsAgain)
{
    MeterWorld world{openedMeter()};
    for (const Item item : allItems) {
        EXPECT_EQ(readoutOf(world.controller()).item, item);
        world.key(KeyName::Page);
    }
    EXPECT_EQ(readoutOf(world.controller()).item, Item::Remaining);
    world.key(KeyName::Page);
    world.tick(0, displayOnSeconds);
    EXPECT_EQ(readoutOf(world.controller()).item, Item::Remaining);
}

TEST(Controller, BacklightIsOnAfterAKeyAndDuringAnAlarm)
{
    MeterWorld world{openedMeter()};
    EXPECT_FALSE(readoutOf(world.controller()).backlight);
    world.key(KeyName::Page);
    EXPECT_TRUE(readoutOf(world.controller()).backlight);
    world.tick(0, displayOnSeconds);
    EXPECT_FALSE(readoutOf(world.controller()).backlight);
    MeterState low = openedMeter();
    low.balance.remaining = units(1'500);
    EXPECT_TRUE(readoutOf(powered(low)).backlight);
}

TEST(Controller, ReadKeyTakesTheCardInTheSlotAgain)
{
    Controller controller = powered(openedMeter());
    EXPECT_EQ(count<TakeCard>(step(controller, Key{KeyName::Read, 0}).effects), 0);
    Step arrived = step(controller, CardArrived{});
    EXPECT_EQ(count<TakeCard>(arrived.effects), 1);
    EXPECT_EQ(count<TakeCard>(step(arrived.next, Key{KeyName::Read, 0}).effects), 1);
    Step left = step(arrived.next, CardLeft{});
    EXPECT_EQ(count<TakeCard>(step(left.next, Key{KeyName::Read, 0}).effects), 0);
}

TEST(Controller, CardInTheSlotIsTakenWhenPowerReturns)
{
    Controller controller = powered(openedMeter());
    Step off = step(std::move(controller), PowerDown{});
    EXPECT_EQ(count<SaveNvm>(off.effects), 1);
    Step arrived = step(std::move(off.next), CardArrived{});
    EXPECT_TRUE(arrived.effects.empty());
    PowerUp up;
    up.memory = openedMeter();
    EXPECT_EQ(count<TakeCard>(step(std::move(arrived.next), up).effects), 1);
}

TEST(Controller, WithoutPowerOnlyTheClockRuns)
{
    Step off = step(powered(openedMeter()), PowerDown{});
    const MeterState before = off.next.state;
    Step ticked = step(std::move(off.next), Tick{36'000});
    EXPECT_EQ(ticked.next.state.now, before.now + std::chrono::seconds{1});
    EXPECT_EQ(ticked.next.state.registers, before.registers);
    EXPECT_FALSE(readoutOf(ticked.next).powered);
    EXPECT_EQ(readoutOf(ticked.next).tripLed, Led::Off);
    Step card = step(std::move(ticked.next), CardRead{cardAt({.seq = 13})});
    EXPECT_TRUE(card.effects.empty());
}

TEST(Controller, MonthEndedWithoutPowerIsFrozenWhenItReturns)
{
    MeterState meter = openedMeter();
    meter.now = meter.registers.monthEnds + std::chrono::hours{50};
    Step ticked = step(powered(meter), Tick{});
    ASSERT_EQ(ticked.next.state.registers.freezes.size(), 1U);
    EXPECT_EQ(ticked.next.state.registers.freezes[0].at, meter.registers.monthEnds);
}

TEST(Controller, InvalidMemoryShowsErr03)
{
    Step up = step({}, PowerUp{});
    EXPECT_EQ(readoutOf(up.next).code, DisplayCode::Err03);
    EXPECT_TRUE(step(up.next, PowerDown{}).effects.empty()) << "nothing good to save";
}

TEST(Controller, AnswersThatNobodyWaitsForChangeNothing)
{
    const Controller controller = powered(openedMeter());
    for (const Input& input : {Input{ReturnWritten{}}, Input{ReturnFailed{}}, Input{NvmSaved{}}}) {
        const Step result = step(controller, input);
        EXPECT_EQ(result.next.state, controller.state);
        EXPECT_TRUE(result.effects.empty());
    }
}

struct FaultCase {
    Fault fault;
    DisplayCode unread;
    DisplayCode unwritten;
};
class FaultTable : public ::testing::TestWithParam<FaultCase> {};

TEST_P(FaultTable, IsShownAsItsCode)
{
    EXPECT_EQ(beforeReading(GetParam().fault).code, GetParam().unread);
    EXPECT_EQ(afterWriting(GetParam().fault).code, GetParam().unwritten);
}

INSTANTIATE_TEST_SUITE_P(
    Codes, FaultTable,
    ::testing::Values(FaultCase{Fault::CardMute, DisplayCode::Err32, DisplayCode::Err35},
                      FaultCase{Fault::ForeignCard, DisplayCode::Err32, DisplayCode::Err35},
                      FaultCase{Fault::AuthenticationFailed, DisplayCode::Err32,
                                DisplayCode::Err35},
                      FaultCase{Fault::NoCard, DisplayCode::Err35, DisplayCode::Err35},
                      FaultCase{Fault::OutcomeUnknown, DisplayCode::Err35, DisplayCode::Err35},
                      FaultCase{Fault::CardRefused, DisplayCode::Err32, DisplayCode::Err34},
                      FaultCase{Fault::NoReader, DisplayCode::Err31, DisplayCode::Err31},
                      FaultCase{Fault::RandomFailed, DisplayCode::Err31, DisplayCode::Err31},
                      FaultCase{Fault::KeyMissing, DisplayCode::Err31, DisplayCode::Err31}));

TEST(Controller, UnreadableCardIsCountedAndShown)
{
    MeterWorld world{openedMeter()};
    Step read = step(powered(openedMeter()), CardUnreadable{Fault::AuthenticationFailed});
    ASSERT_EQ(count<SaveNvm>(read.effects), 1);
    EXPECT_EQ(read.next.state.rejectedCards, 1U);
    Step saved = step(std::move(read.next), NvmSaved{});
    ASSERT_EQ(saved.effects.size(), 1U);
    EXPECT_EQ(std::get<ShowCode>(saved.effects[0]).code, DisplayCode::Err32);
}

TEST(Controller, ReturnDataCarryStateBitsAndReadings)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(-50);
    meter.supply.alarm1 = meter.supply.alarm2 = true;
    const auto bit = [](MeterFlag flag) { return static_cast<std::uint32_t>(flag); };
    EXPECT_EQ(flagsOf(meter), bit(MeterFlag::Opened) | bit(MeterFlag::Alarm1) |
                                  bit(MeterFlag::Alarm2) | bit(MeterFlag::OverdraftInUse));
    meter.supply.closed = false;
    meter.supply.alarm1 = meter.supply.alarm2 = false;
    meter.balance.remaining = units(50);
    EXPECT_EQ(flagsOf(meter),
              bit(MeterFlag::Opened) | bit(MeterFlag::Tripped) | bit(MeterFlag::CloseAllowed));
}

TEST(EventLog, MoneyAndServiceOutliveTheOthers)
{
    MeterState meter = openedMeter();
    record(meter, {.kind = EventKind::Credited, .amount = units(1)});
    for (int event = 0; event < 400; ++event)
        record(meter, {.kind = EventKind::CardRefused});
    ASSERT_EQ(meter.events.size(), mostEvents);
    EXPECT_EQ(meter.events.front().kind, EventKind::Credited);
    for (int event = 0; event < 300; ++event)
        record(meter, {.kind = EventKind::Opened});
    ASSERT_EQ(meter.events.size(), mostEvents);
    EXPECT_EQ(meter.events.front().kind, EventKind::Opened) << "only their own kinds push them out";
}

TEST(Codes, EveryItemHasAWordOfItsOwn)
{
    std::set<QString> words;
    for (const Item item : allItems)
        words.insert(code(item));
    EXPECT_EQ(words.size(), allItems.size());
    EXPECT_EQ(code(DisplayCode::Err34), QLatin1StringView{"ERR-34"});
}

} // namespace
} // namespace wattcard::meter
