// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Operators with the keyboard alone, through pages, desks and services to a real database.
#include "tests/ui/audit/back_office.h"
#include "ui/operators/staff_link.h"
#include "ui/operators/staff_page.h"
#include "ui/operators/staff_text.h"

#include <QApplication>
#include <QTest>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId staffCounter{3};

struct StaffRoom : BackOffice {
    app::StaffService service{{*people, staff, pins, book, clock, staffCounter}};
    StaffDesk desk;
    StaffPage page{nullptr};

    StaffRoom()
    {
        linkStaff(page, desk);
        linkStaff(desk, service);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        service.signIn(chief);
        desk.enter(chief);
        settle();
    }
    void choose(const QString& login)
    {
        press(page, Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < 20 && chosen() != login; ++row)
            press(page, Qt::Key_Down);
        ASSERT_EQ(chosen(), login);
    }
    QString chosen() const
    {
        const auto* line = selectedLine(desk.view());
        return line ? line->entry.person.login : QString{};
    }
    void type(const QStringList& fields)
    {
        for (const QString& text : fields) {
            ASSERT_NE(page.focusWidget(), nullptr);
            auto* edit = qobject_cast<QLineEdit*>(page.focusWidget());
            if (edit) { // as an input method writes: keys are ASCII
                edit->selectAll();
                edit->insert(text);
            } else {
                QTest::keyClicks(page.focusWidget(), text);
            }
            press(page, Qt::Key_Return);
        }
    }
    QString message() const { return messageOf(desk.view()).text; }
    StaffEntry entryOf(const QString& login)
    {
        return *staff.member(people->byLogin(login)->person.id);
    }
};

} // namespace

TEST(OfficeFlow, anOperatorIsEnteredAndSignsInOnceWithThePasswordOnTheScreen)
{
    StaffRoom room;
    press(room.page, Qt::Key_N, Qt::ControlModifier);
    room.type({u"lina"_s, u"李娜"_s, u"S"_s, u"城东，城西"_s, u""_s, u"200"_s, u"5000"_s,
               u"new leader"_s, u"purse"_s, u"right password"_s});
    ASSERT_FALSE(room.desk.view().form) << room.message().toStdString();
    const StaffEntry entered = room.entryOf(u"lina"_s);
    EXPECT_EQ(entered.person.name, u"李娜"_s);
    EXPECT_EQ(entered.person.role, Role::ShiftLeader);
    EXPECT_EQ(entered.scope, (Scope{{u"城东"_s, u"城西"_s}, {}}));
    EXPECT_EQ(entered.limits.refund, Money::fromMinor(20'000));
    EXPECT_EQ(entered.limits.override, Money::fromMinor(500'000));
    const QString password = room.desk.view().oneTimePassword;
    EXPECT_EQ(password.size(), 12);
    EXPECT_EQ(room.chosen(), u"lina"_s);
    const auto signedIn =
        app::SignIn{*room.people, room.clock}.run(u"lina"_s, password, staffCounter);
    ASSERT_TRUE(signedIn);
    EXPECT_TRUE(signedIn->mustChangePassword);
    room.desk.enter(room.chief);
    room.settle();
    EXPECT_EQ(selectedLine(room.desk.view())->lastSignIn, room.clock.now());
    EXPECT_EQ(selectedLine(room.desk.view())->state, app::StaffState::New);
    EXPECT_TRUE(room.verifies());
}

TEST(OfficeFlow, anOperatorLeavesAndComesBack)
{
    StaffRoom room;
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"moved away"_s, u"purse"_s, u"wrong"_s});
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_TRUE(room.message().contains(u"WAT-"_s)) << room.message().toStdString();
    room.type({u"right password"_s});
    EXPECT_TRUE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_FALSE(
        app::SignIn(*room.people, room.clock).run(u"seller"_s, u"right password"_s, staffCounter));
    EXPECT_EQ(selectedLine(room.desk.view())->state, app::StaffState::Left);
    press(room.page, Qt::Key_W, Qt::AltModifier);
    room.type({u"came back"_s, u"purse"_s, u"right password"_s});
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_TRUE(app::SignIn(*room.people, room.clock)
                    .run(u"seller"_s, room.desk.view().oneTimePassword, staffCounter));
}

TEST(OfficeFlow, aPinIsTakenAway)
{
    StaffRoom room;
    const Actor seller{room.seller.id, staffCounter};
    ASSERT_TRUE(room.pins.setPin(
        room.seller.id, *crypto::hashPassword(u"4711"_s, crypto::passwordCostFloor), seller));
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_P, Qt::AltModifier);
    room.type({u"forgotten"_s, u"purse"_s, u"right password"_s});
    EXPECT_TRUE(room.pins.pinOf(u"seller"_s)->encoded.isEmpty()) << room.message().toStdString();
}

// Not finance, not oneself: refused by the use case however the form was filled in.
TEST(OfficeFlow, nobodyButFinanceIsTheSecondPerson)
{
    StaffRoom room;
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"moved away"_s, u"checker"_s, u"right password"_s});
    EXPECT_EQ(room.desk.view().failure->fault, Fault::PermissionDenied);
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    press(room.page, Qt::Key_Escape);
    room.choose(u"chief"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    EXPECT_FALSE(room.desk.view().form);
    EXPECT_EQ(room.message(), u"Nobody changes himself. Ask another administrator to do it."_s);
}

// The office has another administrator beside the chief and another auditor beside the checker.
TEST(OfficeFlow, theLastAuditorStays)
{
    StaffRoom room;
    room.choose(u"roleauditor"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"retired"_s, u"purse"_s, u"right password"_s});
    ASSERT_TRUE(room.entryOf(u"roleauditor"_s).isDisabled) << room.message().toStdString();
    room.choose(u"checker"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    EXPECT_FALSE(room.desk.view().form);
    EXPECT_TRUE(room.message().contains(u"cannot be removed"_s));
    app::StaffRequest past;
    past.kind = StaffCommand::Disable;
    past.login = u"checker"_s;
    room.service.change(past, {u"purse"_s, u"right password"_s}); // past the screen
    room.settle();
    EXPECT_EQ(room.desk.view().failure->fault, Fault::LastOfRole);
}

} // namespace wattcard::ui
