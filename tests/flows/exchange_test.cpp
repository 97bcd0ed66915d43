// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace_card.h"
#include "db/repositories/sql_meter_reports.h"
#include "transfer_to.h"

// Another meter and back (DOMAIN.md section 6.6), with the numbers of its running example.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using transaction::RemainingSource;

namespace {

const auto otherMeter = u"261121000999"_s;

app::OperationForm exchangeForm(Town& town, Hand& hand, RemainingSource source)
{
    app::OperationForm form = town.form(hand, first, Operation::Exchange);
    form.change.end = town.reading(town.wall(), source);
    form.change.meter = {*MeterNumber::parse(otherMeter), {}, {}};
    form.change.paper = u"seal 4711"_s;
    form.cause.reason = Reason::MeterFault;
    return form;
}

app::SaleOutcome exchanged(Town& town, Hand& hand, Money payment, Ratios ratios = {})
{
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm form = exchangeForm(town, hand, RemainingSource::Display);
    form.order.payment = payment;
    form.order.tendered = payment;
    form.change.meter->ratios = ratios;
    form.change = need(exchange.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk);
}

// As exchanged(), with what somebody typed for the old meter.
app::SaleOutcome exchangedWith(Town& town, Hand& hand, Credit remaining)
{
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm form = exchangeForm(town, hand, RemainingSource::Display);
    form.change.end->remaining = remaining;
    form.change = need(exchange.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk);
}

app::SaleOutcome opensWithAnother(Town& town, Hand& blank)
{
    app::OperationForm form = town.form(blank, first, Operation::ReplaceCard);
    form.change.oldCard = transaction::OldCard::Lost;
    form.cause.reason = Reason::CardLost;
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return app::ReplaceCard{town.shop()}.run({form, true}, clerk);
}

Fault undoFault(Town& town)
{
    const auto undoing = app::ExchangeMeter{town.shop(), *town.book}.undoing(first, false);
    return undoing ? Fault::OutcomeUnknown : undoing.error().fault;
}

app::SaleOutcome undone(Town& town, Hand& hand, bool keepsPayment)
{
    app::OperationForm form = town.form(hand, first, Operation::UndoExchange);
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.undoing(first, keepsPayment));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return app::ExchangeMeter{town.shop(), *town.book}.undo(form, clerk);
}

} // namespace

// "purchase 100.00 unloaded, exchange, payment 50.00": T 187.26 on the new meter, once.
TEST(Exchange, movesWhatIsLeftAndWhatWasNotLoaded)
{
    Town town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(100));
    const Receipt receipt = done(exchanged(town, town.card(1), pay(50)));
    EXPECT_EQ(receipt.total, fen(18'726));
    EXPECT_EQ(receipt.quote.charge - receipt.quote.tax, Money::fromMinor(4'425));
    EXPECT_EQ(receipt.quote.tax, Money::fromMinor(575));
    Wall& other = town.wall(otherMeter);
    EXPECT_EQ(other.take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(other.shown().remaining, fen(18'726));
    other.take(town.card(1));
    EXPECT_EQ(other.shown().remaining, fen(18'726));
    EXPECT_EQ(town.present(town.card(1)).kind, app::CardSituation::Kind::Customer);
    EXPECT_EQ(town.brokenInvariants(), "");
    town.buy(town.card(1), pay(10));
    other.take(town.card(1));
    EXPECT_EQ(other.shown().remaining, fen(19'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Exchange, leavesTheReportsOfTheOldMeterInItsOwnRatios)
{
    Town town;
    reachRunningExample(town);
    db::SqlMeterReports reports{*town.database};
    const auto before = need(reports.of(first, {}));
    ASSERT_FALSE(before.empty());
    done(exchanged(town, town.card(1), pay(50), Ratios{30, 1}));
    EXPECT_EQ(need(reports.of(first, {})), before);
}

TEST(Exchange, undoneWithThePaymentKeptGivesTheOldMeterAll)
{
    Town town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(100));
    done(exchanged(town, town.card(1), pay(50)));
    const Receipt receipt = done(undone(town, town.card(1), true));
    EXPECT_EQ(receipt.total, yuan(2'500));
    EXPECT_EQ(town.facts().account.meter.toString(), u"261121000123"_s);
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(3'726 + 15'000));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The opening card is loaded, then said to be lost: nothing is undone behind the new meter's back.
TEST(Exchange, isNotUndoneWithoutItsCard)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    app::OperationForm form = town.form(town.card(2), first, Operation::UndoExchange);
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.undoing(first, false));
    form.change.oldCard = transaction::OldCard::Lost;
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    EXPECT_EQ(refusal(app::ExchangeMeter{town.shop(), *town.book}.undo(form, clerk)),
              Fault::UndoTooLate);
    EXPECT_TRUE(town.balance("refund_due").isZero());
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Exchange, undoneWithThePaymentPaidBackGivesTheOldMeterItsOwn)
{
    Town town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(100));
    done(exchanged(town, town.card(1), pay(50)));
    const app::SaleOutcome outcome = undone(town, town.card(1), false);
    EXPECT_EQ(done(outcome).total, yuan(2'450));
    EXPECT_EQ(town.balance("refund_due"), -pay(50));
    const auto due = need(town.reversals->due(first));
    ASSERT_EQ(due.size(), 1u) << "what is owed to the customer is on the counter's list";
    EXPECT_EQ(due.front().amount, pay(50));
    EXPECT_EQ(need(town.reversals->payOut(due.front().row, town.actor(Role::ShiftLeader))),
              pay(50));
    EXPECT_TRUE(need(town.reversals->due(first)).empty());
    EXPECT_TRUE(town.balance("refund_due").isZero());
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(3'726 + 10'000));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Found by the power cuts (tests/simulation/storage): a power cut between the order to undo and the
// card's answer, and the check at the next start took the books for damaged: the counter did not
// open any more. What was moved away comes back with the answer.
TEST(Exchange, whoseUndoIsOpenLeavesNoContradictionInTheBooks)
{
    constexpr std::uint8_t putData = 0xDA;
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    town.onOrder = [&] {
        town.reader.setIntercept({[](ByteView command) {
                                      return command[1] == putData
                                                 ? cardio::InProcessReader::Cut::PullCard
                                                 : cardio::InProcessReader::Cut::None;
                                  },
                                  {}});
    };
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(undone(town, town.card(1), true)));
    town.onOrder = {};
    town.reader.setIntercept({});
    ASSERT_TRUE(town.openRow());
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Exchange, isNotUndoneOnceTheNewMeterHasTheCard)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    town.wall(otherMeter).take(town.card(1));
    town.present(town.card(1));
    EXPECT_EQ(app::ExchangeMeter(town.shop(), *town.book).undoing(first, true).error().fault,
              Fault::UndoTooLate);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Exchange, needsAnotherPersonAndTheValuesThatHeSaw)
{
    Town town;
    reachRunningExample(town);
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm form = exchangeForm(town, town.card(1), RemainingSource::Display);
    form.change = need(exchange.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    EXPECT_EQ(refusal(exchange.run(form, clerk)), Fault::NotApproved);
    town.sign(form, clerk);
    form.change.moved = form.change.moved + yuan(1);
    EXPECT_EQ(refusal(exchange.run(form, clerk)), Fault::NotApproved);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Used since the last return data: the exchange has booked it, the undo takes it back, and the next
// return data say it again.
TEST(Exchange, undoneLeavesTheBooksAsTheLastReturnDataHaveThem)
{
    Town town;
    reachRunningExample(town);
    town.wall().useUntil(yuan(30));
    done(exchanged(town, town.card(1), {}));
    EXPECT_EQ(town.brokenInvariants(), "");
    done(undone(town, town.card(1), true));
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(30));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// -8.40 in the old meter: the debt that the exchange makes of it goes with the undo, unless
// somebody has paid it meanwhile.
TEST(Exchange, isNotUndoneOnceTheOverdraftIsPaidApart)
{
    Town town;
    reachRunningExample(town);
    done(exchangedWith(town, town.card(1), fen(-840)));
    EXPECT_EQ(town.balance("receivable"), Money::fromMinor(840));
    done(undone(town, town.card(1), false));
    EXPECT_TRUE(town.balance("receivable").isZero());
    EXPECT_EQ(town.brokenInvariants(), "");

    Town paying;
    reachRunningExample(paying);
    done(exchangedWith(paying, paying.card(1), fen(-840)));
    need(paying.debts->repay({first, {{TenderKind::Cash, Money::fromMinor(340), {}}}},
                             paying.actor(Role::Clerk)));
    EXPECT_EQ(undoFault(paying), Fault::UndoTooLate);
    EXPECT_EQ(paying.balance("receivable"), Money::fromMinor(500));
    EXPECT_EQ(paying.brokenInvariants(), "");
}

// "Old meter not cleared": it would take no card but an opening. A look at it does not matter.
TEST(Exchange, isNotUndoneOnceTheOldMeterIsOutOfService)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    town.visit(town.wall(), ManagementClass::Inspection);
    EXPECT_EQ(undoFault(town), Fault::OutcomeUnknown) << "it may be";
    town.visit(town.wall(), ManagementClass::Reset);
    EXPECT_EQ(undoFault(town), Fault::UndoTooLate);
    town.visit(town.wall(), ManagementClass::Clear);
    EXPECT_EQ(undoFault(town), Fault::UndoTooLate);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The opening card may be in the new meter before it is said to be lost.
TEST(Exchange, isNotUndoneWithAnotherCardThanTheOneThatItWrote)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    town.wall(otherMeter).take(town.card(1));
    done(opensWithAnother(town, town.card(2)));
    EXPECT_EQ(undoFault(town), Fault::UndoTooLate);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Exchange, isNotUndoneByWhoHasTakenTheAccountOver)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    done(transferTo(town, town.card(2), false));
    const AccountId heir = town.present(town.card(2)).facts->account.id;
    EXPECT_TRUE(need(town.book->lastExchange(heir)).isTooLate);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Bought with the exchange, then paid back: the tiers count it no more.
TEST(Exchange, undoneGivesTheEnergyBackToTheTiers)
{
    Town town{PaymentMode::Energy, [](Tariff& tariff, NewCustomer&) {
                  tariff.ladder.period = TierPeriod::Year;
                  tariff.ladder.limits = {Energy::fromHundredths(240'000)};
                  tariff.ladder.surcharges = {Price{}, Price::fromTenThousandths(500)};
              }};
    town.open(first, town.card(1), pay(100));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    const Energy before = town.facts().account.accumulated;
    EXPECT_GT(before, Energy{});
    done(exchanged(town, town.card(1), pay(50)));
    EXPECT_GT(town.facts().account.accumulated, before);
    done(undone(town, town.card(1), false));
    EXPECT_EQ(town.facts().account.accumulated, before);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// More than was left and loaded is a slip of the keys, or credit that the books have not heard of.
TEST(Exchange, believesNoMoreThanTheMeterCanHave)
{
    Town town;
    reachRunningExample(town);
    EXPECT_EQ(refusal(exchangedWith(town, town.card(1), fen(3'727))), Fault::ReadingMissing);
    EXPECT_EQ(refusal(exchangedWith(town, town.card(1), fen(37'260))), Fault::ReadingMissing);
    EXPECT_EQ(town.brokenInvariants(), "");
    done(exchangedWith(town, town.card(1), fen(3'726)));
}

// 30.00 were used since the last return data and 30.00 lent in the field, so that 37.26 are shown
// again. What goes over is owed: A 2350.00 + E 30.00 - 37.26 were used.
TEST(Exchange, leavesTheCreditThatWasLentInTheFieldOwed)
{
    Town town;
    reachRunningExample(town);
    town.wall().useUntil(fen(726));
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    ASSERT_EQ(town.wall().shown().remaining, fen(3'726));
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(done(exchanged(town, town.card(1), pay(100))).total, fen(3'726 + 7'000));
    EXPECT_TRUE(town.balance("receivable").isZero()) << "taken in full from the payment";
    EXPECT_EQ(town.balance("consumed"), Money::fromMinor(234'274));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Lent since the last return data, and read back: the display may show so much more.
TEST(Exchange, believesWhatAVisitHasLent)
{
    Town town;
    reachRunningExample(town);
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    EXPECT_EQ(refusal(exchangedWith(town, town.card(1), fen(6'727))), Fault::ReadingMissing);
    EXPECT_EQ(done(exchangedWith(town, town.card(1), fen(6'726))).total, fen(6'726));
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Heard of after the exchange: owed as well, and with the undo in the old meter again.
TEST(Exchange, undoneHasInTheOldMeterWhatItLent)
{
    Town town;
    reachRunningExample(town);
    done(exchanged(town, town.card(1), pay(50)));
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
    done(undone(town, town.card(1), true));
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(3'726 + 3'000 + 5'000));
    town.present(town.card(1));
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The display said -8.40; the laboratory finds that 20.00 were left. That is one figure, not two.
TEST(Exchange, owesNothingWhereTheLaboratoryFindsCredit)
{
    Town town;
    reachRunningExample(town);
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm form = exchangeForm(town, town.card(1), RemainingSource::Laboratory);
    form.change.end->remaining = fen(-840);
    const auto judged = need(exchange.figures(first, form.change, yuan(20)));
    EXPECT_EQ(judged.moved, yuan(20));
    EXPECT_TRUE(judged.overdrawn.isZero());
    EXPECT_EQ(need(exchange.figures(first, form.change)).overdrawn, Money::fromMinor(840));
}
