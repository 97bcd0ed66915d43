// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/open_account.h"
#include "town.h"

// Numbers of DOMAIN.md section 6 that stand beside its running example, on real files, cards and
// meters.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using transaction::RemainingSource;

namespace {

const auto exampleOtherMeter = u"261121000999"_s;

Receipt exchanged(Town& town, transaction::SeriesEnd end, const Ratios& ratios)
{
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    end.ratios = town.facts().account.ratios;
    form.change.end = end;
    form.change.meter = {*MeterNumber::parse(exampleOtherMeter), ratios, {}};
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.figures(first, form.change));
    form.cause.reason = Reason::MeterFault;
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return done(app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk));
}

// An engineer's two visits, and the series ended with what the meter showed before.
void suspendLong(Town& town)
{
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    wanted.reading = town.reading(town.wall(), RemainingSource::Visit);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
}

} // namespace

// 6.6: "returned 61.40 at 1103.12, then 100.00 loaded, removed at 1254.37: 161.40 - 151.25 x 0.5283
// (79.91) = 81.49". The registers here begin elsewhere; their difference is the page's.
TEST(DeadMeter, isLeftWithWhatItsRegisterSays)
{
    Town town;
    town.open(first, town.card(1), pay(200));
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().useUntil(fen(6'140));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    const auto returned = town.facts().returned;
    ASSERT_TRUE(returned);
    ASSERT_EQ(returned->remaining, fen(6'140));
    town.buy(town.card(1), pay(100));
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good); // and dies

    transaction::SeriesEnd end;
    end.source = RemainingSource::LastReturn;
    end.accepted = yuan(300);
    end.registers.total = returned->activeRegister + Energy::fromHundredths(15'125);
    EXPECT_EQ(exchanged(town, end, {}).total, fen(8'149));
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.wall(exampleOtherMeter).take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall(exampleOtherMeter).shown().remaining, fen(8'149));
}

TEST(DeadMeter, whoseRegisterHasGoneBackIsNotCalculated)
{
    Town town;
    reachRunningExample(town);
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    transaction::SeriesEnd end;
    end.source = RemainingSource::LastReturn;
    end.accepted = yuan(2'350);
    form.change.end = end; // a register of 0
    form.change.meter = {*MeterNumber::parse(exampleOtherMeter), {}, {}};
    EXPECT_EQ(app::ExchangeMeter(town.shop(), *town.book).figures(first, form.change).error().fault,
              Fault::ReadingMissing);
}

// 6.6: "CT 100/5 -> 150/5 with 12.50 kWh secondary left: 12.50 x 20 = 250.00 primary, T 250.00".
TEST(Exchange, ofCurrentTransformersLosesNothing)
{
    Town town{PaymentMode::Energy, [](Tariff&, NewCustomer& customer) {
                  customer.ratios = {20, 1};
              }};
    town.open(first, town.card(1), pay(200)); // 378.57 kWh
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    ASSERT_EQ(town.wall().shown().remaining, fen(37'857));
    // Steps of 20 x 0.01 kWh: 250.17, the page's 250.00 and what is below one step.
    town.wall().useUntil(fen(25'017));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    EXPECT_EQ(exchanged(town, town.reading(town.wall(), RemainingSource::Display), {30, 1}).total,
              fen(25'017));
    Wall& other = town.wall(exampleOtherMeter);
    EXPECT_EQ(other.take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(other.shown().remaining, fen(25'017));
    // One step of the new meter is 30 x 0.01 kWh.
    other.useUntil(fen(25'017 - 30));
    EXPECT_EQ(other.shown().remaining, fen(25'017 - 30));
    other.take(town.card(1));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The books refuse it before the card is written: HV is measured with PT and CT, LV with CT alone.
TEST(Exchange, withRatiosThatDoNotFitThePlaceWritesNothing)
{
    Town town;
    reachRunningExample(town);
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    form.change.end = town.reading(town.wall(), RemainingSource::Display);
    form.change.meter = {*MeterNumber::parse(exampleOtherMeter), {20, 100}, {}};
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    EXPECT_EQ(refusal(app::ExchangeMeter(town.shop(), *town.book).run(form, clerk)),
              Fault::BadInput);
    EXPECT_FALSE(town.openRow());
    EXPECT_EQ(town.present(town.card(1)).kind, app::CardSituation::Kind::Customer);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 6.9: "37.26 + 100.00 + 20.00 - 12.00 - 5.00 = 140.26".
TEST(Closing, refundsThePagesAmount)
{
    Town town{PaymentMode::Money,
              [](Tariff& tariff, NewCustomer&) { tariff.standing.fixed = pay(5); }};
    const Operator clerk = town.person(Role::Clerk);
    town.present(town.card(1));
    app::Order opening = town.order(first, pay(220));
    opening.deposit = pay(20);
    EXPECT_EQ(done(app::OpenAccount{town.shop()}.run(opening, clerk)).total, yuan(195));
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().useUntil(fen(3'726));
    town.wall().take(town.card(1));
    EXPECT_EQ(town.buy(town.card(1), pay(100)).total, yuan(295)); // not loaded
    need(town.debts->owe(first, {DebtClass::CurrentMonth, pay(12)}, u"bill"_s,
                         town.actor(Role::Clerk)));
    town.visit(town.wall(), ManagementClass::Reset);
    Closing closing{.account = first};
    closing.reading = town.reading(town.wall(), RemainingSource::Visit);
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    town.visit(town.wall(), ManagementClass::Clear);
    town.clock.pass(std::chrono::days{10}); // December, another 5.00
    const Money revenue = town.balance("revenue");
    const Money tax = town.balance("tax");
    const ClosingBill bill = need(town.book->closingBill(first, closing.reading));
    EXPECT_EQ(bill.value, Money::fromMinor(13'726));
    EXPECT_EQ(bill.tax, Money::fromMinor(1'579));
    EXPECT_EQ(bill.refund, Money::fromMinor(14'026));
    need(town.book->close(closing, town.actor(Role::Clerk)));
    EXPECT_EQ(town.balance("revenue") - revenue, Money::fromMinor(12'147));
    // 15.79 back, 0.58 in the charge of 5.00.
    EXPECT_EQ(town.balance("tax") - tax, Money::fromMinor(1'579 - 58));
    EXPECT_EQ(town.balance("deposit"), Money{});
    EXPECT_EQ(town.balance("receivable"), Money{});
    EXPECT_EQ(town.balance("refund_due"), -Money::fromMinor(14'026));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 6.8: "for 62.40: Dr revenue 55.22, tax 7.18 / Cr carry 62.40".
TEST(Suspension, turnsWhatIsLeftIntoCarry)
{
    Town town;
    town.open(first, town.card(1), pay(100));
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().useUntil(fen(6'240));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    const Money revenue = town.balance("revenue");
    const Money tax = town.balance("tax");
    suspendLong(town);
    EXPECT_EQ(town.balance("revenue") - revenue, Money::fromMinor(5'522));
    EXPECT_EQ(town.balance("tax") - tax, Money::fromMinor(718));
    EXPECT_EQ(town.balance("carry"), -Money::fromMinor(6'240));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 6.12: "keyed 200.00, received 20.00 ... unloaded and card present: the card steps of a reversal,
// T - 180.00, Dr revenue 159.29, tax 20.71 / Cr over_short 180.00".
TEST(Correction, ofUnloadedCreditTakesItFromTheCard)
{
    Town town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(200));
    town.clock.pass(std::chrono::days{1});
    const Money revenue = town.balance("revenue");
    const Money tax = town.balance("tax");
    const Operator finance = town.person(Role::Finance);
    app::OperationForm form = town.form(town.card(1), first, Operation::Correct);
    app::OperationForm wrong = form;
    wrong.credit = yuan(180);
    wrong.cause.reason = Reason::ClerkError;
    town.sign(wrong, finance);
    EXPECT_EQ(refusal(app::AdjustCredit{town.shop()}.run(wrong, finance)), Fault::BadInput);
    form.credit = -yuan(180);
    form.change.value = need(app::AdjustCredit{town.shop()}.worthOf(first, form.credit));
    form.change.tax = containedTax(form.change.value, town.facts().account.tariff.tax);
    form.cause.reason = Reason::ClerkError;
    town.sign(form, finance);
    EXPECT_EQ(done(app::AdjustCredit{town.shop()}.run(form, finance)).total, yuan(2'370));
    EXPECT_EQ(town.balance("revenue") - revenue, Money::fromMinor(15'929));
    EXPECT_EQ(town.balance("tax") - tax, Money::fromMinor(2'071));
    EXPECT_EQ(town.balance("over_short"), -pay(180));
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(3'726 + 2'000));
    town.present(town.card(1));
    EXPECT_EQ(town.brokenInvariants(), "");
}
