// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/release_dialog.h"
#include "ui/tariffs/sample_tariffs.h"
#include "ui/tariffs/tariff_text.h"
#include "ui/tariffs/tariffs_link.h"
#include "ui/tariffs/tariffs_page.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using enum TariffCommand;
using enum TariffStage;

namespace {

struct TariffOffer {
    Role role;
    TariffStage stage;
    std::set<TariffCommand> commands;
};

Operator tariffPerson(Role role)
{
    return {OperatorId{9}, u"somebody"_s, u"Somebody"_s, role, false};
}

TariffsView tariffViewOf(Role role, TariffStage stage)
{
    TariffsView view;
    view.person = tariffPerson(role);
    TariffVersion version;
    version.tariff = sampleLadderTariff();
    version.tariff.version = TariffVersionId{3};
    version.plan = TariffPlanId{1};
    version.stage = stage;
    version.author = OperatorId{4};
    view.versions = {version};
    view.selected = TariffVersionId{3};
    return view;
}

std::set<TariffCommand> offeredOn(const TariffsView& view)
{
    std::set<TariffCommand> commands;
    for (const TariffCommand command : allTariffCommands) {
        if (isOffered(view, command))
            commands.insert(command);
    }
    return commands;
}

// Two versions of one plan: one in force, one released for 1 January 2027; a rehearsed third.
std::vector<TariffVersion> threeVersions()
{
    std::vector<TariffVersion> versions;
    for (const auto& [id, stage] :
         {std::pair{1, InForce}, std::pair{2, Released}, std::pair{3, Rehearsed}}) {
        TariffVersion version = tariffViewOf(Role::Finance, stage).versions.front();
        version.tariff.version = TariffVersionId{id};
        versions.push_back(version);
    }
    versions[0].effectiveFrom = UtcTime{};
    versions[1].effectiveFrom = std::chrono::sys_days{std::chrono::year{2027} / 1 / 1};
    return versions;
}

struct DeskInOffice {
    TariffsDesk desk{sampleTariffTime};
    QSignalSpy wishes{&desk, &TariffsDesk::wishGiven};

    DeskInOffice()
    {
        desk.enter(tariffPerson(Role::Administrator));
        desk.listed(threeVersions());
        desk.select(TariffVersionId{3});
    }
};

} // namespace

class TariffOffers : public ::testing::TestWithParam<TariffOffer> {};
TEST_P(TariffOffers, areThoseOfRoleAndStage)
{
    EXPECT_EQ(offeredOn(tariffViewOf(GetParam().role, GetParam().stage)), GetParam().commands);
}
// DOMAIN.md section 9: administrators draft, finance releases and retires, an auditor reads.
INSTANTIATE_TEST_SUITE_P(
    Roles, TariffOffers,
    ::testing::Values(
        TariffOffer{
            Role::Administrator, Draft, {New, Change, PowerFactors, Rehearse, Import, Export}},
        TariffOffer{Role::Administrator,
                    Rehearsed,
                    {New, Change, PowerFactors, Rehearse, Release, Import, Export}},
        TariffOffer{Role::Administrator, InForce, {New, Change, PowerFactors, Import, Export}},
        TariffOffer{Role::Finance, Draft, {Rehearse, Export}},
        TariffOffer{Role::Finance, Rehearsed, {Rehearse, Release, Export}},
        TariffOffer{Role::Finance, Released, {Export}},
        TariffOffer{Role::Finance, InForce, {Retire, Export}},
        TariffOffer{Role::Auditor, Rehearsed, {Export}},
        TariffOffer{Role::Auditor, InForce, {Export}}));

TEST(TariffsDesk, refusesAnOverlapWithTheDateAndAsksNobody)
{
    DeskInOffice office;
    const UtcTime begun = std::chrono::sys_days{std::chrono::year{2027} / 1 / 1};
    office.desk.release({TariffVersionId{3}, begun, {}, {u"finance"_s, u"x"_s}});
    EXPECT_EQ(office.wishes.size(), 0);
    ASSERT_TRUE(office.desk.view().clash);
    EXPECT_EQ(office.desk.view().clash->version, TariffVersionId{2});
    EXPECT_TRUE(releaseClashText(*office.desk.view().clash).contains(u"2027-01-01"_s));
    EXPECT_FALSE(office.desk.view().busy);
    office.desk.release({TariffVersionId{3}, sampleTariffTime(), {}, {u"finance"_s, u"x"_s}});
    EXPECT_EQ(office.desk.view().clash->kind, app::ReleaseClash::Kind::Past);
    EXPECT_EQ(office.wishes.size(), 0);
}

TEST(TariffsDesk, releasesWhatWasShownWithItsSigner)
{
    DeskInOffice office;
    const UtcTime from = std::chrono::sys_days{std::chrono::year{2027} / 1 / 2};
    office.desk.release({TariffVersionId{2}, from, {}, {u"finance"_s, u"x"_s}}); // another one
    EXPECT_EQ(office.wishes.size(), 0);
    office.desk.release({TariffVersionId{3}, from, {}, {u"finance"_s, u"x"_s}});
    office.desk.release({TariffVersionId{3}, from, {}, {u"finance"_s, u"x"_s}}); // once
    ASSERT_EQ(office.wishes.size(), 1);
    const auto wish = office.wishes[0][0].value<app::TariffWish>();
    EXPECT_EQ(wish.version, TariffVersionId{3});
    EXPECT_EQ(wish.from, from);
    EXPECT_EQ(wish.signer->name, u"finance"_s);
}

TEST(TariffsDesk, comparesTheSelectedVersionWithTheOneInForce)
{
    DeskInOffice office;
    auto versions = threeVersions();
    versions[2].tariff.prices[placeOf(Rate::Flat)] = Price::fromTenThousandths(4'883);
    office.desk.listed(versions);
    app::WhatIfQuestion question;
    question.energy = Energy::fromHundredths(18'000);
    office.desk.ask(question);
    const auto& whatIf = *office.desk.view().whatIf;
    // 180 x 0.4883 = 87.894; 180 x 0.5283 = 95.094
    EXPECT_EQ((*whatIf.here)->charge, Money::fromMinor(8'789));
    EXPECT_EQ((*whatIf.current)->charge, Money::fromMinor(9'509));
    office.desk.select(TariffVersionId{1});
    EXPECT_FALSE(office.desk.view().whatIf->current); // nothing to compare with
}

namespace {

// The page on a display that nobody sees, with its desk.
struct ShownTariffs {
    TariffsDesk desk{sampleTariffTime};
    TariffsPage page{sampleTariffTime, nullptr};

    explicit ShownTariffs(Role role)
    {
        linkTariffs(page, desk);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        desk.enter(tariffPerson(role));
        desk.listed(threeVersions());
        page.setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(page.focusWidget(), key, modifiers);
    }
    QPushButton* button(const QString& name)
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    bool says(const QString& words)
    {
        return std::ranges::any_of(page.findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->text().contains(words);
        });
    }
};

} // namespace

TEST(TariffsPage, isWalkedByArrowsAndRehearsesByItsKey)
{
    ShownTariffs shown{Role::Administrator};
    EXPECT_EQ(shown.desk.view().selected, TariffVersionId{3}); // the newest comes first
    QSignalSpy rehearsals{&shown.page, &TariffsPage::rehearsalWanted};
    shown.press(Qt::Key_Down);
    EXPECT_EQ(shown.desk.view().selected, TariffVersionId{2});
    EXPECT_FALSE(shown.button(u"Rehearse"_s)->isEnabled());
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_F5);
    EXPECT_TRUE(rehearsals.wait()); // a key shows the button pressed first
    EXPECT_TRUE(shown.desk.view().busy);
    EXPECT_FALSE(shown.button(u"Release…"_s)->isEnabled()); // until the answer has come
}

TEST(TariffsPage, isOnlyReadByAnAuditor)
{
    ShownTariffs shown{Role::Auditor};
    for (const QString& name : {u"New…"_s, u"New version…"_s, u"Rehearse"_s, u"Release…"_s,
                                u"Retire…"_s, u"Import…"_s})
        EXPECT_FALSE(shown.button(name)->isEnabled()) << qPrintable(name);
    EXPECT_TRUE(shown.button(u"Export…"_s)->isEnabled());
}

TEST(TariffsPage, saysWhatIsWrongWithAFileAndWhere)
{
    ShownTariffs shown{Role::Administrator};
    shown.desk.importFrom(u"/tmp/tariff.json"_s);
    shown.desk.importRefused({app::TariffFileProblem::Kind::NotANumber, u"prices.flat"_s, {}});
    EXPECT_TRUE(shown.says(u"prices.flat"_s));
    EXPECT_TRUE(shown.says(u"Correct the file and read it again."_s));
    EXPECT_FALSE(shown.desk.view().busy);
}

TEST(TariffsPage, showsTheWorkedMonthBesideTheCurrentOne)
{
    ShownTariffs shown{Role::Administrator};
    shown.page.showTab(TariffsPage::Tab::WhatIf);
    const auto edits = shown.page.findChildren<QLineEdit*>();
    const auto type = [&](const QString& name, const QString& text) {
        const auto found = std::ranges::find(edits, name, &QLineEdit::accessibleName);
        ASSERT_NE(found, edits.end());
        (*found)->setFocus();
        QTest::keyClicks(*found, text);
    };
    type(u"Month's use, kWh"_s, u"500"_s);
    type(u"Used before, kWh"_s, u"4000"_s);
    const auto* bars = shown.page.findChild<CostBars*>();
    // DOMAIN.md section 4: 500 kWh at 4000; the sample has 5.00 fixed.
    EXPECT_TRUE(bars->accessibleDescription().contains(u"¥369.15"_s))
        << qPrintable(bars->accessibleDescription());
}

TEST(ReleaseDialog, refusesATimeThatOverlapsNextToIt)
{
    TariffsView view;
    view.person = tariffPerson(Role::Administrator);
    view.versions = threeVersions();
    view.selected = TariffVersionId{3};
    ReleaseDialog dialog{view, sampleTariffTime(), {}, nullptr};
    auto* from = dialog.findChild<QDateTimeEdit*>();
    EXPECT_TRUE(from->accessibleDescription().contains(u"2027-01-01"_s));
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    from->setDateTime(QDateTime{QDate{2027, 1, 2}, QTime{0, 0}});
    EXPECT_TRUE(from->accessibleDescription().isEmpty());
    dialog.accept(); // nobody has signed
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    for (auto* edit : dialog.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Operator"_s)
            QTest::keyClicks(edit, u"finance"_s);
        if (edit->accessibleName() == u"Password"_s)
            QTest::keyClicks(edit, u"secret word"_s);
    }
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.signing().signer.password, u"secret word"_s);
}

} // namespace wattcard::ui
