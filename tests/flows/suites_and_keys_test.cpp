// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// Whole sales under each suite, and the change of keys in the middle of a customer's life: one code
// path, and nothing of the money depends on the algorithms (CARD.md section 4).

using namespace wattcard;
using namespace wattcard::flows;

namespace {

constexpr std::size_t counterKey = 0; // in keyReferences: 81
constexpr std::size_t meterKey = 1;   // 82
constexpr std::size_t issuerKey = 3;  // 84

void buyAndLoad(ShopWorld& world, std::int64_t fen)
{
    const app::SaleOutcome outcome = world.buy(Money::fromMinor(fen));
    EXPECT_TRUE(std::holds_alternative<app::SaleDone>(outcome));
    world.presentAtMeter();
}

} // namespace

class SaleUnderSuite : public ::testing::TestWithParam<Suite> {};
TEST_P(SaleUnderSuite, goesFromTheBlankToTheMeterAndBack)
{
    const QTemporaryDir temporary;
    const std::string directory = temporary.path().toStdString();
    ShopWorld::make(directory, firstCard, GetParam());
    ShopWorld world{directory, {}, {GetParam(), 1}};
    EXPECT_TRUE(std::holds_alternative<app::SaleDone>(world.open(Money::fromMinor(2'000))));
    world.presentAtMeter();
    buyAndLoad(world, 10'000);
    EXPECT_EQ(world.meterReadout().remaining, Credit::fromHundredths(12'000));
    EXPECT_EQ(world.presentAtCounter().facts->returned->accepted, Credit::fromHundredths(12'000));
    EXPECT_EQ(world.brokenInvariants(), "");
}
INSTANTIATE_TEST_SUITE_P(Suites, SaleUnderSuite, ::testing::Values(Suite::A, Suite::S, Suite::T));

// The counter's keys 81 and 84 are replaced when the card arrives; the meter's key 82 stays, since
// a counter does not hold it (RELIABILITY.md section 11).
TEST(NewKeys, areGivenToACardWhenItComesToTheCounter)
{
    const QTemporaryDir temporary;
    const std::string directory = temporary.path().toStdString();
    ShopWorld::make(directory);
    {
        ShopWorld world{directory};
        world.open(Money::fromMinor(2'000));
        world.presentAtMeter();
    }
    ShopWorld world{directory, {}, {Suite::A, 2}};
    world.rollOutNewKeys();
    const app::CardSituation seen = world.presentAtCounter();
    ASSERT_EQ(seen.kind, app::CardSituation::Kind::Customer);
    EXPECT_EQ(seen.reading->hints.keyVersions[counterKey], 2);
    EXPECT_EQ(seen.reading->hints.keyVersions[issuerKey], 2);
    EXPECT_EQ(seen.reading->hints.keyVersions[meterKey], 1);
    buyAndLoad(world, 10'000);
    EXPECT_EQ(world.meterReadout().remaining, Credit::fromHundredths(12'000));
    EXPECT_EQ(world.meterReadout().keyVersion, 2); // of the purchase MAC
    EXPECT_EQ(world.brokenInvariants(), "");
}

// Pulled at each command of the arrival: the sale goes on with whatever keys the card has.
TEST(NewKeys, mayBeInterruptedAnywhere)
{
    int at = 0;
    for (bool pulled = true; pulled && !HasFailure();) {
        SCOPED_TRACE(++at);
        const QTemporaryDir temporary;
        const std::string directory = temporary.path().toStdString();
        ShopWorld::make(directory);
        {
            ShopWorld old{directory};
            old.open(Money::fromMinor(2'000));
            old.presentAtMeter();
        }
        ShopWorld world{directory, {}, {Suite::A, 2}};
        world.rollOutNewKeys();
        int seen = 0;
        using Cut = cardio::InProcessReader::Cut;
        world.counterReader.setIntercept(
            {{}, [&](ByteView, Bytes&) { return ++seen == at ? Cut::PullCard : Cut::None; }});
        world.presentAtCounter();
        world.counterReader.setIntercept({});
        pulled = seen >= at;
        buyAndLoad(world, 10'000);
        EXPECT_EQ(world.meterReadout().remaining, Credit::fromHundredths(12'000));
        EXPECT_EQ(world.brokenInvariants(), "");
    }
    std::printf("%d pulls\n", at - 1);
    EXPECT_GT(at, 8);
}

// Keys are a write to the card as well: none beside an open sale, whose row says what is on it.
TEST(NewKeys, waitUntilAnOpenSaleIsSettled)
{
    const QTemporaryDir temporary;
    const std::string directory = temporary.path().toStdString();
    ShopWorld::make(directory);
    {
        ShopWorld old{directory};
        old.open(Money::fromMinor(2'000));
        old.presentAtMeter();
        using Cut = cardio::InProcessReader::Cut;
        constexpr std::uint8_t putData = 0xDA;
        old.counterReader.setIntercept(
            {[](ByteView command) { return command[1] == putData ? Cut::PullCard : Cut::None; },
             {}});
        old.buy(Money::fromMinor(10'000));
        ASSERT_TRUE(old.hasOpenRow());
    }
    ShopWorld world{directory, {}, {Suite::A, 2}};
    world.rollOutNewKeys();
    const app::CardSituation open = world.presentAtCounter();
    ASSERT_EQ(open.kind, app::CardSituation::Kind::OpenSale);
    EXPECT_EQ(open.reading->hints.keyVersions[counterKey], 1);
    EXPECT_TRUE(world.settleEverything());
    EXPECT_EQ(world.presentAtCounter().reading->hints.keyVersions[counterKey], 2);
    EXPECT_EQ(world.meterReadout().remaining, Credit::fromHundredths(12'000));
    EXPECT_EQ(world.brokenInvariants(), "");
}
