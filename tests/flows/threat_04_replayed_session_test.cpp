// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/memory_image_store.h"
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

// RELIABILITY.md section 10, T4: what went over the line is played again. A whole sale and a whole
// visit to the meter are recorded; then the commands go to the card, the answers to the counter and
// the answers to the meter. Nothing is accepted and no money moves.
// That no prefix or mix of sessions does better is tests/cardio/virtual_card/replay_test.

using namespace wattcard;
using namespace wattcard::flows;
using app::CardSituation;
using cardio::InProcessReader;
using cardio::Instruction;
using meter::DisplayCode;
using Cut = InProcessReader::Cut;

namespace {

struct Exchange {
    Bytes command, answer;
};
using Recording = std::vector<Exchange>;

void listen(InProcessReader& reader, Recording& into)
{
    reader.setIntercept({{}, [&into](ByteView command, Bytes& answer) {
                             into.push_back({{command.begin(), command.end()}, answer});
                             return Cut::None;
                         }});
}

bool isInstruction(ByteView command, Instruction instruction)
{
    return command[1] == static_cast<std::uint8_t>(instruction);
}

// Answers each instruction with what was heard to it, in that order, and the last one for ever.
class Parrot {
public:
    explicit Parrot(const Recording& heard)
    {
        for (const Exchange& exchange : heard)
            m_heard[exchange.command[1]].push_back(exchange.answer);
    }
    void speakAt(InProcessReader& reader)
    {
        reader.setIntercept({{}, [this](ByteView command, Bytes& answer) {
                                 const auto heard = m_heard.find(command[1]);
                                 if (heard == m_heard.end())
                                     return Cut::None;
                                 const auto& answers = heard->second;
                                 std::size_t& next = m_next[command[1]];
                                 answer = answers[std::min(next++, answers.size() - 1)];
                                 return Cut::None;
                             }});
    }
    cardio::VirtualCard& chip() { return m_chip; }

private:
    cardio::MemoryImageStore m_empty;
    cardio::VirtualCard m_chip{m_empty, crypto::randomBytes};
    std::map<std::uint8_t, std::vector<Bytes>> m_heard;
    std::map<std::uint8_t, std::size_t> m_next;
};

class Threat04 : public ::testing::Test {
protected:
    Threat04()
    {
        ShopWorld::make(path());
        world.emplace(path());
        world->open(Money::fromMinor(2'000));
        world->presentAtMeter();
        listen(world->counterReader, sale);
        EXPECT_TRUE(std::holds_alternative<app::SaleDone>(world->buy(Money::fromMinor(10'000))));
        listen(world->meterReader, visit);
        world->counterReader.setIntercept({});
    }
    // Loads the sale, and the recording of the visit is whole.
    void visitMeter()
    {
        EXPECT_EQ(world->presentAtMeter(), DisplayCode::Good);
        world->meterReader.setIntercept({});
    }
    std::string path() const { return directory.path().toStdString(); }
    cardio::CardState card() const
    {
        cardio::FileImageStore store{path(), "card"};
        cardio::CardState state = cardio::VirtualCard{store, crypto::randomBytes}.state().value();
        for (cardio::CardKey& key : state.keys)
            key.triesLeft = key.maxTries; // a stranger's token may cost one
        return state;
    }
    // All the commands to the card in the reader, answered as the card likes.
    static int accepted(InProcessReader& reader, const Recording& heard)
    {
        const auto channel = reader.connect();
        EXPECT_TRUE(channel);
        int count = 0;
        for (const Exchange& exchange : heard) {
            const auto answer = cardio::Response::parse(*(*channel)->transmit(exchange.command));
            const bool isFree = isInstruction(exchange.command, Instruction::Select) ||
                                isInstruction(exchange.command, Instruction::GetChallenge);
            count += answer->status.isOk() && !isFree;
        }
        return count;
    }
    // The books and the meter, to compare.
    auto standing()
    {
        const auto readout = world->meterReadout();
        return std::tuple{world->ledgerTotal(), world->bookedSales(), world->hasOpenRow(),
                          readout.remaining, readout.accepted};
    }

    const QTemporaryDir directory;
    std::optional<ShopWorld> world;
    Recording sale, visit;
};

} // namespace

TEST_F(Threat04, commandsOfASaleAndOfAVisitDoNothingToTheCard)
{
    visitMeter();
    ASSERT_GE(sale.size(), 9u);
    ASSERT_GE(visit.size(), 5u);
    const cardio::CardState before = card();
    const auto stood = standing();
    for (const Recording& heard : {sale, visit}) {
        world->presentAtCounter();
        EXPECT_EQ(accepted(world->counterReader, heard), 0);
        EXPECT_TRUE(card() == before);
    }
    EXPECT_TRUE(world->settleEverything());
    EXPECT_EQ(standing(), stood);
    EXPECT_EQ(world->brokenInvariants(), "");
}

// The recorded visit was the one that loads: played before it, and played after another purchase.
TEST_F(Threat04, answersOfAVisitCreditNothingAtTheMeter)
{
    visitMeter();
    const auto stood = standing();
    for (const Recording& heard : {visit, sale}) {
        Parrot parrot{heard};
        world->hold(&parrot.chip());
        parrot.speakAt(world->meterReader);
        EXPECT_EQ(world->presentAtMeter(), DisplayCode::Err32);
        EXPECT_EQ(standing(), stood);
    }
    world->meterReader.setIntercept({});
    world->hold(nullptr);
    EXPECT_TRUE(world->settleEverything());
    EXPECT_EQ(world->brokenInvariants(), "");
}

TEST_F(Threat04, answersOfASaleSellNothingAtTheCounter)
{
    visitMeter();
    const auto stood = standing();
    for (const Recording& heard : {sale, visit}) {
        Parrot parrot{heard};
        world->hold(&parrot.chip());
        parrot.speakAt(world->counterReader);
        const CardSituation seen = world->presentAtCounter();
        EXPECT_EQ(seen.fault, Fault::AuthenticationFailed);
        EXPECT_TRUE(seen.detail.startsWith(QStringLiteral("pass 3"))) << qPrintable(seen.detail);
        EXPECT_TRUE(std::holds_alternative<app::SaleStopped>(world->buy(Money::fromMinor(100))));
        EXPECT_EQ(standing(), stood);
    }
    world->counterReader.setIntercept({});
    world->hold(nullptr);
    EXPECT_EQ(world->presentAtCounter().kind, CardSituation::Kind::Customer);
    EXPECT_EQ(world->brokenInvariants(), "");
}

// The attacker lets the counter read the real card and answers only the write with what he heard,
// once kept from the card and once not. The recorded proof is never taken for the write: the card
// itself is read again and decides.
TEST_F(Threat04, aRecordedProofIsNotTakenForTheWrite)
{
    visitMeter();
    Bytes proof;
    for (const Exchange& exchange : sale) {
        if (isInstruction(exchange.command, Instruction::PutData))
            proof = exchange.answer;
    }
    ASSERT_FALSE(proof.empty());
    for (const bool isKept : {true, false}) {
        const Credit before = world->ledgerTotal();
        int tokens = 0;
        world->counterReader.setIntercept(
            {[&](ByteView command) {
                 tokens += isInstruction(command, Instruction::MutualAuthenticate);
                 if (isKept && isInstruction(command, Instruction::PutData))
                     world->card().reset(); // without a session it refuses
                 return Cut::None;
             },
             [&](ByteView command, Bytes& answer) {
                 if (isInstruction(command, Instruction::PutData))
                     answer = proof;
                 return Cut::None;
             }});
        const auto outcome = world->buy(Money::fromMinor(10'000));
        world->counterReader.setIntercept({});
        EXPECT_GE(tokens, 3) << "arrival, sale, and the card asked what it shows";
        EXPECT_EQ(std::holds_alternative<app::SaleDone>(outcome), !isKept);
        EXPECT_EQ(world->hasOpenRow(), isKept);
        EXPECT_EQ(world->ledgerTotal() == before, isKept);
        EXPECT_TRUE(world->settleEverything());
        EXPECT_EQ(world->ledgerTotal() - before, Credit::fromHundredths(10'000));
    }
    EXPECT_EQ(world->brokenInvariants(), "");
}

// Between challenge and token anything else is sent: the right token then comes too late.
TEST_F(Threat04, aChallengeLivesForOneCommand)
{
    visitMeter();
    const auto stood = standing();
    std::optional<cardio::CardState> before = card();
    bool isSpent = false;
    world->counterReader.setIntercept(
        {[&](ByteView command) {
             if (isInstruction(command, Instruction::MutualAuthenticate) && !isSpent) {
                 isSpent = true;
                 world->card().transmit(Bytes{0x00, 0xB0, 0x99, 0x00, 0x08}); // free to read
             }
             return Cut::None;
         },
         {}});
    const CardSituation seen = world->presentAtCounter();
    EXPECT_TRUE(isSpent);
    EXPECT_EQ(seen.fault, Fault::AuthenticationFailed);
    EXPECT_TRUE(seen.detail.contains(QStringLiteral("6985"))) << qPrintable(seen.detail);
    EXPECT_TRUE(card() == *before);
    world->counterReader.setIntercept({});
    EXPECT_EQ(world->presentAtCounter().kind, CardSituation::Kind::Customer);
    EXPECT_EQ(standing(), stood);
}

struct BrokenSource {
    const char* name;
    crypto::RandomSource random;
};
class Threat04Random : public ::testing::TestWithParam<BrokenSource> {};

// Without fresh numbers of its own the counter, or the meter, could be answered from a recording:
// it asks for nothing and takes nothing.
TEST_P(Threat04Random, stopsCounterAndMeter)
{
    const QTemporaryDir directory;
    const std::string path = directory.path().toStdString();
    ShopWorld::make(path);
    {
        ShopWorld world{path};
        world.open(Money::fromMinor(2'000));
        world.presentAtMeter();
        world.buy(Money::fromMinor(10'000));
    }
    ShopWorld world{path, {}, {Suite::A, 1, GetParam().random}};
    const std::size_t sales = world.bookedSales();
    int tokens = 0;
    for (InProcessReader* reader : {&world.counterReader, &world.meterReader}) {
        reader->setIntercept({[&tokens](ByteView command) {
                                  tokens += isInstruction(command, Instruction::MutualAuthenticate);
                                  return Cut::None;
                              },
                              {}});
    }
    EXPECT_EQ(world.presentAtCounter().fault, Fault::RandomFailed);
    EXPECT_TRUE(std::holds_alternative<app::SaleStopped>(world.buy(Money::fromMinor(100))));
    EXPECT_EQ(world.presentAtMeter(), DisplayCode::Err31);
    EXPECT_EQ(tokens, 0);
    EXPECT_EQ(world.bookedSales(), sales);
    EXPECT_EQ(world.meterReadout().accepted, Credit::fromHundredths(2'000));
}
INSTANTIATE_TEST_SUITE_P(
    Sources, Threat04Random,
    ::testing::Values(
        BrokenSource{"failing",
                     [](std::size_t) -> Result<Bytes> { return failed(Fault::RandomFailed); }},
        BrokenSource{"short",
                     [](std::size_t count) -> Result<Bytes> { return Bytes(count - 1, 7); }},
        BrokenSource{"stuck", crypto::withoutRepeats([](std::size_t count) -> Result<Bytes> {
                         return Bytes(count, 7);
                     })}),
    [](const auto& info) { return std::string{info.param.name}; });

// Set back with its machine, the source gives the numbers of an earlier session.
TEST(Threat04Repeats, aSourceThatWasSetBackIsRefusedAtTheFirstOldNumber)
{
    std::uint8_t number = 0;
    const crypto::RandomSource source = crypto::withoutRepeats(
        [&number](std::size_t count) -> Result<Bytes> { return Bytes(count, number++); });
    const QTemporaryDir directory;
    const std::string path = directory.path().toStdString();
    ShopWorld::make(path);
    ShopWorld world{path, {}, {Suite::A, 1, source}};
    world.open(Money::fromMinor(2'000));
    world.presentAtMeter();
    EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Customer);
    number = 4;
    EXPECT_EQ(world.presentAtCounter().fault, Fault::RandomFailed);
    number = 100;
    EXPECT_EQ(world.presentAtCounter().kind, CardSituation::Kind::Customer);
}
