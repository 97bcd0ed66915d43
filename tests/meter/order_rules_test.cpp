// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/order_rules.h"
#include "tests/meter/sample_orders.h"

#include <gtest/gtest.h>

#include <functional>

namespace wattcard::meter {
namespace {

using std::chrono::seconds;
using Kind = ManagementClass;

constexpr std::array allWorkStates{WorkState::Factory, WorkState::Reset, WorkState::Cleared,
                                   WorkState::Opened};
constexpr AreaCode home{0x00, 0x88, 0x00, 0x21};

// Which class is taken in which working state (DOMAIN.md 7.1): factory, reset, cleared, opened.
struct StateRow {
    Kind kind;
    std::array<bool, 4> taken;
};
constexpr std::array stateRows{
    StateRow{Kind::Inspection, {true, true, true, true}},
    StateRow{Kind::Preset, {false, false, false, true}},
    StateRow{Kind::RelayTest, {true, true, true, true}},
    StateRow{Kind::Reset, {true, false, true, true}},
    StateRow{Kind::Clear, {false, true, false, false}},
    StateRow{Kind::KeyUpdate, {true, true, true, true}},
    StateRow{Kind::EmergencyCredit, {false, false, false, true}},
};

// What may be wrong with a card whatever its class, and the code it must come before.
struct TroubleRow {
    const char* name;
    std::function<void(MeterState&, MeterCardReading&)> change;
    DisplayCode code;
    Cause cause;
    VisitResult result;
};
void PrintTo(const TroubleRow& row, std::ostream* out)
{
    *out << row.name;
}

const std::vector<TroubleRow>& troubles()
{
    using Err = DisplayCode;
    using Meter = MeterState;
    using Card = MeterCardReading;
    static const std::vector<TroubleRow> rows{
        {"use n + 1",
         [](Meter& m, Card& c) {
             m.served = {{c.order->serial, 1, {}}};
         },
         Err::Err32, Cause::OrderUsedUp, VisitResult::UsedUp},
        {"expired", [](Meter& m, Card& c) { m.now = c.order->validUntil; }, Err::Err32,
         Cause::OrderExpired, VisitResult::Expired},
        {"not yet valid", [](Meter& m, Card& c) { m.now = c.order->validFrom - seconds{1}; },
         Err::Err32, Cause::OrderNotYetValid, VisitResult::Refused},
        {"other meter",
         [](Meter&, Card& c) { c.order->scope.meters = {*MeterNumber::fromNumber(99)}; },
         Err::Err33, Cause::OtherPlace, VisitResult::OtherPlace},
        {"other area",
         [](Meter& m, Card& c) {
             m.area = home;
             c.order->scope = {{}, AreaCode{0x00, 0x88, 0x00, 0x22}};
         },
         Err::Err33, Cause::OtherPlace, VisitResult::OtherPlace},
        {"copied to another card or altered", [](Meter&, Card& c) { c.orderMacValid = false; },
         Err::Err32, Cause::OrderAltered, VisitResult::Altered},
        {"the card's class is not the order's",
         [](Meter&, Card& c) {
             const bool inspects = c.order->kind == Kind::Inspection;
             c.hints.cardClass =
                 static_cast<std::uint8_t>(inspects ? Kind::Preset : Kind::Inspection);
         },
         Err::Err32, Cause::OrderAltered, VisitResult::Altered},
        {"without an order", [](Meter&, Card& c) { c.order.reset(); }, Err::Err32, Cause::NotIssued,
         VisitResult::Altered},
        {"not issued", [](Meter&, Card& c) { c.hints.lifeCycle = LifeCycle::Initialisation; },
         Err::Err32, Cause::NotIssued, VisitResult::Altered},
        {"class unknown", [](Meter&, Card& c) { c.hints.cardClass = 0x24; }, Err::Err32,
         Cause::ClassUnknown, VisitResult::Altered},
        {"sixty-four orders that have not expired",
         [](Meter& m, Card& c) {
             for (std::int64_t other = 1; other <= 64; ++other)
                 m.served.push_back({WorkOrderSerial{other}, 1, c.order->validUntil});
         },
         Err::Err32, Cause::OrderMemoryFull, VisitResult::Refused},
        {"eight visits that wait for other cards",
         [](Meter& m, Card& c) {
             for (std::uint8_t other = 1; other <= 8; ++other)
                 m.waiting.push_back({serialOf(other), {}, c.order->validUntil});
         },
         Err::Err32, Cause::OrderMemoryFull, VisitResult::Refused},
    };
    return rows;
}

std::size_t indexOf(WorkState state)
{
    return static_cast<std::size_t>(state);
}

TEST(OrderRules, EachClassIsTakenInItsWorkingStatesOnly)
{
    for (const StateRow& row : stateRows) {
        for (const WorkState state : allWorkStates) {
            const MeterState meter = meterIn(state);
            const auto verdict = judgeOrder(meter, managementCard(sampleOrder(row.kind)), {});
            const bool taken = row.taken[indexOf(state)];
            SCOPED_TRACE("class " + std::to_string(static_cast<int>(row.kind)) + " state " +
                         std::to_string(indexOf(state)));
            EXPECT_EQ(verdict.code, taken ? DisplayCode::Good : DisplayCode::Err34);
            EXPECT_EQ(verdict.cause, taken ? Cause::None : Cause::WorkState);
            EXPECT_EQ(verdict.result, taken ? VisitResult::Done : VisitResult::Refused);
        }
    }
}

class OrderTroubles : public ::testing::TestWithParam<TroubleRow> {};

TEST_P(OrderTroubles, AreSeenForEveryClassInEveryStateBeforeTheStateItself)
{
    for (const Kind kind : allManagementClasses) {
        for (const WorkState state : allWorkStates) {
            MeterState meter = meterIn(state);
            MeterCardReading card = managementCard(sampleOrder(kind));
            GetParam().change(meter, card);
            const OrderVerdict verdict = judgeOrder(meter, card, {});
            EXPECT_EQ(verdict.code, GetParam().code);
            EXPECT_EQ(verdict.cause, GetParam().cause);
            EXPECT_EQ(verdict.result, GetParam().result);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rows, OrderTroubles, ::testing::ValuesIn(troubles()));

TEST(OrderRules, OrderIsValidFromItsFirstMinuteUntilJustBeforeItsEnd)
{
    const auto card = managementCard(sampleOrder(Kind::Inspection));
    MeterState meter = openedMeter();
    meter.now = card.order->validFrom;
    EXPECT_TRUE(judgeOrder(meter, card, {}).isGood());
    meter.now = card.order->validUntil - seconds{1};
    EXPECT_TRUE(judgeOrder(meter, card, {}).isGood());
}

TEST(OrderRules, OneOfFourMetersAndTheOwnAreaAreMeant)
{
    MeterState meter = openedMeter();
    meter.area = home;
    WorkOrder order = sampleOrder(Kind::Inspection);
    order.scope.meters.clear();
    for (const std::uint64_t other : {1U, 2U, 3U})
        order.scope.meters.push_back(*MeterNumber::fromNumber(other));
    EXPECT_FALSE(judgeOrder(meter, managementCard(order), {}).isGood());
    order.scope.meters.push_back(sampleMeter());
    EXPECT_TRUE(judgeOrder(meter, managementCard(order), {}).isGood());
    order.scope = {{}, home};
    EXPECT_TRUE(judgeOrder(meter, managementCard(order), {}).isGood());
}

TEST(OrderRules, ClearIsTakenUntilTwoMinutesAfterPowerUp)
{
    const MeterState meter = meterIn(WorkState::Reset);
    const auto card = managementCard(sampleOrder(Kind::Clear));
    EXPECT_TRUE(judgeOrder(meter, card, seconds{120}).isGood());
    EXPECT_EQ(judgeOrder(meter, card, seconds{121}).cause, Cause::TooLate);
    EXPECT_EQ(judgeOrder(meter, card, seconds{121}).code, DisplayCode::Err34);
}

TEST(OrderRules, KeysNeverGoBackAndMustBeInTheModule)
{
    MeterState meter = openedMeter();
    meter.keys = {{.purpose = 0xA2, .version = 3}};
    auto card = managementCard(sampleOrder(Kind::KeyUpdate));
    EXPECT_EQ(judgeOrder(meter, card, {}).cause, Cause::KeyVersion);
    card.order->keyUpdate->version = 3;
    EXPECT_TRUE(judgeOrder(meter, card, {}).isGood()) << "it may still retire the older ones";
    card.updateKeyHeld = false;
    EXPECT_EQ(judgeOrder(meter, card, {}).code, DisplayCode::Err31);
}

TEST(OrderRules, EmergencyCreditRespectsTheHoardingLimit)
{
    MeterState meter = openedMeter(); // 37.26 and 30.00
    const auto card = managementCard(sampleOrder(Kind::EmergencyCredit));
    meter.parameters.limits.hoarding = units(6'726);
    EXPECT_TRUE(judgeOrder(meter, card, {}).isGood());
    meter.parameters.limits.hoarding = units(6'725);
    EXPECT_EQ(judgeOrder(meter, card, {}).code, DisplayCode::Err36);
}

TEST(OrderRules, ExpiredOrdersMakeRoomForNewOnes)
{
    const auto card = managementCard(sampleOrder(Kind::Inspection));
    MeterState meter = openedMeter();
    for (std::int64_t other = 1; other <= 64; ++other)
        meter.served.push_back({WorkOrderSerial{other}, 1, card.order->validUntil});
    meter.served[40].validUntil = meter.now;
    EXPECT_TRUE(judgeOrder(meter, card, {}).isGood());
}

} // namespace
} // namespace wattcard::meter
