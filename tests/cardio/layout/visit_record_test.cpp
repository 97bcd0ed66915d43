// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/visit_record.h"
#include "tests/cardio/layout/sample_files.h"

namespace wattcard::cardio {

namespace {

Bytes record()
{
    return test::vectors("visit_records.jsonl").front().bytes("visit");
}

// What the line of visit_records.jsonl says.
Visit visitInOverdraft()
{
    using namespace std::chrono;
    Visit visit;
    visit.meter = MeterNumber::fromNumber(12'345'678).value();
    visit.order = WorkOrderSerial{7'004};
    visit.at = localTime(2026y / 11 / 21, 9h + 30min + 15s);
    visit.stateBefore = 3;
    visit.stateAfter = 1;
    visit.customer = CustomerNumber::fromNumber(440'000'000'001).value();
    visit.remaining = Credit::fromHundredths(-123);
    visit.accepted = Credit::fromHundredths(15'000);
    visit.seq = Sequence{2};
    visit.gen = Generation{1};
    visit.consumed = Credit::fromHundredths(14'784);
    visit.activeRegister = Energy::fromHundredths(6'190);
    visit.lastMonthEnergy = Energy::fromHundredths(4'000);
    visit.peakPowerW = 3'000;
    visit.flags = 0x21;
    visit.rejectedCards = 3;
    visit.writeBackCounter = 7;
    visit.lastError = 34;
    visit.relayClosed = true;
    return visit;
}

} // namespace

TEST(VisitRecord, isTheBytesOfTheTable)
{
    EXPECT_EQ(encodeVisit(visitInOverdraft()).value(), record());
    EXPECT_EQ(decodeVisit(record()).value(), visitInOverdraft());
}

TEST(VisitRecord, everyResultAndStateComesBack)
{
    for (std::uint8_t result = 0; result <= 6; ++result) {
        for (std::uint8_t state = 0; state <= 3; ++state) {
            Visit visit = visitInOverdraft();
            visit.result = VisitResult{result};
            visit.stateAfter = state;
            visit.remaining = Credit::fromHundredths(3'726);
            visit.use = 0;
            EXPECT_EQ(decodeVisit(encodeVisit(visit).value()).value(), visit);
        }
    }
}

TEST(VisitRecord, anyFlippedBitIsRefused)
{
    forEachFlippedBit(
        record(), [](const Bytes& file, std::size_t at) { EXPECT_FALSE(decodeVisit(file)) << at; });
}

TEST(VisitRecord, anyOtherSizeIsRefused)
{
    for (std::size_t size = 0; size < record().size(); ++size)
        EXPECT_FALSE(decodeVisit(ByteView{record()}.first(size))) << size;
    EXPECT_FALSE(decodeVisit(Bytes(129)));
    EXPECT_FALSE(decodeVisit(Bytes(128))) << "never written";
}

TEST(VisitRecord, refusesValuesThatDoNotFit)
{
    Visit visit = visitInOverdraft();
    visit.stateAfter = 4;
    EXPECT_FALSE(encodeVisit(visit));
    visit = visitInOverdraft();
    visit.at = {}; // before 2000
    EXPECT_FALSE(encodeVisit(visit));
    visit = visitInOverdraft();
    visit.rejectedCards = 1'000'000;
    EXPECT_FALSE(encodeVisit(visit));
}

} // namespace wattcard::cardio
