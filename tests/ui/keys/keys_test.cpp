// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_component.h"
#include "tests/ui/keys/sample_keys.h"
#include "ui/keys/ceremony_dialog.h"
#include "ui/keys/keys_page.h"
#include "ui/keys/passphrase_dialog.h"
#include "ui/text/custody_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

std::string typed(const app::SharedSecret& secret)
{
    return std::string(secret->view().begin(), secret->view().end());
}

struct Screen {
    KeysDesk desk;
    KeysPage page{nullptr};
    CeremonyDialog dialog{nullptr};
    QSignalSpy ceremony{&desk, &KeysDesk::ceremonyWanted};
    QSignalSpy signIn{&desk, &KeysDesk::signInWanted};
    QSignalSpy component{&desk, &KeysDesk::componentWanted};
    QSignalSpy changing{&desk, &KeysDesk::changeWanted};
    QSignalSpy aborted{&desk, &KeysDesk::abortWanted};

    Screen()
    {
        linkKeyScreens(desk, page, dialog);
        page.QWidget::show();
        desk.open(Role::Auditor);
        desk.listed(vaultView().overview);
    }
    template <class Field> Field* field(const QString& name)
    {
        for (auto* found : dialog.findChildren<Field*>()) {
            if (found->accessibleName().startsWith(name))
                return found;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (QWidget* widget : {static_cast<QWidget*>(&page), static_cast<QWidget*>(&dialog)}) {
            for (auto* found : widget->findChildren<QPushButton*>()) {
                if (found->text().startsWith(text))
                    return found;
            }
        }
        return nullptr;
    }
    bool says(const QString& words)
    {
        for (auto* label : dialog.findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void answer(Step step, int custodian = 0)
    {
        desk.progressed(ceremonyView(step, custodian).progress);
    }
};

} // namespace

TEST(SecretEdit, takesKeysIntoASecretAndShowsNone)
{
    SecretEdit edit{SecretEdit::Allowed::HexDigits, nullptr};
    edit.QWidget::show();
    QSignalSpy entered{&edit, &SecretEdit::returnPressed};
    QTest::keyClicks(&edit, u"1f8D xyz!0C"_s);
    EXPECT_EQ(edit.characters(), 6u) << "hex digits only";
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_EQ(entered.count(), 1);
    EXPECT_EQ(typed(edit.take()), "1f8D0");
    EXPECT_TRUE(edit.isEmpty());
}

TEST(SecretEdit, keepsWholeCharactersOfAnyAlphabet)
{
    SecretEdit edit{SecretEdit::Allowed::Anything, nullptr};
    edit.QWidget::show();
    for (const QChar letter : u"Schlüssel 电力"_s) {
        QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{letter}};
        QCoreApplication::sendEvent(&edit, &press);
    }
    EXPECT_EQ(edit.characters(), 12u);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    EXPECT_EQ(typed(edit.take()), "Schlüssel 电");
}

TEST(SecretEdit, isEmptyWhenItWasHiddenAndCannotBeCopied)
{
    SecretEdit edit{SecretEdit::Allowed::Anything, nullptr};
    edit.QWidget::show();
    QTest::keyClicks(&edit, u"canary"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"before"_s);
    EXPECT_EQ(edit.characters(), 6u);
    edit.hide();
    EXPECT_TRUE(edit.isEmpty());
}

TEST(PassphraseDialog, handsTheSecretOverBeforeItIsWiped)
{
    PassphraseDialog dialog{u"Passphrase"_s};
    app::SharedSecret secret;
    QObject::connect(&dialog, &PassphraseDialog::completed, &dialog,
                     [&secret](const app::SharedSecret& given) { secret = given; });
    dialog.show();
    auto* edit = dialog.findChild<SecretEdit*>();
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible()) << "nothing typed yet";
    QTest::keyClicks(edit, u"open sesame"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible());
    ASSERT_TRUE(secret);
    EXPECT_EQ(typed(secret), "open sesame");
}

TEST(KeysScreen, goesThroughACeremonyWithTheKeyboardAlone)
{
    Screen screen;
    screen.button(u"Bring a key"_s)->click();
    ASSERT_TRUE(screen.dialog.isVisible());
    QTest::keyClick(screen.field<QComboBox>(u"Purpose"_s), Qt::Key_Return);
    ASSERT_EQ(screen.ceremony.count(), 1);
    const auto request = screen.ceremony[0][0].value<app::KeyRequest>();
    EXPECT_EQ(request.purpose, crypto::Purpose::Vending);
    EXPECT_EQ(request.custodians, 2);

    screen.answer(Step::Witness);
    auto* login = screen.field<QLineEdit>(u"Operator"_s);
    auto* password = screen.field<QLineEdit>(u"Password"_s);
    QTest::keyClicks(login, u"auditor"_s);
    QTest::keyClick(login, Qt::Key_Return);
    EXPECT_EQ(screen.signIn.count(), 0) << "the password first";
    QTest::keyClicks(password, u"secret-1"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTest::keyClick(password, Qt::Key_Return);
    ASSERT_EQ(screen.signIn.count(), 1) << "once, while the answer is waited for";
    EXPECT_EQ(screen.signIn[0][0].value<app::Login>().name, u"auditor"_s);

    screen.answer(Step::Component);
    EXPECT_TRUE(login->text().isEmpty()) << "wiped between two people";
    EXPECT_TRUE(password->text().isEmpty());
    auto* digits = screen.field<SecretEdit>(u"Component"_s);
    QTest::keyClicks(digits, u"1F8D0C5B7A6934E2D1C0BFAE9D8C7B6A"_s);
    QTest::keyClick(digits, Qt::Key_Return);
    auto* value = screen.field<QLineEdit>(u"Its check value"_s);
    QTest::keyClicks(value, u"2AA9D2C852"_s);
    QTest::keyClick(value, Qt::Key_Return);
    ASSERT_EQ(screen.component.count(), 1);
    EXPECT_EQ(typed(screen.component[0][0].value<app::SharedSecret>()),
              "1F8D0C5B7A6934E2D1C0BFAE9D8C7B6A");
    EXPECT_TRUE(digits->isEmpty());

    screen.answer(Step::Confirmation);
    EXPECT_TRUE(screen.says(u"19 11 A3 02 C2"_s));
    screen.answer(Step::Done);
    QTest::keyClick(&screen.dialog, Qt::Key_Return);
    EXPECT_FALSE(screen.dialog.isVisible());
}

TEST(KeysScreen, asksBeforeItGivesUp)
{
    Screen screen;
    screen.button(u"Bring a key"_s)->click();
    screen.answer(Step::Component);
    auto* digits = screen.field<SecretEdit>(u"Component"_s);
    QTest::keyClicks(digits, u"1F8D"_s);
    QTest::keyClick(&screen.dialog, Qt::Key_Escape);
    EXPECT_TRUE(screen.dialog.isVisible());
    EXPECT_TRUE(screen.says(u"Give up?"_s));
    QTest::keyClick(&screen.dialog, Qt::Key_Shift);
    EXPECT_FALSE(screen.says(u"Give up?"_s));
    QTest::keyClick(&screen.dialog, Qt::Key_Escape);
    QTest::keyClick(&screen.dialog, Qt::Key_Escape);
    EXPECT_FALSE(screen.dialog.isVisible());
    EXPECT_EQ(screen.aborted.count(), 1);
    EXPECT_TRUE(digits->isEmpty());
}

TEST(KeysScreen, saysWhyAStepFailedAndTakesItAgain)
{
    Screen screen;
    screen.button(u"Bring a key"_s)->click();
    screen.answer(Step::Component);
    screen.desk.failed({Fault::BadInput, u"detail for the log"_s});
    EXPECT_TRUE(screen.says(u"do not belong together"_s));
    EXPECT_FALSE(screen.says(u"detail for the log"_s));
    screen.answer(Step::Custodian, 1);
    screen.desk.failed({Fault::PermissionDenied, {}});
    EXPECT_TRUE(screen.says(code(Fault::PermissionDenied)));
    screen.desk.failed({Fault::LockedOut, {}});
    EXPECT_TRUE(screen.says(code(Fault::LockedOut)));
}

TEST(KeysScreen, offersWhatTheRoleAndTheStateAllow)
{
    Screen screen;
    auto* ceremony = screen.button(u"Bring a key"_s);
    auto* retire = screen.button(u"Retire"_s);
    auto* revoke = screen.button(u"Revoke"_s);
    auto* list = screen.page.findChild<QTableWidget*>();
    const auto offered = [&](int row) {
        list->setCurrentCell(row, 0);
        return std::pair{retire->isEnabled(), revoke->isEnabled()};
    };
    EXPECT_EQ(offered(0), std::pair(false, false)) << "revoked";
    EXPECT_EQ(offered(1), std::pair(false, true)) << "retired";
    EXPECT_EQ(offered(2), std::pair(true, true)) << "in use";
    retire->click();
    ASSERT_EQ(screen.changing.count(), 1);
    EXPECT_EQ(screen.changing[0][0].value<crypto::KeySlot>(),
              (crypto::KeySlot{crypto::Purpose::Vending, Suite::A, 3}));
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Engineer}) {
        screen.desk.leave();
        screen.desk.open(role);
        EXPECT_FALSE(ceremony->isEnabled());
        EXPECT_EQ(offered(2), std::pair(false, false));
    }
}

// CARD.md section 6: a card takes these masters, and the audit log its own.
TEST(KeysScreen, listsTheMastersThatAreMissing)
{
    Screen screen;
    std::set<QString> live, missing;
    for (const app::KeyRow& row : screen.desk.view().overview.rows) {
        if (row.label.state == crypto::KeyState::Live)
            live.insert(purposeText(row.label.slot.purpose));
    }
    auto* list = screen.page.findChild<QTableWidget*>();
    for (int row = 0; row < list->rowCount(); ++row) {
        if (list->item(row, 3)->text() == u"missing"_s)
            missing.insert(list->item(row, 0)->text());
    }
    using crypto::Purpose;
    for (const Purpose purpose :
         {Purpose::Vending, Purpose::Meter, Purpose::Inspection, Purpose::Issuer,
          Purpose::Management, Purpose::Purchase, Purpose::Return, Purpose::AuditChain}) {
        const QString name = purposeText(purpose);
        EXPECT_NE(live.contains(name), missing.contains(name)) << qPrintable(name);
    }
    EXPECT_FALSE(missing.empty());
    list->setCurrentCell(list->rowCount() - 1, 0);
    EXPECT_FALSE(screen.button(u"Retire"_s)->isEnabled()) << "there is nothing to retire";
}

TEST(KeysScreen, isOrangeAndOffersNothingWithTestKeys)
{
    KeysPage page{nullptr};
    page.QWidget::show();
    page.show(practiceView());
    const auto bands = page.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(bands, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"TEST KEYS"_s);
    }));
    for (const auto* button : page.findChildren<QPushButton*>())
        EXPECT_FALSE(button->isEnabled());
    KeysView none;
    none.overview.isReady = true;
    page.show(none);
    EXPECT_TRUE(std::ranges::any_of(bands, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"No key store"_s);
    }));
}

} // namespace wattcard::ui
