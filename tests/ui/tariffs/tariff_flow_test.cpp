// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A price change with the keyboard alone, through page, forms, desk and service to a real database:
// drafted, rehearsed, signed by a second person, effective when its time comes.
#include "db/repositories/sql_tariffs.h"
#include "tests/app/shift_shop.h"
#include "ui/tariffs/release_dialog.h"
#include "ui/tariffs/tariff_form.h"
#include "ui/tariffs/tariffs_link.h"
#include "ui/tariffs/tariffs_page.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using enum TariffStage;

namespace {

struct TariffOffice : app::test::ShiftShop {
    db::SqlTariffs tariffs{*database, clock};
    app::TariffService prices{{tariffs, *people, clock, CounterId{3}}};
    TariffsDesk desk{[this] { return clock.now(); }};
    TariffsPage page{[this] { return clock.now(); }, nullptr};
    Operator admin{of(Role::Administrator).who, u"admin"_s, u"admin"_s, Role::Administrator, false};

    TariffOffice()
    {
        linkTariffs(page, desk);
        linkTariffs(desk, prices);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        comes(admin);
        desk.select(TariffVersionId{1});
        page.setFocus();
    }
    void comes(const Operator& person)
    {
        prices.signIn(person);
        desk.enter(person);
        settle();
    }
    // Every question is queued, and so is every answer.
    void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    // Tab leads to the button, Enter presses it.
    void press(const QString& button)
    {
        page.setFocus();
        for (int i = 0; i < 40 && page.focusWidget()->accessibleName() != button; ++i)
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        ASSERT_EQ(page.focusWidget()->accessibleName(), button);
        QTest::keyClick(page.focusWidget(), Qt::Key_Return);
        settle();
    }
    // What is done in the dialog that the next key opens, as soon as it stands.
    void inDialog(std::function<void(QDialog&)> act)
    {
        QMetaObject::invokeMethod(
            &page,
            [act = std::move(act)] {
                auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
                ASSERT_NE(dialog, nullptr);
                act(*dialog);
            },
            Qt::QueuedConnection);
    }
    static void type(QDialog& dialog, const QString& name, const QString& text)
    {
        for (auto* edit : dialog.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() != name)
                continue;
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(edit, text);
        }
    }
    void draftPrice(const QString& price)
    {
        inDialog([price](QDialog& form) {
            type(form, u"Name"_s, u"Dearer"_s);
            type(form, u"Flat, ¥/kWh"_s, price);
            QTest::keyClick(&form, Qt::Key_Return);
        });
        press(u"New version…"_s);
    }
    void sign(const QString& login, const QString& password)
    {
        inDialog([=](QDialog& dialog) {
            type(dialog, u"Operator"_s, login);
            type(dialog, u"Password"_s, password);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        press(u"Release…"_s);
    }
    TariffStage stage() { return selectedVersion(desk.view())->stage; }
};

} // namespace

TEST(TariffFlow, aPriceIsDraftedRehearsedSignedBySomebodyElseAndBecomesEffective)
{
    TariffOffice office;
    office.openAccount(office.moneyAccount, Money::fromMinor(10'000)); // 189.28 kWh at 0.5283
    ASSERT_EQ(office.stage(), InForce);
    office.draftPrice(u"0.8283"_s);
    ASSERT_EQ(office.desk.view().notice, TariffsView::Notice::Drafted);
    ASSERT_EQ(office.stage(), Draft);
    EXPECT_FALSE(isOffered(office.desk.view(), TariffCommand::Release)); // not rehearsed

    office.press(u"Rehearse"_s);
    ASSERT_EQ(office.stage(), Rehearsed);
    const auto& sheet = *office.desk.view().rehearsal;
    EXPECT_EQ(sheet.totals.losers, 1);
    EXPECT_EQ(sheet.totals.winners, 0);
    // 189.28 x 0.8283 = 156.780624
    EXPECT_EQ(sheet.totals.after - sheet.totals.before, Money::fromMinor(15'678 - 10'000));

    office.sign(u"finance"_s, u"right password"_s);
    ASSERT_EQ(office.desk.view().notice, TariffsView::Notice::Released) << static_cast<int>(
        office.desk.view().failure ? office.desk.view().failure->fault : Fault::NoService);
    ASSERT_EQ(office.stage(), Released);
    const TariffVersion released = *selectedVersion(office.desk.view());
    EXPECT_EQ(released.author, office.admin.id);
    EXPECT_EQ(released.releaser, office.financePerson.id);
    ASSERT_TRUE(office.desk.view().map);
    EXPECT_EQ(office.desk.view().map->notSeen, 1); // the meter must hear of it by a card

    office.clock.set(*released.effectiveFrom);
    office.comes(office.financePerson);
    EXPECT_EQ(office.stage(), InForce);
    EXPECT_EQ(versionIn(office.desk.view(), TariffVersionId{1})->stage, Superseded);
    EXPECT_EQ(office.ledger->byAccount(office.moneyAccount)->account.tariff.prices,
              released.tariff.prices);
    EXPECT_TRUE(office.verifies());
}

// DOMAIN.md section 4: the table is typed, compared with the formula, and released with what
// differs signed. At the standard of 0.90 a power factor of 0.86 costs 2.00 %.
TEST(TariffFlow, powerFactorsAreTypedBesideTheRuleAndWhatDiffersIsSigned)
{
    TariffOffice office;
    constexpr int rowOf86 = 14; // 1.00 stands first
    office.inDialog([](QDialog& form) {
        auto* use = form.findChild<QComboBox*>();
        auto* lines = form.findChild<QTableWidget*>();
        EXPECT_FALSE(lines->isEnabled()) << "nobody is charged by his power factor yet";
        use->setFocus();
        QTest::keyClick(use, Qt::Key_Down);
        EXPECT_TRUE(lines->isEnabled());
        EXPECT_EQ(lines->item(rowOf86, 0)->text(), u"0.86"_s);
        EXPECT_EQ(lines->item(rowOf86, 1)->text(), u"2.00"_s);
        lines->item(rowOf86, 1)->setText(u"much"_s);
        QTest::keyClick(use, Qt::Key_Return);
        EXPECT_TRUE(form.isVisible()) << "a line that is none is not kept";
        lines->item(rowOf86, 1)->setText(u"2.50"_s);
        EXPECT_EQ(lines->item(rowOf86, 3)->text(), u"differs from the rule"_s);
        use->setFocus();
        QTest::keyClick(use, Qt::Key_Return);
    });
    office.press(u"Factors…"_s);
    ASSERT_EQ(office.desk.view().notice, TariffsView::Notice::Drafted);
    const TariffVersion drafted = *selectedVersion(office.desk.view());
    ASSERT_TRUE(drafted.powerFactor);
    EXPECT_EQ(drafted.powerFactor->lines.size(), 101u);
    EXPECT_EQ(*drafted.powerFactor->adjustment(86), Percent::fromHundredths(250));
    EXPECT_EQ(*drafted.powerFactor->adjustment(85), Percent::fromHundredths(250)) << "as the rule";
    EXPECT_EQ(drafted.tariff.prices,
              versionIn(office.desk.view(), TariffVersionId{1})->tariff.prices);

    office.press(u"Rehearse"_s);
    office.inDialog([](QDialog& dialog) {
        TariffOffice::type(dialog, u"Operator"_s, u"finance"_s);
        TariffOffice::type(dialog, u"Password"_s, u"right password"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        EXPECT_TRUE(dialog.isVisible()) << "what differs has to be signed";
        TariffOffice::type(dialog, u"Why power factors differ from the rule"_s,
                           u"ours since 2019"_s);
        TariffOffice::type(dialog, u"Password"_s, u"right password"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    office.press(u"Release…"_s);
    ASSERT_EQ(office.desk.view().notice, TariffsView::Notice::Released);
    EXPECT_EQ(selectedVersion(office.desk.view())->releaser, office.financePerson.id);
}

// No question before a form is left: what was typed comes back for 8 seconds.
TEST(TariffFlow, whatWasTypedInAFormThatWasLeftIsUndone)
{
    TariffOffice office;
    const auto* bar = office.page.findChild<UndoBar*>();
    office.inDialog([](QDialog& form) { QTest::keyClick(&form, Qt::Key_Escape); });
    office.press(u"New version…"_s);
    EXPECT_FALSE(bar->isOffering()) << "nothing was typed";
    office.inDialog([](QDialog& form) {
        TariffOffice::type(form, u"Name"_s, u"Dearer"_s);
        QTest::keyClick(&form, Qt::Key_Escape);
    });
    office.press(u"New version…"_s);
    ASSERT_TRUE(bar->isOffering());
    QString typed;
    office.inDialog([&typed](QDialog& form) {
        for (const auto* edit : form.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == u"Name"_s)
                typed = edit->text();
        }
        form.reject();
    });
    auto* undo = bar->findChild<QPushButton*>();
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    EXPECT_EQ(typed, u"Dearer"_s);
}

TEST(TariffFlow, nobodySignsTheOwnDraftOrWithAWrongPassword)
{
    TariffOffice office;
    office.draftPrice(u"0.6000"_s);
    office.press(u"Rehearse"_s);
    office.sign(u"finance"_s, u"wrong"_s);
    EXPECT_EQ(office.desk.view().failure->fault, Fault::BadCredentials);
    EXPECT_EQ(office.stage(), Rehearsed);
    office.sign(u"leader"_s, u"right password"_s); // has no right to it
    EXPECT_EQ(office.desk.view().failure->fault, Fault::PermissionDenied);
    EXPECT_EQ(office.stage(), Rehearsed);
    // The same at the service, where no screen stands before it: the author himself.
    const auto& version = *selectedVersion(office.desk.view());
    EXPECT_FALSE(office.tariffs.release(
        {version.tariff.version, office.clock.now() + std::chrono::minutes{1}, {}},
        {office.admin.id, CounterId{3}}));
    office.sign(u"finance"_s, u"right password"_s);
    EXPECT_EQ(office.stage(), Released);
    EXPECT_TRUE(office.verifies());
}

TEST(TariffFlow, aSecondVersionForTheSameTimeIsRefusedWithTheDate)
{
    TariffOffice office;
    for (const QString& price : {u"0.6000"_s, u"0.6100"_s}) {
        office.draftPrice(price);
        office.press(u"Rehearse"_s);
        office.inDialog([](QDialog& dialog) {
            TariffOffice::type(dialog, u"Operator"_s, u"finance"_s);
            TariffOffice::type(dialog, u"Password"_s, u"right password"_s);
            QTest::keyClick(&dialog, Qt::Key_Return);
            if (!dialog.isVisible())
                return; // released
            const auto* from = dialog.findChild<QDateTimeEdit*>();
            EXPECT_TRUE(from->accessibleDescription().contains(u"begins on 2026-12-01"_s))
                << qPrintable(from->accessibleDescription());
            dialog.reject();
        });
        office.press(u"Release…"_s);
    }
    EXPECT_EQ(office.stage(), Rehearsed);
}

TEST(TariffFlow, aVersionGoesOutAsAFileAndComesBackAsADraft)
{
    TariffOffice office;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"tariff.json"_s);
    office.desk.exportTo(file);
    office.settle();
    ASSERT_EQ(office.desk.view().notice, TariffsView::Notice::Exported);
    const Tariff before = selectedVersion(office.desk.view())->tariff;
    QObject::connect(&office.prices, &app::TariffService::imported, &office.page, [&office] {
        office.inDialog([](QDialog& form) { QTest::keyClick(&form, Qt::Key_Return); });
    });
    office.desk.importFrom(file);
    office.settle();
    ASSERT_EQ(office.stage(), Draft);
    Tariff after = selectedVersion(office.desk.view())->tariff;
    EXPECT_NE(after.version, before.version);
    after.version = before.version;
    EXPECT_EQ(after, before);

    QFile{file}.resize(20);
    office.desk.importFrom(file);
    office.settle();
    EXPECT_EQ(office.desk.view().fileProblem->kind, app::TariffFileProblem::Kind::NotJson);
    office.desk.exportTo(folder.filePath(u"missing/tariff.json"_s));
    office.settle();
    EXPECT_EQ(office.desk.view().notice, TariffsView::Notice::ExportRefused);
}

TEST(TariffFlow, whoHasNoRightSeesNothing)
{
    TariffOffice office;
    office.comes(office.clerkPerson);
    EXPECT_TRUE(office.desk.view().versions.empty());
    EXPECT_EQ(office.desk.view().failure->fault, Fault::PermissionDenied);
}

} // namespace wattcard::ui
