// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardio/profile/sale_bench.h"
#include "tests/fakes/strict_card.h"

#include <numeric>

// A sale to the byte: what goes over the line was computed from CARD.md by another program
// (tests/data/transcripts/sale_suite_a.txt).
namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using wattcard::tests::StrictCard;

namespace {

std::vector<StrictCard::Step> saleScript()
{
    return wattcard::tests::transcript(WATTCARD_TEST_TRANSCRIPTS "/sale_suite_a.txt");
}

// RND.IFD 20..2F, then K.IFD 30..3F.
crypto::RandomSource countingRandom()
{
    return [next = std::uint8_t{0x20}](std::size_t count) mutable -> Result<Bytes> {
        Bytes out(count);
        std::iota(out.begin(), out.end(), next);
        next = static_cast<std::uint8_t>(next + count);
        return out;
    };
}

struct StrictBench {
    explicit StrictBench(std::vector<StrictCard::Step> script) : card{std::move(script)} {}
    StrictCard card;
    crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    Wattcard1Desk desk{card, {keys, SaleBench::utility, Suite::A, countingRandom()}};
};

} // namespace

TEST(StrictSale, isTheseFiveCommandsToTheByte)
{
    StrictBench bench{saleScript()};
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    EXPECT_EQ((*session)->reading().parameter, SaleBench::image(1, 0x80).parameter);
    EXPECT_EQ((*session)->reading().load, SaleBench::image(1, 0x80).load);
    EXPECT_EQ((*session)->reading().returned, std::nullopt);
    const auto target = bench.desk.encode(SaleBench::image(2));
    ASSERT_TRUE(target);
    const WriteResult written = (*session)->write(*target);
    EXPECT_EQ(written.outcome, WriteOutcome::Proved);
    EXPECT_EQ(written.proof.atc, 2U);
    EXPECT_EQ(written.proof.seq, Sequence{2});
    EXPECT_EQ(written.proof.digest, target->digest);
    EXPECT_EQ(bench.card.sessions(), 1);
}

TEST(StrictSale, readsWithTheFirstFour)
{
    auto script = saleScript();
    script.pop_back();
    StrictBench bench{std::move(script)};
    EXPECT_TRUE(bench.desk.open(CardRole::Vending));
}

// A lost answer after the write: the outcome is unknown, and nothing is ever sent again.
TEST(StrictSale, sendsTheWriteOnceWhenItsAnswerIsLost)
{
    auto script = saleScript();
    script.back().answer = failed(Fault::NoCard);
    StrictBench bench{std::move(script)};
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    const auto target = bench.desk.encode(SaleBench::image(2));
    ASSERT_TRUE(target);
    EXPECT_EQ((*session)->write(*target).outcome, WriteOutcome::Unknown);
    EXPECT_EQ((*session)->write(*target).outcome, WriteOutcome::Unknown);
}

class StrictCut : public ::testing::TestWithParam<std::size_t> {};

// The card leaves before the answer to each command of the reading: no command follows.
TEST_P(StrictCut, endsTheSessionWithoutAnotherCommand)
{
    auto script = saleScript();
    script.resize(GetParam());
    script.back().answer = failed(Fault::NoCard);
    StrictBench bench{std::move(script)};
    EXPECT_FALSE(bench.desk.open(CardRole::Vending));
}

INSTANTIATE_TEST_SUITE_P(EachReadingCommand, StrictCut, ::testing::Values(1, 2, 3, 4));

TEST(StrictSale, endsWhenTheAnswerToTheReadingWasChangedOnTheLine)
{
    auto script = saleScript();
    script.pop_back();
    (*script.back().answer)[20] ^= 0x01;
    StrictBench bench{std::move(script)};
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::AuthenticationFailed);
}

// PERFORMANCE.md section 3, `vend-path`: four commands when the card arrives, five for the sale,
// and at most 650 bytes.
constexpr std::size_t mostCommands = 5;
constexpr std::size_t mostBytes = 650;

TEST(StrictSale, staysWithinTheBytesOfTheDesign)
{
    const auto script = saleScript();
    std::size_t bytes = 0;
    for (const StrictCard::Step& step : script)
        bytes += step.command.size() + step.answer->size();
    EXPECT_EQ(script.size(), mostCommands);
    EXPECT_EQ(bytes, 647U);
    EXPECT_LE(bytes, mostBytes);
}

struct CountedCase {
    Suite suite = Suite::A;
    bool isHalfRekeyed = false;
    std::size_t bytes = 0;
};
class CountedSale : public ::testing::TestWithParam<CountedCase> {};

// A card whose keys have different versions tells each of them. Suite T saves 8 bytes in the
// challenge, 32 in the two tokens and 8 in the padding of the proof.
TEST_P(CountedSale, takesExactlyTheseBytesOnTheLine)
{
    SaleBench bench{GetParam().suite};
    bench.open();
    if (GetParam().isHalfRekeyed) {
        CardState state = bench.card->state().value();
        state.keys.front().version = 2;
        ASSERT_TRUE(crypto::TwinImage{bench.store}.save(encode(state)));
    }
    std::size_t commands = 0;
    std::size_t bytes = 0;
    bench.counterReader.setIntercept({[&](ByteView command) {
                                          ++commands;
                                          bytes += command.size();
                                          return SaleBench::Cut::None;
                                      },
                                      [&](ByteView, Bytes& answer) {
                                          bytes += answer.size();
                                          return SaleBench::Cut::None;
                                      }});
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    EXPECT_EQ(commands, mostCommands - 1);
    ASSERT_EQ((*session)->write(bench.target(2)).outcome, WriteOutcome::Proved);
    EXPECT_EQ(commands, mostCommands);
    EXPECT_EQ(bytes, GetParam().bytes);
    EXPECT_LE(bytes, mostBytes);
}

INSTANTIATE_TEST_SUITE_P(EachCard, CountedSale,
                         ::testing::Values(CountedCase{Suite::A, false, 647},
                                           CountedCase{Suite::A, true, 650},
                                           CountedCase{Suite::S, false, 647},
                                           CountedCase{Suite::T, false, 599},
                                           CountedCase{Suite::T, true, 607}));

} // namespace wattcard::cardio
