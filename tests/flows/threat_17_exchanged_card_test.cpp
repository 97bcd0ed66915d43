// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// RELIABILITY.md section 10, T17: the card is exchanged between reading and writing. At each
// command of a purchase another customer's card takes its place, before the command or before its
// answer is used: nothing is ever written to it, and the sale is settled with the right card.

using namespace wattcard;
using namespace wattcard::flows;
using Cut = cardio::InProcessReader::Cut;

namespace {

constexpr CardSerial otherSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};

// A shop with one customer who has opened his account.
void makeOpened(const std::string& directory, const CardSerial& card)
{
    ShopWorld::make(directory, card);
    ShopWorld world{directory};
    world.open(Money::fromMinor(2'000));
    EXPECT_TRUE(world.settleEverything());
}

// Another customer's card: issued by another shop of the same utility, with the same keys.
struct OtherCard {
    explicit OtherCard(const std::string& directory)
        : store{directory, "card"},
          card{store, crypto::randomBytes}
    {
    }
    // Everything on it but the tries of its keys, which a stranger's token may cost.
    std::vector<Bytes> files() const
    {
        const cardio::CardState state = card.state().value();
        std::vector<Bytes> all;
        for (const ByteView file :
             {ByteView{state.parameter}, ByteView{state.load}, ByteView{state.tariff1},
              ByteView{state.tariff2}, ByteView{state.returned}})
            all.emplace_back(file.begin(), file.end());
        for (const cardio::JournalRecord& record : state.journal)
            all.emplace_back(record.begin(), record.end());
        return all;
    }
    cardio::FileImageStore store;
    cardio::VirtualCard card;
};

enum class Moment { Command, Answer };

// The cards change places at the n-th exchange; false when there was none.
bool buyWithExchange(ShopWorld& world, OtherCard& other, Moment moment, int at)
{
    int seen = 0;
    bool exchanged = false;
    const auto exchange = [&](Moment now) {
        if (now == moment && ++seen == at) {
            world.counterReader.insert(other.card);
            exchanged = true;
        }
        return Cut::None;
    };
    world.counterReader.setIntercept({[&](ByteView) { return exchange(Moment::Command); },
                                      [&](ByteView, Bytes&) { return exchange(Moment::Answer); }});
    world.buy(Money::fromMinor(10'000));
    world.counterReader.setIntercept({});
    return exchanged;
}

} // namespace

class Threat17 : public ::testing::TestWithParam<Moment> {};
TEST_P(Threat17, anExchangedCardIsNeverWritten)
{
    const QTemporaryDir elsewhere;
    makeOpened(elsewhere.path().toStdString(), otherSerial);
    int at = 1;
    for (bool exchanged = true; exchanged && !HasFailure(); ++at) {
        SCOPED_TRACE(at);
        const QTemporaryDir temporary;
        makeOpened(temporary.path().toStdString(), firstCard);
        OtherCard other{elsewhere.path().toStdString()};
        const std::vector<Bytes> before = other.files();
        ShopWorld world{temporary.path().toStdString()};
        exchanged = buyWithExchange(world, other, GetParam(), at);
        EXPECT_EQ(other.files(), before);
        EXPECT_TRUE(world.settleEverything());
        const auto total = world.ledgerTotal().hundredths();
        EXPECT_TRUE(total == 12'000 || total == 2'000) << total;
        EXPECT_EQ(world.brokenInvariants(), "");
    }
    std::printf("%d exchanges\n", at - 2);
    EXPECT_GT(at, 8);
}
INSTANTIATE_TEST_SUITE_P(Moments, Threat17, ::testing::Values(Moment::Command, Moment::Answer));
