// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_world.h"
#include "ui/operators/sign_in_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

// The PIN that unlocks a counter, at the real window and by its keys.
namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct PinWorld : WindowWorld {
    QSignalSpy unlocks{&people, &SignInDesk::unlockWanted};
    QSignalSpy passwords{&people, &SignInDesk::signInWanted};
    QSignalSpy chosen{&people, &SignInDesk::pinWanted};
    int keys = 0;

    PinWorld() { QApplication::setActiveWindow(&window); } // no window manager does it here
    SignInPage& page() { return window.signInPage(); }
    QLineEdit* field(const QString& name)
    {
        for (auto* edit : page().findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name && edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    // To whatever has the keyboard, as a person types.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QWidget* target = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(target, key, modifiers);
    }
    void type(const char* digits)
    {
        for (; *digits != 0; ++digits)
            press(static_cast<Qt::Key>(*digits));
    }
    // The key of a button presses it as a hand would, and lets it go a moment later.
    void pressButton(Qt::Key key)
    {
        QSignalSpy there{&page(), &SignInPage::pinFormRequested};
        QSignalSpy back{&page(), &SignInPage::pinFormLeft};
        press(key);
        EXPECT_TRUE((key == Qt::Key_F4 ? there : back).wait());
    }
    void lock() { press(Qt::Key_L, Qt::ControlModifier); }
    bool isLocked() { return page().isVisible(); }
    bool says(const QString& words)
    {
        for (const auto* label : page().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

TEST(Keystroke, lockAndUnlockWithAPinTakeSix)
{
    PinWorld world;
    ASSERT_FALSE(world.isLocked());
    world.lock();
    ASSERT_TRUE(world.isLocked());
    EXPECT_TRUE(world.field(u"PIN or password"_s)->hasFocus());
    world.type("4711");
    world.press(Qt::Key_Return);
    EXPECT_EQ(world.keys, 6);
    ASSERT_EQ(world.unlocks.count(), 1);
    EXPECT_EQ(world.unlocks[0][0].toString(), sampleOperator().login);
    EXPECT_EQ(world.unlocks[0][1].toString(), u"4711"_s);
    EXPECT_EQ(world.passwords.count(), 0);
    world.people.signedIn(sampleOperator());
    EXPECT_FALSE(world.isLocked());
}

TEST(PinField, takesThePasswordAsWell)
{
    PinWorld world;
    world.lock();
    QTest::keyClicks(world.field(u"PIN or password"_s), u"12345678"_s);
    world.press(Qt::Key_Return);
    EXPECT_EQ(world.unlocks.count(), 0);
    ASSERT_EQ(world.passwords.count(), 1);
    EXPECT_EQ(world.passwords[0][1].toString(), u"12345678"_s);
}

// Fast switching of users: for anybody else it is a password field.
TEST(PinField, ofAnotherPersonTakesThePasswordOnly)
{
    PinWorld world;
    world.lock();
    QLineEdit* login = world.field(u"Operator"_s);
    login->setText(u"zhao"_s);
    EXPECT_EQ(world.field(u"PIN or password"_s), nullptr);
    QTest::keyClicks(world.field(u"Password"_s), u"4711"_s);
    world.press(Qt::Key_Return);
    EXPECT_EQ(world.unlocks.count(), 0);
    EXPECT_EQ(world.passwords.count(), 1);
}

TEST(PinField, ofAFreshProgramTakesThePasswordOnly)
{
    QTemporaryDir folder;
    SignInDesk desk{CounterId{3}, folder.filePath(u"user.ini"_s)};
    QSignalSpy unlocks{&desk, &SignInDesk::unlockWanted};
    desk.submit(u"wangli"_s, u"4711"_s);
    EXPECT_EQ(unlocks.count(), 0);
}

TEST(PinField, saysWhatIsLeftAndThenAsksForThePassword)
{
    PinWorld world;
    const auto give = [&](const app::PinRefusal& answer) {
        world.type("0815");
        world.press(Qt::Key_Return);
        world.people.pinRefused(answer);
        EXPECT_TRUE(world.field(u"PIN or password"_s)->text().isEmpty());
        EXPECT_TRUE(world.field(u"PIN or password"_s)->hasFocus());
    };
    world.lock();
    give({app::PinTrouble::Wrong, 2});
    EXPECT_TRUE(world.says(u"Tries left: 2"_s));
    give({app::PinTrouble::Blocked});
    EXPECT_TRUE(world.says(u"Type the password"_s));
    EXPECT_EQ(world.unlocks.count(), 2);
}

TEST(PinForm, isFilledInByKeysAndAsksOnce)
{
    PinWorld world;
    world.lock();
    world.pressButton(Qt::Key_F4);
    ASSERT_TRUE(world.field(u"PIN again"_s));
    EXPECT_TRUE(world.says(u"Choose a PIN: "_s + sampleOperator().login));
    EXPECT_EQ(world.field(u"PIN"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClicks(world.field(u"Your password"_s), u"secret-1"_s);
    world.press(Qt::Key_Return);
    world.type("4711");
    world.press(Qt::Key_Return);
    world.type("4712");
    world.press(Qt::Key_Return);
    EXPECT_EQ(world.chosen.count(), 0);
    EXPECT_TRUE(world.says(u"differ"_s));
    for (int field = 0; field < 2; ++field) {
        world.type("4711");
        world.press(Qt::Key_Return);
    }
    world.press(Qt::Key_Return);
    ASSERT_EQ(world.chosen.count(), 1);
    const auto change = world.chosen[0][0].value<app::PinChange>();
    EXPECT_EQ(change.login, sampleOperator().login);
    EXPECT_EQ(change.password, u"secret-1"_s);
    EXPECT_EQ(change.pin, u"4711"_s);
    world.people.pinRefused({app::PinTrouble::TooEasy});
    EXPECT_TRUE(world.says(u"4 to 6 digits"_s));
    world.people.signedIn(sampleOperator());
    EXPECT_FALSE(world.isLocked());
}

TEST(PinForm, isLeftByEscapeAndForgetsWhatWasTyped)
{
    PinWorld world;
    world.lock();
    world.pressButton(Qt::Key_F4);
    QTest::keyClicks(world.field(u"Your password"_s), u"secret-1"_s);
    world.pressButton(Qt::Key_Escape);
    EXPECT_TRUE(world.field(u"PIN or password"_s)->hasFocus());
    world.pressButton(Qt::Key_F4);
    EXPECT_TRUE(world.field(u"Your password"_s)->text().isEmpty());
}

} // namespace wattcard::ui
