// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_service.h"
#include "meter/controller.h"
#include "tests/cardio/profile/management_bench.h"

#include <QCoreApplication>

namespace wattcard::app {
namespace {

using namespace cardio;
using namespace meter;
using Key = MeterService::Key;
using Kind = ManagementClass;

// Virtual cards made by the issuing station, a slot that speaks to them, and the meter's service:
// everything but the reader is what runs in the programs.
class CommissioningOnCards : public ::testing::Test {
protected:
    CommissioningOnCards()
    {
        service.setSpeed(0);
        QObject::connect(&service, &MeterService::cardHandled, &service,
                         [this](DisplayCode code, Credit) { last = code; });
        service.start();
    }
    void insert(ManagementCard& card)
    {
        last = DisplayCode::None;
        card.put(bench.meterReader);
        service.slotChanged();
    }
    WorkOrderCard takeOut(ManagementCard& card)
    {
        const WorkOrderCard back = card.readBack(bench.meterReader);
        service.slotChanged();
        return back;
    }
    // *read*, then *program* until END (DOMAIN.md 7.1).
    void confirm()
    {
        EXPECT_EQ(last, DisplayCode::PressRead);
        service.pressKey(Key::Read, 0);
        EXPECT_EQ(last, DisplayCode::HoldProgram);
        service.pressKey(Key::Program, confirmingHoldMs);
    }

    int argc = 1;
    char name[5] = "test";
    char* argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
    SaleBench bench;
    MemoryImageStore memory;
    MeterService service{
        {.slot = bench.slot,
         .nvm = memory,
         .number = bench.meter,
         .startsAt = localTime(std::chrono::year{2026} / 11 / 21, std::chrono::hours{8})}};
    DisplayCode last = DisplayCode::None;
};

TEST_F(CommissioningOnCards, ResetClearOpenAndTheVisitsComeBack)
{
    ManagementCard resetting{bench.station, benchOrder(Kind::Reset, 7'001), 1};
    ManagementCard clearing{bench.station, benchOrder(Kind::Clear, 7'002), 2};
    insert(resetting);
    confirm();
    EXPECT_EQ(last, DisplayCode::End);
    EXPECT_EQ(service.readout().workState, WorkState::Reset);
    const WorkOrderCard reset = takeOut(resetting);
    insert(clearing);
    confirm();
    EXPECT_EQ(last, DisplayCode::End);
    const WorkOrderCard cleared = takeOut(clearing);
    bench.open(0x95);
    bench.moveToMeter();
    service.slotChanged();
    EXPECT_EQ(last, DisplayCode::Good);
    EXPECT_EQ(service.readout().workState, WorkState::Opened);
    EXPECT_EQ(service.readout().remaining, Credit::fromHundredths(10'000));
    EXPECT_EQ(service.readout().servedOrders, 2U);
    EXPECT_EQ(service.readout().waitingVisits, 0U);

    ASSERT_EQ(reset.visits.size(), 1U);
    EXPECT_EQ(reset.visits[0].order, WorkOrderSerial{7'001});
    EXPECT_EQ(reset.visits[0].meter, bench.meter);
    EXPECT_EQ(reset.visits[0].result, VisitResult::Done);
    EXPECT_EQ(reset.visits[0].stateAfter, 1);
    ASSERT_EQ(cleared.visits.size(), 1U);
    EXPECT_EQ(cleared.visits[0].stateBefore, 1);
    EXPECT_EQ(cleared.visits[0].stateAfter, 2);
}

TEST_F(CommissioningOnCards, CardPulledAtItsVisitIsFinishedWhenItComesBack)
{
    ManagementCard resetting{bench.station, benchOrder(Kind::Reset), 1};
    bool pulled = false;
    // Under secure messaging only the instruction is to be seen: E2, APPEND RECORD.
    bench.meterReader.setIntercept({[&](ByteView command) {
                                        const bool isVisit = command[1] == 0xE2 && !pulled;
                                        pulled = pulled || isVisit;
                                        return isVisit ? InProcessReader::Cut::PullCard
                                                       : InProcessReader::Cut::None;
                                    },
                                    nullptr});
    insert(resetting);
    confirm();
    EXPECT_TRUE(pulled);
    EXPECT_EQ(last, DisplayCode::Err35);
    EXPECT_EQ(service.readout().workState, WorkState::Reset) << "what is done is done";
    EXPECT_EQ(service.readout().waitingVisits, 1U);
    service.slotChanged();
    insert(resetting);
    EXPECT_EQ(last, DisplayCode::End);
    EXPECT_EQ(service.readout().waitingVisits, 0U);
    EXPECT_EQ(takeOut(resetting).visits.size(), 1U);
}

TEST_F(CommissioningOnCards, UsedUpOrderIsRefusedAndSaysSoOnTheCard)
{
    ManagementCard inspecting{bench.station, benchOrder(Kind::Inspection), 1};
    insert(inspecting);
    EXPECT_EQ(last, DisplayCode::Good);
    EXPECT_EQ(service.readout().visitCount, 1);
    takeOut(inspecting);
    insert(inspecting);
    EXPECT_EQ(last, DisplayCode::Err32);
    const auto visits = takeOut(inspecting).visits;
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[0].result, VisitResult::UsedUp);
    EXPECT_EQ(visits[1].result, VisitResult::Done);
}

} // namespace
} // namespace wattcard::app
