// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/operators/right_text.h"
#include "ui/operators/sample_staff.h"
#include "ui/operators/staff_link.h"
#include "ui/operators/staff_page.h"
#include "ui/operators/staff_text.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct StaffWorld {
    StaffDesk desk;
    StaffPage page{nullptr};
    QSignalSpy changes{&desk, &StaffDesk::changeWanted};

    StaffWorld()
    {
        linkStaff(page, desk);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        desk.enter(sampleAdministrator());
        desk.listed(sampleStaffList().lines);
    }
    void choose(std::int64_t who) { desk.select(OperatorId{who}); }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { pressKey(page, key, with); }
    void type(const QString& text)
    {
        ASSERT_NE(page.focusWidget(), nullptr);
        QTest::keyClicks(page.focusWidget(), text);
        key(Qt::Key_Return);
    }
};

} // namespace

TEST(StaffView, keepsTheLastOfARoleAndWhoeverIsAtTheKeys)
{
    StaffView view = sampleStaffList();
    view.selected = OperatorId{2}; // the only auditor
    EXPECT_EQ(obstacleOf(view), StaffObstacle::LastOfRole);
    EXPECT_FALSE(isOffered(view, StaffCommand::Disable));
    EXPECT_FALSE(isOffered(view, StaffCommand::SetRole));
    EXPECT_TRUE(isOffered(view, StaffCommand::SetLimits));
    view.selected = view.person->id;
    EXPECT_EQ(obstacleOf(view), StaffObstacle::Yourself);
    for (const StaffCommand command : allStaffCommands)
        EXPECT_EQ(isOffered(view, command), command == StaffCommand::Enter);
    view.selected = OperatorId{4}; // one clerk of several
    for (const StaffCommand command : allStaffCommands)
        EXPECT_TRUE(isOffered(view, command));
}

// Two custodians are the least that a ceremony needs, so that the third one is the first who may
// go.
TEST(StaffView, keepsTwoCustodians)
{
    StaffView view = sampleStaffList();
    for (std::size_t i = 3; i < 5; ++i)
        view.lines[i].entry.person.role = Role::Custodian;
    EXPECT_TRUE(isLastOfRole(view, view.lines[3]));
    view.lines[5].entry.person.role = Role::Custodian;
    EXPECT_FALSE(isLastOfRole(view, view.lines[3]));
    view.lines[5].entry.isDisabled = true;
    EXPECT_TRUE(isLastOfRole(view, view.lines[3]));
}

TEST(StaffView, isReadByAnAuditorWhoChangesNothing)
{
    StaffView view = sampleStaffList();
    view.person->role = Role::Auditor;
    for (const StaffCommand command : allStaffCommands)
        EXPECT_FALSE(isOffered(view, command));
    EXPECT_EQ(messageOf(view).text, u"Only administrators change operators."_s);
}

TEST(StaffDesk, asksForWhatIsMissingBeforeItTroublesTheRecords)
{
    StaffWorld world;
    world.choose(4);
    world.desk.choose(StaffCommand::Disable);
    world.desk.submit({}, {u"zhouqi"_s, u"secret"_s});
    EXPECT_EQ(world.desk.view().gap, StaffGap::Reason);
    app::StaffRequest request;
    request.reason = u" moved away "_s;
    world.desk.submit(request, {});
    EXPECT_EQ(world.desk.view().gap, StaffGap::Second);
    EXPECT_EQ(world.changes.size(), 0);
    world.desk.submit(request, {u"zhouqi"_s, u"secret"_s});
    ASSERT_EQ(world.changes.size(), 1);
    const auto asked = world.changes[0][0].value<app::StaffRequest>();
    EXPECT_EQ(asked.kind, app::StaffRequest::Kind::Disable);
    EXPECT_EQ(asked.login, u"sunli"_s);
    EXPECT_EQ(asked.reason, u"moved away"_s);
    world.desk.submit(request, {u"zhouqi"_s, u"secret"_s});
    EXPECT_EQ(world.changes.size(), 1) << "the first was not answered";
}

TEST(StaffDesk, showsAPasswordOnceAndToNobodyWhoComesLater)
{
    StaffWorld world;
    world.choose(5);
    const auto show = [&] {
        app::StaffRequest request;
        request.kind = StaffCommand::Unlock;
        request.login = u"wangfang"_s;
        world.desk.changed(request, u"k7m-qd3xh9tw"_s);
        EXPECT_TRUE(messageOf(world.desk.view()).text.contains(u"k7m-qd3xh9tw"_s));
    };
    show();
    world.desk.select(OperatorId{4});
    EXPECT_TRUE(world.desk.view().oneTimePassword.isEmpty());
    show();
    world.desk.leave();
    EXPECT_TRUE(world.desk.view().oneTimePassword.isEmpty());
    EXPECT_TRUE(world.page.findChild<QLineEdit*>()->text().isEmpty());
    world.desk.changed({}, u"late"_s); // an answer to somebody who has left
    EXPECT_TRUE(world.desk.view().oneTimePassword.isEmpty());
}

TEST(StaffPage, setsLimitsByKeyboardAloneAndTakesNoWordForAnAmount)
{
    StaffWorld world;
    world.choose(12);
    world.key(Qt::Key_L, Qt::AltModifier);
    ASSERT_EQ(world.desk.view().form, StaffCommand::SetLimits);
    ASSERT_EQ(world.page.focusWidget()->accessibleName(), u"Reason"_s); // the limits stand there
    world.key(Qt::Key_Backtab, Qt::ShiftModifier);
    world.key(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_EQ(world.page.focusWidget()->accessibleName(), u"Refund limit ¥"_s);
    auto* refund = qobject_cast<QLineEdit*>(world.page.focusWidget());
    EXPECT_EQ(refund->text(), u"200.00"_s);
    refund->clear();
    world.key(Qt::Key_Return);
    world.type({});
    world.type(u"new season"_s);
    world.type(u"zhouqi"_s);
    world.type(u"secret"_s);
    EXPECT_EQ(world.desk.view().gap, StaffGap::Limit);
    EXPECT_EQ(world.changes.size(), 0);
    ASSERT_EQ(world.page.focusWidget(), refund) << "the keyboard is where it is wanted";
    QTest::keyClicks(refund, u"350"_s);
    for (int field = 0; field < 5; ++field)
        world.key(Qt::Key_Return);
    ASSERT_EQ(world.changes.size(), 1);
    const auto asked = world.changes[0][0].value<app::StaffRequest>();
    EXPECT_EQ(asked.limits.refund, Money::fromMinor(35'000));
    EXPECT_EQ(asked.limits.override, Money::fromMinor(500'000));
    EXPECT_EQ(asked.login, u"liming"_s);
}

TEST(StaffPage, keepsWhatWasTypedAfterARefusalButNotThePassword)
{
    StaffWorld world;
    world.choose(4);
    world.key(Qt::Key_D, Qt::AltModifier);
    world.type(u"moved away"_s);
    world.type(u"zhouqi"_s);
    world.type(u"wrong"_s);
    ASSERT_EQ(world.changes.size(), 1);
    world.desk.failed({Fault::BadCredentials});
    ASSERT_EQ(world.page.focusWidget()->accessibleName(), u"Finance: password"_s);
    world.type(u"right"_s);
    ASSERT_EQ(world.changes.size(), 2);
    EXPECT_EQ(world.changes[1][0].value<app::StaffRequest>().reason, u"moved away"_s);
    EXPECT_EQ(world.changes[1][1].value<app::Login>().password, u"right"_s);
    world.desk.failed({Fault::ApproverIsAuthor});
    world.key(Qt::Key_Escape);
    EXPECT_FALSE(world.desk.view().form);
    EXPECT_EQ(world.page.focusWidget()->accessibleName(), u"Operators"_s);
}

// The matrix on the screen is the table of rights and nothing beside it.
TEST(StaffPage, showsEveryRightOfEveryRole)
{
    StaffPage page{nullptr};
    QTableWidget* matrix = nullptr;
    for (QTableWidget* table : page.findChildren<QTableWidget*>())
        matrix = table->columnCount() == 8 ? table : matrix;
    ASSERT_NE(matrix, nullptr);
    ASSERT_EQ(matrix->rowCount(), static_cast<int>(allRights.size()));
    QStringList words;
    int granted = 0, expected = 0;
    for (int row = 0; row < matrix->rowCount(); ++row) {
        words << matrix->item(row, 0)->text();
        for (int column = 1; column < 8; ++column)
            granted += matrix->item(row, column)->text() == u"–"_s ? 0 : 1;
        for (int role = 0; role < 7; ++role)
            expected += may(static_cast<Role>(role), allRights[static_cast<std::size_t>(row)]);
    }
    EXPECT_EQ(granted, expected);
    EXPECT_EQ(words.removeDuplicates(), 0);
    const auto managing = words.indexOf(u"Manage operators"_s);
    EXPECT_EQ(matrix->item(static_cast<int>(managing), 4)->text(), u"● yes"_s); // administrator
    EXPECT_EQ(matrix->item(static_cast<int>(managing), 1)->text(), u"–"_s);     // clerk
}

} // namespace wattcard::ui
