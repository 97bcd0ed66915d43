// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "ui/help/help_panel.h"

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

} // namespace
} // namespace wattcard::ui
