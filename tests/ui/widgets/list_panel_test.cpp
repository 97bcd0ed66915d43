// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_panel.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui::test {

namespace {

class FindList : public testing::Test {
protected:
    FindList() { panel.show(content({"A", "B", "C"})); }
    static ListContent content(const std::vector<const char*>& names)
    {
        ListContent content{.title = QStringLiteral("Find"),
                            .columns = {QStringLiteral("Name")},
                            .rows = {},
                            .emptySentence = QStringLiteral("No match."),
                            .startSentence = QStringLiteral("Type."),
                            .searchable = true};
        for (const char* name : names)
            content.rows.push_back({QString::fromLatin1(name)});
        return content;
    }
    QString sentence() const
    {
        for (const auto* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() != QStringLiteral("Find"))
                return label->text();
        }
        return {};
    }
    ListPanel panel{nullptr};
    QLineEdit& field = *panel.findChild<QLineEdit*>();
    QTableWidget& table = *panel.findChild<QTableWidget*>();
};

} // namespace

TEST_F(FindList, choosesASingleResultSoThatEnterTakesIt)
{
    QSignalSpy chosen{&panel, &ListPanel::rowChosen};
    panel.show(content({"A"}));
    EXPECT_EQ(table.currentRow(), 0);
    ASSERT_FALSE(chosen.isEmpty());
    EXPECT_EQ(chosen.last().front().toInt(), 0);
}

// The same rows may come again for a longer text: what Enter takes is what is marked.
TEST_F(FindList, goesBackToTheFirstRowWhenSomethingIsTyped)
{
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Down);
    ASSERT_EQ(table.currentRow(), 2);
    QSignalSpy chosen{&panel, &ListPanel::rowChosen};
    QSignalSpy typed{&panel, &ListPanel::searchTyped};
    QTest::keyClicks(&field, QStringLiteral("w"));
    EXPECT_EQ(typed.size(), 1);
    panel.show(content({"A", "B", "C"}));
    EXPECT_EQ(table.currentRow(), 0);
    ASSERT_FALSE(chosen.isEmpty());
    EXPECT_EQ(chosen.last().front().toInt(), 0);
}

TEST_F(FindList, saysWhatToTypeAndThenWhatToDo)
{
    panel.QWidget::show();
    panel.show(content({}));
    EXPECT_EQ(sentence(), QStringLiteral("Type."));
    QTest::keyClicks(&field, QStringLiteral("w"));
    EXPECT_EQ(sentence(), QStringLiteral("No match."));
    QTest::keyClick(&field, Qt::Key_Backspace);
    EXPECT_EQ(sentence(), QStringLiteral("Type."));
}

TEST_F(FindList, forgetsWhatWasTypedWhenItIsLeft)
{
    panel.QWidget::show();
    QTest::keyClicks(&field, QStringLiteral("wang"));
    panel.hide();
    EXPECT_TRUE(field.text().isEmpty());
}

} // namespace wattcard::ui::test
