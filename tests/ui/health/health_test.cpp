// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using enum app::HealthSubject;
using app::HealthState;

struct HealthScreen {
    HealthScreen()
    {
        linkHealthPage(page, desk);
        page.QWidget::show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    QString cell(int row, int column)
    {
        return page.findChild<QTableWidget*>()->item(row, column)->text();
    }
    QString log() { return page.findChild<QPlainTextEdit*>()->toPlainText(); }

    std::vector<QString> lines{u"2026-11-22T08:00:00Z wattcard.cardio.pcsc: no reader"_s,
                               u"2026-11-22T08:00:01Z wattcard.db: slow"_s};
    HealthDesk desk{{u"0.1.0"_s, u"Debian 12"_s, [this] { return lines; }}};
    HealthPage page{nullptr};
    QSignalSpy asked{&desk, &HealthDesk::checkWanted};
};

TEST(HealthPage, looksOnceAtATimeAndSaysWhatItFound)
{
    HealthScreen screen;
    ReaderEvent event;
    event.status = ReaderEvent::Status::Mute;
    screen.desk.readerChanged(event);
    screen.desk.check();
    QTest::keyClick(screen.page.windowHandle(), Qt::Key_F5);
    ASSERT_EQ(screen.asked.size(), 1);
    EXPECT_EQ(screen.asked[0][0].value<app::HealthSigns>().reader, event);
    screen.desk.checked({{Books, HealthState::Bad, Fault::DatabaseDamaged},
                         {Disk, HealthState::Good, std::nullopt, 5'000'000'000},
                         {Keys, HealthState::Attention, std::nullopt, 8},
                         {Backup, HealthState::Bad, std::nullopt, 24 * 9}},
                        UtcTime{});
    EXPECT_EQ(screen.cell(0, 1), u"✘ bad"_s);
    EXPECT_EQ(screen.cell(1, 2), u"5000 MB are free."_s);
    EXPECT_EQ(screen.cell(2, 2), u"Public test keys: for practice only."_s);
    EXPECT_EQ(screen.cell(3, 2), u"The last backup is 9 days old. Make one now."_s);
    QTest::keyClick(screen.page.windowHandle(), Qt::Key_F5);
    EXPECT_TRUE(QTest::qWaitFor([&] { return screen.asked.size() == 2; }));
}

TEST(HealthPage, filtersTheLogAndSaysWhenNothingIsLeft)
{
    HealthScreen screen;
    screen.desk.check();
    EXPECT_EQ(screen.log().count(u'\n'), 1);
    QTest::keyClick(screen.page.windowHandle(), Qt::Key_F, Qt::AltModifier);
    QTest::keyClicks(screen.page.focusWidget(), u"PCSC"_s);
    EXPECT_EQ(screen.log(), screen.lines[0]);
    QTest::keyClicks(screen.page.focusWidget(), u"x"_s);
    EXPECT_EQ(screen.log(), QString{});
    EXPECT_EQ(screen.page.findChild<QPlainTextEdit*>()->placeholderText(),
              u"No line of the log has this in it."_s);
}

TEST(HealthPage, copiesWhatSupportNeedsByOneKey)
{
    HealthScreen screen;
    screen.lines.push_back(u"2026-11-22T08:00:02Z wattcard.app: account 000100123456"_s);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(screen.page.windowHandle(), Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(u"WattCard 0.1.0\nsystem: Debian 12\n"_s));
    EXPECT_TRUE(copied.contains(u"wattcard.app: account #"_s));
    EXPECT_FALSE(copied.contains(u"000100123456"_s));
}

TEST(HealthPage, isLeftByTabFromEveryField)
{
    HealthScreen screen;
    QSet<QWidget*> seen;
    for (int steps = 0; steps < 12; ++steps) {
        QTest::keyClick(screen.page.focusWidget() ? screen.page.focusWidget() : &screen.page,
                        Qt::Key_Tab);
        seen.insert(screen.page.focusWidget());
    }
    EXPECT_EQ(seen.size(), 5) << "table, two buttons, filter, log";
}

} // namespace
} // namespace wattcard::ui
