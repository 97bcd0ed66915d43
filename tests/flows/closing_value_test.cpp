// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

// What an account is worth at its end, and by which visit (DOMAIN.md sections 6.8 and 6.9).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using transaction::RemainingSource;

namespace {

const auto meterInstead = u"261121000998"_s;
constexpr Money hundredKwh = Money::fromMinor(5'283); // at 0.5283

Receipt exchangedFor(Town& town, Money payment)
{
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    form.order.payment = payment;
    form.order.tendered = payment;
    form.change.end = town.reading(town.wall(), RemainingSource::Display);
    form.change.meter = {*MeterNumber::parse(meterInstead), {}, {}};
    form.change.paper = u"seal 4711"_s;
    form.cause.reason = Reason::MeterFault;
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return done(app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk));
}

Receipt undoneKeepingThePayment(Town& town)
{
    app::OperationForm form = town.form(town.card(1), first, Operation::UndoExchange);
    form.change = need(app::ExchangeMeter{town.shop(), *town.book}.undoing(first, true));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return done(app::ExchangeMeter{town.shop(), *town.book}.undo(form, clerk));
}

// 100 kWh bought, 60 of them used; 100 more bought and not loaded.
void reachTwoLots(Town& town)
{
    town.open(first, town.card(1), hundredKwh);
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().useUntil(fen(4'000));
    town.wall().take(town.card(1));
    ASSERT_EQ(town.buy(town.card(1), hundredKwh).total, fen(20'000));
}

// 140 kWh moved, 20 of them used behind the new meter.
void reachTheMetersInstead(Town& town)
{
    reachTwoLots(town);
    ASSERT_EQ(exchangedFor(town, {}).total, fen(14'000));
    Wall& other = town.wall(meterInstead);
    ASSERT_EQ(other.take(town.card(1)), DisplayCode::Good);
    other.useUntil(fen(12'000));
    other.take(town.card(1));
    town.present(town.card(1));
}

void resetAndClear(Town& town, Wall& wall)
{
    town.visit(wall, ManagementClass::Reset);
    town.visit(wall, ManagementClass::Clear);
}

Closing closingWith(Town& town, const transaction::SeriesEnd& reading)
{
    Closing closing{.account = first};
    closing.reading = reading;
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    return closing;
}

} // namespace

// The finding's own numbers: nothing is bought in the new series, everything in the old one.
TEST(ClosingValue, ofEnergyThatAnExchangeHasMovedIsWhatItWasBoughtFor)
{
    Town town{PaymentMode::Energy};
    town.open(first, town.card(1), hundredKwh);
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().take(town.card(1));
    town.present(town.card(1));
    ASSERT_EQ(exchangedFor(town, {}).total, fen(10'000));
    EXPECT_EQ(need(town.book->closingBill(first, {})).value, hundredKwh);
}

// Last in first out: 100 kWh for 52.83, then 20 of the 40 moved from the first lot: 10.566. The 60
// kWh of it that were used behind the old meter are not among them.
TEST(ClosingValue, goesBackOverTheExchangeForAsMuchAsIsLeft)
{
    Town town{PaymentMode::Energy};
    reachTheMetersInstead(town);
    Wall& other = town.wall(meterInstead);
    const auto closing = closingWith(town, town.reading(other, RemainingSource::Visit));
    ASSERT_EQ(closing.reading.remaining, fen(12'000));
    resetAndClear(town, other);
    const ClosingBill bill = need(town.book->closingBill(first, closing.reading));
    EXPECT_EQ(bill.value, Money::fromMinor(5'283 + 1'057));
    EXPECT_EQ(bill.refund, Money::fromMinor(6'340));
    need(town.book->close(closing, town.actor(Role::Clerk)));
    EXPECT_EQ(town.balance("refund_due"), -Money::fromMinor(6'340));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ClosingValue, isWhatALongSuspensionGivesBack)
{
    Town town{PaymentMode::Energy};
    reachTheMetersInstead(town);
    Wall& other = town.wall(meterInstead);
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    wanted.reading = town.reading(other, RemainingSource::Visit);
    resetAndClear(town, other);
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
    EXPECT_EQ(town.facts().account.carry, Money::fromMinor(6'340));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 40 and 100 kWh of the old series, and 100 kWh that the exchange was paid with: 21.13 + 105.66.
TEST(ClosingValue, hasThePaymentThatAnUndoneExchangeHasKept)
{
    Town town{PaymentMode::Energy};
    reachTwoLots(town);
    ASSERT_EQ(exchangedFor(town, hundredKwh).total, fen(24'000));
    ASSERT_EQ(undoneKeepingThePayment(town).total, fen(30'000));
    const auto reading = town.reading(town.wall(), RemainingSource::Visit);
    ASSERT_EQ(reading.accepted, fen(10'000));
    const ClosingBill bill = need(town.book->closingBill(first, reading));
    EXPECT_EQ(bill.unloaded, fen(20'000));
    EXPECT_EQ(bill.value, Money::fromMinor(2'113 + 10'566));
}

// The meter was cleared as it was put into service: that says nothing of what was used since.
TEST(ClosingVisit, isNotTheOneBeforeTheOpening)
{
    Town town;
    resetAndClear(town, town.wall());
    town.open(first, town.card(1), pay(100));
    ASSERT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.wall().useUntil(yuan(40));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    const auto nothing = [] {
        transaction::SeriesEnd reading;
        reading.source = RemainingSource::Visit;
        return reading;
    }();
    const Actor clerk = town.actor(Role::Clerk);
    EXPECT_EQ(faultOf(town.book->close(closingWith(town, nothing), clerk)), Fault::VisitMissing);
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    wanted.reading = nothing;
    EXPECT_EQ(faultOf(town.book->suspend(wanted, clerk)), Fault::VisitMissing);
    const auto closing = closingWith(town, town.reading(town.wall(), RemainingSource::Visit));
    EXPECT_EQ(faultOf(town.book->close(closing, clerk)), Fault::VisitMissing);
    resetAndClear(town, town.wall());
    need(town.book->close(closing, clerk));
    EXPECT_EQ(town.balance("refund_due"), -pay(40));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// A meter never takes less than it has reported, whoever reads it.
TEST(ClosingVisit, isNotBelievedBelowWhatTheMeterHasReported)
{
    Town town;
    reachRunningExample(town);
    transaction::SeriesEnd reading = town.reading(town.wall(), RemainingSource::Laboratory);
    reading.accepted = yuan(2'349);
    const Actor clerk = town.actor(Role::Clerk);
    EXPECT_EQ(faultOf(town.book->closingBill(first, reading)), Fault::ReadingMissing);
    EXPECT_EQ(faultOf(town.book->close(closingWith(town, reading), clerk)), Fault::ReadingMissing);
    reading.accepted = yuan(2'350);
    EXPECT_EQ(need(town.book->closingBill(first, reading)).value, Money::fromMinor(3'726));
}

// DOMAIN.md section 4 cuts the months "per purchase"; no purchase follows a closing. 100.00 less
// the 5.00 of December to March.
TEST(ClosingCharges, areThoseOfAllUnpaidMonths)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer&) {
                  tariff.standing.fixed = pay(5);
                  tariff.standing.monthsAtOnce = 1;
              }};
    ASSERT_EQ(town.open(first, town.card(1), pay(105)).total, yuan(100));
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    EXPECT_EQ(town.facts().account.dues.fixedMonths.size(), 1U) << "of a purchase";
    transaction::SeriesEnd reading;
    reading.source = RemainingSource::Laboratory;
    const ClosingBill bill = need(town.book->closingBill(first, reading));
    Money charges;
    for (const ChargeLine& line : bill.charges)
        charges = charges + line.amount;
    EXPECT_EQ(charges, pay(20));
    EXPECT_EQ(bill.refund, pay(80));
    need(town.book->close(closingWith(town, reading), town.actor(Role::Clerk)));
    EXPECT_EQ(town.balance("refund_due"), -pay(80));
    EXPECT_EQ(town.brokenInvariants(), "");
}
