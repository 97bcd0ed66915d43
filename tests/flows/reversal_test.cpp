// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// A purchase taken back, on real files: DOMAIN.md section 6.3 and rule 8 of CARD.md section 9.

using namespace wattcard;
using namespace wattcard::flows;

namespace {

Credit yuan(std::int64_t whole)
{
    return Credit::fromHundredths(whole * 100);
}

// An account whose meter holds 20.00, with 100.00 more on the card.
void makeSold(const std::string& directory)
{
    ShopWorld::make(directory);
    ShopWorld world{directory};
    world.open(Money::fromMinor(2'000));
    world.presentAtMeter();
    ASSERT_TRUE(std::holds_alternative<app::SaleDone>(world.buy(Money::fromMinor(10'000))));
}

const app::SaleStopped& stopped(const app::SaleOutcome& outcome)
{
    return std::get<app::SaleStopped>(outcome);
}

} // namespace

TEST(ReversedPurchase, isNotCreditedAndTheNextOneIs)
{
    const QTemporaryDir temporary;
    makeSold(temporary.path().toStdString());
    ShopWorld world{temporary.path().toStdString()};
    const app::SaleOutcome outcome = world.reverse();
    ASSERT_TRUE(std::holds_alternative<app::SaleDone>(outcome));
    EXPECT_EQ(world.ledgerTotal(), yuan(20));
    world.presentAtMeter(); // c > m, T = A: accepted without credit
    EXPECT_EQ(world.meterReadout().remaining, yuan(20));
    EXPECT_TRUE(std::holds_alternative<app::SaleDone>(world.buy(Money::fromMinor(8'000))));
    world.presentAtMeter();
    EXPECT_EQ(world.meterReadout().remaining, yuan(100));
    world.presentAtMeter();
    EXPECT_EQ(world.meterReadout().remaining, yuan(100));
    EXPECT_EQ(world.brokenInvariants(), "");
}

TEST(ReversedPurchase, isRefusedOnceTheMeterHasTakenIt)
{
    const QTemporaryDir temporary;
    makeSold(temporary.path().toStdString());
    ShopWorld world{temporary.path().toStdString()};
    world.presentAtMeter();
    const app::SaleOutcome outcome = world.reverse();
    EXPECT_EQ(stopped(outcome).fault, Fault::AlreadyLoaded);
    EXPECT_FALSE(world.hasOpenRow());
    EXPECT_EQ(world.ledgerTotal(), yuan(120));
    EXPECT_EQ(world.brokenInvariants(), "");
}

TEST(ReversedPurchase, complaint20IsARowOfItsOwnPaidBackOnceAndOnlyWhenItIsOnTheCard)
{
    using Cut = cardio::InProcessReader::Cut;
    constexpr std::uint8_t putData = 0xDA;
    const QTemporaryDir temporary;
    makeSold(temporary.path().toStdString());
    ShopWorld world{temporary.path().toStdString()};
    world.counterReader.setIntercept(
        {[](ByteView command) { return command[1] == putData ? Cut::PullCard : Cut::None; }, {}});
    world.reverse();
    world.counterReader.setIntercept({});
    ASSERT_TRUE(world.hasOpenRow());
    EXPECT_EQ(world.payOut().error().fault, Fault::NotFound);
    EXPECT_TRUE(world.settleEverything());
    EXPECT_EQ(*world.payOut(), Money::fromMinor(10'000));
    EXPECT_EQ(world.payOut().error().fault, Fault::NotSaved);
    EXPECT_EQ(stopped(world.reverse()).fault, Fault::NothingToReverse); // the opening stays
    EXPECT_EQ(world.brokenInvariants(), "");
}

// The card is pulled at each command, before it and after it: the sale is reversed or it is not,
// and the meter agrees with the ledger.
TEST(ReversedPurchase, mayBeInterruptedAnywhere)
{
    using Cut = cardio::InProcessReader::Cut;
    int pulls = 0;
    for (const bool before : {true, false}) {
        bool pulled = true;
        for (int at = 1; pulled && !HasFailure(); ++at) {
            SCOPED_TRACE(testing::Message() << (before ? "before " : "after ") << at);
            const QTemporaryDir temporary;
            makeSold(temporary.path().toStdString());
            ShopWorld world{temporary.path().toStdString()};
            int seen = 0;
            const auto cut = [&] { return ++seen == at ? Cut::PullCard : Cut::None; };
            if (before)
                world.counterReader.setIntercept({[&](ByteView) { return cut(); }, {}});
            else
                world.counterReader.setIntercept({{}, [&](ByteView, Bytes&) { return cut(); }});
            world.reverse();
            world.counterReader.setIntercept({});
            pulled = seen >= at;
            pulls += pulled;
            EXPECT_TRUE(world.settleEverything());
            EXPECT_TRUE(world.ledgerTotal() == yuan(20) || world.ledgerTotal() == yuan(120));
            EXPECT_EQ(world.meterReadout().remaining, world.ledgerTotal());
            EXPECT_EQ(world.brokenInvariants(), "");
        }
    }
    std::printf("%d pulls\n", pulls);
    EXPECT_GT(pulls, 14);
}
