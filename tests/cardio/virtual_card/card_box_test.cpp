// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/box_client.h"
#include "cardio/virtual_card/box_server.h"
#include "cardio/virtual_card/direct_reader.h"
#include "tests/cardio/pcsc/event_recorder.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <future>

namespace wattcard::cardio::tests {

using Kind = SlotFault::Kind;
using Status = ReaderEvent::Status;

namespace {

// A box in an event loop of its own; gone, as if killed, when the object ends.
class RunningBox : public QThread {
public:
    RunningBox(const QString& directory, const QString& socket)
        : m_directory{directory},
          m_socket{socket}
    {
        std::future<bool> listening = m_listening.get_future();
        start();
        EXPECT_TRUE(listening.get());
    }
    ~RunningBox() override
    {
        quit();
        wait();
    }

protected:
    void run() override
    {
        const auto server = BoxServer::open({QDir{m_directory}, {0x00, 0x01, 0x00, 0x02}, {}});
        m_listening.set_value(server && (*server)->listen(m_socket));
        exec();
    }

private:
    QString m_directory;
    QString m_socket;
    std::promise<bool> m_listening;
};

class Box : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        static int argc = 1;
        static char name[] = "tests";
        static char* argv[] = {name, nullptr};
        if (!QCoreApplication::instance())
            static QCoreApplication application{argc, argv};
    }
    void SetUp() override { start(); }
    void start()
    {
        running.reset();
        running = std::make_unique<RunningBox>(directory.filePath(QStringLiteral("cards")), socket);
    }
    CardPlace placeOf(const QString& name)
    {
        const auto cards = box.cards();
        for (const TrayCard& card : *cards)
            if (card.name == name)
                return card.place;
        ADD_FAILURE() << "no card " << qPrintable(name);
        return CardPlace::Tray;
    }
    QString inserted(CardPlace place)
    {
        const QString name = box.make()->name;
        EXPECT_TRUE(box.move(name, place));
        return name;
    }

    QTemporaryDir directory;
    QString socket = directory.filePath(QStringLiteral("box"));
    std::unique_ptr<RunningBox> running;
    BoxClient box{socket};
    const Bytes selection = *selectApplication(applicationId).encode();
};

TEST_F(Box, makesBlanksWithSerialsOfTheirOwn)
{
    const auto first = box.make();
    const auto second = box.makeNamed(QStringLiteral("blue"));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->name, QStringLiteral("card-1"));
    EXPECT_EQ(second->name, QStringLiteral("blue"));
    EXPECT_TRUE(first->blank);
    EXPECT_NE(first->serial, second->serial);
    EXPECT_EQ(*box.cards(), (std::vector{*second, *first}));
}

TEST_F(Box, refusesNamesThatAreTakenOrNoFileNames)
{
    ASSERT_TRUE(box.makeNamed(QStringLiteral("blue")));
    EXPECT_EQ(box.makeNamed(QStringLiteral("blue")).error().fault, Fault::DuplicateNumber);
    EXPECT_EQ(box.makeNamed(QStringLiteral("../blue")).error().fault, Fault::BadInput);
}

TEST_F(Box, hasACardInOnePlaceOnly)
{
    const QString name = inserted(CardPlace::Counter);
    EXPECT_EQ(*box.state(0)->card, name);
    ASSERT_TRUE(box.move(name, CardPlace::Meter));
    EXPECT_FALSE(box.state(0)->card);
    EXPECT_EQ(*box.state(1)->card, name);
    ASSERT_TRUE(box.move(name, CardPlace::Tray));
    EXPECT_EQ(placeOf(name), CardPlace::Tray);
}

TEST_F(Box, hasOneCardInAPlace)
{
    inserted(CardPlace::Meter);
    const QString other = box.make()->name;
    EXPECT_EQ(box.move(other, CardPlace::Meter).error().fault, Fault::CardInUse);
    EXPECT_EQ(placeOf(other), CardPlace::Tray);
}

TEST_F(Box, answersForUnknownCardsAndEmptySlots)
{
    EXPECT_EQ(box.move(QStringLiteral("nobody"), CardPlace::Meter).error().fault, Fault::NotFound);
    EXPECT_EQ(box.remove(0).error().fault, Fault::NoCard);
}

TEST_F(Box, hasOneCardThatServesTheIcaoSpecimenWhenItIsAskedFor)
{
    ASSERT_TRUE(box.insertSpecimen(0));
    ASSERT_TRUE(box.remove(0));
    ASSERT_TRUE(box.insertSpecimen(1)) << "the same card";
    start();
    EXPECT_EQ(box.cards()->size(), 1U);
    DirectReader reader{socket, 1};
    const auto channel = reader.connect();
    ASSERT_TRUE(channel);
    const Bytes select{0x00, 0xA4, 0x04, 0x00, 0x07, 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    EXPECT_EQ((*channel)->transmit(select)->front(), 0x6F);
    EXPECT_TRUE((*channel)->transmit(selection)) << "beside the application of WattCard";
}

TEST_F(Box, remembersCardsAndPlacesWhenItIsStartedAgain)
{
    const QString name = inserted(CardPlace::Meter);
    const auto before = box.cards();
    start();
    EXPECT_EQ(*box.cards(), *before);
    EXPECT_EQ(*box.state(1)->card, name);
}

TEST_F(Box, isUnavailableWhenItDoesNotRun)
{
    running.reset();
    EXPECT_EQ(box.cards().error().fault, Fault::NoService);
}

TEST_F(Box, doesNotTakeTheSocketOfALivingOne)
{
    const auto second =
        BoxServer::open({QDir{directory.filePath(QStringLiteral("other"))}, {}, {}});
    ASSERT_TRUE(second);
    EXPECT_EQ((*second)->listen(socket).error().fault, Fault::DatabaseInUse);
    EXPECT_TRUE(box.cards());
}

struct BadLine {
    const char* name;
    QByteArray line;
};
TEST_F(Box, answersBadLinesAndGoesOn)
{
    LineSocket raw = std::move(*LineSocket::connect(socket));
    const StopSignal never;
    const std::vector<BadLine> lines{
        {"no JSON", "hello"},
        {"an array", "[1,2]"},
        {"no verb", "{}"},
        {"unknown verb", R"({"verb":"explode"})"},
        {"slot 2", R"({"verb":"remove","slot":2})"},
        {"slot as text", R"({"verb":"insert","card":"x","slot":"0"})"},
        {"unknown fault", R"({"verb":"fault","slot":0,"kind":"fire","at":1})"},
        {"fault at 0", R"({"verb":"fault","slot":0,"kind":"pull","at":0})"},
        {"transmit without connect", R"({"verb":"transmit","slot":0,"apdu":"00A40400"})"},
        {"half a byte", R"({"verb":"transmit","slot":0,"apdu":"00A"})"},
        {"connect to an empty slot", R"({"verb":"connect","slot":0})"},
        {"longer than 64 KiB", QByteArray(70'000, 'x')},
        {"much longer", QByteArray(700'000, 'x')},
    };
    for (const BadLine& bad : lines) {
        ASSERT_TRUE(raw.send(bad.line + '\n'));
        const auto line = raw.receive(never, boxAnswerTime);
        ASSERT_TRUE(line) << bad.name;
        const auto answer = box::fromLine(*line);
        ASSERT_TRUE(answer) << bad.name;
        EXPECT_FALSE((*answer)[QLatin1StringView{"ok"}].toBool(true)) << bad.name;
        EXPECT_FALSE((*answer)[QLatin1StringView{"error"}].toString().isEmpty()) << bad.name;
    }
    ASSERT_TRUE(raw.send("{\"verb\":\"list\"}\n"));
    EXPECT_TRUE(box::outcome(*box::fromLine(*raw.receive(never, boxAnswerTime))));
}

TEST_F(Box, lendsACardOverTheDirectLink)
{
    inserted(CardPlace::Counter);
    DirectReader reader{socket, 0};
    EXPECT_TRUE(reader.cardPresent());
    {
        const auto channel = reader.connect();
        ASSERT_TRUE(channel);
        EXPECT_EQ((*channel)->atr(), VirtualCard::atr());
        EXPECT_EQ(Response::parse(*(*channel)->transmit(selection))->status, status::ok);
        DirectReader other{socket, 0};
        EXPECT_EQ(other.connect().error().fault, Fault::CardInUse);
    }
    DirectReader meter{socket, 1};
    EXPECT_FALSE(meter.cardPresent());
    EXPECT_EQ(meter.connect().error().fault, Fault::NoCard);
}

TEST_F(Box, endsADirectLinkWhenTheCardLeaves)
{
    const QString name = inserted(CardPlace::Counter);
    DirectReader reader{socket, 0};
    const auto channel = reader.connect();
    ASSERT_TRUE(channel);
    const std::uint32_t before = reader.insertionCount();
    ASSERT_TRUE(box.move(name, CardPlace::Tray));
    ASSERT_TRUE(box.move(name, CardPlace::Counter));
    EXPECT_EQ((*channel)->transmit(selection).error().fault, Fault::NoCard);
    EXPECT_EQ(reader.insertionCount(), before + 2);
}

TEST_F(Box, putsAPulledCardIntoTheTray)
{
    const QString name = inserted(CardPlace::Counter);
    ASSERT_TRUE(box.setFault(0, {Kind::LoseAnswer, 2}));
    DirectReader reader{socket, 0};
    EventRecorder recorder;
    DirectWatch watch{socket, 0};
    watch.start(recorder.listener());
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    const auto channel = reader.connect();
    ASSERT_TRUE((*channel)->transmit(selection));
    EXPECT_EQ((*channel)->transmit(selection).error().fault, Fault::NoCard);
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    EXPECT_EQ(placeOf(name), CardPlace::Tray);
}

TEST_F(Box, delaysAnswersWhenAsked)
{
    inserted(CardPlace::Counter);
    ASSERT_TRUE(box.setFault(0, {Kind::Slow, 30}));
    DirectReader reader{socket, 0};
    const auto channel = reader.connect();
    const auto before = std::chrono::steady_clock::now();
    ASSERT_TRUE((*channel)->transmit(selection));
    EXPECT_GE(std::chrono::steady_clock::now() - before, std::chrono::milliseconds{29});
}

// A counter that was killed had watched a slot: the box found that out while it told of a card, and
// went down in the middle of it.
TEST_F(Box, outlivesWatchersThatAreKilledWhileCardsMove)
{
    const QString card = inserted(CardPlace::Tray);
    StopSignal never;
    QByteArray moves;
    for (int each = 0; each < 100; ++each)
        moves += box::toLine({{QStringLiteral("verb"), QStringLiteral("insert")},
                              {QStringLiteral("card"), card},
                              {QStringLiteral("slot"), each % slotCount}});
    for (int round = 0; round < 20; ++round) {
        auto mover = LineSocket::connect(socket);
        std::vector<LineSocket> watchers;
        for (int each = 0; each < 8; ++each) {
            watchers.push_back(std::move(*LineSocket::connect(socket)));
            ASSERT_TRUE(watchers.back().send(box::toLine(
                {{QStringLiteral("verb"), QStringLiteral("watch")}, {QStringLiteral("slot"), 0}})));
            ASSERT_TRUE(watchers.back().receive(never, std::chrono::seconds{10}));
        }
        ASSERT_TRUE(mover->send(moves));
        watchers.clear();
        mover = failed(Fault::NoService); // and so was who had moved them
        ASSERT_TRUE(box.state(0));
    }
}

TEST_F(Box, isWatchedAcrossItsOwnRestart)
{
    EventRecorder recorder;
    DirectWatch watch{socket, 1};
    watch.start(recorder.listener());
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    inserted(CardPlace::Meter);
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    running.reset();
    ASSERT_TRUE(recorder.waitForLast(Status::ServiceDown));
    start();
    EXPECT_TRUE(recorder.waitForLast(Status::Present));
    watch.stop();
}

} // namespace

} // namespace wattcard::cardio::tests
