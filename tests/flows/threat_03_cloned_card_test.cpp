// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <filesystem>

// RELIABILITY.md section 10, T3: a card is cloned, or an older state of it is kept and written
// back. The thief of these tests can write the memory of any chip, which is more than a thief can;
// what he has not is a key. Nothing is sold to his card, the meter credits nothing, and the books
// stay as they were.

using namespace wattcard;
using namespace wattcard::flows;
using app::CardSituation;
using meter::DisplayCode;

namespace {

constexpr CardSerial otherSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};

// A shop in a directory of its own, whose card lies open to the thief.
class Town {
public:
    explicit Town(const CardSerial& card = firstCard) { ShopWorld::make(path(), card); }
    // The same town from now on, and what becomes of it otherwise: as a restored backup would.
    Town(const Town& other)
    {
        std::filesystem::remove_all(path());
        std::filesystem::copy(other.path(), path(), std::filesystem::copy_options::recursive);
    }
    std::string path() const { return m_directory.path().toStdString(); }
    cardio::CardState card() const
    {
        cardio::FileImageStore store{path(), "card"};
        return cardio::VirtualCard{store, crypto::randomBytes}.state().value();
    }
    void putBack(const cardio::CardState& state) const
    {
        cardio::FileImageStore store{path(), "card"};
        ASSERT_TRUE(crypto::TwinImage{store}.save(cardio::encode(state)));
    }

private:
    QTemporaryDir m_directory;
};

void openAndLoad(ShopWorld& world)
{
    world.open(Money::fromMinor(2'000));
    world.presentAtMeter();
    ASSERT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Customer);
}

void openedAndLoaded(const Town& town)
{
    ShopWorld world{town.path()};
    openAndLoad(world);
}

// Every file of one card on the chip of another, whose keys stay its own.
cardio::CardState copied(const cardio::CardState& from, const cardio::CardState& onto)
{
    cardio::CardState clone = from;
    clone.serial = onto.serial;
    clone.keys = onto.keys;
    return clone;
}

// What the books and the meter say, to compare.
struct Standing {
    explicit Standing(ShopWorld& world)
        : total{world.ledgerTotal()},
          remaining{world.meterReadout().remaining},
          accepted{world.meterReadout().accepted},
          sales{world.bookedSales()},
          hasOpenRow{world.hasOpenRow()}
    {
    }
    Credit total, remaining, accepted;
    std::size_t sales;
    bool hasOpenRow;
    friend bool operator==(const Standing&, const Standing&) = default;
};

void expectNothingSold(ShopWorld& world)
{
    const Standing before{world};
    const auto outcome = world.buy(Money::fromMinor(10'000));
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(outcome));
    EXPECT_EQ(std::get<app::SaleStopped>(outcome).kind, app::SaleStopped::Kind::NothingRecorded);
    EXPECT_TRUE(Standing{world} == before);
}

} // namespace

// The other chip is a genuine card of the same utility, issued or blank.
TEST(Threat03, filesOnAnotherSerialAreRefusedByCounterAndMeter)
{
    const Town neighbour{otherSerial};
    const Town town;
    for (const bool issued : {false, true}) {
        if (issued)
            openedAndLoaded(neighbour);
        else
            openedAndLoaded(town);
        const cardio::CardState original = town.card();
        town.putBack(copied(original, neighbour.card()));
        ShopWorld world{town.path()};
        const Standing before{world};
        const CardSituation seen = world.presentAtCounter();
        // A blank chip shows that it has no vending key: nothing to authenticate with.
        EXPECT_EQ(seen.fault, issued ? Fault::NeverIssued : Fault::KeyMissing);
        EXPECT_FALSE(seen.reading.has_value());
        expectNothingSold(world);
        EXPECT_EQ(world.presentAtMeter(), DisplayCode::Err33);
        EXPECT_TRUE(Standing{world} == before);
        EXPECT_EQ(world.holdOnAccount(), std::nullopt) << "the honest customer pays for nothing";
        town.putBack(original);
        EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Customer);
        EXPECT_EQ(world.brokenInvariants(), "");
    }
}

// A chip that claims the serial as well has no key of that serial.
TEST(Threat03, aChipThatClaimsTheSerialFailsToAuthenticate)
{
    const Town neighbour{otherSerial};
    const Town town;
    openedAndLoaded(town);
    openedAndLoaded(neighbour);
    cardio::CardState clone = copied(town.card(), neighbour.card());
    clone.serial = firstCard;
    town.putBack(clone);
    ShopWorld world{town.path()};
    const Standing before{world};
    EXPECT_EQ(world.presentAtCounter().fault, Fault::AuthenticationFailed);
    expectNothingSold(world);
    EXPECT_EQ(world.presentAtMeter(), DisplayCode::Err32);
    EXPECT_TRUE(Standing{world} == before);
    EXPECT_EQ(world.brokenInvariants(), "");
}

// Every state that the card ever had, put back on the same card after the last purchase.
TEST(Threat03, anOldImageOfTheSameCardIsQuarantinedAndCreditsNothing)
{
    for (const bool isLoaded : {false, true}) {
        const Town town;
        std::vector<cardio::CardState> old;
        {
            ShopWorld world{town.path()};
            openAndLoad(world);
            for (int purchase = 0; purchase < 2; ++purchase) {
                old.push_back(town.card());
                world.buy(Money::fromMinor(10'000));
                old.push_back(town.card());
                world.presentAtMeter();
                world.presentAtCounter();
            }
            world.buy(Money::fromMinor(10'000));
            if (isLoaded)
                world.presentAtMeter();
        }
        for (const cardio::CardState& state : old) {
            const Town later{town};
            later.putBack(state);
            ShopWorld world{later.path()};
            const Standing before{world};
            world.presentAtMeter();
            EXPECT_EQ(world.meterReadout().remaining, before.remaining);
            const CardSituation seen = world.presentAtCounter();
            EXPECT_EQ(seen.kind, CardSituation::Kind::Unclear);
            EXPECT_EQ(seen.fault, Fault::CardStateUnclear);
            EXPECT_TRUE(world.holdOnAccount().has_value());
            expectNothingSold(world);
            EXPECT_TRUE(Standing{world} == before);
            EXPECT_EQ(world.brokenInvariants(), "");
        }
    }
}

// Two images with one number, both made by the utility's own key: the books were restored between
// them.
TEST(Threat03, aSecondImageWithTheSameNumberIsQuarantinedAndRefusedByTheMeter)
{
    const Town town;
    openedAndLoaded(town);
    const Town restored{town};
    ShopWorld{restored.path()}.buy(Money::fromMinor(50'000));
    ShopWorld world{town.path()};
    world.buy(Money::fromMinor(10'000));
    const cardio::CardState honest = town.card();
    world.presentAtMeter();
    const Standing before{world};
    town.putBack(restored.card());
    EXPECT_EQ(town.card().load != honest.load, true);
    EXPECT_EQ(world.presentAtMeter(), DisplayCode::Err34);
    EXPECT_EQ(world.meterReadout().remaining, before.remaining);
    EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Unclear);
    expectNothingSold(world);
    EXPECT_TRUE(Standing{world} == before);
    EXPECT_EQ(world.brokenInvariants(), "");
}

// The return file of an earlier visit beside the newest image: the write-back count has fallen.
TEST(Threat03, olderReturnDataAreNotBookedAgain)
{
    const Town town;
    openedAndLoaded(town);
    ShopWorld world{town.path()};
    const auto old = town.card().returned;
    world.presentAtMeter();
    world.presentAtMeter();
    const CardSituation newest = world.presentAtCounter();
    cardio::CardState card = town.card();
    card.returned = old;
    town.putBack(card);
    const CardSituation seen = world.presentAtCounter();
    EXPECT_EQ(seen.facts->returned, newest.facts->returned);
    EXPECT_EQ(world.brokenInvariants(), "");
}

// A return file of the other history says that the meter took more than was ever paid for.
TEST(Threat03, aMeterThatTookMoreThanWasPaidForStopsTheAccount)
{
    const Town town;
    openedAndLoaded(town);
    const Town restored{town};
    {
        ShopWorld other{restored.path()};
        other.buy(Money::fromMinor(50'000));
        other.presentAtMeter();
    }
    ShopWorld world{town.path()};
    world.buy(Money::fromMinor(10'000));
    cardio::CardState card = town.card();
    card.returned = restored.card().returned;
    town.putBack(card);
    const Standing before{world};
    EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Refused);
    EXPECT_TRUE(world.holdOnAccount().has_value());
    expectNothingSold(world);
    EXPECT_TRUE(Standing{world} == before);
    EXPECT_EQ(world.brokenInvariants(), "");
}
