// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Cash control from the keys to the rows of a real database.
#include "db/repositories/sql_cash_book.h"
#include "reports/export/till_paper.h"
#include "tests/app/shift_shop.h"
#include "tests/ui/audit/key_press.h"
#include "ui/cash/cash_desk.h"
#include "ui/cash/cash_link.h"
#include "ui/cash/cash_page.h"
#include "ui/cash/cash_text.h"
#include "ui/shift/shift_text.h"
#include "ui/text/value_text.h"

#include <QApplication>
#include <QFileInfo>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::test::pieces;
using app::test::yuan;

namespace {

// The office's own counter beside the one that sells, its papers in a folder.
struct CashRoom : app::test::ShiftShop {
    static Company company()
    {
        Company company;
        company.name = u"昆仑供电"_s;
        company.counter = CounterId{9};
        return company;
    }
    db::SqlCashNotes notes{*database, clock};
    db::SqlCashBook book{db::Database::fileIn(directory)};
    app::CashService cash{{book, notes, tills, days, *people, *people,
                           [](const app::CashService::Work& work) { work(); }, clock, company()}};
    QTemporaryDir papers;
    CashDesk desk{[this](const reports::TillPaper& paper) {
        return reports::saveTillPaper(paper, {shiftReportWords(), company()}, papers.path());
    }};
    CashPage page{nullptr};

    CashRoom()
    {
        linkCash(page, desk);
        linkCash(desk, cash);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
    }
    void enter(const Operator& person)
    {
        cash.signIn(person);
        desk.enter(person);
        settle();
        page.setFocus();
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !desk.view().isBusy; }));
    }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { pressKey(page, key, with); }
    void enterText(const QString& text)
    {
        QTest::keyClicks(page.focusWidget(), text);
        key(Qt::Key_Return);
    }
    QStringList shown(CashTopic topic)
    {
        for (auto* each : page.findChildren<QTableWidget*>()) {
            if (each->accessibleName() != u"Who owes what"_s)
                continue;
            const int row =
                static_cast<int>(std::ranges::find(allCashTopics, topic) - allCashTopics.begin());
            return {each->item(row, 1)->text(), each->item(row, 2)->text()};
        }
        return {};
    }
    std::int64_t count(const char* sql)
    {
        auto answer = database->run({"count", sql});
        return answer ? answer->records.front().integer() : -1;
    }
};

} // namespace

// The figures that a leader asked for come when finance has the screen already.
TEST(CashFlow, aLateAnswerIsNotShownToTheNextPerson)
{
    CashRoom room;
    room.cash.signIn(room.leaderPerson);
    room.desk.enter(room.leaderPerson);
    QCoreApplication::sendPostedEvents(&room.cash); // answered, and under way
    room.desk.leave();
    room.desk.enter(room.financePerson);
    QCoreApplication::sendPostedEvents(&room.desk); // it comes
    EXPECT_FALSE(room.desk.view().standing);
    EXPECT_TRUE(room.desk.view().isBusy) << "its own question is still open";
    room.cash.signIn(room.financePerson);
    room.settle();
    EXPECT_TRUE(room.desk.view().standing);
    EXPECT_EQ(room.desk.view().person->id, room.financePerson.id);
}

// DOMAIN.md section 8: 1499.74 expected, 1489.74 counted.
TEST(CashFlow, aLeaderLiftsAndClosesFinanceSignsBanksAndClosesTheDay)
{
    CashRoom room;
    const auto shift =
        room.tills.open({yuan("500"), pieces("100x5")}, {room.clerkPerson.id, CounterId{3}});
    ASSERT_TRUE(shift);
    room.takeWorkedCash(*shift);
    room.enter(room.leaderPerson);
    EXPECT_EQ(room.shown(CashTopic::OpenShifts), (QStringList{u"1"_s, moneyText(yuan("3499.74"))}));
    room.key(Qt::Key_L, Qt::AltModifier);
    room.enterText(u"2000"_s);
    room.enterText(u"noon"_s);
    room.settle();
    EXPECT_EQ(room.shown(CashTopic::OpenShifts), (QStringList{u"1"_s, moneyText(yuan("1499.74"))}));
    ASSERT_TRUE(room.tills.count(*shift, {pieces(app::test::workedPieces), {}, {}},
                                 {room.clerkPerson.id, CounterId{3}}));
    room.key(Qt::Key_F5);
    room.settle();
    room.key(Qt::Key_E, Qt::AltModifier);
    room.enterText(u"change"_s);
    room.settle();
    EXPECT_EQ(room.shown(CashTopic::OpenShifts)[0], u"0"_s);
    EXPECT_EQ(room.shown(CashTopic::ToSign), (QStringList{u"1"_s, moneyText(-yuan("10"))}));
    EXPECT_TRUE(QFileInfo::exists(room.desk.view().savedAs)) << "the paper of the shift";

    room.enter(room.financePerson);
    room.key(Qt::Key_Down);
    room.key(Qt::Key_S, Qt::AltModifier);
    room.enterText(u"seen"_s);
    room.settle();
    EXPECT_EQ(room.shown(CashTopic::ToSign)[0], u"0"_s);
    EXPECT_EQ(room.shown(CashTopic::Signed)[0], u"1"_s);
    EXPECT_EQ(room.count("SELECT COUNT(*) FROM shift_signature WHERE note = 'seen'"), 1);
    room.key(Qt::Key_B, Qt::AltModifier);
    room.enterText(u"2900"_s);
    room.enterText(u"B7"_s);
    room.settle();
    EXPECT_EQ(room.shown(CashTopic::Safe), (QStringList{u"1"_s, moneyText(yuan("89.74"))}));
    room.key(Qt::Key_Y, Qt::AltModifier);
    room.key(Qt::Key_Tab, Qt::ShiftModifier);
    room.key(Qt::Key_Return);
    room.settle();
    EXPECT_EQ(room.count("SELECT COUNT(*) FROM day_close"), 1);
    EXPECT_FALSE(room.desk.view().standing->isDayOpen);
    EXPECT_TRUE(QFileInfo::exists(room.desk.view().savedAs)) << "the paper of the day";
    EXPECT_TRUE(room.verifies());
}

// DOMAIN.md section 9: the second person logs in on the same screen.
TEST(CashFlow, financeSignsAShiftAtTheLeadersScreen)
{
    CashRoom room;
    const auto shift =
        room.tills.open({yuan("500"), pieces("100x5")}, {room.clerkPerson.id, CounterId{3}});
    ASSERT_TRUE(shift);
    ASSERT_TRUE(
        room.tills.count(*shift, {pieces("100x4"), {}, {}}, {room.clerkPerson.id, CounterId{3}}));
    ASSERT_TRUE(room.tills.close({*shift, false, u"gone"_s}, {room.leaderPerson.id, CounterId{3}}));
    room.enter(room.leaderPerson);
    room.key(Qt::Key_Down);
    room.key(Qt::Key_S, Qt::AltModifier);
    room.enterText(u"seen"_s);
    room.enterText(u"finance"_s);
    room.enterText(u"wrong password"_s);
    room.settle();
    EXPECT_EQ(room.desk.view().failure->fault, Fault::BadCredentials);
    EXPECT_EQ(room.count("SELECT COUNT(*) FROM shift_signature"), 0);
    EXPECT_EQ(room.page.focusWidget()->accessibleName(), u"Password"_s) << "typed anew";
    room.enterText({});
    EXPECT_EQ(room.desk.view().gap, CashGap::Signer);
    room.enterText(u"right password"_s);
    room.settle();
    EXPECT_EQ(room.shown(CashTopic::ToSign)[0], u"0"_s);
    EXPECT_EQ(room.count("SELECT COUNT(*) FROM shift_signature AS g JOIN operator AS o"
                         " ON o.id = g.signed_by WHERE o.login = 'finance' AND note = 'seen'"),
              1);
    EXPECT_TRUE(room.verifies());
}

} // namespace wattcard::ui
