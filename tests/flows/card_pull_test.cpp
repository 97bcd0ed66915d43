// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// The card is pulled at every command of opening, purchase and loading: the command never arrives,
// or its answer is lost. The programs go on; the same card put back settles it (SCREENS.md section
// 15, no. 4).

using namespace wattcard;
using namespace wattcard::flows;
using Cut = cardio::InProcessReader::Cut;

namespace {

enum class Lost { Command, Answer };

struct Pull {
    Lost lost;
    int at;
    int seen = 0;
};

cardio::InProcessReader::Intercept pulling(Pull& pull)
{
    const auto hit = [&pull](Lost lost) {
        return pull.lost == lost && ++pull.seen == pull.at ? Cut::PullCard : Cut::None;
    };
    return {[hit](ByteView) { return hit(Lost::Command); },
            [hit](ByteView, Bytes&) { return hit(Lost::Answer); }};
}

// Drives opening, loading and purchase with the pull in one of the readers; returns false when
// nothing was pulled.
bool liveThrough(ShopWorld& world, cardio::InProcessReader& reader, Pull pull)
{
    reader.setIntercept(pulling(pull));
    world.open(Money::fromMinor(2'000));
    EXPECT_TRUE(world.settleEverything());
    if (world.ledgerTotal() == Credit{}) {
        world.open(Money::fromMinor(2'000)); // it was pulled before anything was recorded
        EXPECT_TRUE(world.settleEverything());
    }
    world.buy(Money::fromMinor(10'000));
    EXPECT_TRUE(world.settleEverything());
    const auto total = world.ledgerTotal().hundredths();
    EXPECT_TRUE(total == 12'000 || total == 2'000) << total;
    EXPECT_EQ(world.meterReadout().remaining.hundredths(), total);
    return pull.seen >= pull.at;
}

} // namespace

class CardPull : public ::testing::TestWithParam<std::tuple<Lost, bool>> {};
TEST_P(CardPull, complaint4AtEachCommandIsSettledByTheSameCard)
{
    const auto [lost, atMeter] = GetParam();
    int at = 1;
    for (bool pulled = true; pulled && !HasFailure(); ++at) {
        const QTemporaryDir temporary;
        const std::string directory = temporary.path().toStdString();
        ShopWorld::make(directory);
        ShopWorld world{directory};
        SCOPED_TRACE(at);
        pulled = liveThrough(world, atMeter ? world.meterReader : world.counterReader, {lost, at});
        EXPECT_EQ(world.brokenInvariants(), "");
    }
    std::printf("%d pulls\n", at - 2);
    EXPECT_GT(at, 10);
}
INSTANTIATE_TEST_SUITE_P(Readers, CardPull,
                         ::testing::Combine(::testing::Values(Lost::Command, Lost::Answer),
                                            ::testing::Bool()));

// One bit of the number in the answer to the first SELECT (CARD.md section 2, tag 80) is wrong.
TEST(CardMisread, aNumberThatTheSessionDoesNotConfirmIsToldAndReadAgain)
{
    const QTemporaryDir temporary;
    const std::string directory = temporary.path().toStdString();
    ShopWorld::make(directory);
    ShopWorld world{directory};
    world.open(Money::fromMinor(2'000));
    ASSERT_TRUE(world.settleEverything());
    bool isAltered = false;
    world.counterReader.setIntercept({{}, [&isAltered](ByteView command, Bytes& answer) {
                                          constexpr std::array<std::uint8_t, 2> serial{0x80, 8};
                                          const auto found = std::ranges::search(answer, serial);
                                          if (!isAltered && command[1] == 0xA4 && found) {
                                              *(found.end() + 7) ^= 1;
                                              isAltered = true;
                                          }
                                          return Cut::None;
                                      }});
    const app::CardSituation misread = world.presentAtCounter();
    ASSERT_TRUE(isAltered);
    EXPECT_EQ(misread.fault, Fault::CardMisread);
    EXPECT_EQ(misread.kind, app::CardSituation::Kind::Unreadable);
    EXPECT_FALSE(misread.facts);
    EXPECT_EQ(world.bookedSales(), 1U);
    EXPECT_EQ(world.presentAtCounter().kind, app::CardSituation::Kind::Customer);
    EXPECT_EQ(world.brokenInvariants(), "");
}
