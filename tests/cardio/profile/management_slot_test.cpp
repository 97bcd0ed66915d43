// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardio/profile/management_bench.h"

namespace wattcard::cardio {

namespace {

using Kind = ManagementClass;
using Cut = InProcessReader::Cut;

Visit visitAt(MeterNumber meter, std::uint8_t use)
{
    using namespace std::chrono;
    Visit visit;
    visit.meter = meter;
    visit.order = WorkOrderSerial{7'001};
    visit.use = use;
    visit.at = localTime(2026y / 11 / 21, 9h + seconds{use});
    return visit;
}

} // namespace

class ManagementSlot : public ::testing::TestWithParam<Kind> {};

TEST_P(ManagementSlot, tellsTheOrderOfTheCardAndItsMac)
{
    SaleBench bench;
    const WorkOrder order = [] {
        WorkOrder order = benchOrder(GetParam());
        if (GetParam() == Kind::Preset)
            order.preset = PresetOrder{true, Credit::fromHundredths(4'000), {}};
        if (GetParam() == Kind::EmergencyCredit)
            order.emergencyCredit = Credit::fromHundredths(3'000);
        return order;
    }();
    ManagementCard card{bench.station, order, 1};
    card.put(bench.meterReader);
    const auto session = bench.slot.open({bench.meter});
    ASSERT_TRUE(session);
    const MeterCardReading& reading = (*session)->reading();
    EXPECT_EQ(reading.hints.cardClass, static_cast<std::uint8_t>(GetParam()));
    EXPECT_EQ(reading.order, order);
    EXPECT_TRUE(reading.orderMacValid);
    EXPECT_EQ(reading.updateKeyHeld, GetParam() == Kind::KeyUpdate);
    EXPECT_TRUE(reading.newestVisits.empty());
}
INSTANTIATE_TEST_SUITE_P(Classes, ManagementSlot, ::testing::ValuesIn(allManagementClasses));

TEST(ManagementSlotVisits, appendsAndReadsDownToItsOwnNewest)
{
    SaleBench bench;
    const MeterNumber other = MeterNumber::fromNumber(99).value();
    ManagementCard card{bench.station, benchOrder(Kind::Inspection), 1};
    card.put(bench.meterReader);
    const auto append = [&](const Visit& visit) {
        EXPECT_TRUE(bench.slot.open({bench.meter}).value()->appendVisit(visit));
    };
    append(visitAt(bench.meter, 1));
    append(visitAt(bench.meter, 2));
    append(visitAt(other, 1));
    EXPECT_EQ(bench.slot.open({bench.meter}).value()->reading().newestVisits,
              (std::vector{visitAt(other, 1), visitAt(bench.meter, 2)}));
    EXPECT_EQ(bench.slot.open({other}).value()->reading().newestVisits,
              (std::vector{visitAt(other, 1)}));
    const WorkOrderCard back = card.readBack(bench.meterReader);
    EXPECT_EQ(back.visits,
              (std::vector{visitAt(other, 1), visitAt(bench.meter, 2), visitAt(bench.meter, 1)}));
    EXPECT_EQ(back.unreadableVisits, 0);
}

TEST(ManagementSlotVisits, sixteenFitAndTheOldestGoes)
{
    SaleBench bench;
    ManagementCard card{bench.station, benchOrder(Kind::Inspection), 1};
    card.put(bench.meterReader);
    for (std::uint8_t use = 1; use <= 17; ++use)
        ASSERT_TRUE(bench.slot.open({bench.meter}).value()->appendVisit(visitAt(bench.meter, use)));
    const auto visits = card.readBack(bench.meterReader).visits;
    ASSERT_EQ(visits.size(), mostVisitsOnCard);
    EXPECT_EQ(visits.front().use, 17);
    EXPECT_EQ(visits.back().use, 2);
}

TEST(ManagementSlotVisits, isUnknownWhenNoAnswerComes)
{
    SaleBench bench;
    ManagementCard card{bench.station, benchOrder(Kind::Inspection), 1};
    card.put(bench.meterReader);
    auto session = bench.slot.open({bench.meter}).value();
    bench.meterReader.setIntercept({nullptr, [](ByteView, Bytes&) { return Cut::PullCard; }});
    EXPECT_EQ(session->appendVisit(visitAt(bench.meter, 1)).error().fault, Fault::OutcomeUnknown);
}

TEST(ManagementSlotKeys, retiredVersionsAreRefused)
{
    SaleBench bench;
    ManagementCard card{bench.station, benchOrder(Kind::Inspection), 1};
    card.put(bench.meterReader);
    const KeyRule orders{0x85, 2, true};
    EXPECT_FALSE(bench.slot.open({bench.meter, {orders}}).value()->reading().orderMacValid);
    const KeyRule stillGood{0x85, 2, false};
    EXPECT_TRUE(bench.slot.open({bench.meter, {stillGood}}).value()->reading().orderMacValid);
    const KeyRule cards{0x82, 2, true};
    EXPECT_EQ(bench.slot.open({bench.meter, {cards}}).error().fault, Fault::AuthenticationFailed);
}

TEST(ManagementSlotKeys, purchasesUnderARetiredKeyAreNotBelieved)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    const KeyRule purchases{0xA1, 2, true};
    EXPECT_FALSE(bench.slot.open({bench.meter, {purchases}}).value()->reading().purchaseMacValid);
}

TEST(ManagementSlotKeys, returnDataAreMadeWithTheVersionThatAnUpdateBegan)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    const crypto::TestKeyStore threeVersions{crypto::TestKeyStore::meter(), 3};
    Wattcard1MeterSlot slot{bench.meterReader, {threeVersions, SaleBench::utility}};
    ReturnFile file = sampleReturn();
    file.meter = bench.meter;
    file.seq = Sequence{1};
    file.accepted = Credit::fromHundredths(10'000);
    file.writeBackCounter = 1;
    ASSERT_TRUE(slot.open({bench.meter, {{0xA2, 2, false}}}).value()->writeReturn(file));
    const crypto::TestKeyStore onlyFirst{crypto::TestKeyStore::meter(), 1};
    const crypto::TestKeyStore upToSecond{crypto::TestKeyStore::meter(), 2};
    const auto believedBy = [&](const crypto::KeyStore& keys) {
        Wattcard1MeterSlot reader{bench.meterReader, {keys, SaleBench::utility}};
        return reader.open({bench.meter}).value()->reading().returned.has_value();
    };
    EXPECT_FALSE(believedBy(onlyFirst));
    EXPECT_TRUE(believedBy(upToSecond));
}

// SELECT, GET CHALLENGE, MUTUAL AUTHENTICATE, GET DATA: a user card costs what it has always cost.
TEST(ManagementSlotKeys, userCardsAreReadWithTheSameFourCommands)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    Bytes instructions;
    bench.meterReader.setIntercept({[&](ByteView command) {
                                        instructions.push_back(command[1]);
                                        return Cut::None;
                                    },
                                    nullptr});
    ASSERT_TRUE(bench.slot.open({bench.meter}));
    EXPECT_EQ(instructions, (Bytes{0xA4, 0x84, 0x82, 0xCA}));
}

} // namespace wattcard::cardio
