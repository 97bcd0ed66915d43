// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard_stage.h"

#include <gtest/gtest.h>

// Meter exchange, suspension and resumption, by the keys alone.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using transaction::RemainingSource;

Credit creditOf(std::int64_t hundredths)
{
    return Credit::fromHundredths(hundredths);
}

app::CardSituation customersCard()
{
    return *DeskWorld::sample(CounterState::Customer).card;
}

app::CardSituation blankCard()
{
    app::CardSituation card = *DeskWorld::sample(CounterState::Blank).card;
    card.reading = CardReading{};
    card.reading->blank = true;
    return card;
}

// Up to the form of the new meter.
void readOldMeter(WizardStage& stage)
{
    stage.open(ServiceId::ExchangeMeter, makeExchange);
    stage.pick(0); // display
    stage.fill({"1500.00", "37.26", "8421.5", "", "", "", ""});
}

TEST(ExchangeWizard, keysAloneFillInBothMetersAndTheWishCarriesThem)
{
    WizardStage stage;
    stage.signers = {Right::ApproveSupplyChange};
    stage.figures.moved = creditOf(13726);
    readOldMeter(stage);
    stage.fill({"261121000124", "30", "", "12.5", "seal 4711"});
    stage.pick(0); // the card is in the reader
    stage.pick(0); // reason
    stage.fill({"meter was old", "50"});
    stage.pick(0); // cash
    stage.insert(customersCard());
    stage.enter();
    const auto& form = stage.wish<app::ExchangeWish>().form;
    EXPECT_EQ(form.change.end->accepted, creditOf(150000));
    EXPECT_EQ(form.change.end->remaining, creditOf(3726));
    EXPECT_EQ(form.change.end->source, RemainingSource::Display);
    EXPECT_EQ(form.change.end->registers.total, Energy::fromHundredths(842150));
    EXPECT_EQ(form.change.meter->number.toString(), u"261121000124"_s);
    EXPECT_EQ(form.change.meter->ratios.current, 30U);
    EXPECT_EQ(form.change.meter->ratios.potential, 1U);
    EXPECT_EQ(form.change.meter->registers.total, Energy::fromHundredths(1250));
    EXPECT_EQ(form.change.paper, u"seal 4711"_s);
    EXPECT_EQ(form.change.oldCard, transaction::OldCard::Kept);
    EXPECT_EQ(form.cause.reason, Reason::MeterRenewed);
    EXPECT_EQ(form.cause.note, u"meter was old"_s);
    EXPECT_EQ(form.order.payment, Money::fromMinor(5000));
    EXPECT_TRUE(stage.shown().contains(u"137.26"_s)) << "what goes over is shown before signing";
    EXPECT_TRUE(stage.runs.empty());
    stage.sign("zhaolei");
    EXPECT_TRUE(stage.runs.empty()) << "signed is not yet done";
    stage.enter();
    EXPECT_EQ(stage.runs.size(), 1U);
}

// The engineer gave evidence: Enter alone takes it over, and what is typed over it counts.
TEST(ExchangeWizard, beginsWithWhatTheEngineerFound)
{
    WizardStage stage;
    ExchangeEvidence found;
    found.number = 7;
    found.end.accepted = creditOf(150000);
    found.end.remaining = creditOf(3726);
    found.end.source = RemainingSource::Visit;
    found.end.registers.total = Energy::fromHundredths(842150);
    found.meter = {*MeterNumber::parse(u"261121000124"), {30, 1}, {}};
    found.meter.registers.total = Energy::fromHundredths(1250);
    found.seals = u"M-1, B-2"_s;
    stage.sheet.evidence = found;
    stage.open(ServiceId::ExchangeMeter, makeExchange);
    stage.enter(); // known from
    stage.fill({"", "37.20", "", "", "", "", ""});
    stage.fill({"", "", "", "", ""});
    stage.enter(); // the card is in the reader
    stage.pick(0); // reason
    stage.fill({"as found", "50"});
    stage.pick(0); // cash
    stage.insert(customersCard());
    stage.enter();
    const auto& change = stage.wish<app::ExchangeWish>().form.change;
    EXPECT_EQ(change.end->accepted, creditOf(150000));
    EXPECT_EQ(change.end->remaining, creditOf(3720)) << "typed over";
    EXPECT_EQ(change.end->source, RemainingSource::Visit);
    EXPECT_EQ(change.end->registers.total, Energy::fromHundredths(842150));
    EXPECT_EQ(change.meter->number.toString(), u"261121000124"_s);
    EXPECT_EQ(change.meter->ratios.current, 30U);
    EXPECT_EQ(change.meter->registers.total, Energy::fromHundredths(1250));
    EXPECT_EQ(change.paper, u"M-1, B-2"_s);
}

// Back to the list and another account: nothing of the first one's meters stands there.
TEST(ExchangeWizard, evidenceOfOneAccountIsNotTakenOverForAnother)
{
    WizardStage stage;
    ExchangeEvidence found;
    found.number = 7;
    found.end.accepted = creditOf(150000);
    found.end.remaining = creditOf(3726);
    found.end.source = RemainingSource::Visit;
    found.end.registers.total = Energy::fromHundredths(842150);
    found.meter = {*MeterNumber::parse(u"261121000124"), {30, 1}, {}};
    found.seals = u"M-1, B-2"_s;
    stage.sheet.evidence = found;
    stage.open(ServiceId::ExchangeMeter, makeExchange);
    stage.enter(); // known from
    stage.fill({"", "", "", "", "", "", ""});
    stage.escape(); // from the new meter to the old one
    stage.escape(); // to the accounts
    stage.sheet.evidence.reset();
    stage.sheet.facts.account.id = AccountId{stage.sheet.facts.account.id.value() + 1};
    stage.sheet.facts.account.ratios = {20, 1};
    stage.desk.forgetAccount();
    stage.desk.chooseAccount(stage.sheet.facts.account.id);
    const int step = stage.wizard->stepNumber();
    stage.pick(0);
    stage.fill({"", "", "", "", "", "", ""});
    EXPECT_EQ(stage.wizard->stepNumber(), step);
    EXPECT_TRUE(stage.sentence().contains(u"total A is missing"_s));
    QStringList texts;
    for (const QLineEdit* edit : stage.wizard->findChildren<QLineEdit*>())
        texts << edit->text();
    for (const QString& old :
         {u"1500.00"_s, u"37.26"_s, u"8421.50"_s, u"261121000124"_s, u"30"_s, found.seals})
        EXPECT_FALSE(texts.contains(old)) << old.toStdString();
    EXPECT_TRUE(texts.contains(u"20"_s)) << "the transformers of the account that is chosen now";
}

TEST(ExchangeWizard, whatCannotBeIsRefusedWithASentence)
{
    struct Case {
        std::vector<const char*> typed;
        const char* sentence;
    };
    const Case cases[]{
        {{"", "", "", "", "", "", ""}, "total A is missing"},
        {{"1600.01", "1", "1", "", "", "", ""}, "more than was sold"},
        {{"100", "", "1", "", "", "", ""}, "left in the meter is missing"},
        {{"100", "1", "", "", "", "", ""}, "register is missing"},
        {{"100", "1", "9", "3", "", "", ""}, "all four rates"},
    };
    for (const Case& each : cases) {
        WizardStage stage;
        stage.open(ServiceId::ExchangeMeter, makeExchange);
        const int step = stage.wizard->stepNumber();
        stage.pick(0);
        stage.fill(each.typed);
        EXPECT_EQ(stage.wizard->stepNumber(), step) << each.sentence;
        EXPECT_TRUE(stage.sentence().contains(QString::fromUtf8(each.sentence)))
            << each.sentence << " / " << stage.sentence().toStdString();
    }
}

TEST(ExchangeWizard, theNewMeterIsNotTheOldOne)
{
    WizardStage stage;
    readOldMeter(stage);
    stage.fill({"261121000123", "", "", "0", "seal"});
    stage.pick(0);
    EXPECT_TRUE(stage.sentence().contains(u"taken down"_s)) << stage.sentence().toStdString();
}

TEST(ExchangeWizard, whatIsLeftIsNotTypedWhereItIsCalculated)
{
    WizardStage stage;
    stage.open(ServiceId::ExchangeMeter, makeExchange);
    stage.pick(2); // last return data
    stage.fill({"1500.00", "8421.5", "", "", "", ""});
    stage.fill({"261121000124", "", "", "0", "seal"});
    stage.pick(1); // lost
    stage.pick(1);
    stage.fill({"burnt out", ""});
    stage.pick(0);
    stage.insert(blankCard());
    stage.enter();
    const auto& change = stage.wish<app::ExchangeWish>().form.change;
    EXPECT_EQ(change.end->source, RemainingSource::LastReturn);
    EXPECT_EQ(change.end->remaining, Credit{});
    EXPECT_EQ(change.oldCard, transaction::OldCard::Lost);
}

TEST(ExchangeWizard, anExchangeThatNoMeterHasSeenCanBeTakenBack)
{
    WizardStage stage;
    stage.sheet.lastExchange = Undoable{};
    stage.open(ServiceId::ExchangeMeter, makeExchange);
    stage.pick(2); // what was paid is paid back
    stage.pick(0);
    stage.fill({"wrong house"});
    stage.insert(customersCard());
    stage.enter();
    EXPECT_FALSE(stage.wish<app::ExchangeUndo>().keepsPayment);
    EXPECT_EQ(stage.wish<app::ExchangeUndo>().form.cause.note, u"wrong house"_s);
}

TEST(SuspensionWizard, aShortOneKeepsTheCreditInTheMeter)
{
    WizardStage stage;
    stage.open(ServiceId::Suspension, makeSuspension);
    stage.pick(0);
    stage.fill({"2026-12-24"});
    stage.pick(0);
    stage.fill({"1500", "12.5", "8421", "", "", "", ""});
    stage.pick(0);
    stage.fill({"on holiday"});
    const auto& wish = stage.wish<Suspension>();
    EXPECT_EQ(wish.kind, SuspensionKind::Short);
    EXPECT_EQ(wish.until, Day(std::chrono::year{2026} / 12 / 24));
    EXPECT_EQ(wish.givenTo, GivenTo::Carry);
    EXPECT_EQ(wish.cause.reason, Reason::SupplyNotWanted);
}

TEST(SuspensionWizard, aLongOneNeedsTheVisitAndSaysWhereTheMoneyGoes)
{
    WizardStage stage;
    stage.open(ServiceId::Suspension, makeSuspension);
    stage.pick(1); // long
    stage.fill({""});
    stage.pick(1); // paid out
    stage.pick(0); // known from the display: not enough
    stage.fill({"1500", "12.5", "8421", "", "", "", ""});
    EXPECT_TRUE(stage.sentence().contains(u"visit"_s)) << stage.sentence().toStdString();
    stage.pick(1);
    stage.fill({"", "", "", "", "", "", ""});
    stage.pick(0);
    stage.fill({"moves abroad"});
    const auto& wish = stage.wish<Suspension>();
    EXPECT_EQ(wish.kind, SuspensionKind::Long);
    EXPECT_EQ(wish.givenTo, GivenTo::RefundDue);
    EXPECT_FALSE(wish.until);
    EXPECT_EQ(wish.reading.source, RemainingSource::Visit);
}

TEST(SuspensionWizard, aDayThatIsNoneIsRefused)
{
    WizardStage stage;
    stage.open(ServiceId::Suspension, makeSuspension);
    stage.pick(0);
    stage.fill({"24.12.2026"});
    EXPECT_TRUE(stage.sentence().contains(u"no day"_s)) << stage.sentence().toStdString();
}

TEST(SuspensionWizard, aLongOneEndsOnABlankCardAndAShortOneWithoutACard)
{
    WizardStage longOne;
    longOne.sheet.facts.account.state = AccountState::Suspended;
    longOne.sheet.suspension = SuspensionKind::Long;
    longOne.open(ServiceId::Suspension, makeSuspension);
    longOne.pick(0);
    longOne.fill({"back again", "60"});
    longOne.pick(0);
    longOne.insert(customersCard());
    longOne.enter();
    EXPECT_TRUE(longOne.wishes.empty()) << "no card that is in use";
    longOne.insert(blankCard());
    longOne.enter();
    EXPECT_EQ(longOne.wish<app::ResumptionWish>().form.order.payment, Money::fromMinor(6000));
    WizardStage shortOne;
    shortOne.sheet.facts.account.state = AccountState::Suspended;
    shortOne.sheet.suspension = SuspensionKind::Short;
    shortOne.open(ServiceId::Suspension, makeSuspension);
    shortOne.pick(0);
    shortOne.fill({"1500", "12.5", "8421", "", "", "", ""});
    shortOne.pick(0);
    shortOne.fill({"back again"});
    EXPECT_EQ(shortOne.wish<app::SuspendAccount::End>().cause.reason, Reason::SupplyWanted);
}

} // namespace
} // namespace wattcard::ui
