// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Fast switching of users: what stays on the table, and who is offered next.
#include "tests/ui/counter/desk_world.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/operators/sign_in_page.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

Operator colleague(const QString& login)
{
    return {OperatorId{40 + login.size()}, login, login + u" name"_s, Role::Clerk, false};
}

} // namespace

TEST(Unlock, theSamePersonFindsTheAmountThatWasTyped)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.desk.lock();
    EXPECT_FALSE(world.desk.view().person);
    world.desk.signIn(sampleOperator());
    EXPECT_EQ(world.state(), CounterState::Customer);
    EXPECT_EQ(world.desk.view().model.payment, hundred);
    world.wait();
    world.press(Command::Enter);
    EXPECT_EQ(world.state(), CounterState::Quoted);
}

TEST(Unlock, anotherPersonBeginsWithTheCard)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.desk.lock();
    world.desk.signIn(colleague(u"zhao"_s));
    EXPECT_EQ(world.state(), CounterState::Reading);
    EXPECT_FALSE(world.desk.view().model.payment);
    EXPECT_TRUE(world.sales.empty());
}

TEST(Unlock, aCardThatWasTakenMeanwhileTakesTheFormWithIt)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.desk.lock();
    world.reader(ReaderEvent::Status::Empty, 2);
    world.desk.signIn(sampleOperator());
    EXPECT_EQ(world.state(), CounterState::Waiting);
    EXPECT_FALSE(world.desk.view().model.payment);
}

TEST(Unlock, nobodyLocksWhileACardIsBeingWritten)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    ASSERT_EQ(world.state(), CounterState::Writing);
    world.desk.lock();
    EXPECT_TRUE(world.desk.view().person);
}

TEST(SignInPage, offersThePeopleOfThisCounterWithAKeyEach)
{
    QTemporaryDir folder;
    const QString ini = folder.filePath(u"user.ini"_s);
    {
        SignInDesk desk{CounterId{3}, ini};
        for (const QString& login : {u"a"_s, u"bb"_s, u"ccc"_s, u"dddd"_s, u"eeeee"_s, u"bb"_s})
            desk.signedIn(colleague(login));
    }
    SignInDesk desk{CounterId{3}, ini};
    const std::vector<KnownPerson> expected{{u"bb"_s, u"bb name"_s},
                                            {u"eeeee"_s, u"eeeee name"_s},
                                            {u"dddd"_s, u"dddd name"_s},
                                            {u"ccc"_s, u"ccc name"_s}};
    EXPECT_EQ(desk.view().known, expected);
    SignInPage page{nullptr};
    QObject::connect(&desk, &SignInDesk::viewChanged, &page, &SignInPage::show);
    page.QWidget::show();
    desk.begin();
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->accessibleName() == u"dddd name"_s)
            button->click();
    }
    for (const auto* edit : page.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Operator"_s) {
            EXPECT_EQ(edit->text(), u"dddd"_s);
        }
    }
}

} // namespace wattcard::ui
