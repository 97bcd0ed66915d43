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

MeterScenario storyFrom(const QByteArray& json)
{
    auto [story, error] = readScenario(json);
    EXPECT_FALSE(error) << plainSentence(*error).toStdString();
    return story;
}

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
                     [&out](int, const std::optional<StoryError>& error) {
                         ++out.steps;
                         if (error)
                             out.difference = plainSentence(*error);
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
    const MeterScenario story = storyFrom(file.readAll());
    EXPECT_FALSE(toldIn(story.title, u"zh"_s).isEmpty());
    const Played out = played(story);
    EXPECT_TRUE(out.passed) << "step " << out.steps << ": " << out.difference.toStdString();
    EXPECT_EQ(out.steps, static_cast<int>(story.steps.size()));
}

INSTANTIATE_TEST_SUITE_P(Files, DeliveredStory,
                         ::testing::Values("purchase-and-trip", "alarm-and-courtesy", "load-limit",
                                           "bypass", "commissioning", "faults"));

TEST(Story, EndsAtTheFirstDifferenceAndNamesIt)
{
    const Played out = played(storyFrom(begin + R"({"verb":"insert","card":"opening"},
        {"verb":"expect","remaining":"49.99","seq":1},{"verb":"remove"}]})"));
    EXPECT_FALSE(out.passed);
    EXPECT_EQ(out.steps, 2);
    EXPECT_EQ(out.difference, u"remaining is \"50.00\", expected \"49.99\""_s);
}

TEST(Story, ACardThatIsNotDescribedNeedsABox)
{
    const Played out = played(storyFrom(begin + R"({"verb":"insert","card":"other"}]})"));
    EXPECT_FALSE(out.passed);
    EXPECT_TRUE(out.difference.contains(u"--box"_s)) << out.difference.toStdString();
}

TEST(Story, IsPlayedStepByStepAsWell)
{
    const MeterScenario story = storyFrom(begin + R"({"verb":"insert","card":"opening"},
        {"verb":"remove"}]})");
    BenchWorld world{*story.clock};
    ScenarioPlayer player{{world.service, world.remote, world.bench}};
    QSignalSpy steps{&player, &ScenarioPlayer::stepEnded};
    QSignalSpy ends{&player, &ScenarioPlayer::ended};
    player.load(story);
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

// The remote's refusal is the same error, for who is not in this process.
TEST(Story, AnErrorSurvivesTheRemote)
{
    using Kind = StoryError::Kind;
    for (const StoryError& error :
         {StoryError{.kind = Kind::Different, .name = u"seq"_s, .found = u"2"_s, .wanted = u"3"_s},
          StoryError{.kind = Kind::NotHappened, .wanted = u"\"alarm1\""_s},
          StoryError{.kind = Kind::NotAValue, .name = u"colour"_s},
          StoryError{.kind = Kind::NotDone, .found = u"no card"_s, .fault = Fault::NoCard}}) {
        const QJsonObject refusal = refusalFor(error);
        EXPECT_FALSE(refusal["ok"_L1].toBool());
        EXPECT_EQ(errorIn(refusal), error) << plainSentence(error).toStdString();
    }
}

struct WrongStory {
    const char* json;
    const char* names;
};
class UnreadableStory : public ::testing::TestWithParam<WrongStory> {};

TEST_P(UnreadableStory, IsRefusedWithWhatIsWrong)
{
    const auto [story, error] = readScenario(GetParam().json);
    ASSERT_TRUE(error);
    EXPECT_TRUE(story.steps.empty());
    EXPECT_TRUE(plainSentence(*error).contains(QLatin1StringView{GetParam().names}))
        << plainSentence(*error).toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, UnreadableStory,
    ::testing::Values(WrongStory{"", "JSON"}, WrongStory{"[]", "JSON"},
                      WrongStory{R"({"steps":[]})", "no steps"}, WrongStory{"{\"steps\":!", "10"},
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
    const auto error = world.bench.describe(words);
    ASSERT_TRUE(error);
    EXPECT_TRUE(plainSentence(*error).contains(u"card x, "_s + QLatin1StringView{GetParam().names}))
        << plainSentence(*error).toStdString();
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
