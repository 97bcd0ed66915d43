// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/widgets/undo_bar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace wattcard::ui::test {

namespace {

// A form with the bar below it, as on every screen that has one.
class UndoBarTest : public testing::Test {
protected:
    UndoBarTest()
    {
        auto* column = new QVBoxLayout{&form};
        column->addWidget(&bar);
        column->addWidget(&note);
        form.show();
        form.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&form));
        note.setFocus();
    }
    QWidget form;
    UndoBar& bar = *new UndoBar{&form};
    QLineEdit& note = *new QLineEdit{&form};
    QPushButton& button = *bar.findChild<QPushButton*>();
    QSignalSpy undone{&bar, &UndoBar::undone};
    QSignalSpy lapsed{&bar, &UndoBar::lapsed};
};

} // namespace

TEST_F(UndoBarTest, isThereForEightSecondsByScreensSection14)
{
    EXPECT_EQ(undoTime.count(), 8'000);
    EXPECT_FALSE(button.isVisible());
    bar.offer(QStringLiteral("Customer put away."));
    EXPECT_TRUE(button.isVisible());
    EXPECT_TRUE(bar.isOffering());
}

TEST_F(UndoBarTest, ctrlZTakesBackOnceWhereverTheFocusIs)
{
    pressKey(form, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone.size(), 0) << "nothing was done yet";
    bar.offer(QStringLiteral("Customer put away."));
    button.setFocus();
    pressKey(form, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone.size(), 1);
    EXPECT_FALSE(button.isVisible());
    pressKey(form, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone.size(), 1);
    EXPECT_EQ(lapsed.size(), 0);
}

TEST_F(UndoBarTest, lapsesByItselfAndWhenSomethingElseIsOffered)
{
    bar.offer(QStringLiteral("One."));
    bar.offer(QStringLiteral("Two."));
    EXPECT_EQ(lapsed.size(), 1);
    EXPECT_TRUE(bar.isOffering());

    UndoBar brief{nullptr, std::chrono::milliseconds{1}};
    QSignalSpy over{&brief, &UndoBar::lapsed};
    brief.offer(QStringLiteral("Three."));
    ASSERT_TRUE(over.wait());
    EXPECT_FALSE(brief.isOffering());
}

TEST_F(UndoBarTest, goesWithoutAWordWithThePersonAndNothingMovesMeanwhile)
{
    const QRect before = note.geometry();
    bar.offer(QStringLiteral("Customer put away."));
    EXPECT_EQ(note.geometry(), before);
    bar.clear();
    EXPECT_EQ(note.geometry(), before);
    EXPECT_EQ(lapsed.size() + undone.size(), 0);
    EXPECT_FALSE(bar.isOffering());
}

} // namespace wattcard::ui::test
