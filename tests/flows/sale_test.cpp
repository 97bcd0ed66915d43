// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::flows;

namespace {

// For messages: why a sale stopped.
std::string whyStopped(const app::SaleOutcome& outcome)
{
    const auto* stopped = std::get_if<app::SaleStopped>(&outcome);
    if (!stopped)
        return {};
    return std::string{code(stopped->fault).data()} + " " + stopped->detail.toStdString();
}

class Sale : public ::testing::Test {
protected:
    Sale()
    {
        ShopWorld::make(directory);
        world = std::make_unique<ShopWorld>(directory);
    }
    void openAndLoad()
    {
        ASSERT_TRUE(std::holds_alternative<app::SaleDone>(world->open(Money::fromMinor(2'000))));
        world->presentAtMeter();
        ASSERT_EQ(world->meterReadout().code, meter::DisplayCode::Good);
    }
    Fault refusal(const app::SaleOutcome& outcome)
    {
        const auto* stopped = std::get_if<app::SaleStopped>(&outcome);
        EXPECT_TRUE(stopped && stopped->kind == app::SaleStopped::Kind::NothingRecorded);
        return stopped ? stopped->fault : Fault::NoCard;
    }
    QTemporaryDir temporary;
    std::string directory = temporary.path().toStdString() + "/shop";
    std::unique_ptr<ShopWorld> world;
};

} // namespace

TEST_F(Sale, ofAKnownCardIsFiveCommands)
{
    openAndLoad();
    const auto outcome = world->buy(Money::fromMinor(10'000));
    ASSERT_TRUE(std::holds_alternative<app::SaleDone>(outcome)) << whyStopped(outcome);
    const auto& done = std::get<app::SaleDone>(outcome);
    EXPECT_EQ(done.apdus, 5);
    EXPECT_EQ(done.receipt.total, Credit::fromHundredths(12'000));
    EXPECT_EQ(done.receipt.number, QStringLiteral("0003-20261121-00002"));
    EXPECT_EQ(done.preflight.code, meter::DisplayCode::Good);
    EXPECT_EQ(done.preflight.credited, Credit::fromHundredths(10'000));
    EXPECT_EQ(world->brokenInvariants(), "");
}

TEST_F(Sale, isForecastAsTheMeterThenShowsIt)
{
    openAndLoad();
    world->presentAtCounter();
    const auto done = std::get<app::SaleDone>(world->buy(Money::fromMinor(10'000)));
    world->presentAtMeter();
    EXPECT_EQ(world->meterReadout().code, done.preflight.code);
    EXPECT_EQ(world->meterReadout().lastCredit, done.preflight.credited);
    EXPECT_EQ(world->meterReadout().remaining, done.preflight.remainingAfter);
}

TEST_F(Sale, isRefusedUntilTheOpeningIsLoaded)
{
    ASSERT_TRUE(std::holds_alternative<app::SaleDone>(world->open(Money::fromMinor(2'000))));
    EXPECT_EQ(refusal(world->buy(Money::fromMinor(10'000))), Fault::OpeningNotLoaded);
}

TEST_F(Sale, mayBeMadeTwiceBeforeTheCardIsLoaded)
{
    openAndLoad();
    world->buy(Money::fromMinor(10'000));
    world->buy(Money::fromMinor(5'000));
    world->presentAtMeter();
    EXPECT_EQ(world->meterReadout().lastCredit,
              Credit::fromHundredths(15'000)); // DOMAIN.md section 6: +150.00 once
    world->presentAtMeter();
    EXPECT_EQ(world->meterReadout().remaining, Credit::fromHundredths(17'000));
}

struct BadAmount {
    std::int64_t fen;
    Fault fault;
};
class BadSale : public Sale, public ::testing::WithParamInterface<BadAmount> {};
TEST_P(BadSale, recordsNothing)
{
    openAndLoad();
    EXPECT_EQ(refusal(world->buy(Money::fromMinor(GetParam().fen))), GetParam().fault);
    EXPECT_EQ(world->ledgerTotal(), Credit::fromHundredths(2'000));
    EXPECT_FALSE(world->hasOpenRow());
}
INSTANTIATE_TEST_SUITE_P(Amounts, BadSale,
                         ::testing::Values(BadAmount{0, Fault::AmountNotPositive},
                                           BadAmount{-100, Fault::AmountNotPositive},
                                           BadAmount{100'000'000, Fault::AmountTooLarge},
                                           BadAmount{99'999'999, Fault::HoardingLimit}));

TEST_F(Sale, isVoidedOnlyWithTheCardShowingTheImageBefore)
{
    openAndLoad();
    world->presentAtCounter();
    int writes = 0;
    world->counterReader.setIntercept({[&](ByteView command) {
                                           const bool put = command[1] == 0xDA;
                                           return put && ++writes == 1
                                                      ? cardio::InProcessReader::Cut::PullCard
                                                      : cardio::InProcessReader::Cut::None;
                                       },
                                       {}});
    const auto outcome = world->buy(Money::fromMinor(10'000));
    ASSERT_EQ(std::get<app::SaleStopped>(outcome).kind, app::SaleStopped::Kind::Interrupted);
    ASSERT_TRUE(world->hasOpenRow());
    const auto without = std::get<app::SaleStopped>(world->settle(transaction::Wish::Void));
    EXPECT_EQ(without.kind, app::SaleStopped::Kind::Interrupted);
    EXPECT_TRUE(world->hasOpenRow()) << "voided without the card";
    EXPECT_EQ(world->presentAtCounter().kind, app::CardSituation::Kind::OpenSale);
    const auto with = std::get<app::SaleStopped>(world->settle(transaction::Wish::Void));
    EXPECT_EQ(with.kind, app::SaleStopped::Kind::Voided);
    EXPECT_FALSE(world->hasOpenRow());
    EXPECT_EQ(world->brokenInvariants(), "");
}

TEST_F(Sale, cannotBeVoidedOnceItIsOnTheCard)
{
    openAndLoad();
    world->presentAtCounter();
    world->counterReader.setIntercept({{}, [](ByteView command, Bytes&) {
                                           return command[1] == 0xDA
                                                      ? cardio::InProcessReader::Cut::PullCard
                                                      : cardio::InProcessReader::Cut::None;
                                       }});
    world->buy(Money::fromMinor(10'000));
    ASSERT_TRUE(world->hasOpenRow());
    world->counterReader.setIntercept({});
    world->presentAtCounter(); // rolls forward by itself
    EXPECT_FALSE(world->hasOpenRow());
    EXPECT_EQ(world->ledgerTotal(), Credit::fromHundredths(12'000));
}
