// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shift/shift_world.h"
#include "ui/shift/cash_up_picture.h"
#include "ui/shift/shift_link.h"
#include "ui/shift/shift_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize room{1366, 720}; // of the smallest screen, below the status strip

struct Page : ShiftPage {
    Page() : ShiftPage{nullptr}
    {
        resize(room);
        QWidget::show();
    }
    std::vector<QWidget*> focusable()
    {
        std::vector<QWidget*> all;
        for (QWidget* each : findChildren<QWidget*>()) {
            if (each->isVisible() && each->isEnabled() && each->focusPolicy() & Qt::TabFocus)
                all.push_back(each);
        }
        return all;
    }
};

} // namespace

TEST(ShiftPage, everyStateFitsTheSmallestScreenAndEveryFieldHasAName)
{
    for (const auto& sample : sampleShifts()) {
        Page page;
        page.show(sample.view);
        QApplication::sendPostedEvents();
        const QSize least = page.minimumSizeHint();
        EXPECT_LE(least.width(), room.width()) << sample.name.toStdString();
        EXPECT_LE(least.height(), room.height()) << sample.name.toStdString();
        for (const QWidget* each : page.focusable()) {
            EXPECT_FALSE(each->accessibleName().isEmpty())
                << sample.name.toStdString() << ' ' << each->metaObject()->className();
            EXPECT_TRUE(page.rect().contains(QRect{each->mapTo(&page, QPoint{}), each->size()}))
                << sample.name.toStdString() << ' ' << each->accessibleName().toStdString();
        }
    }
}

TEST(ShiftPage, tabLeadsThroughEveryFieldAndBack)
{
    for (const QString& state : {u"open"_s, u"opening"_s, u"counting"_s, u"close"_s}) {
        Page page;
        page.show(shiftSample(state));
        QApplication::setActiveWindow(&page);
        QApplication::sendPostedEvents();
        std::set<QWidget*> seen;
        ASSERT_NE(page.focusWidget(), nullptr) << state.toStdString();
        while (seen.insert(page.focusWidget()).second)
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        for (QWidget* each : page.focusable())
            EXPECT_TRUE(seen.contains(each))
                << state.toStdString() << ' ' << each->accessibleName().toStdString();
    }
}

TEST(ShiftPage, showsNothingThatIsExpectedBeforeTheCount)
{
    for (const QString& state : {u"open"_s, u"counting"_s, u"recount"_s}) {
        Page page;
        page.show(shiftSample(state));
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            EXPECT_FALSE(label->text().contains(u"1 499"_s)) << state.toStdString();
            EXPECT_FALSE(label->text().contains(u"2 999"_s)) << state.toStdString();
        }
        EXPECT_FALSE(page.findChild<CashUpPicture*>()->isVisible());
    }
    Page counted;
    counted.show(shiftSample(u"counted"_s));
    auto* picture = counted.findChild<CashUpPicture*>();
    EXPECT_TRUE(picture->isVisible());
    EXPECT_TRUE(picture->accessibleName().contains(u"missing"_s));
    EXPECT_TRUE(picture->accessibleDescription().contains(u"× 14"_s));
}

TEST(ShiftPage, escEndsTheFormBeforeItLeavesTheScreen)
{
    ShiftWorld world;
    Page page;
    linkShift(page, world.desk);
    world.desk.stand(*shiftSample(u"open"_s).standing);
    world.desk.choose(ShiftCommand::Count);
    QKeyEvent override{QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier};
    override.ignore();
    QApplication::sendEvent(page.focusWidget(), &override);
    EXPECT_TRUE(override.isAccepted());
    QTest::keyClick(page.focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(world.desk.view().form);
}

} // namespace wattcard::ui
