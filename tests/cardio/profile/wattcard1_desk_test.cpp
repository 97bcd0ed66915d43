// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/image.h"
#include "tests/cardio/profile/sale_bench.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

// Holds every key, but each with another master than the cards were made with.
class OtherKeys : public crypto::TestKeyStore {
public:
    OtherKeys() : crypto::TestKeyStore{counter(), 2} {}
    Result<crypto::Secret> cardKey(const crypto::KeySlot& slot,
                                   const CardSerial& serial) const override
    {
        crypto::KeySlot other = slot;
        other.version = 2;
        return crypto::TestKeyStore::cardKey(other, serial);
    }
};

} // namespace

TEST(Desk, readsABlankWithoutAuthentication)
{
    SaleBench bench;
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->reading().blank);
    EXPECT_EQ((*session)->reading().hints.lifeCycle, LifeCycle::Initialisation);
    EXPECT_EQ((*session)->apduCount(), 1);
    EXPECT_EQ((*session)->write(bench.target(1)).outcome, WriteOutcome::Untouched);
    EXPECT_EQ(bench.instructions(), Bytes{0xA4});
}

TEST(Desk, personalisesABlankOnceAndForAll)
{
    SaleBench bench;
    bench.personalise();
    EXPECT_EQ(bench.desk.identify()->lifeCycle, LifeCycle::Operational);
    EXPECT_TRUE(bench.desk.personalise(bench.serial)); // the answer to the last step was lost
    const auto session = bench.desk.open(CardRole::Issuer);
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->reading().blank);
    EXPECT_EQ((*session)->reading().imageDigest, transaction::Digest{});
    EXPECT_EQ((*session)->readBack().value(), transaction::Digest{});
}

TEST(Desk, doesNotPersonaliseAnotherCard)
{
    SaleBench bench;
    const CardSerial other{{9, 9, 9, 9, 9, 9, 9, 9}};
    EXPECT_EQ(bench.desk.personalise(other).error().fault, Fault::OtherCardInserted);
    EXPECT_EQ(bench.desk.identify()->lifeCycle, LifeCycle::Initialisation);
}

// SELECT, GET CHALLENGE, MUTUAL AUTHENTICATE and three steps: cut after each of them, before the
// command reaches the card or after it has answered.
class CutPersonalisation : public ::testing::TestWithParam<std::tuple<int, bool>> {};
TEST_P(CutPersonalisation, isFinishedByTheNextOne)
{
    SaleBench bench;
    const auto [cutAt, afterwards] = GetParam();
    int commands = 0;
    const auto cut = [&commands, cutAt = cutAt] {
        return commands == cutAt ? SaleBench::Cut::PullCard : SaleBench::Cut::None;
    };
    bench.counterReader.setIntercept(
        {[&, late = afterwards](ByteView) {
             return ++commands, late ? SaleBench::Cut::None : cut();
         },
         [&, late = afterwards](ByteView, Bytes&) { return late ? cut() : SaleBench::Cut::None; }});
    EXPECT_FALSE(bench.desk.personalise(bench.serial));
    bench.watch(nullptr);
    bench.card->reset();
    bench.counterReader.insert(*bench.card);
    bench.personalise();
    EXPECT_TRUE(bench.desk.open(CardRole::Vending));
}
INSTANTIATE_TEST_SUITE_P(EachCommand, CutPersonalisation,
                         ::testing::Combine(::testing::Range(1, 7), ::testing::Bool()));

TEST(Desk, writesAnOpeningAndReadsItBack)
{
    SaleBench bench;
    bench.open(0x9F); // both tariff files
    const transaction::Target target = bench.target(1, 0x9F);
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    const CardReading& reading = (*session)->reading();
    EXPECT_FALSE(reading.blank);
    EXPECT_EQ(reading.rawParameter, target.parameter);
    EXPECT_EQ(reading.rawLoad, target.load);
    EXPECT_EQ(reading.parameter, SaleBench::image(1, 0x9F).parameter);
    EXPECT_EQ(reading.load, SaleBench::image(1, 0x9F).load);
    EXPECT_EQ(reading.returned, std::nullopt);
    EXPECT_EQ((*session)->readBack().value(), target.digest);
}

TEST(Desk, sellsWithFiveCommands)
{
    SaleBench bench;
    bench.open();
    bench.watch(nullptr);
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    const transaction::Target target = bench.target(2);
    const WriteResult written = (*session)->write(target);
    EXPECT_EQ(written.outcome, WriteOutcome::Proved);
    EXPECT_EQ(written.proof.digest, target.digest);
    EXPECT_EQ(written.proof.seq, Sequence{2});
    EXPECT_EQ((*session)->apduCount(), 5);
    EXPECT_EQ(bench.instructions(), (Bytes{0xA4, 0x84, 0x82, 0xCA, 0xDA}));
}

TEST(Desk, provesARepeatOfTheSameImageWithTheSameProof)
{
    SaleBench bench;
    bench.open();
    const transaction::Target target = bench.target(2);
    const auto first = bench.desk.open(CardRole::Vending).value()->write(target);
    const auto again = bench.desk.open(CardRole::Vending).value()->write(target);
    EXPECT_EQ(again.outcome, WriteOutcome::Proved);
    EXPECT_EQ(again.proof, first.proof);
}

TEST(Desk, refusesACardOfAnotherUtilityWithoutSpendingATry)
{
    SaleBench bench;
    bench.open();
    Wattcard1Desk other{bench.counterReader, {bench.counterKeys, {0x00, 0x07, 0x00, 0x02}}};
    bench.watch(nullptr);
    EXPECT_EQ(other.identify().error().fault, Fault::ForeignCard);
    EXPECT_EQ(other.open(CardRole::Vending).error().fault, Fault::ForeignCard);
    EXPECT_EQ(bench.instructions(), (Bytes{0xA4, 0xA4}));
}

TEST(Desk, refusesACardWithoutTheApplication)
{
    SaleBench bench;
    bench.watch(
        [](Bytes& answer) {
            return answer = {0x6A, 0x82}, SaleBench::Cut::None;
        },
        Instruction::Select);
    EXPECT_EQ(bench.desk.identify().error().fault, Fault::ForeignCard);
}

TEST(Desk, refusesAManagementCardWithoutAuthentication)
{
    SaleBench bench;
    bench.open();
    bench.watch(
        [](Bytes& answer) {
            const Bytes object{0x81, 0x01, 0x01}; // class 01 becomes 05
            const auto at =
                std::search(answer.begin() + 14, answer.end(), object.begin(), object.end());
            EXPECT_NE(at, answer.end());
            at[2] = 0x05;
            return SaleBench::Cut::None;
        },
        Instruction::Select);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::ManagementCard);
    EXPECT_EQ(bench.instructions(), Bytes{0xA4});
}

TEST(Desk, saysThatThereIsNoCard)
{
    SaleBench bench;
    bench.counterReader.remove();
    EXPECT_EQ(bench.desk.identify().error().fault, Fault::NoCard);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::NoCard);
}

TEST(DeskAuthentication, spendsOneTryForAWrongKeyAndEndsLocked)
{
    SaleBench bench;
    bench.open();
    const OtherKeys keys;
    Wattcard1Desk other{bench.counterReader, {keys, SaleBench::utility}};
    for (int left = 9; left >= 0; --left) {
        const Failure failure = other.open(CardRole::Vending).error();
        EXPECT_EQ(failure.fault, Fault::AuthenticationFailed);
        EXPECT_TRUE(failure.detail.startsWith(QStringLiteral("pass 2 of 3")));
        EXPECT_TRUE(failure.detail.endsWith(QStringLiteral("63C%1").arg(left)));
    }
    EXPECT_EQ(other.open(CardRole::Vending).error().fault, Fault::CardKeyLocked);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::CardKeyLocked);
}

TEST(DeskAuthentication, namesPass1WhenThereIsNoChallenge)
{
    SaleBench bench;
    bench.open();
    bench.watch(
        [](Bytes& answer) {
            return answer = {0x6D, 0x00}, SaleBench::Cut::None;
        },
        Instruction::GetChallenge);
    const Failure failure = bench.desk.open(CardRole::Vending).error();
    EXPECT_EQ(failure.fault, Fault::AuthenticationFailed);
    EXPECT_TRUE(failure.detail.startsWith(QStringLiteral("pass 1 of 3")));
}

TEST(DeskAuthentication, namesPass3WhenTheCardCannotProveItself)
{
    SaleBench bench;
    bench.open();
    bench.watch([](Bytes& answer) { return answer[0] ^= 0x01, SaleBench::Cut::None; },
                Instruction::MutualAuthenticate);
    const Failure failure = bench.desk.open(CardRole::Vending).error();
    EXPECT_EQ(failure.fault, Fault::AuthenticationFailed);
    EXPECT_TRUE(failure.detail.startsWith(QStringLiteral("pass 3 of 3")));
}

TEST(DeskAuthentication, needsTheKeyAndSpendsNoTryWithoutIt)
{
    SaleBench bench;
    bench.open();
    const crypto::TestKeyStore keys{{crypto::Purpose::Purchase}};
    Wattcard1Desk other{bench.counterReader, {keys, SaleBench::utility}};
    bench.watch(nullptr);
    EXPECT_EQ(other.open(CardRole::Vending).error().fault, Fault::KeyMissing);
    EXPECT_EQ(bench.instructions(), Bytes{0xA4});
}

TEST(DeskEncoding, needsThePurchaseKey)
{
    SaleBench bench;
    const crypto::TestKeyStore keys{{crypto::Purpose::Vending}};
    Wattcard1Desk other{bench.counterReader, {keys, SaleBench::utility}};
    EXPECT_EQ(other.encode(SaleBench::image(1)).error().fault, Fault::KeyMissing);
}

} // namespace wattcard::cardio
