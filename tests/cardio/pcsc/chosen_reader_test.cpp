// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/chosen_reader.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "tests/fakes/scard_mock.h"
#include "tests/fakes/strict_card.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using namespace Qt::StringLiterals;
using wattcard::tests::ScardMock;
using wattcard::tests::StrictCard;

namespace {

// GET CHALLENGE of ISO 7816-4: any command will do.
const Bytes challenge{0x00, 0x84, 0x00, 0x00, 0x10};

class Choosing : public ::testing::Test {
protected:
    Choosing()
    {
        mock.setReaders({"ACS 00 00", "Omnikey 01 00"});
        mock.setReaderState(0x00010020); // one insertion, present
    }
    ScardMock mock;
    ChosenReader reader{std::make_unique<PcscReader>(ReaderChoice{u"ACS"_s, 0}),
                        [](const QString& name) {
                            return std::make_unique<PcscReader>(ReaderChoice{name, 0});
                        }};
};

TEST_F(Choosing, changesTheReaderBetweenTwoSessions)
{
    EXPECT_TRUE(reader.connect());
    EXPECT_EQ(reader.name(), u"ACS 00 00"_s);
    ASSERT_TRUE(reader.choose(u"Omnikey 01 00"_s));
    EXPECT_TRUE(reader.connect());
    EXPECT_EQ(reader.name(), u"Omnikey 01 00"_s);
}

TEST_F(Choosing, refusesWhileASessionIsOpenAndLeavesItAlone)
{
    auto session = reader.connect();
    ASSERT_TRUE(session);
    EXPECT_EQ(reader.choose(u"Omnikey 01 00"_s).error().fault, Fault::CardInUse);
    EXPECT_EQ(reader.timeAnswers(1).error().fault, Fault::CardInUse);
    EXPECT_EQ(reader.timeVisit().error().fault, Fault::CardInUse);
    EXPECT_EQ(mock.calls("SCardDisconnect"), 0);
    mock.expect(challenge, {0x90, 0x00});
    EXPECT_TRUE((*session)->transmit(challenge));
    session->reset();
    EXPECT_TRUE(reader.choose(u"Omnikey 01 00"_s));
}

TEST_F(Choosing, countsAsAChangeOfTheCard)
{
    const std::uint32_t before = reader.insertionCount();
    ASSERT_TRUE(reader.choose(u"Omnikey 01 00"_s));
    EXPECT_NE(reader.insertionCount(), before);
}

// SELECT of our application: its name is fixed by CARD.md section 2.
const Bytes select{0x00, 0xA4, 0x04, 0x00, 0x0A, 0xF0, 0x57, 0x41,
                   0x54, 0x54, 0x43, 0x41, 0x52, 0x44, 0x01, 0x00};

struct TrialCase {
    Bytes answer;
    bool electricityCard;
};
class OnTrial : public ::testing::TestWithParam<TrialCase> {};

TEST_P(OnTrial, isTimedWithSelectsAndNothingElse)
{
    std::vector<StrictCard::Step> script;
    script.reserve(4);
    for (int i = 0; i < 4; ++i)
        script.push_back({select, GetParam().answer});
    auto card = std::make_unique<StrictCard>(std::move(script));
    const StrictCard& seen = *card;
    ChosenReader reader{std::move(card), {}};
    const auto answers = reader.timeAnswers(3);
    ASSERT_TRUE(answers);
    EXPECT_EQ(answers->times.size(), 3U);
    EXPECT_EQ(answers->electricityCard, GetParam().electricityCard);
    EXPECT_EQ(seen.sessions(), 1);
    const auto visit = reader.timeVisit();
    ASSERT_TRUE(visit);
    EXPECT_EQ(visit->times.size(), 1U);
    EXPECT_EQ(seen.sessions(), 2);
}

INSTANTIATE_TEST_SUITE_P(Cards, OnTrial,
                         ::testing::Values(TrialCase{{0x6F, 0x00, 0x90, 0x00}, true},
                                           TrialCase{{0x6A, 0x82}, false}));

TEST(Trial, saysWhyItEnded)
{
    ChosenReader reader{std::make_unique<StrictCard>(std::vector<StrictCard::Step>{
                            {select, Bytes{0x90, 0x00}}, {select, failed(Fault::NoCard)}}),
                        {}};
    EXPECT_EQ(reader.timeAnswers(3).error().fault, Fault::NoCard);
}

} // namespace

} // namespace wattcard::cardio::tests
