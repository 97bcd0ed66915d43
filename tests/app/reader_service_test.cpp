// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader_service.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace wattcard::app {

namespace {

using namespace std::chrono_literals;
using Times = std::vector<std::chrono::microseconds>;
using Kind = ReaderTest::Kind;

// Answers with 1, 2, 3 ... microseconds.
class CountingBench : public ReaderBench {
public:
    Result<void> choose(const QString& name) override
    {
        if (sessionOpen)
            return failed(Fault::CardInUse);
        chosen = name;
        return {};
    }
    Result<Trial> timeAnswers(int count) override
    {
        if (made >= failAfter)
            return failed(Fault::NoCard);
        Trial trial;
        trial.electricityCard = true;
        for (int i = 0; i < count; ++i)
            trial.times.push_back(std::chrono::microseconds{++made});
        return trial;
    }
    Result<Trial> timeVisit() override
    {
        ++visits;
        return timeAnswers(1);
    }

    QString chosen;
    bool sessionOpen = false;
    int made = 0;
    int visits = 0;
    int failAfter = 1'000;
};

struct World {
    CountingBench bench;
    Result<void> kept;
    QString remembered;
    ReaderService service{{bench, [this](const QString& name) {
                               remembered = name;
                               return kept;
                           }}};
    std::vector<ReaderTest> tests;
    QSignalSpy chosen{&service, &ReaderService::chosen};
    QSignalSpy refused{&service, &ReaderService::refused};

    World()
    {
        QObject::connect(&service, &ReaderService::testChanged,
                         [this](const ReaderTest& test) { tests.push_back(test); });
    }
    void runUntilEnded()
    {
        while (tests.back().running)
            QCoreApplication::sendPostedEvents();
    }
};

TEST(ReaderService, choosesAndRemembers)
{
    World world;
    world.service.choose(QStringLiteral("ACS 00 00"));
    EXPECT_EQ(world.bench.chosen, QStringLiteral("ACS 00 00"));
    EXPECT_EQ(world.remembered, QStringLiteral("ACS 00 00"));
    EXPECT_EQ(world.chosen.size(), 1);
    EXPECT_EQ(world.refused.size(), 0);
}

TEST(ReaderService, choosesNothingWhileACardSessionIsOpen)
{
    World world;
    world.bench.sessionOpen = true;
    world.service.choose(QStringLiteral("ACS 00 00"));
    EXPECT_EQ(world.chosen.size(), 0);
    EXPECT_EQ(world.refused.at(0).at(0).value<Fault>(), Fault::CardInUse);
    EXPECT_TRUE(world.remembered.isEmpty());
}

TEST(ReaderService, usesAReaderThatCannotBeRememberedAndSaysSo)
{
    World world;
    world.kept = failed(Fault::NotSaved);
    world.service.choose(QStringLiteral("ACS 00 00"));
    EXPECT_EQ(world.chosen.size(), 1);
    EXPECT_EQ(world.refused.at(0).at(0).value<Fault>(), Fault::NotSaved);
}

class TestOf : public ::testing::TestWithParam<Kind> {};

TEST_P(TestOf, measuresAHundredTimesInTurns)
{
    World world;
    world.service.startTest(GetParam());
    EXPECT_EQ(world.bench.made, 0) << "nothing on the caller's turn: a sale that waits goes first";
    QCoreApplication::sendPostedEvents();
    EXPECT_LE(world.bench.made, 10) << "a turn is short";
    world.runUntilEnded();
    EXPECT_EQ(world.tests.back().times.size(), 100U);
    EXPECT_EQ(world.bench.visits, GetParam() == Kind::Visits ? 100 : 0);
    EXPECT_FALSE(world.tests.back().fault);
    EXPECT_TRUE(world.tests.back().electricityCard);
}

INSTANTIATE_TEST_SUITE_P(EachKind, TestOf, ::testing::Values(Kind::Answers, Kind::Visits));

TEST(ReaderService, endsATestWithTheFault)
{
    World world;
    world.bench.failAfter = 30;
    world.service.startTest(Kind::Answers);
    world.runUntilEnded();
    EXPECT_EQ(world.tests.back().times.size(), 30U);
    EXPECT_EQ(world.tests.back().fault, Fault::NoCard);
}

TEST(ReaderService, stopsATestAtOnce)
{
    World world;
    world.service.startTest(Kind::Visits);
    world.service.stopTest();
    EXPECT_FALSE(world.tests.back().running);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(world.bench.made, 0);
}

TEST(ReaderService, startsATestAgainWithoutTheTurnsOfTheOneBefore)
{
    World world;
    world.service.startTest(Kind::Visits);
    world.service.startTest(Kind::Visits);
    world.runUntilEnded();
    EXPECT_EQ(world.bench.visits, 100);
}

// The example of the nearest-rank method in common textbooks: 15, 20, 35, 40, 50.
TEST(ReaderFigures, areTakenByNearestRank)
{
    EXPECT_EQ(figuresOf({50us, 15us, 40us, 35us, 20us}), (ReaderFigures{15us, 35us, 50us, 50us}));
    Times hundred;
    for (int i = 100; i > 0; --i)
        hundred.push_back(std::chrono::microseconds{i});
    EXPECT_EQ(figuresOf(hundred), (ReaderFigures{1us, 50us, 95us, 100us}));
    EXPECT_EQ(figuresOf({7us}), (ReaderFigures{7us, 7us, 7us, 7us}));
    EXPECT_EQ(figuresOf({}), ReaderFigures{});
}

} // namespace

} // namespace wattcard::app
