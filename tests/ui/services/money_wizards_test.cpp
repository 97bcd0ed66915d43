// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/money_back.h"
#include "ui/services/plan_fields.h"
#include "wizard_stage.h"

#include <QTableWidget>

#include <gtest/gtest.h>

// Closing, debts and reversal, by the keys alone.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

Money yuan(std::int64_t minor)
{
    return Money::fromMinor(minor);
}

// DOMAIN.md section 6.9: 37.26 + 100.00 + 20.00 - 12.00 - 5.00 = 140.26.
ClosingBill exampleBill()
{
    ClosingBill bill;
    bill.remaining = Credit::fromHundredths(3726);
    bill.unloaded = Credit::fromHundredths(10000);
    bill.value = yuan(13726);
    bill.tax = yuan(1579);
    bill.deposit = yuan(2000);
    bill.debts = {{DebtClass::CurrentMonth, yuan(1200)}};
    bill.charges = {{ChargeKind::Fixed, yuan(500)}};
    bill.refund = yuan(14026);
    return bill;
}

// Up to the bill, with both signatures and the account closed.
void closeAccount(WizardStage& stage)
{
    stage.figures.bill = exampleBill();
    stage.done.step = StepNumber{7};
    stage.open(ServiceId::Closing, makeClosing);
    stage.pick(0);
    stage.fill({"1500", "37.26", "8421", "", "", "", ""});
    stage.pick(0);
    stage.fill({"moves to another town"});
}

TEST(ClosingWizard, theBillIsShownLineByLineBeforeAnybodySigns)
{
    WizardStage stage;
    stage.signers = {Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond};
    closeAccount(stage);
    for (const char* figure : {"37.26", "100.00", "20.00", "12.00", "5.00", "140.26"})
        EXPECT_TRUE(stage.shown().contains(QString::fromUtf8(figure))) << figure;
    stage.sign("zhaolei");
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "one of two";
    stage.sign("zhaolei");
    EXPECT_TRUE(stage.runs.empty()) << "nobody signs twice";
    stage.sign("qianhua");
    stage.enter();
    ASSERT_EQ(stage.runs.size(), 1U);
    EXPECT_EQ(std::get<Closing>(stage.runs[0]).cause.reason, Reason::CustomerMoves);
}

TEST(ClosingWizard, theRefundIsPaidOutInTheSameService)
{
    WizardStage stage;
    closeAccount(stage);
    stage.enter(); // close
    ASSERT_EQ(stage.runs.size(), 1U);
    stage.done = {};
    stage.done.paidOut = yuan(14026);
    stage.pick(1); // by bank
    stage.fill({"TR-88"});
    stage.pick(0);
    stage.fill({"account of the customer"});
    stage.enter();
    ASSERT_EQ(stage.runs.size(), 2U);
    const auto& payout = std::get<app::RefundPayout>(stage.runs[1]);
    EXPECT_EQ(payout.step, StepNumber{7});
    EXPECT_EQ(payout.tender.kind, TenderKind::Bank);
    EXPECT_EQ(payout.tender.reference, u"TR-88"_s);
    EXPECT_TRUE(stage.shown().contains(u"140.26"_s));
}

TEST(ClosingWizard, moneyLeftForLaterIsOfferedWhenTheClosedAccountComesBack)
{
    WizardStage stage;
    closeAccount(stage);
    stage.enter();
    stage.pick(2); // later
    stage.enter();
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
    EXPECT_TRUE(stage.shown().contains(u"140.26"_s));
    WizardStage again;
    again.sheet.facts.account.state = AccountState::Closed;
    again.sheet.refunds = {{StepNumber{3}, yuan(100), true}, {StepNumber{7}, yuan(14026), false}};
    again.open(ServiceId::Closing, makeClosing);
    again.pick(0);
    again.pick(0);
    again.fill({"came back"});
    EXPECT_EQ(again.wish<app::RefundPayout>().step, StepNumber{7});
}

WizardStage& owing(WizardStage& stage)
{
    stage.sheet.facts.account.dues.debts = {{DebtClass::EarlierMonths, yuan(4800)},
                                            {DebtClass::CurrentMonth, yuan(1200)}};
    return stage;
}

TEST(DebtsWizard, aPaymentNeedsNoCardAndIsNeverMoreThanIsOwed)
{
    WizardStage stage;
    owing(stage).done.debtsPaid = {{DebtClass::EarlierMonths, yuan(4800)}};
    stage.open(ServiceId::Debts, makeDebts);
    for (const auto* table : stage.wizard->findChildren<QTableWidget*>()) {
        if (table->isVisible()) {
            EXPECT_TRUE(table->item(2, 1)->text().contains(u"60.00"_s));
        }
    }
    stage.pick(0);
    stage.fill({"60.01"});
    stage.pick(0);
    EXPECT_TRUE(stage.sentence().contains(u"60.00"_s)) << stage.sentence().toStdString();
    EXPECT_TRUE(stage.wishes.empty());
    stage.fill({"48"});
    stage.pick(1); // bank card
    stage.fill({"998877"});
    const auto& wish = stage.wish<DebtPayment>();
    EXPECT_EQ(wish.tenders, (std::vector<Tender>{{TenderKind::Card, yuan(4800), u"998877"_s}}));
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
    EXPECT_TRUE(stage.shown().contains(u"12.00"_s)) << "still owed";
}

TEST(DebtsWizard, nothingCanBePaidWhereNothingIsOwed)
{
    WizardStage stage;
    stage.open(ServiceId::Debts, makeDebts);
    stage.pick(0);
    EXPECT_TRUE(stage.sentence().contains(u"Nothing is owed"_s));
}

TEST(DebtsWizard, aPlanShowsWhatAPurchaseWouldSellBeforeItIsAgreed)
{
    WizardStage stage;
    owing(stage).open(ServiceId::Debts, makeDebts);
    stage.pick(1); // plan
    stage.pick(0); // a share
    stage.type(u"30"_s);
    EXPECT_TRUE(stage.shown().contains(u"70.00"_s)) << "100.00 less 30 % of it";
    stage.enter();
    stage.fill({"10", "paper 12"});
    const auto& wish = stage.wish<app::AgreeDebtPlan::Request>();
    EXPECT_EQ(wish.plan.policy, DebtPolicy::Percentage);
    EXPECT_EQ(wish.plan.share, Percent::whole(30));
    EXPECT_EQ(wish.plan.leastCredit, yuan(1000));
    EXPECT_EQ(wish.paper, u"paper 12"_s);
}

TEST(DebtsWizard, theExampleFollowsEachKindOfPlan)
{
    WizardStage stage;
    const Account account = owing(stage).sheet.facts.account;
    DebtPlan full;
    full.policy = DebtPolicy::FullFirst;
    full.share = Percent::whole(90);
    EXPECT_EQ(purchaseUnder(full, account, yuan(10000))->quote.charge, yuan(4000));
    DebtPlan instalment;
    instalment.policy = DebtPolicy::Instalment;
    instalment.instalment = yuan(2500);
    EXPECT_EQ(purchaseUnder(instalment, account, yuan(10000))->quote.charge, yuan(7500));
    Account late = account;
    late.dues.plan.daysSinceTaking = 10;
    DebtPlan byTime;
    byTime.policy = DebtPolicy::ByTime;
    byTime.perDay = yuan(150);
    EXPECT_EQ(purchaseUnder(byTime, late, yuan(10000))->quote.charge, yuan(8500));
}

TEST(DebtsWizard, aPlanThatTakesNothingOrIsNotSignedIsRefused)
{
    WizardStage stage;
    owing(stage).open(ServiceId::Debts, makeDebts);
    stage.pick(1);
    stage.pick(2); // instalment
    stage.fill({"0", "", "paper"});
    EXPECT_TRUE(stage.sentence().contains(u"take nothing"_s)) << stage.sentence().toStdString();
    stage.fill({"25", ""});
    stage.type(u" "_s);
    stage.enter();
    EXPECT_TRUE(stage.sentence().contains(u"signed"_s)) << stage.sentence().toStdString();
    EXPECT_TRUE(stage.wishes.empty());
}

// A sale of 100.00 that the card still carries: T 1600.00, nothing of it in the meter.
void sell(WizardStage& stage)
{
    Reversible sale;
    sale.sameDay = true;
    sale.sale.quote.payment = yuan(10000);
    sale.sale.quote.credit = Credit::fromHundredths(10000);
    sale.sale.tendered = yuan(12000);
    sale.sale.tenders = {{TenderKind::Card, yuan(4000), u"55"_s},
                         {TenderKind::Cash, yuan(8000), {}}};
    stage.sheet.lastSale = sale;
}

app::CardSituation cardWithSale(const WizardStage& stage)
{
    app::CardSituation card = *DeskWorld::sample(CounterState::Customer).card;
    card.reading->parameter.customer = stage.sheet.facts.account.number;
    card.reading->load.total = stage.sheet.facts.total;
    return card;
}

TEST(ReversalWizard, itShowsWhatIsTakenBackAndHowItIsPaidBack)
{
    WizardStage stage;
    sell(stage);
    stage.signers = {Right::Reverse};
    stage.done.paidOut = yuan(10000);
    stage.open(ServiceId::Reversal, makeReversal);
    stage.insert(cardWithSale(stage));
    stage.enter();
    for (const char* figure : {"100.00", "1500.00", "40.00", "60.00"}) {
        const QString shown = stage.shown().remove(QChar{0x00A0}).remove(QChar{0x202F});
        EXPECT_TRUE(shown.contains(QString::fromUtf8(figure))) << figure;
    }
    stage.pick(2); // wrong account
    stage.fill({"the neighbour's card"});
    const auto& order = stage.wish<app::ReversalWish>().order;
    EXPECT_EQ(order.cause.reason, Reason::WrongAccount);
    EXPECT_EQ(order.cause.note, u"the neighbour's card"_s);
    EXPECT_EQ(order.seen.load.total, stage.sheet.facts.total);
    stage.enter();
    EXPECT_TRUE(stage.runs.empty()) << "the shift leader signs first";
    stage.sign("zhaolei");
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
    EXPECT_TRUE(stage.shown().contains(u"100.00"_s));
}

TEST(ReversalWizard, eachRefusalIsSaidBeforeAnythingIsAsked)
{
    struct Case {
        const char* code;
        void (*spoil)(WizardStage& stage, app::CardSituation& card);
    };
    const Case cases[]{
        {"WAT-V01",
         [](WizardStage& stage, app::CardSituation&) {
             stage.sheet.facts.returned->accepted = stage.sheet.facts.total;
         }},
        {"WAT-V02",
         [](WizardStage&, app::CardSituation& card) {
             card.reading->returned = ReturnFile{};
             card.reading->returned->lock = CardLock::Locked;
         }},
        {"WAT-V03",
         [](WizardStage& stage, app::CardSituation&) { stage.sheet.lastSale->reissued = true; }},
    };
    for (const Case& each : cases) {
        WizardStage stage;
        sell(stage);
        app::CardSituation card = cardWithSale(stage);
        each.spoil(stage, card);
        stage.open(ServiceId::Reversal, makeReversal);
        stage.insert(card);
        stage.enter();
        stage.pick(0);
        stage.fill({"because"});
        EXPECT_TRUE(stage.sentence().contains(QString::fromUtf8(each.code)))
            << each.code << " / " << stage.sentence().toStdString();
        EXPECT_TRUE(stage.wishes.empty()) << each.code;
    }
}

TEST(ReversalWizard, withoutTheCardNothingIsTakenBack)
{
    WizardStage stage;
    sell(stage);
    stage.open(ServiceId::Reversal, makeReversal);
    stage.enter();
    stage.enter();
    EXPECT_TRUE(stage.wishes.empty());
    EXPECT_TRUE(stage.sentence().contains(u"reader is empty"_s)) << stage.sentence().toStdString();
}

TEST(ReversalWizard, moneyOfAnEarlierReversalComesFirstAndNeedsNoCard)
{
    WizardStage stage;
    stage.sheet.unpaidReversal = ReversalDue{DeskWorld::orderId(), yuan(10000)};
    stage.open(ServiceId::Reversal, makeReversal);
    EXPECT_TRUE(stage.shown().contains(u"100.00"_s));
    EXPECT_EQ(stage.wish<app::ReversalPayout>().reversal, DeskWorld::orderId());
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
}

TEST(ReversalWizard, changeWasGivenOutOfTheCash)
{
    transaction::Row sale;
    sale.quote.payment = yuan(10000);
    EXPECT_EQ(moneyBackOf(sale), (std::vector<Tender>{{TenderKind::Cash, yuan(10000), {}}}));
    sale.tendered = yuan(14000);
    sale.tenders = {{TenderKind::Cash, yuan(4000), {}}, {TenderKind::Card, yuan(10000), u"1"_s}};
    EXPECT_EQ(moneyBackOf(sale), (std::vector<Tender>{{TenderKind::Card, yuan(10000), u"1"_s}}));
}

} // namespace
} // namespace wattcard::ui
