// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A month settled on the tariffs' screen by keys: finance types the registers of a visit, a shift
// leader signs the bill, the books have it; against a real database.
#include "db/repositories/sql_month_book.h"
#include "tests/app/shift_shop.h"
#include "tests/ui/audit/key_press.h"
#include "ui/tariffs/month_desk.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An account that bought for 50.00 in November; it is 2 December.
struct MonthOffice : app::test::ShiftShop {
    db::SqlMonthBook book{*database, clock};
    app::MonthService service{{book, *ledger, *people, clock, CounterId{3}}};
    MonthDesk desk;
    MonthPanel panel{nullptr};

    explicit MonthOffice(bool isFinance = true)
    {
        openAccount(moneyAccount, Money::fromMinor(5'000));
        clock.set(std::chrono::sys_days{2026y / 12 / 2} + 2h);
        linkMonths(panel, desk);
        linkMonths(desk, service);
        panel.resize(1366, 400);
        panel.QWidget::show();
        QApplication::setActiveWindow(&panel);
        const Operator& person = isFinance ? financePerson : leaderPerson;
        service.signIn(person);
        desk.enter(person);
    }
    void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void type(const QString& name, const QString& text)
    {
        for (auto* edit : panel.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() != name)
                continue;
            edit->setFocus();
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(edit, text);
        }
    }
    void typeReading(const QString& total)
    {
        type(u"Customer number"_s, ledger->byAccount(moneyAccount)->account.number.toString());
        type(u"Month"_s, u"2026-11"_s);
        type(u"Read where"_s, u"read on site"_s);
        type(u"At its end: total"_s, total);
        type(u"At its beginning: total"_s, u"0"_s);
    }
    void press(Qt::Key key)
    {
        pressKey(panel, key, Qt::AltModifier);
        settle();
    }
    void sign(const QString& login, const QString& password)
    {
        type(u"Second person"_s, login);
        type(u"Password"_s, password);
        press(Qt::Key_S);
    }
    bool says(const QString& text) const
    {
        for (const auto* label : panel.findChildren<QLabel*>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }
    std::optional<Fault> fault() const
    {
        const auto& failure = desk.view().failure;
        return failure ? std::optional{failure->fault} : std::nullopt;
    }
};

} // namespace

// 70.00 kWh at 0.5283 are 36.981: the bill of what was used.
TEST(MonthEnd, isTypedShownSignedByASecondPersonAndBookedOnce)
{
    MonthOffice office;
    office.typeReading(u"70.00"_s);
    office.press(Qt::Key_W);
    ASSERT_TRUE(office.desk.view().bill) << int(office.fault().value_or(Fault::NoService));
    EXPECT_EQ(office.desk.view().bill->settlement.energyCharge, Money::fromMinor(3'698));
    EXPECT_TRUE(office.says(u"¥36.98"_s));

    office.sign(u"finance"_s, u"right password"_s);
    EXPECT_EQ(office.fault(), Fault::PermissionDenied) << "finance prepares, others sign";
    office.sign(u"leader"_s, u"wrong password"_s);
    EXPECT_EQ(office.fault(), Fault::BadCredentials);
    EXPECT_TRUE(office.desk.view().bill) << "a wrong signature leaves the bill where it is";
    office.sign(u"leader"_s, u"right password"_s);
    EXPECT_TRUE(office.desk.view().isSettled) << int(office.fault().value_or(Fault::NoService));
    EXPECT_TRUE(office.verifies());

    office.typeReading(u"70.00"_s);
    office.press(Qt::Key_W);
    EXPECT_EQ(office.fault(), Fault::MonthSettled);
}

TEST(MonthEnd, whatIsTypedAfterwardsTakesTheBillAway)
{
    MonthOffice office;
    office.typeReading(u"70.00"_s);
    office.press(Qt::Key_W);
    ASSERT_TRUE(office.desk.view().bill);
    office.type(u"At its end: total"_s, u"80.00"_s);
    EXPECT_FALSE(office.desk.view().bill);
    office.press(Qt::Key_S);
    EXPECT_FALSE(office.desk.view().isSettled) << "nothing that was not shown is signed";
}

TEST(MonthEnd, whatIsMissingIsSaidAndOthersThanFinanceTypeNothing)
{
    MonthOffice office;
    office.type(u"Customer number"_s, u"000100123456"_s);
    office.type(u"Month"_s, u"November"_s);
    office.press(Qt::Key_W);
    EXPECT_TRUE(office.says(u"Type the month as 2026-10."_s));
    MonthOffice other{false};
    EXPECT_FALSE(other.panel.findChild<QLineEdit*>()->isEnabled());
    EXPECT_FALSE(maySettle(other.desk.view()));
    other.service.bill({});
    other.settle();
    EXPECT_FALSE(other.desk.view().bill);
}

} // namespace wattcard::ui
