// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard_stage.h"

#include <gtest/gtest.h>

// What is kept aside is settled by two people beside whoever prepares it.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

void keepAside(WizardStage& stage)
{
    transaction::Row row;
    row.id = DeskWorld::orderId();
    row.state = transaction::RowState::Quarantined;
    row.account = stage.sheet.facts.account.id;
    row.quote.payment = Money::fromMinor(10000);
    row.target.position.seq = Sequence{17};
    row.beforePosition.seq = Sequence{16};
    stage.sheet.facts.records.open = row;
    stage.sheet.facts.openTotal = Credit::fromHundredths(170000);
    stage.signers = {Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond};
}

TEST(QuarantineWizard, oneAloneCannotSettleItNorTheSamePersonTwice)
{
    WizardStage stage;
    keepAside(stage);
    stage.open(ServiceId::Quarantine, makeQuarantine);
    stage.pick(0);
    stage.pick(0);
    stage.fill({"the meter shows no purchase 17"});
    ASSERT_EQ(stage.wishes.size(), 1U);
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "nobody has signed";
    stage.sign("wangli");
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "the author signs nothing";
    stage.sign("zhaolei");
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "one of two";
    stage.sign("zhaolei");
    EXPECT_TRUE(stage.runs.empty()) << "the same person twice";
    EXPECT_TRUE(stage.desk.view().failure);
    stage.sign("qianhua");
    stage.enter();
    ASSERT_EQ(stage.runs.size(), 1U);
    const auto& end = std::get<app::QuarantineEnd>(stage.runs[0]);
    EXPECT_EQ(end.row, DeskWorld::orderId());
    EXPECT_FALSE(end.commits);
    EXPECT_EQ(end.cause.reason, Reason::EvidenceSeen);
    EXPECT_EQ(end.cause.note, u"the meter shows no purchase 17"_s);
}

TEST(QuarantineWizard, theEvidenceIsOnTheScreen)
{
    WizardStage stage;
    keepAside(stage);
    stage.open(ServiceId::Quarantine, makeQuarantine);
    const QString shown = stage.shown().remove(QChar{0x00A0}).remove(QChar{0x202F});
    for (const char* part : {"100.00", "no. 16", "no. 17", "1600.00", "1700.00"})
        EXPECT_TRUE(shown.contains(QString::fromUtf8(part))) << part;
}

TEST(QuarantineWizard, thatItWasSoldIsProvenByTheCardAlone)
{
    WizardStage stage;
    keepAside(stage);
    stage.open(ServiceId::Quarantine, makeQuarantine);
    stage.pick(1); // sold
    stage.pick(0);
    stage.fill({"the meter took it"});
    EXPECT_TRUE(stage.wishes.empty());
    EXPECT_TRUE(stage.sentence().contains(u"only the card"_s)) << stage.sentence().toStdString();
    app::CardSituation card = *DeskWorld::sample(CounterState::Customer).card;
    card.kind = app::CardSituation::Kind::Unclear;
    card.reading.reset();
    stage.insert(card);
    stage.enter();
    stage.enter();
    stage.enter();
    ASSERT_FALSE(stage.wishes.empty());
    EXPECT_TRUE(stage.wish<app::QuarantineEnd>().commits);
}

TEST(QuarantineWizard, aHoldWithoutARowIsLiftedTheSameWay)
{
    WizardStage stage;
    stage.sheet.facts.hold = Fault::CardStateUnclear;
    stage.open(ServiceId::Quarantine, makeQuarantine);
    stage.pick(0);
    stage.fill({"inspected"});
    EXPECT_EQ(stage.wish<app::HoldRelease>().cause.note, u"inspected"_s);
}

TEST(QuarantineWizard, anAccountInOrderHasNothingToSettle)
{
    WizardStage stage;
    stage.open(ServiceId::Quarantine, makeQuarantine);
    stage.pick(0);
    stage.fill({"why not"});
    EXPECT_TRUE(stage.wishes.empty());
    EXPECT_TRUE(stage.sentence().contains(u"Nothing of this account"_s));
}

} // namespace
} // namespace wattcard::ui
