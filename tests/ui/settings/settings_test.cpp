// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language_section.h"
#include "ui/settings/latency_histogram.h"
#include "ui/settings/reader_section.h"
#include "ui/settings/settings_page.h"
#include "ui/text/reader_text.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;
using TestKind = app::ReaderTest::Kind;

const QString acs = u"ACS ACR39U 00 00"_s;
const QString omnikey = u"Omnikey 3121 01 00"_s;

ReaderEvent event(Status status, const QString& name = acs)
{
    ReaderEvent event;
    event.status = status;
    event.readerName = name;
    return event;
}

struct World {
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    SettingsDesk desk;
    SettingsPage page{nullptr};
    QSignalSpy wanted{&desk, &SettingsDesk::readerWanted};
    QSignalSpy tests{&desk, &SettingsDesk::testWanted};
    QSignalSpy stops{&desk, &SettingsDesk::testUnwanted};

    explicit World(SettingsDesk::Options options = {acs, false}) : desk{std::move(options)}
    {
        language.use(Language::English);
        linkSettingsPage(page, desk, language);
        page.QWidget::show();
        desk.readersChanged({{acs, Status::Empty}, {omnikey, Status::Mute}});
        desk.readerChanged(event(Status::Empty));
    }
    ~World() { language.use(Language::English); }
    template <class Button> Button* button(const QString& text)
    {
        for (auto* each : page.findChildren<Button*>()) {
            if (each->text().startsWith(text))
                return each;
        }
        return nullptr;
    }
    bool shows(const QString& text)
    {
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }
    void finishTest(bool electricityCard)
    {
        app::ReaderTest test;
        for (int i = 1; i <= app::readerTestLength; ++i)
            test.times.push_back(std::chrono::microseconds{10 * i});
        test.electricityCard = electricityCard;
        desk.testChanged(test);
    }
};

TEST(Settings, checksTheReaderInUse)
{
    World world;
    EXPECT_TRUE(world.button<QRadioButton>(acs)->isChecked());
    EXPECT_FALSE(world.button<QRadioButton>(omnikey)->isChecked());
}

TEST(Settings, aLongSectionDoesNotMakeTheWindowTaller)
{
    SettingsPage page{nullptr};
    const int before = page.minimumSizeHint().height();
    auto* tall = new QWidget;
    tall->setMinimumHeight(2'000);
    page.addSection([] { return u"tall"_s; }, tall);
    page.goTo(tall);
    EXPECT_TRUE(tall->isVisibleTo(&page));
    EXPECT_EQ(page.minimumSizeHint().height(), before);
}

TEST(Settings, takesAReaderAtOnceWithoutASaveButton)
{
    World world;
    world.button<QRadioButton>(omnikey)->click();
    ASSERT_EQ(world.wanted.size(), 1);
    EXPECT_EQ(world.wanted.at(0).at(0).toString(), omnikey);
    world.desk.readerChosen(omnikey);
    world.desk.readerChanged(event(Status::Mute, omnikey));
    EXPECT_TRUE(world.button<QRadioButton>(omnikey)->isChecked());
}

TEST(Settings, saysWhyAChoiceWasNotTaken)
{
    World world;
    world.button<QRadioButton>(omnikey)->click();
    world.desk.readerRefused(Fault::CardInUse);
    EXPECT_TRUE(world.shows(u"WAT-R04"_s));
    EXPECT_TRUE(world.button<QRadioButton>(acs)->isChecked());
}

TEST(Settings, leavesAReaderNamedOnTheCommandLineAlone)
{
    World world{{acs, true}};
    EXPECT_FALSE(world.button<QRadioButton>(omnikey)->isEnabled());
    world.desk.chooseReader(omnikey);
    EXPECT_EQ(world.wanted.size(), 0);
}

TEST(Settings, namesTheReaderThatIsNotPluggedIn)
{
    World world;
    world.desk.readersChanged({{omnikey, Status::Empty}});
    world.desk.readerChanged(event(Status::NoReader));
    EXPECT_TRUE(world.shows(u"No reader: ACS ACR39U 00 00 is not plugged in."_s));
    EXPECT_TRUE(world.button<QRadioButton>(acs)->isChecked()) << "still the one to be used";
}

// Principle 5 of SCREENS.md: never one "no card" message. The card that is unknown shows in the
// test, since only reading tells.
TEST(Settings, hasADifferentTextForEachState)
{
    std::set<QString> words;
    std::set<QString> sentences;
    for (const Status status : {Status::ServiceDown, Status::NoReader, Status::Empty,
                                Status::Present, Status::Mute, Status::InUse}) {
        words.insert(readerWord(status));
        sentences.insert(readerSentence(event(status)));
    }
    EXPECT_EQ(words.size(), 6U);
    EXPECT_EQ(sentences.size(), 6U);
}

TEST(Settings, testsOnlyACardThatIsIn)
{
    World world;
    EXPECT_FALSE(world.button<QPushButton>(u"Time 100"_s)->isEnabled());
    world.desk.readerChanged(event(Status::Present));
    world.button<QPushButton>(u"Time 100"_s)->click();
    world.button<QPushButton>(u"Connect 100"_s)->click();
    ASSERT_EQ(world.tests.size(), 2);
    EXPECT_EQ(world.tests.at(0).at(0).value<TestKind>(), TestKind::Answers);
    EXPECT_EQ(world.tests.at(1).at(0).value<TestKind>(), TestKind::Visits);
}

TEST(Settings, showsTheFiguresOfATest)
{
    World world;
    world.finishTest(true);
    EXPECT_TRUE(
        world.shows(u"least 0.01 ms · median 0.50 ms · 95 % within 0.95 ms · most 1.00 ms"_s));
    EXPECT_TRUE(world.shows(u"An electricity card."_s));
    world.finishTest(false);
    EXPECT_TRUE(world.shows(u"unknown here"_s));
}

TEST(Settings, stopsATestThatNobodySees)
{
    World world;
    app::ReaderTest running;
    running.running = true;
    world.desk.testChanged(running);
    world.page.hide();
    EXPECT_EQ(world.stops.size(), 1);
}

TEST(Settings, changesTheLanguageAtOnce)
{
    World world;
    world.button<QRadioButton>(u"中文"_s)->click();
    EXPECT_EQ(world.language.current(), Language::Chinese);
}

TEST(Settings, takesSectionsFromOutside)
{
    World world;
    auto* more = new QLabel{u"more"_s};
    world.page.addSection([] { return u"More"_s; }, more);
    world.page.goTo(more);
    EXPECT_TRUE(more->isVisible());
}

TEST(Settings, writesTheKeyOnEachButton)
{
    World world;
    for (const auto* button : world.page.findChildren<QPushButton*>()) {
        EXPECT_FALSE(button->shortcut().isEmpty());
        EXPECT_TRUE(button->text().contains(button->shortcut().toString()));
    }
}

TEST(LatencyHistogram, countsEachTimeOnceBetweenTheLeastAndTheMost)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(LatencyHistogram::counts({10us, 10us, 19us, 15us}, 2), (std::vector<int>{2, 2}));
    EXPECT_EQ(LatencyHistogram::counts({5us, 5us}, 3), (std::vector<int>{2, 0, 0}));
    EXPECT_EQ(LatencyHistogram::counts({}, 2), (std::vector<int>{0, 0}));
    const std::vector<std::chrono::microseconds> spread{3us, 1'000us, 17us, 400us, 999us};
    const auto counts = LatencyHistogram::counts(spread, 24);
    EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), 0), 5);
    EXPECT_EQ(counts.front(), 2);
    EXPECT_EQ(counts.back(), 2);
}

} // namespace
} // namespace wattcard::ui
