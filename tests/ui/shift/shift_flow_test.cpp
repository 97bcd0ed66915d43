// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole shift with the keyboard alone, through the page, the desk and the service to a real
// database, with the worked numbers of DOMAIN.md section 8.
#include "tests/app/shift_shop.h"
#include "ui/shift/shift_desk.h"
#include "ui/shift/shift_link.h"
#include "ui/shift/shift_page.h"
#include "ui/shift/shift_text.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct Counter : app::test::ShiftShop {
    QTemporaryDir folder;
    ShiftDesk desk{[this](const reports::TillPaper& paper) {
        return reports::saveTillPaper(paper, {shiftReportWords(), Company{}}, folder.path());
    }};
    ShiftPage page{nullptr};

    Counter()
    {
        linkShift(page, desk);
        linkShift(desk, service);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        desk.signIn(clerkPerson);
        service.signIn(clerkPerson);
        desk.enter();
        settle();
    }
    // Every question is queued, and so is every answer.
    void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void enter()
    {
        ASSERT_NE(page.focusWidget(), nullptr);
        QTest::keyClick(page.focusWidget(), Qt::Key_Return);
        settle();
    }
    void type(const QString& text)
    {
        ASSERT_NE(page.focusWidget(), nullptr);
        QTest::keyClicks(page.focusWidget(), text);
        enter();
    }
    void count(const std::vector<int>& pieces)
    {
        for (const int number : pieces)
            type(number == 0 ? QString{} : QString::number(number));
    }
    void goTo(const QString& button)
    {
        for (int i = 0; i < 20 && page.focusWidget()->accessibleName() != button; ++i)
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        ASSERT_EQ(page.focusWidget()->accessibleName(), button);
    }
    void sign()
    {
        type(u"leader"_s);
        type(u"right password"_s);
    }
    QString figure(const QString& label)
    {
        auto* table = page.findChild<QTableWidget*>();
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == label)
                return table->item(row, 1)->text();
        }
        return {};
    }
};

} // namespace

TEST(ShiftFlow, aShiftIsOpenedCountedAndClosedByKeyboardAlone)
{
    Counter counter;
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::NoShift);
    counter.enter(); // the next action has the keyboard
    counter.type(u"500.00"_s);
    counter.enter(); // not left by the shift before
    counter.count({5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    counter.enter(); // the button
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::Open);
    counter.takeWorkedCash(counter.desk.view().standing->shift->id);

    counter.goTo(u"Cash to safe…"_s);
    counter.enter();
    counter.type(u"2000"_s);
    counter.type(u"noon"_s);
    counter.sign();
    ASSERT_FALSE(counter.desk.view().form) << static_cast<int>(counter.desk.view().gap);

    counter.enter(); // count
    counter.count({14, 1, 1, 1, 1, 0, 4, 1, 1, 0, 0, 2, 0});
    counter.count({0, 0, 0, 0}); // no slips
    counter.enter();
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::Counted);
    EXPECT_EQ(counter.figure(u"Expected"_s), u"¥1499.74"_s);

    counter.enter(); // close
    counter.type(u"change"_s);
    counter.sign();
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::Closed);
    EXPECT_EQ(counter.figure(u"Expected"_s), u"¥1499.74"_s);
    EXPECT_EQ(counter.figure(u"Counted"_s), u"¥1489.74"_s);
    EXPECT_EQ(counter.figure(u"Difference"_s), u"-¥10.00"_s);
    EXPECT_EQ(counter.figure(u"Closed by"_s), u"leader"_s);
    EXPECT_EQ(counter.figure(u"Note"_s), u"change"_s);
    EXPECT_GT(QFile{counter.desk.view().savedAs}.size(), 0);
    EXPECT_TRUE(counter.verifies());
}

// The amount that was left is on the screen and is not typed; the taker counts it.
TEST(ShiftFlow, whatTheShiftBeforeLeftIsCountedAndTakenOverByKeyboardAlone)
{
    Counter counter;
    const Actor clerk{counter.clerkPerson.id, CounterId{3}};
    const Actor leader{counter.leaderPerson.id, CounterId{3}};
    const auto before =
        counter.tills.open({app::test::yuan("500"), app::test::pieces("100x5")}, clerk);
    ASSERT_TRUE(before);
    ASSERT_TRUE(counter.tills.count(*before, {app::test::pieces("100x4,50x1"), {}, {}}, clerk));
    ASSERT_TRUE(counter.tills.close({*before, true, u"a note lost"_s}, leader));
    counter.desk.enter();
    counter.settle();
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::NoShift);
    counter.enter(); // open
    EXPECT_TRUE(formHint(counter.desk.view()).contains(u"450.00"_s));
    counter.count({4, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    counter.enter(); // the button
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::Open);
    EXPECT_EQ(counter.desk.view().standing->shift->floated, app::test::yuan("450"));
    EXPECT_EQ(counter.desk.view().standing->shift->floatCounted, app::test::yuan("420"));
    EXPECT_TRUE(counter.verifies());
}

TEST(ShiftFlow, aWrongPasswordBooksNothingAndIsTypedAgain)
{
    Counter counter;
    counter.enter();
    counter.type(u"0"_s);
    counter.enter();
    counter.count(std::vector<int>(13, 0));
    counter.enter();
    ASSERT_EQ(stepOf(counter.desk.view()), ShiftStep::Open);
    counter.goTo(u"Cash into till…"_s);
    counter.enter();
    counter.type(u"100"_s);
    counter.type(u"change"_s);
    counter.type(u"leader"_s);
    counter.type(u"wrong"_s);
    EXPECT_EQ(counter.desk.view().fault, Fault::BadCredentials);
    counter.type(u"right password"_s); // the keyboard is where it is wanted
    EXPECT_FALSE(counter.desk.view().form);
    const auto shift = counter.desk.view().standing->shift->id;
    counter.service.signIn(counter.leaderPerson);
    counter.settle();
    EXPECT_EQ(counter.desk.view().standing->till->cash, app::test::yuan("100"));
    EXPECT_EQ(counter.desk.view().standing->till->shift.id, shift);
}

} // namespace wattcard::ui
