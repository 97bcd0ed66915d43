// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/card_slot.h"
#include "cardio/virtual_card/image_file.h"
#include "cardio/virtual_card/in_process_reader.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using Cut = InProcessReader::Cut;
using Kind = SlotFault::Kind;

namespace {

const Bytes selection = *selectApplication(applicationId).encode();
// Costs a try of key 84 when it reaches the card: 56 bytes that are no token.
const Bytes wrongToken = *mutualAuthenticate(0x84, Bytes(56, 0x00)).encode();

class InProcess : public ::testing::Test {
protected:
    int triesLeft() { return bench.stored().key(0x84)->triesLeft; }
    std::unique_ptr<CardChannel> connected()
    {
        reader.insert(*bench.card);
        auto channel = std::move(*reader.connect());
        EXPECT_TRUE(channel->transmit(selection));
        EXPECT_TRUE(channel->transmit(*getChallenge(16).encode()));
        return channel;
    }
    CardBench bench;
    InProcessReader reader{QStringLiteral("In-process 0")};
};

TEST_F(InProcess, saysThatItIsEmpty)
{
    EXPECT_FALSE(reader.cardPresent());
    EXPECT_EQ(reader.connect().error().fault, Fault::NoCard);
}

TEST_F(InProcess, lendsTheCardToOneAtATime)
{
    auto channel = connected();
    EXPECT_EQ(reader.connect().error().fault, Fault::CardInUse);
    channel.reset();
    EXPECT_TRUE(reader.connect());
}

TEST_F(InProcess, countsInsertionsAndEndsTheChannelOfACardThatLeft)
{
    const auto channel = connected();
    const std::uint32_t before = reader.insertionCount();
    reader.insert(*bench.card); // the same card, but it was out
    EXPECT_EQ(channel->transmit(selection).error().fault, Fault::NoCard);
    EXPECT_GT(reader.insertionCount(), before);
}

TEST_F(InProcess, resetsTheCardOnLeaving)
{
    connected().reset();
    const auto channel = std::move(*reader.connect());
    EXPECT_EQ(*channel->transmit(*getChallenge(16).encode()), (Bytes{0x69, 0x85}))
        << "not selected any more";
}

TEST_F(InProcess, neverDeliversACommandThatIsCutBefore)
{
    const auto channel = connected();
    reader.setIntercept({[](ByteView) { return Cut::PullCard; }, {}});
    EXPECT_EQ(channel->transmit(wrongToken).error().fault, Fault::NoCard);
    EXPECT_EQ(triesLeft(), 3);
    EXPECT_FALSE(reader.cardPresent());
}

TEST_F(InProcess, losesTheAnswerOfACommandThatIsCutAfter)
{
    const auto channel = connected();
    reader.setIntercept({{}, [](ByteView, Bytes&) { return Cut::PullCard; }});
    EXPECT_EQ(channel->transmit(wrongToken).error().fault, Fault::NoCard);
    EXPECT_EQ(triesLeft(), 2);
}

TEST_F(InProcess, neverDeliversACommandToACardThatWasPutInMeanwhile)
{
    const auto channel = connected();
    reader.setIntercept({[this](ByteView) {
                             reader.insert(*bench.card);
                             return Cut::None;
                         },
                         {}});
    EXPECT_EQ(channel->transmit(wrongToken).error().fault, Fault::NoCard);
    EXPECT_EQ(triesLeft(), 3);
    EXPECT_TRUE(reader.cardPresent());
}

class Slot : public ::testing::Test {
protected:
    Slot()
    {
        slot.insert(*bench.card);
        slot.transmit(selection);
        slot.transmit(*getChallenge(16).encode());
    }
    int triesLeft() { return bench.stored().key(0x84)->triesLeft; }
    CardBench bench;
    int pulls = 0;
    CardSlot slot{[this] { ++pulls; }};
};

TEST_F(Slot, pullsTheCardBeforeTheCommand)
{
    slot.setFault({Kind::PullCard, 1});
    EXPECT_FALSE(slot.transmit(wrongToken).bytes);
    EXPECT_EQ(triesLeft(), 3);
    EXPECT_FALSE(slot.occupied());
    EXPECT_EQ(pulls, 1);
}

TEST_F(Slot, pullsTheCardAfterTheCommand)
{
    slot.setFault({Kind::LoseAnswer, 1});
    EXPECT_FALSE(slot.transmit(wrongToken).bytes);
    EXPECT_EQ(triesLeft(), 2);
    EXPECT_EQ(pulls, 1);
}

TEST_F(Slot, countsCommandsFromTheMomentTheFaultWasSet)
{
    slot.setFault({Kind::PullCard, 3});
    EXPECT_TRUE(slot.transmit(selection).bytes);
    EXPECT_TRUE(slot.transmit(selection).bytes);
    EXPECT_FALSE(slot.transmit(selection).bytes);
    slot.insert(*bench.card);
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(slot.transmit(selection).bytes) << "a fault happens once";
}

TEST_F(Slot, changesTheStatusWordOfACommandThatWasExecuted)
{
    slot.setFault({Kind::WrongStatus, 1});
    EXPECT_EQ(slot.transmit(wrongToken).bytes, (Bytes{0x6F, 0x00}));
    EXPECT_EQ(triesLeft(), 2);
    EXPECT_TRUE(slot.occupied());
}

TEST_F(Slot, asksForADelayOfEveryAnswer)
{
    slot.setFault({Kind::Slow, 250});
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(slot.transmit(selection).delay, std::chrono::milliseconds{250});
    slot.setFault({});
    EXPECT_EQ(slot.transmit(selection).delay, std::chrono::milliseconds{0});
}

TEST(ImageFiles, keepTwoPlacesApart)
{
    const QTemporaryDir directory;
    FileImageStore store{directory.path().toStdString(), "image"};
    EXPECT_TRUE(store.read(ImageStore::Slot::A)->empty());
    ASSERT_TRUE(store.write(ImageStore::Slot::A, Bytes{1, 2, 3, 4}));
    ASSERT_TRUE(store.write(ImageStore::Slot::B, Bytes{9}));
    ASSERT_TRUE(store.write(ImageStore::Slot::A, Bytes{5, 6}));
    FileImageStore later{directory.path().toStdString(), "image"};
    EXPECT_EQ(*later.read(ImageStore::Slot::A), (Bytes{5, 6}));
    EXPECT_EQ(*later.read(ImageStore::Slot::B), (Bytes{9}));
}

TEST(ImageFiles, tellWhatTheyCannotWrite)
{
    const QTemporaryDir directory;
    FileImageStore store{directory.filePath(QStringLiteral("missing")).toStdString(), "image"};
    EXPECT_EQ(store.write(ImageStore::Slot::A, Bytes{1}).error().fault, Fault::DatabaseFailed);
}

} // namespace

} // namespace wattcard::cardio::tests
