// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/sign_in_desk.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/sample_views.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

struct World {
    QTemporaryDir folder;
    QString ini = folder.filePath(u"user.ini"_s);
    SignInDesk desk{CounterId{3}, ini};
    SignInPage page{nullptr};
    QSignalSpy wanted{&desk, &SignInDesk::signInWanted};
    QSignalSpy change{&desk, &SignInDesk::changeWanted};
    QSignalSpy accepted{&desk, &SignInDesk::accepted};

    World()
    {
        QObject::connect(&desk, &SignInDesk::viewChanged, &page, &SignInPage::show);
        QObject::connect(&page, &SignInPage::signInRequested, &desk, &SignInDesk::submit);
        QObject::connect(&page, &SignInPage::changeRequested, &desk, &SignInDesk::changePassword);
        page.QWidget::show();
        desk.begin();
    }
    QLineEdit* field(const QString& name)
    {
        for (auto* edit : page.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    QString message()
    {
        QString longest;
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->wordWrap())
                longest = label->text();
        }
        return longest;
    }
};

TEST(SignIn, enterInThePasswordAsksTheRecordsOnce)
{
    World world;
    QTest::keyClicks(world.field(u"Operator"_s), u"wangli"_s);
    QTest::keyClicks(world.field(u"Password"_s), u"secret-1"_s);
    QTest::keyClick(world.field(u"Password"_s), Qt::Key_Return);
    QTest::keyClick(world.field(u"Password"_s), Qt::Key_Return);
    ASSERT_EQ(world.wanted.count(), 1);
    EXPECT_EQ(world.wanted[0][0].toString(), u"wangli"_s);
    EXPECT_EQ(world.field(u"Password"_s)->echoMode(), QLineEdit::Password);
}

TEST(SignIn, enterOnTheButtonAsksTheRecordsToo)
{
    World world;
    QTest::keyClicks(world.field(u"Operator"_s), u"wangli"_s);
    QTest::keyClicks(world.field(u"Password"_s), u"secret-1"_s);
    auto* button = world.page.findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    EXPECT_EQ(world.wanted.count(), 1);
}

TEST(SignIn, theLoginIsRememberedAndThePasswordIsNot)
{
    World world;
    world.desk.submit(u"wangli"_s, u"secret-1"_s);
    world.desk.signedIn(sampleOperator());
    EXPECT_EQ(world.accepted.count(), 1);
    EXPECT_EQ(SignInDesk(CounterId{3}, world.ini).view().login, u"wangli"_s);
    QFile file{world.ini};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("secret"));
    EXPECT_TRUE(world.field(u"PIN or password"_s)->text().isEmpty());
}

TEST(SignIn, aLockOutCountsDownAndThenAllowsATry)
{
    World world;
    world.desk.submit(u"wangli"_s, u"wrong"_s);
    world.desk.refused({Fault::LockedOut, 2});
    EXPECT_TRUE(world.message().contains(u"Wait 2 s"_s));
    EXPECT_FALSE(world.field(u"Password"_s)->isEnabled());
    world.desk.submit(u"wangli"_s, u"right-1"_s);
    EXPECT_EQ(world.wanted.count(), 1);
    world.desk.secondPassed();
    EXPECT_TRUE(world.message().contains(u"Wait 1 s"_s));
    world.desk.secondPassed();
    EXPECT_TRUE(world.field(u"Password"_s)->isEnabled());
    world.desk.submit(u"wangli"_s, u"right-1"_s);
    EXPECT_EQ(world.wanted.count(), 2);
}

TEST(SignIn, aWrongPasswordSaysSoWithItsCode)
{
    World world;
    world.desk.submit(u"wangli"_s, u"wrong"_s);
    world.desk.refused({Fault::BadCredentials, 0});
    EXPECT_TRUE(world.message().contains(u"WAT-O01"_s));
}

TEST(SignIn, aOneTimePasswordMustBeChangedFirst)
{
    World world;
    Operator person = sampleOperator();
    person.mustChangePassword = true;
    world.desk.signedIn(person);
    EXPECT_EQ(world.accepted.count(), 0);
    EXPECT_EQ(world.desk.view().form, SignInView::Form::ChangePassword);
    world.field(u"Present password"_s)->setText(u"one-time"_s);
    world.field(u"New password"_s)->setText(u"my own words"_s);
    world.field(u"New password again"_s)->setText(u"my own wurds"_s);
    world.page.submit();
    EXPECT_EQ(world.change.count(), 0);
    EXPECT_TRUE(world.message().contains(u"differ"_s));
    world.field(u"New password"_s)->setText(u"my own words"_s);
    world.field(u"New password again"_s)->setText(u"my own words"_s);
    world.page.submit();
    ASSERT_EQ(world.change.count(), 1);
    EXPECT_EQ(world.change[0][0].value<app::PasswordChange>().login, u"wangli"_s);
    world.desk.failed({Fault::PasswordTooWeak, {}});
    EXPECT_TRUE(world.message().contains(u"WAT-O03"_s));
    person.mustChangePassword = false;
    world.desk.passwordChanged(person);
    EXPECT_EQ(world.accepted.count(), 1);
}

} // namespace
} // namespace wattcard::ui
