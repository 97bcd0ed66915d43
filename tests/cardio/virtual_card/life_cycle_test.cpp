// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

template <class File> bool isZero(const File& file)
{
    return std::ranges::all_of(file, [](std::uint8_t byte) { return byte == 0; });
}

// An operational card of a suite with the issuer's session open.
class LifeCycleMoves : public ::testing::TestWithParam<CardBench::Making> {
protected:
    void SetUp() override
    {
        bench.personaliseAndOpen();
        bench.selectAndAuthenticate(Purpose::Issuer);
    }
    StatusWord move(LifeCycle to) { return bench.putStep(0xF3, encodeMove(to)); }
    StatusWord wipe()
    {
        KeyBlock transport = bench.keyBlock(Purpose::Transport);
        return bench.putStep(0xF3, encodeWipe(transport).view());
    }
    StatusWord rekey(const KeyBlock& block)
    {
        return bench.putStep(0xF2, encodeKeyBlock(block).view());
    }
    LifeCycle lifeCycle() { return bench.stored().lifeCycle; }
    CardBench bench{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Suites, LifeCycleMoves,
                         ::testing::Values(CardBench::Making{0x01, Suite::A},
                                           CardBench::Making{0x02, Suite::S},
                                           CardBench::Making{0x04, Suite::T},
                                           CardBench::Making{0x05, Suite::T}));

TEST_P(LifeCycleMoves, wipesBackToABlankThatKeepsTheMakersKeys)
{
    const CardState before = bench.stored();
    EXPECT_EQ(wipe(), status::ok);
    const CardState after = bench.stored();
    EXPECT_EQ(after.lifeCycle, LifeCycle::Initialisation);
    EXPECT_EQ(after.atc, before.atc + 1);
    EXPECT_TRUE(isZero(after.parameter) && isZero(after.load) && isZero(after.returned));
    EXPECT_TRUE(after.journal.empty());
    EXPECT_FALSE(after.key(bench.referenceOf(Purpose::Vending)));
    for (const Purpose stays : {Purpose::Meter, Purpose::Inspection})
        EXPECT_EQ(*after.key(bench.referenceOf(stays)), *before.key(bench.referenceOf(stays)));
    EXPECT_EQ(bench.sendBytes(bench.secured(putImage({}))), (Bytes{0x69, 0x88})) << "session over";
    bench.send(selectApplication(applicationId));
    const KeyBlock transport = bench.keyBlock(Purpose::Transport);
    EXPECT_EQ(bench.authenticateWith(transport.reference, transport.key.view()), status::ok);
    EXPECT_EQ(bench.putStep(0xF1, encodeIdentity({bench.serial, 0x20, GetParam().suites})),
              status::ok)
        << "and may become a card of another class";
}

TEST_P(LifeCycleMoves, blocksForAllButTheIssuerAndLiftsTheBlock)
{
    EXPECT_EQ(move(LifeCycle::Blocked), status::ok);
    EXPECT_EQ(lifeCycle(), LifeCycle::Blocked);
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::dataNotFound);
    EXPECT_EQ(bench.authenticate(Purpose::Issuer), status::ok);
    EXPECT_EQ(bench.secure(putImage({.seq = 9, .gen = 9, .order = 9})).status,
              status::conditionsNotSatisfied);
    EXPECT_EQ(wipe(), status::conditionsNotSatisfied);
    EXPECT_EQ(move(LifeCycle::Operational), status::ok);
    bench.selectAndAuthenticate(Purpose::Vending);
}

TEST_P(LifeCycleMoves, terminatesForGood)
{
    EXPECT_EQ(move(LifeCycle::Terminated), status::ok);
    EXPECT_EQ(bench.send(selectApplication(applicationId)).status, status::ok);
    const std::size_t nonce = suiteOf(bench.suite).nonceSize();
    EXPECT_EQ(bench.send(getChallenge(nonce)).status, status::conditionsNotSatisfied);
    EXPECT_EQ(bench.send(readBinary({0x19, 0}, 9)).status, status::conditionsNotSatisfied);
    bench.restart();
    EXPECT_EQ(lifeCycle(), LifeCycle::Terminated);
}

TEST_P(LifeCycleMoves, replacesKeysOfTheSameOrAnOlderVersion)
{
    EXPECT_EQ(rekey(bench.keyBlock(Purpose::Vending, 2)), status::ok);
    EXPECT_EQ(bench.stored().key(bench.referenceOf(Purpose::Vending))->version, 2);
    EXPECT_EQ(rekey(bench.keyBlock(Purpose::Vending, 2)), status::ok) << "again";
    EXPECT_EQ(rekey(bench.keyBlock(Purpose::Vending, 1)), status::conditionsNotSatisfied);
    EXPECT_EQ(rekey(bench.keyBlock(Purpose::Management, 2)), status::wrongData)
        << "a user card has no such slot";
}

TEST_P(LifeCycleMoves, goesOnAfterTheIssuersOwnKeyWasReplaced)
{
    const KeyBlock next = bench.keyBlock(Purpose::Issuer, 2);
    EXPECT_EQ(rekey(next), status::ok);
    EXPECT_EQ(rekey(bench.keyBlock(Purpose::Vending, 2)), status::ok) << "the session goes on";
    bench.send(selectApplication(applicationId));
    EXPECT_NE(bench.authenticate(Purpose::Issuer), status::ok) << "version 1";
    EXPECT_EQ(bench.authenticateWith(next.reference, next.key.view()), status::ok);
}

TEST_P(LifeCycleMoves, unblocksAKey)
{
    const std::uint8_t vending = bench.referenceOf(Purpose::Vending);
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(bench.authenticateWith(vending, Bytes(16, 0x77)).isWrongToken());
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::keyBlocked);
    bench.selectAndAuthenticate(Purpose::Issuer);
    EXPECT_EQ(bench.putStep(0xF4, encodeUnblock(vending)), status::ok);
    EXPECT_EQ(bench.putStep(0xF4, encodeUnblock(bench.referenceOf(Purpose::Management))),
              status::dataNotFound);
    bench.selectAndAuthenticate(Purpose::Vending);
}

TEST_P(LifeCycleMoves, doesNotActivateTwice)
{
    EXPECT_EQ(bench.putStep(0xF3, encodeActivation(bench.keyBlock(Purpose::Issuer)).view()),
              status::conditionsNotSatisfied);
    EXPECT_EQ(bench.putStep(0xF1, encodeIdentity({bench.serial, 0x01, GetParam().suites})),
              status::conditionsNotSatisfied);
}

TEST(CardOfTwoSuites, losesTheTransportKeyOfTheSuiteThatWasNotActivated)
{
    CardBench bench{{0x05, Suite::A}};
    ASSERT_TRUE(bench.stored().key(0x94));
    bench.personalise();
    EXPECT_FALSE(bench.stored().key(0x94));
    EXPECT_TRUE(bench.stored().key(0x84));
}

TEST(CardOfTwoSuites, takesNoKeyOfTheMainSuiteUnderTheWeakerOne)
{
    CardBench bench{{0x05, Suite::T}};
    bench.personalise();
    bench.selectAndAuthenticate(Purpose::Issuer);
    KeyBlock main = bench.keyBlock(Purpose::Vending);
    main.reference = 0x81;
    main.suite = Suite::A;
    EXPECT_EQ(bench.putStep(0xF2, encodeKeyBlock(main).view()), status::conditionsNotSatisfied);
}

TEST(CardIdentityStep, refusesMoreThanTheCardWasMadeFor)
{
    CardBench bench;
    bench.selectAndAuthenticate(Purpose::Issuer);
    for (const CardIdentity& wrong :
         {CardIdentity{bench.serial, 0x01, 0x04}, CardIdentity{bench.serial, 0x01, 0x05},
          CardIdentity{bench.serial, 0x01, 0x02}, CardIdentity{bench.serial, 0x01, 0x00},
          CardIdentity{bench.serial, 0x30, 0x01}})
        EXPECT_EQ(bench.putStep(0xF1, encodeIdentity(wrong)), status::wrongData);
}

} // namespace

} // namespace wattcard::cardio::tests
