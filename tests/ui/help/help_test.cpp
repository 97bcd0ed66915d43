// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "tests/ui/shell/window_world.h"
#include "ui/help/help_panel.h"
#include "ui/management/orders_page.h"
#include "ui/shell/places.h"
#include "ui/shell/sample_places.h"
#include "ui/shell/sample_views.h"
#include "ui/training/training_bar.h"
#include "ui/training/training_page.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = HelpTopic::Kind;

int countOf(const std::vector<HelpTopic>& topics, Kind kind)
{
    return static_cast<int>(std::ranges::count(topics, kind, &HelpTopic::kind));
}

TEST(Help, answersTheTenQuestionsAndExplainsEveryCode)
{
    const auto topics = helpTopics();
    EXPECT_EQ(countOf(topics, Kind::Question), 10);
    EXPECT_EQ(countOf(topics, Kind::Fault), static_cast<int>(allFaults.size()));
    for (int value = 0; value <= static_cast<int>(meter::DisplayCode::Err03); ++value) {
        const auto shown = meter::code(static_cast<meter::DisplayCode>(value));
        if (!shown.startsWith("ERR-"_L1))
            continue;
        const auto found = std::ranges::find(topics, QString{shown}, &HelpTopic::title);
        ASSERT_NE(found, topics.end()) << shown.data();
        EXPECT_EQ(found->answer.count(u'\n'), 2) << shown.data();
    }
    for (const HelpTopic& topic : topics)
        EXPECT_FALSE(topic.answer.isEmpty()) << qUtf8Printable(topic.title);
}

TEST(Help, isFoundByWhatTheMeterShows)
{
    const auto topics = helpTopics();
    for (const QString& typed : {u"34"_s, u"ERR-34"_s, u"err-34"_s})
        EXPECT_EQ(foundTopics(topics, typed).front().title, u"ERR-34"_s) << qUtf8Printable(typed);
    EXPECT_EQ(foundTopics(topics, u"WAT-C05"_s).front().kind, Kind::Fault);
    EXPECT_EQ(foundTopics(topics, u"F6"_s).front().kind, Kind::Key);
    EXPECT_TRUE(foundTopics(topics, u"no such word at all"_s).empty());
    EXPECT_EQ(foundTopics(topics, u"  "_s).size(), topics.size());
}

TEST(Help, narrowsWithEveryWord)
{
    const auto topics = helpTopics();
    const auto one = foundTopics(topics, u"card"_s);
    const auto two = foundTopics(topics, u"card region"_s);
    EXPECT_LT(two.size(), one.size());
    EXPECT_FALSE(two.empty());
}

TEST(HelpPanel, isReadWithTheKeyboardAlone)
{
    HelpPanel panel{nullptr};
    panel.show();
    panel.focusField();
    auto* search = panel.findChild<QLineEdit*>();
    auto* list = panel.findChild<QListWidget*>();
    QTest::keyClicks(search, u"card"_s);
    ASSERT_GT(list->count(), 2);
    EXPECT_EQ(list->currentRow(), 0);
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(list->currentRow(), 1);
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, Qt::Key_Up);
    EXPECT_EQ(list->currentRow(), 0);
    QTest::keyClicks(search, u" xyzzy"_s);
    EXPECT_EQ(list->count(), 0);
}

TEST(HelpPanel, leadsToTheManualWhereThereIsOne)
{
    QWidget window;
    HelpPanel panel{&window};
    auto* const manual = panel.findChild<QPushButton*>();
    window.show();
    EXPECT_FALSE(manual->isVisible());
    panel.offerManual(true);
    EXPECT_TRUE(manual->isVisible());
    int wanted = 0;
    QObject::connect(&panel, &HelpPanel::manualWanted, [&wanted] { ++wanted; });
    EXPECT_EQ(manual->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F1));
    manual->click();
    EXPECT_EQ(wanted, 1);
    const auto says = [&panel](const QString& part) {
        return std::ranges::any_of(panel.findChildren<QLabel*>(), [&part](const QLabel* label) {
            return label->text().contains(part);
        });
    };
    panel.sayManual(u"/here/index.html"_s, true);
    EXPECT_TRUE(says(u"another window: /here/index.html"_s));
    panel.sayManual(u"/here/index.html"_s, false);
    EXPECT_TRUE(says(u"No program here opens it. It lies in /here/index.html"_s));
}

// The counter in a training window, and a screen that a clerk does not come to.
struct SheetWorld : WindowWorld {
    TrainingBar* bar = new TrainingBar{&window};
    TrainingPage* training = new TrainingPage{&window};
    OrdersPage* orders = new OrdersPage{sampleMorning, &window};

    SheetWorld()
    {
        window.addToolBar(bar);
        window.places().add({.id = u"training"_s,
                             .title = [] { return u"Training"_s; },
                             .page = training,
                             .roles = {},
                             .keys = Qt::CTRL | Qt::Key_T});
        window.places().add({.id = u"orders"_s,
                             .title = [] { return u"Management cards"_s; },
                             .page = orders,
                             .roles = {Role::Engineer},
                             .keys = Qt::CTRL | Qt::Key_2});
        Operator clerk = sampleOperator();
        clerk.role = Role::Clerk;
        window.places().openFor(clerk);
        TrainingView view;
        view.isSignedIn = true;
        bar->showView(view);
        key(Qt::Key_F1);
    }
    QStringList sheet()
    {
        QStringList lines;
        auto* const panel = window.findChild<HelpPanel*>();
        panel->focusField(); // about everything
        const auto* list = panel->findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            lines << list->item(row)->text();
        return lines;
    }
};

TEST(HelpPanel, theSheetHasEveryKeyThatThisPersonMayUse)
{
    SheetWorld world;
    const QStringList sheet = world.sheet();
    for (const QString& line :
         {u"F6  same as last"_s, u"Ctrl+/  keys"_s, u"F10  Screens"_s, u"Ctrl+1  Counter"_s,
          u"Ctrl+T  Training"_s, u"Alt+T  Counter: Show the months as a table"_s})
        EXPECT_TRUE(sheet.contains(line)) << line.toStdString();
    const auto isThere = [&sheet](const QKeySequence& key, const QString& screen) {
        const QString begin = key.toString(QKeySequence::NativeText) + u"  "_s + screen;
        return std::ranges::any_of(
            sheet, [&begin](const QString& line) { return line.startsWith(begin); });
    };
    for (const QAction* action : world.bar->actions())
        EXPECT_TRUE(action->shortcut().isEmpty() || isThere(action->shortcut(), {}))
            << action->text().toStdString();
    int buttons = 0;
    for (const auto* button : world.training->findChildren<QPushButton*>()) {
        EXPECT_TRUE(isThere(button->shortcut(), u"Training: "_s)) << button->text().toStdString();
        ++buttons;
    }
    EXPECT_GE(buttons, 7);
    EXPECT_TRUE(sheet.filter(u"Management cards"_s).isEmpty()) << "a clerk does not come there";
}

TEST(HelpPanel, theSheetOfAnEngineerHasTheKeysOfHisScreens)
{
    SheetWorld world;
    Operator engineer = sampleOperator();
    engineer.role = Role::Engineer;
    world.window.places().openFor(engineer);
    world.window.showCounter();
    world.window.findChild<HelpPanel*>()->hide();
    world.window.findChild<HelpPanel*>()->show();
    const QStringList orders = world.sheet().filter(u"Management cards: "_s);
    EXPECT_EQ(orders.size(), world.orders->findChildren<QPushButton*>().size());
    EXPECT_TRUE(world.sheet().contains(u"Ctrl+2  Management cards"_s));
}

} // namespace
} // namespace wattcard::ui
