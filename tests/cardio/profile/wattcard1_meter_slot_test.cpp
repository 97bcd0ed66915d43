// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardio/profile/sale_bench.h"

namespace wattcard::cardio {

namespace {

ReturnFile returnOf(const SaleBench& bench, std::uint32_t writeBackCounter)
{
    ReturnFile file = sampleReturn();
    file.meter = bench.meter;
    file.seq = Sequence{1};
    file.accepted = Credit::fromHundredths(10'000);
    file.writeBackCounter = writeBackCounter;
    return file;
}

// Does not answer for the first tries.
class MuteReader : public CardReader {
public:
    MuteReader(CardReader& inner, int muteTries) : m_inner{inner}, m_left{muteTries} {}
    Result<std::unique_ptr<CardChannel>> connect() override
    {
        ++tries;
        if (m_left-- > 0)
            return failed(Fault::CardMute);
        return m_inner.connect();
    }
    bool cardPresent() override { return true; }
    std::uint32_t insertionCount() const override { return 0; }
    QString name() const override { return m_inner.name(); }
    int tries = 0;

private:
    CardReader& m_inner;
    int m_left;
};

} // namespace

TEST(MeterSlotReading, findsAnOpeningCardValidInEveryRespect)
{
    SaleBench bench;
    bench.open(0x9F);
    bench.moveToMeter();
    const auto session = bench.slot.open({bench.meter});
    ASSERT_TRUE(session);
    const MeterCardReading& reading = (*session)->reading();
    EXPECT_TRUE(reading.formatValid);
    EXPECT_TRUE(reading.purchaseMacValid);
    EXPECT_TRUE(reading.tariffDigestValid);
    EXPECT_EQ(reading.hints.serial, bench.serial);
    EXPECT_EQ(reading.parameter, SaleBench::image(1, 0x9F).parameter);
    EXPECT_EQ(reading.load, SaleBench::image(1, 0x9F).load);
    EXPECT_EQ(reading.returned, std::nullopt);
    EXPECT_EQ(reading.tariff1, sampleTariff());
    EXPECT_EQ(reading.tariff2, sampleTariff());
}

TEST(MeterSlotReading, findsThePurchaseMacWrongForAnotherMeter)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    const auto other = MeterNumber::fromNumber(99).value();
    const auto session = bench.slot.open({other});
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->reading().formatValid);
    EXPECT_FALSE((*session)->reading().purchaseMacValid);
}

// A stolen vending key cannot slip in a price (CARD.md 3.2).
TEST(MeterSlotReading, findsTheDigestWrongWhenATariffFileWasExchanged)
{
    SaleBench bench;
    bench.open();
    transaction::Target forged = bench.target(2, 0x10);
    forged.tariff1[7] ^= 0x01; // a price
    ASSERT_EQ(bench.desk.open(CardRole::Vending).value()->write(forged).outcome,
              WriteOutcome::Proved);
    bench.moveToMeter();
    const auto session = bench.slot.open({bench.meter});
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->reading().purchaseMacValid);
    EXPECT_FALSE((*session)->reading().tariffDigestValid);
}

TEST(MeterSlotReading, findsAnEmptyCardWithoutFormat)
{
    SaleBench bench;
    bench.personalise();
    bench.moveToMeter();
    const auto session = bench.slot.open({bench.meter});
    ASSERT_TRUE(session);
    EXPECT_FALSE((*session)->reading().formatValid);
}

TEST(MeterSlotReading, doesNotAuthenticateABlank)
{
    SaleBench bench;
    bench.moveToMeter();
    EXPECT_EQ(bench.slot.open({bench.meter}).error().fault, Fault::AuthenticationFailed);
}

TEST(MeterSlotReading, refusesACardOfAnotherUtility)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    Wattcard1MeterSlot other{bench.meterReader, {bench.meterKeys, {9, 9, 9, 9}}};
    EXPECT_EQ(other.open({bench.meter}).error().fault, Fault::ForeignCard);
}

TEST(MeterSlotReading, saysThatThereIsNoCard)
{
    SaleBench bench;
    EXPECT_FALSE(bench.slot.cardPresent());
    EXPECT_EQ(bench.slot.open({bench.meter}).error().fault, Fault::NoCard);
}

// The tries and the pauses between them are the meter's (CARD.md section 8).
TEST(MeterSlotReading, resetsACardThatDoesNotAnswerOnce)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    MuteReader reader{bench.meterReader, 1};
    Wattcard1MeterSlot slot{reader, {bench.meterKeys, SaleBench::utility}};
    EXPECT_EQ(slot.open({bench.meter}).error().fault, Fault::CardMute);
    EXPECT_EQ(reader.tries, 1);
    EXPECT_TRUE(slot.open({bench.meter}));
}

TEST(MeterSlotWriting, leavesReturnDataThatCounterAndMeterBelieve)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    const ReturnFile file = returnOf(bench, 1);
    ASSERT_TRUE(bench.slot.open({bench.meter}).value()->writeReturn(file));
    EXPECT_EQ(bench.slot.open({bench.meter}).value()->reading().returned, file);
    bench.moveToCounter();
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    EXPECT_EQ((*session)->reading().returned, file);
    EXPECT_TRUE((*session)->reading().returnMacValid);
}

TEST(MeterSlotWriting, isNotBelievedByAnotherMeterNorUnderAnotherKey)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    const auto other = MeterNumber::fromNumber(99).value();
    ASSERT_TRUE(bench.slot.open({other}).value()->writeReturn(returnOf(bench, 1)));
    EXPECT_EQ(bench.slot.open({bench.meter}).value()->reading().returned, std::nullopt);
    bench.moveToCounter();
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->reading().returned.has_value());
    EXPECT_FALSE((*session)->reading().returnMacValid);
}

// CARD.md section 8: one write-back counter never carries two contents; the same one is finished.
TEST(MeterSlotWriting, isRefusedByTheCardForOtherContentUnderTheSameCounter)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    ReturnFile file = returnOf(bench, 2);
    ASSERT_TRUE(bench.slot.open({bench.meter}).value()->writeReturn(file));
    EXPECT_TRUE(bench.slot.open({bench.meter}).value()->writeReturn(file));
    file.lock = CardLock::Free;
    EXPECT_EQ(bench.slot.open({bench.meter}).value()->writeReturn(file).error().fault,
              Fault::CardRefused);
}

TEST(MeterSlotWriting, isUnknownWhenNoAnswerComes)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    auto session = bench.slot.open({bench.meter}).value();
    bench.meterReader.setIntercept(
        {nullptr, [](ByteView, Bytes&) { return SaleBench::Cut::PullCard; }});
    EXPECT_EQ(session->writeReturn(returnOf(bench, 1)).error().fault, Fault::OutcomeUnknown);
}

TEST(MeterSlotWriting, refusesValuesThatDoNotFit)
{
    SaleBench bench;
    bench.open();
    bench.moveToMeter();
    ReturnFile file = returnOf(bench, 1);
    file.writtenAt = {};
    EXPECT_EQ(bench.slot.open({bench.meter}).value()->writeReturn(file).error().fault,
              Fault::BadInput);
}

} // namespace wattcard::cardio
