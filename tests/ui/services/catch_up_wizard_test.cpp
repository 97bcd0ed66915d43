// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard_stage.h"

#include <gtest/gtest.h>

// Catching up after a restore: the card that is ahead, the receipts that are there, two signatures.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

app::CardSituation aheadCard()
{
    app::CardSituation card = *DeskWorld::sample(CounterState::Customer).card;
    card.kind = app::CardSituation::Kind::Refused;
    card.fault = Fault::CardAhead;
    return card;
}

TEST(CatchUpWizard, takesTheReceiptsOneByOneAndNeedsTwoOthers)
{
    WizardStage stage;
    stage.signers = {Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond};
    stage.open(ServiceId::CatchUp, makeCatchUp);
    stage.insert(aheadCard());
    stage.enter(); // the card is the right one
    stage.fill({"42", "150", "", "20", ""});
    EXPECT_TRUE(stage.sentence().contains(u"42"_s)) << stage.sentence().toStdString();
    stage.fill({"43", "50", "", "", ""});
    stage.fill({"", "", "", "", ""});
    stage.fill({"the disk of yesterday"});
    ASSERT_EQ(stage.wishes.size(), 1U) << stage.sentence().toStdString();
    const auto& wish = stage.wish<app::CatchUpWish>();
    EXPECT_EQ(wish.account, stage.sheet.facts.account.id);
    EXPECT_EQ(wish.cause.reason, Reason::RecordsRestored);
    EXPECT_EQ(wish.cause.note, u"the disk of yesterday"_s);
    ASSERT_EQ(wish.receipts.size(), 2U);
    EXPECT_EQ(wish.receipts[0].seq, Sequence{42});
    EXPECT_EQ(wish.receipts[0].payment, Money::fromMinor(15'000));
    ASSERT_EQ(wish.receipts[0].lines.size(), 1U);
    EXPECT_EQ(wish.receipts[0].lines[0].amount, Money::fromMinor(2'000));
    EXPECT_EQ(wish.receipts[1].payment, Money::fromMinor(5'000));
    EXPECT_TRUE(wish.receipts[1].lines.empty());
    stage.sign("zhaolei");
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "one of two";
    stage.sign("qianhua");
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
}

TEST(CatchUpWizard, aCardThatAgreesHasNothingToCatchUp)
{
    WizardStage stage;
    stage.open(ServiceId::CatchUp, makeCatchUp);
    stage.insert(*DeskWorld::sample(CounterState::Customer).card);
    stage.enter();
    EXPECT_TRUE(stage.sentence().contains(u"nothing is to be caught up"_s))
        << stage.sentence().toStdString();
    EXPECT_TRUE(stage.wishes.empty());
}

TEST(CatchUpWizard, nothingIsAskedWithoutAWord)
{
    WizardStage stage;
    stage.open(ServiceId::CatchUp, makeCatchUp);
    stage.insert(aheadCard());
    stage.enter();
    stage.fill({"", "", "", "", ""});
    stage.fill({""});
    EXPECT_TRUE(stage.wishes.empty());
    EXPECT_TRUE(stage.sentence().contains(u"which restore"_s)) << stage.sentence().toStdString();
}

} // namespace
} // namespace wattcard::ui
