// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_scenario.h"
#include "tests/app/bench_world.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace wattcard::app {
namespace {

using namespace Qt::StringLiterals;

const QByteArray begin = R"({"title":{"en":"t","zh":"z"},"clock":"2026-11-21T08:00:00","cards":{
    "opening":{"kind":"opening","total":"50.00","price":"0.5000"}},"steps":[)";

struct Played {
    bool passed = false;
    int steps = 0;
    QString difference;
};

// On a new meter, to the end.
Played played(const MeterScenario& story)
{
    BenchWorld world{story.clock.value_or(LocalTime{})};
    ScenarioPlayer player{{world.service, world.remote, world.bench}};
    Played out;
    QEventLoop untilEnded;
    QObject::connect(&player, &ScenarioPlayer::stepEnded, &untilEnded,
                     [&out](int, bool, const QString& difference) {
                         ++out.steps;
                         out.difference = difference;
                     });
    QObject::connect(
        &player, &ScenarioPlayer::ended, &untilEnded,
        [&](bool passed) {
            out.passed = passed;
            untilEnded.quit();
        },
        Qt::QueuedConnection);
    player.load(story);
    player.play();
    untilEnded.exec();
    return out;
}

class DeliveredStory : public ::testing::TestWithParam<const char*> {};

TEST_P(DeliveredStory, isWhatTheMeterDoes)
{
    QFile file{QDir{QStringLiteral(WATTCARD_STORIES)}.filePath(QLatin1StringView{GetParam()} +
                                                               u".json"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto story = readScenario(file.readAll());
    ASSERT_TRUE(story) << story.error().detail.toStdString();
    EXPECT_FALSE(toldIn(story->title, u"zh"_s).isEmpty());
    const Played out = played(*story);
    EXPECT_TRUE(out.passed) << "step " << out.steps << ": " << out.difference.toStdString();
    EXPECT_EQ(out.steps, static_cast<int>(story->steps.size()));
}

INSTANTIATE_TEST_SUITE_P(Files, DeliveredStory,
                         ::testing::Values("purchase-and-trip", "alarm-and-courtesy", "load-limit",
                                           "bypass", "commissioning", "faults"));

TEST(Story, EndsAtTheFirstDifferenceAndNamesIt)
{
    const auto story = readScenario(begin + R"({"verb":"insert","card":"opening"},
        {"verb":"expect","remaining":"49.99","seq":1},{"verb":"remove"}]})");
    ASSERT_TRUE(story);
    const Played out = played(*story);
    EXPECT_FALSE(out.passed);
    EXPECT_EQ(out.steps, 2);
    EXPECT_EQ(out.difference, u"remaining is \"50.00\", expected \"49.99\""_s);
}

TEST(Story, ACardThatIsNotDescribedNeedsABox)
{
    const auto story = readScenario(begin + R"({"verb":"insert","card":"other"}]})");
    ASSERT_TRUE(story);
    const Played out = played(*story);
    EXPECT_FALSE(out.passed);
    EXPECT_TRUE(out.difference.contains(u"--box"_s)) << out.difference.toStdString();
}

TEST(Story, IsPlayedStepByStepAsWell)
{
    const auto story = readScenario(begin + R"({"verb":"insert","card":"opening"},
        {"verb":"remove"}]})");
    ASSERT_TRUE(story);
    BenchWorld world{*story->clock};
    ScenarioPlayer player{{world.service, world.remote, world.bench}};
    QSignalSpy steps{&player, &ScenarioPlayer::stepEnded};
    QSignalSpy ends{&player, &ScenarioPlayer::ended};
    player.load(*story);
    player.step();
    EXPECT_EQ(steps.size(), 1);
    EXPECT_TRUE(ends.isEmpty());
    EXPECT_TRUE(world.service.readout().cardInSlot);
    player.step();
    ASSERT_EQ(ends.size(), 1);
    EXPECT_TRUE(ends[0][0].toBool());
    player.step();
    EXPECT_EQ(steps.size(), 2) << "after the end there is nothing";
}

struct WrongStory {
    const char* json;
    const char* names;
};
class UnreadableStory : public ::testing::TestWithParam<WrongStory> {};

TEST_P(UnreadableStory, IsRefusedWithWhatIsWrong)
{
    const auto story = readScenario(GetParam().json);
    ASSERT_FALSE(story);
    EXPECT_EQ(story.error().fault, Fault::BadInput);
    EXPECT_TRUE(story.error().detail.contains(QLatin1StringView{GetParam().names}))
        << story.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, UnreadableStory,
    ::testing::Values(WrongStory{"", "JSON"}, WrongStory{"[]", "JSON"},
                      WrongStory{R"({"steps":[]})", "no steps"},
                      WrongStory{R"({"steps":[{"verb":"read"},{"verb":"fly"}]})", "step 2"},
                      WrongStory{R"({"steps":[{"verb":"quit"}]})", "quit"},
                      WrongStory{R"({"clock":"noon","steps":[{"verb":"read"}]})", "clock"}));

struct WrongCard {
    const char* words;
    const char* names;
};
class UnreadableCard : public ::testing::TestWithParam<WrongCard> {};

TEST_P(UnreadableCard, IsRefusedWithWhatIsWrong)
{
    BenchWorld world{LocalTime{}};
    const QJsonObject words =
        QJsonDocument::fromJson(QByteArray{"{\"x\":"} + GetParam().words + "}").object();
    const auto described = world.bench.describe(words);
    ASSERT_FALSE(described);
    EXPECT_TRUE(described.error().detail.contains(QLatin1StringView{GetParam().names}))
        << described.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, UnreadableCard,
    ::testing::Values(WrongCard{R"({"kind":"ticket"})", "kind"},
                      WrongCard{R"({"kind":"opening","total":"many"})", "total"},
                      WrongCard{R"({"kind":"opening","price":"1.23456"})", "price"},
                      WrongCard{R"({"kind":"opening","customer":"42"})", "customer"},
                      WrongCard{R"({"kind":"purchase","seq":-1})", "seq"},
                      WrongCard{R"({"kind":"reset","uses":100})", "uses"},
                      WrongCard{R"({"kind":"opening","powerLimitW":3000000})", "powerLimitW"}));

} // namespace
} // namespace wattcard::app
