// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_training.h"
#include "ui/training/training_bar.h"
#include "ui/training/training_desk.h"
#include "ui/training/training_door.h"
#include "ui/training/training_link.h"
#include "ui/training/training_page.h"
#include "ui/training/training_text.h"

#include <QAction>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::Scenario;

namespace {

TrainingView runningView(Scenario scenario)
{
    TrainingDesk desk;
    desk.signedIn(u"Ann"_s);
    desk.choose(scenario);
    desk.stateChanged(sampleRun(scenario));
    return desk.view();
}

struct TrainingScreen {
    TrainingDesk desk;
    QMainWindow window;
    TrainingPage* page = new TrainingPage{&window};
    TrainingBar* bar = new TrainingBar{&window};
    TrainingScreen()
    {
        window.setCentralWidget(page);
        window.addToolBar(bar);
        linkTrainingPage(*page, desk);
        linkTrainingBar(*bar, desk);
        window.resize(1366, 708);
        window.show();
        window.activateWindow(); // keys of buttons work in the active window only
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        desk.signedIn(u"Ann"_s);
    }
};

} // namespace

TEST(TrainingDesk, offersNothingButToStartBeforeAScenario)
{
    TrainingDesk desk;
    desk.signedIn(u"Ann"_s);
    for (const TrainingCommand command : allTrainingCommands)
        EXPECT_EQ(isOffered(desk.view(), command), command == TrainingCommand::Start)
            << static_cast<int>(command);
}

TEST(TrainingDesk, startsTheChosenScenarioOnce)
{
    TrainingDesk desk;
    QSignalSpy starts{&desk, &TrainingDesk::startWanted};
    desk.choose(Scenario::Reversal);
    desk.press(TrainingCommand::Start);
    desk.press(TrainingCommand::Start); // it is being prepared
    ASSERT_EQ(starts.size(), 1);
    EXPECT_EQ(starts[0][0].value<Scenario>(), Scenario::Reversal);
}

TEST(TrainingDesk, takesWhoeverSignsInFirstForTheLearnerUntilAnotherIsNamed)
{
    TrainingDesk desk;
    QSignalSpy names{&desk, &TrainingDesk::learnerNamed};
    desk.signedIn(u"王丽"_s);
    app::TrainingState state;
    state.learner = u"王丽"_s;
    desk.stateChanged(state);
    desk.signedIn({});
    desk.signedIn(u"陈伟"_s);
    desk.nameLearner(u"  Ann "_s);
    desk.nameLearner(u" "_s);
    ASSERT_EQ(names.size(), 2);
    EXPECT_EQ(names[0][0].toString(), u"王丽"_s);
    EXPECT_EQ(names[1][0].toString(), u"Ann"_s);
}

TEST(TrainingDesk, movesTheChosenCardWhereItMayGo)
{
    TrainingDesk desk;
    QSignalSpy in{&desk, &TrainingDesk::readerWanted};
    QSignalSpy out{&desk, &TrainingDesk::takeOutWanted};
    QSignalSpy meters{&desk, &TrainingDesk::meterWanted};
    app::TrainingState state = sampleRun(Scenario::MeterExchange);
    desk.stateChanged(state);
    desk.press(TrainingCommand::TakeOut); // the reader is empty
    desk.press(TrainingCommand::IntoReader);
    desk.press(TrainingCommand::IntoMeter);
    desk.press(TrainingCommand::IntoNewMeter);
    EXPECT_EQ(out.size(), 0);
    ASSERT_EQ(in.size(), 1);
    EXPECT_EQ(in[0][0].toString(), state.world.card);
    ASSERT_EQ(meters.size(), 2);
    EXPECT_EQ(meters[0][1].value<MeterNumber>(), state.world.meter);
    EXPECT_EQ(meters[1][1].value<MeterNumber>(), *state.world.newMeter);
    state.facts.cards[0].place = CardPlace::Counter;
    desk.stateChanged(state);
    desk.press(TrainingCommand::OtherCard);
    desk.press(TrainingCommand::IntoReader); // there is one in it
    EXPECT_EQ(in.size(), 1);
    desk.press(TrainingCommand::TakeOut);
    EXPECT_EQ(out.size(), 1);
}

TEST(TrainingDesk, takesTheBlankCardWhereTheOtherOneIsLost)
{
    const TrainingView view = runningView(Scenario::LostCard);
    EXPECT_EQ(view.card, view.state.world.blank);
}

TEST(TrainingDesk, hasNoMoreHintsThanThereAre)
{
    TrainingView view = runningView(Scenario::TornWrite);
    EXPECT_TRUE(isOffered(view, TrainingCommand::Hint));
    view.state.hints = app::hintsEach;
    EXPECT_FALSE(isOffered(view, TrainingCommand::Hint));
    view.state.hints = 0;
    view.state.score = sampleScore();
    EXPECT_FALSE(isOffered(view, TrainingCommand::Hint));
    EXPECT_FALSE(isOffered(view, TrainingCommand::Finish));
}

TEST(TrainingText, hasWordsForEverything)
{
    std::set<QString> said;
    for (const Scenario scenario : app::allScenarios) {
        const QString story = scenarioStory(scenario, sampleRun(scenario).world);
        EXPECT_TRUE(said.insert(scenarioTitle(scenario)).second);
        EXPECT_TRUE(said.insert(story).second);
        EXPECT_FALSE(story.contains(u'%')) << story.toStdString();
        for (int hint = 1; hint <= app::hintsEach; ++hint)
            EXPECT_TRUE(said.insert(hintText(scenario, hint)).second);
    }
    for (int finding = 0; finding <= static_cast<int>(app::Finding::HintsUsed); ++finding)
        EXPECT_TRUE(said.insert(findingText(static_cast<app::Finding>(finding))).second) << finding;
    EXPECT_FALSE(said.contains(QString{}));
}

TEST(TrainingPage, isPlayedByTheKeyboardAlone)
{
    TrainingScreen screen;
    QSignalSpy starts{&screen.desk, &TrainingDesk::startWanted};
    QSignalSpy hints{&screen.desk, &TrainingDesk::hintWanted};
    QSignalSpy readers{&screen.desk, &TrainingDesk::readerWanted};
    QSignalSpy papers{&screen.desk, &TrainingDesk::paperWanted};
    QSignalSpy ends{&screen.desk, &TrainingDesk::finishWanted};
    screen.page->setFocus();
    for (int row = 0; row < 5; ++row)
        QTest::keyClick(screen.window.focusWidget(), Qt::Key_Down);
    QTest::keyClick(screen.window.focusWidget(), Qt::Key_S, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return starts.size() == 1; })); // a button takes its time
    EXPECT_EQ(starts[0][0].value<Scenario>(), Scenario::OutOfPaper);
    screen.desk.stateChanged(sampleRun(Scenario::OutOfPaper));
    const std::pair<Qt::Key, QSignalSpy*> acts[]{
        {Qt::Key_H, &hints}, {Qt::Key_R, &readers}, {Qt::Key_P, &papers}, {Qt::Key_F, &ends}};
    for (const auto& [key, spy] : acts) {
        QTest::keyClick(screen.window.focusWidget(), key, Qt::AltModifier);
        EXPECT_TRUE(QTest::qWaitFor([spy = spy] { return spy->size() == 1; })) << key;
    }
}

TEST(TrainingPage, namesEverythingAndLeavesNobodyInATrap)
{
    TrainingScreen screen;
    screen.desk.stateChanged(sampleRun(Scenario::MeterExchange));
    std::set<QString> keys;
    for (const auto* button : screen.page->findChildren<QPushButton*>())
        EXPECT_TRUE(keys.insert(button->shortcut().toString()).second);
    screen.page->setFocus();
    QWidget* const first = screen.window.focusWidget();
    std::set<QWidget*> seen;
    for (int step = 0; step < 40 && (seen.empty() || screen.window.focusWidget() != first);
         ++step) {
        QWidget* const here = screen.window.focusWidget();
        seen.insert(here);
        const auto* button = qobject_cast<QPushButton*>(here);
        EXPECT_FALSE(button ? button->text().isEmpty() : here->accessibleName().isEmpty())
            << here->metaObject()->className();
        QTest::keyClick(here, Qt::Key_Tab);
    }
    EXPECT_EQ(screen.window.focusWidget(), first) << "Tab does not come back";
    EXPECT_GE(seen.size(), 6U);
}

TEST(TrainingPage, showsEachCriterionWithItsReason)
{
    TrainingScreen screen;
    app::TrainingState state = sampleRun(Scenario::FirstSale);
    state.score = sampleScore();
    state.attainments[Scenario::FirstSale] = {90, 70, 3, {}};
    screen.desk.stateChanged(state);
    const auto tables = screen.page->findChildren<PlainTable*>();
    const auto named = [&](const QString& name) -> PlainTable* {
        for (PlainTable* table : tables)
            if (table->accessibleName() == name)
                return table;
        return nullptr;
    };
    PlainTable* points = named(u"Points and their reasons"_s);
    ASSERT_TRUE(points);
    ASSERT_EQ(points->rowCount(), 5);
    EXPECT_EQ(points->item(1, 0)->text(), criterionText(app::Criterion::NothingTwice));
    EXPECT_EQ(points->item(1, 1)->text(), u"0 of 25"_s);
    EXPECT_EQ(points->item(1, 2)->text(), findingText(app::Finding::SoldTwice));
    PlainTable* list = named(u"Scenarios"_s);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->item(0, 1)->text(), u"90"_s);
    EXPECT_EQ(list->item(0, 2)->text(), u"70"_s);
}

TEST(TrainingBar, saysInEveryStateThatItIsTrainingAndHowToGoOn)
{
    TrainingScreen screen;
    const auto words = [&] {
        QStringList all;
        for (const auto* label : screen.bar->findChildren<QLabel*>())
            all << label->text();
        return all.join(u'|');
    };
    screen.desk.signedIn({});
    EXPECT_TRUE(words().contains(u"TRAINING 练习"_s));
    EXPECT_TRUE(words().contains(u"Training-2026"_s)) << words().toStdString();
    screen.desk.signedIn(u"Ann"_s);
    EXPECT_TRUE(words().contains(u"Ctrl+T"_s));
    screen.desk.stateChanged(sampleRun(Scenario::TornWrite));
    EXPECT_TRUE(words().contains(u"00:00 of 01:30"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"TRAINING 练习"_s));
    app::TrainingState ended = sampleRun(Scenario::TornWrite);
    ended.score = sampleScore();
    screen.desk.stateChanged(ended);
    EXPECT_TRUE(words().contains(u"70 of 100"_s)) << words().toStdString();
}

TEST(TrainingBar, movesCardsFromEveryScreen)
{
    TrainingScreen screen;
    QSignalSpy readers{&screen.desk, &TrainingDesk::readerWanted};
    screen.desk.stateChanged(sampleRun(Scenario::FirstSale));
    QTest::keyClick(&screen.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(readers.size(), 1);
}

TEST(TrainingDoor, saysWhatCameOfOpeningTheOtherWindow)
{
    int asked = 0;
    Result<void> answer;
    TrainingDoor door{[&] {
                          ++asked;
                          return answer;
                      },
                      nullptr};
    door.show();
    const auto says = [&](const QString& word) {
        for (const auto* label : door.findChildren<QLabel*>())
            if (label->text().contains(word))
                return true;
        return false;
    };
    auto* button = door.findChild<QPushButton*>();
    button->click();
    EXPECT_TRUE(says(u"opens"_s));
    answer = failed(Fault::DatabaseInUse);
    button->click();
    EXPECT_TRUE(says(u"open already"_s));
    answer = failed(Fault::TestKeysRefused);
    button->click();
    EXPECT_TRUE(says(u"WAT-"_s));
    EXPECT_EQ(asked, 3);
    door.forget();
    EXPECT_FALSE(says(u"WAT-"_s));
}

} // namespace wattcard::ui
