// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

// RELIABILITY.md section 10, T18: a hostile card, or a hostile reader before it, answers whatever
// it likes. At each command of a purchase and of a visit to the meter, in each way: the program
// refuses with the fault that fits, no sale is booked that is not on the card, and the right card
// settles what was left open. What the bytes alone can do is fuzzed (tests/fuzz/apdu_answers). That
// the card code holds no database handle and no network is the table of includes in tests/tidy:
// cardio may include domain and crypto, and nothing else of ours.

using namespace wattcard;
using namespace wattcard::flows;
using app::CardSituation;
using cardio::InProcessReader;
using cardio::VirtualCard;
using meter::DisplayCode;
using Cut = InProcessReader::Cut;

namespace {

struct Manner {
    const char* name;
    // What comes instead of the answer.
    std::function<Cut(ByteView command, Bytes& answer)> answer;
    VirtualCard::Protocol protocol = VirtualCard::Protocol::T1;
};

Bytes withStatus(Bytes data, std::uint8_t sw1, std::uint8_t sw2)
{
    data.push_back(sw1);
    data.push_back(sw2);
    return data;
}

template <class Change> auto changed(Change change)
{
    return [change](ByteView, Bytes& answer) {
        change(answer);
        return Cut::None;
    };
}

auto always(const Bytes& instead)
{
    return changed([instead](Bytes& answer) { answer = instead; });
}

constexpr auto t0 = VirtualCard::Protocol::T0;

// A template that claims more than there is, in each of its lengths.
const Bytes garbage =
    withStatus({0x6F, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0x87, 0x85, 0x01}, 0x90, 0x00);

const Manner manners[]{
    {"nothing", always({})},
    {"oneByte", always({0x90})},
    {"statusAlone", always({0x90, 0x00})},
    {"oneByteShort", changed([](Bytes& answer) { answer.erase(answer.begin()); })},
    {"oneByteMore", changed([](Bytes& answer) { answer.insert(answer.begin(), 0x00); })},
    {"tooMuch", always(withStatus(Bytes(70'000, 0x87), 0x90, 0x00))},
    {"garbage", always(garbage)},
    {"wrongMac", changed([](Bytes& answer) {
         if (answer.size() > 2)
             answer[answer.size() - 3] ^= 0x01;
     })},
    {"unknownStatus", always({0x6F, 0x00})},
    {"endlessRest", always(withStatus(Bytes(4, 0x87), 0x61, 0x10))},
    {"endlessRestT0", always(withStatus(Bytes(4, 0x87), 0x61, 0x10)), t0},
    {"endlessLengthT0", always({0x6C, 0x05}), t0},
    {"silence", [](ByteView, Bytes&) { return Cut::PullCard; }},
};

// What a counter may say to such a card; anything else would be a wrong remedy. WrongCustomer:
// the arrival was not read, and somebody went on all the same.
const std::set<Fault> fitting{
    Fault::CardMute,
    Fault::WrongCustomer,
    Fault::ForeignCard,
    Fault::AuthenticationFailed,
    Fault::CardRefused,
    Fault::NoCard,
    Fault::CardStateUnclear,
    Fault::OutcomeUnknown,
    Fault::CardKeyLocked,
    Fault::BadInput,
    Fault::CardDiffersFromRecords,
};

class Threat18 : public ::testing::TestWithParam<Manner> {
protected:
    Threat18()
    {
        const std::string path = directory.path().toStdString();
        ShopWorld::make(path);
        world.emplace(path);
        world->open(Money::fromMinor(2'000));
        EXPECT_TRUE(world->settleEverything());
        store.emplace(path, "card");
        hostile.emplace(*store, crypto::randomBytes, VirtualCard::Setting{GetParam().protocol});
    }
    // The n-th answer and every later one to the same command, which a terminal may repeat.
    void turnHostile(InProcessReader& reader, int at)
    {
        hostile->reset();
        world->hold(&*hostile);
        seen = 0;
        reader.setIntercept({{}, [this, at](ByteView command, Bytes& answer) {
                                 const bool isRest = command[1] == 0xC0;
                                 seen += isRest ? 0 : 1;
                                 return seen == at ? GetParam().answer(command, answer) : Cut::None;
                             }});
    }
    void turnHonest()
    {
        world->counterReader.setIntercept({});
        world->meterReader.setIntercept({});
        world->hold(nullptr);
        world->card().reset();
    }

    const QTemporaryDir directory;
    std::optional<ShopWorld> world;
    std::optional<cardio::FileImageStore> store;
    std::optional<VirtualCard> hostile;
    int seen = 0;
};

} // namespace

TEST_P(Threat18, sellsNothingThatIsNotOnTheCard)
{
    int at = 1;
    int refused = 0;
    for (bool reached = true; reached && !HasFailure(); ++at) {
        SCOPED_TRACE(at);
        const Credit before = world->ledgerTotal();
        const std::size_t sales = world->bookedSales();
        turnHostile(world->counterReader, at);
        const auto outcome = world->buy(Money::fromMinor(10'000));
        reached = seen >= at;
        if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome)) {
            ++refused;
            EXPECT_TRUE(fitting.contains(stopped->fault)) << code(stopped->fault).data();
            EXPECT_EQ(stopped->kind == app::SaleStopped::Kind::NothingRecorded,
                      !world->hasOpenRow());
            EXPECT_EQ(world->ledgerTotal(), before);
        }
        turnHonest();
        EXPECT_TRUE(world->settleEverything());
        const Credit sold = world->ledgerTotal() - before;
        EXPECT_TRUE(sold == Credit{} || sold == Credit::fromHundredths(10'000));
        EXPECT_LE(world->bookedSales(), sales + 1);
        EXPECT_EQ(world->meterReadout().accepted, world->ledgerTotal());
    }
    EXPECT_EQ(world->brokenInvariants(), "");
    EXPECT_GT(at, 9);
    EXPECT_GT(refused, 5);
}

TEST_P(Threat18, creditsNothingAtTheMeterBeyondWhatWasSold)
{
    int at = 1;
    for (bool reached = true; reached && !HasFailure(); ++at) {
        SCOPED_TRACE(at);
        ASSERT_TRUE(std::holds_alternative<app::SaleDone>(world->buy(Money::fromMinor(100))));
        const Credit before = world->meterReadout().accepted;
        turnHostile(world->meterReader, at);
        const DisplayCode shown = world->presentAtMeter();
        reached = seen >= at;
        const Credit taken = world->meterReadout().accepted - before;
        EXPECT_TRUE(taken == Credit{} || taken == Credit::fromHundredths(100));
        EXPECT_TRUE(shown != DisplayCode::Good || taken == Credit::fromHundredths(100));
        turnHonest();
        EXPECT_TRUE(world->settleEverything());
        EXPECT_EQ(world->meterReadout().accepted, world->ledgerTotal());
    }
    EXPECT_EQ(world->brokenInvariants(), "");
    EXPECT_GT(at, 5);
}
INSTANTIATE_TEST_SUITE_P(Manners, Threat18, ::testing::ValuesIn(manners),
                         [](const auto& info) { return std::string{info.param.name}; });

namespace {

// One answer of the arrival, and what the counter then says.
struct Case {
    const char* name;
    cardio::Instruction instruction;
    Bytes answer;
    Fault fault;
    const char16_t* detail;
};
using enum cardio::Instruction;

const Case cases[]{
    {"otherApplication", Select, {0x6A, 0x82}, Fault::ForeignCard, u"6A82"},
    {"fciThatIsNone", Select, garbage, Fault::ForeignCard, u""},
    {"noStatusWord", Select, {0x90}, Fault::CardMute, u""},
    {"shortChallenge", GetChallenge, {1, 2, 3, 0x90, 0x00}, Fault::AuthenticationFailed, u"pass 1"},
    {"noChallenge", GetChallenge, {0x6D, 0x00}, Fault::AuthenticationFailed, u"pass 1"},
    {"wrongToken", MutualAuthenticate, withStatus(Bytes(56, 3), 0x90, 0x00),
     Fault::AuthenticationFailed, u"pass 3"},
    {"longToken", MutualAuthenticate, withStatus(Bytes(200, 3), 0x90, 0x00),
     Fault::AuthenticationFailed, u"pass 3"},
    {"refusedToken", MutualAuthenticate, {0x63, 0xC9}, Fault::AuthenticationFailed, u"pass 2"},
    {"lockedKey", MutualAuthenticate, {0x69, 0x83}, Fault::CardKeyLocked, u"pass 2"},
    {"plainData", GetData, withStatus(Bytes(200, 3), 0x90, 0x00), Fault::AuthenticationFailed, u""},
};

} // namespace

class Threat18Arrival : public ::testing::TestWithParam<Case> {};
TEST_P(Threat18Arrival, isRefusedWithTheFaultThatFits)
{
    const QTemporaryDir directory;
    ShopWorld::make(directory.path().toStdString());
    ShopWorld world{directory.path().toStdString()};
    world.open(Money::fromMinor(2'000));
    world.presentAtMeter();
    world.counterReader.setIntercept({{}, [](ByteView command, Bytes& answer) {
                                          const auto wanted =
                                              static_cast<std::uint8_t>(GetParam().instruction);
                                          if (command[1] == wanted)
                                              answer = GetParam().answer;
                                          return Cut::None;
                                      }});
    const CardSituation seen = world.presentAtCounter();
    EXPECT_EQ(seen.fault, GetParam().fault);
    EXPECT_TRUE(seen.detail.contains(QStringView{GetParam().detail})) << qPrintable(seen.detail);
    EXPECT_FALSE(seen.reading.has_value());
    world.counterReader.setIntercept({});
    EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Customer);
}
INSTANTIATE_TEST_SUITE_P(Answers, Threat18Arrival, ::testing::ValuesIn(cases),
                         [](const auto& info) { return std::string{info.param.name}; });
