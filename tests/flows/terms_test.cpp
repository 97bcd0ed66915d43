// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/change_plan.h"
#include "app/exchange_meter.h"
#include "app/resume_account.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_month_book.h"
#include "db/repositories/sql_tariffs.h"
#include "town.h"

// On what terms an account is served, and what a month that is over brings (DOMAIN.md sections 2, 4
// and 6.5).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using meter::DisplayCode;
using transaction::OldCard;
using transaction::RemainingSource;

namespace {

constexpr Month november = 2026y / std::chrono::November;
constexpr Month december = 2026y / std::chrono::December;

Energy kWh(std::int64_t whole)
{
    return Energy::fromHundredths(whole * 100);
}

struct Terms {
    explicit Terms(Town& town)
        : town{town},
          terms{*town.database, town.clock},
          months{*town.database, town.clock}
    {
    }
    // A second plan of the company, in force now.
    TariffPlanId plan(PaymentMode mode)
    {
        db::SqlRegistry registry{*town.database, town.clock};
        const auto version = need(registry.addTariff(
            flatTariff(u"other"_s, mode, Price::fromTenThousandths(5'000)), {{}, Town::counter}));
        return TariffPlanId{version.value()}; // the plan that came with it
    }
    // The first plan knows power factors from the day after tomorrow.
    void addPowerFactors()
    {
        db::SqlTariffs tariffs{*town.database, town.clock};
        const Tariff tariff =
            flatTariff(u"factors"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
        const auto table = powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::Both);
        const Actor admin = town.actor(Role::Administrator);
        const auto id = need(tariffs.draft({tariff, TariffPlanId{1}, table}, admin));
        need(tariffs.rehearsed(id, {}, admin));
        const auto today = std::chrono::floor<std::chrono::days>(town.clock.now());
        need(tariffs.release({id, today + std::chrono::days{2}, {}}, town.actor(Role::Finance)));
    }
    Result<void> change(TariffPlanId plan)
    {
        PlanChange change{first, plan, town.cause(Reason::CustomerChange)};
        change.cause.approvals = town.cause(Reason::CustomerChange, {Role::ShiftLeader}).approvals;
        return terms.changePlan(change, town.actor(Role::Clerk));
    }
    Town& town;
    db::SqlAccountTerms terms;
    db::SqlMonthBook months;
};

// At 5000 kWh, on 3 December when it is 21 November before; the new meter has other ratios.
void exchangeInDecember(Town& town, const Ratios& ratios)
{
    town.clock.pass(std::chrono::days{12});
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    form.change.end = town.reading(town.wall(), RemainingSource::Display);
    form.change.end->registers.total = kWh(5'000);
    form.change.meter = {*MeterNumber::parse(u"261121000456"), ratios, {}};
    form.change.paper = u"seal 7"_s;
    form.cause.reason = Reason::MeterFault;
    app::ExchangeMeter exchange{town.shop(), *town.book};
    form.change = need(exchange.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    done(exchange.run(form, clerk));
}

MonthReading readingOfNovember()
{
    MonthReading reading;
    reading.account = first;
    reading.month = november;
    reading.since.emplace().total = kWh(4'000);
    reading.registers.total = kWh(4'900);
    return reading;
}

Suspension longSuspension(Town& town)
{
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    wanted.reading = town.reading(town.wall(), RemainingSource::Visit);
    return wanted;
}

app::SaleOutcome resumption(Town& town, Hand& hand, Money payment)
{
    app::OperationForm form = town.form(hand, first, Operation::Resume);
    form.order.payment = payment;
    form.order.tendered = payment;
    form.change.oldCard = OldCard::Retained;
    form.cause.reason = Reason::SupplyWanted;
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    return app::ResumeAccount{town.shop()}.run(form, clerk);
}

Receipt resumed(Town& town, Hand& hand, Money payment)
{
    return done(resumption(town, hand, payment));
}

} // namespace

TEST(Plan, ofTheSameUnitChangesAtOnceAndTravelsWithTheNextCard)
{
    Town town;
    reachRunningExample(town);
    Terms terms{town};
    const auto plan = terms.plan(PaymentMode::Money);
    PlanChange alone{first, plan, town.cause(Reason::CustomerChange)};
    EXPECT_EQ(terms.terms.changePlan(alone, town.actor(Role::Clerk)).error().fault,
              Fault::NotApproved);
    need(terms.change(plan));
    EXPECT_EQ(town.facts().account.tariff.basePrice(),
              UnitPrice::of(Price::fromTenThousandths(5'000)));
    ASSERT_TRUE(town.facts().account.standby);
    town.buy(town.card(1), pay(10));
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.present(town.card(1));
    EXPECT_FALSE(town.facts().account.standby);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Paid up to November; December began with 5.00 a month, January with a plan without that charge.
TEST(Plan, ofLaterChargesNoMonthThatBeganWithAnother)
{
    Town town{PaymentMode::Money,
              [](Tariff& tariff, NewCustomer&) { tariff.standing.fixed = pay(5); }};
    town.open(first, town.card(1), pay(105));
    town.clock.pass(std::chrono::days{20}); // 11 December
    Terms terms{town};
    need(terms.change(terms.plan(PaymentMode::Money)));
    town.clock.pass(std::chrono::days{80}); // 1 March 2027
    const auto due = standingCharges(basisOf(town.facts().account));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().amount, pay(5));
    EXPECT_EQ(due.front().month, december);
}

// 6.6: "re-opening of the same meter (after a clear, or for another payment mode)"; the value as at
// a closing.
TEST(Plan, ofTheOtherUnitNeedsTheMeterCleared)
{
    Town town;
    town.open(first, town.card(1), pay(100));
    town.wall().take(town.card(1));
    town.wall().useUntil(yuan(50));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    Terms terms{town};
    const auto plan = terms.plan(PaymentMode::Energy);
    EXPECT_EQ(terms.change(plan).error().fault, Fault::OtherUnit);
    const Suspension wanted = longSuspension(town);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
    need(terms.change(plan));
    // Nothing is paid: the 50.00 that the meter gave back buy 100.00 kWh at 0.5000.
    EXPECT_EQ(resumed(town, town.card(2), {}).total, yuan(100));
    EXPECT_EQ(town.balance("carry"), Money{});
    EXPECT_EQ(town.wall().take(town.card(2)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(100));
    town.buy(town.card(2), pay(25));
    town.wall().take(town.card(2));
    EXPECT_EQ(town.wall().shown().remaining, yuan(150));
    town.present(town.card(2));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 6.8: "HV: begin and end date, at least 15 days", whichever way supply comes back.
TEST(HighVoltage, waitsForItsDayWithTheCardToo)
{
    Town town{PaymentMode::Money,
              [](Tariff&, NewCustomer& customer) { customer.supply.voltage = VoltageClass::High; }};
    reachRunningExample(town);
    Suspension wanted = longSuspension(town);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    const auto today = std::chrono::floor<std::chrono::days>(town.clock.local(town.clock.now()));
    wanted.until = Day{std::chrono::sys_days{today.time_since_epoch()} + std::chrono::days{15}};
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
    town.clock.pass(std::chrono::days{14});
    EXPECT_EQ(refusal(resumption(town, town.card(2), {})), Fault::SuspensionLimit);
    town.clock.pass(std::chrono::days{1});
    EXPECT_EQ(resumed(town, town.card(2), {}).total, fen(3'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// F-62: "closing without a contact is refused".
TEST(Care, asksForAContactBeforeSupplyEnds)
{
    Town town;
    reachRunningExample(town);
    Terms terms{town};
    const Actor clerk = town.actor(Role::Clerk);
    const StepCause why = town.cause(Reason::EvidenceSeen);
    const Suspension wanted = longSuspension(town);
    Closing closing{.account = first};
    closing.reading = wanted.reading;
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    need(terms.terms.setContactFirst(first, true, why, clerk));
    EXPECT_EQ(town.book->suspend(wanted, clerk).error().fault, Fault::ContactFirst);
    EXPECT_EQ(town.book->close(closing, clerk).error().fault, Fault::ContactFirst);
    need(terms.terms.recordContact(first, why, clerk));
    EXPECT_TRUE(need(terms.terms.care(first)).contacted);
    town.clock.pass(std::chrono::days{31}); // too long ago
    EXPECT_EQ(town.book->close(closing, clerk).error().fault, Fault::ContactFirst);
    need(terms.terms.recordContact(first, why, clerk));
    need(town.book->close(closing, clerk));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 480.00 of earlier months at 1 per mille a day: from the day after until the month ends.
TEST(MonthEnd, chargesEachOverdueDayOnceAndAgesDebts)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer&) {
                  tariff.standing.lateFeePerDay = Percent::fromHundredths(10);
                  tariff.standing.lateFeeCap = Percent::whole(4);
              }};
    reachRunningExample(town); // 21 November
    Terms terms{town};
    const Actor finance = town.actor(Role::Finance);
    const StepCause why = town.cause(Reason::EvidenceSeen);
    need(town.debts->owe(first, {DebtClass::EarlierMonths, pay(480)}, u"old"_s,
                         town.actor(Role::Clerk)));
    need(town.debts->owe(first, {DebtClass::CurrentMonth, pay(20)}, u"new"_s,
                         town.actor(Role::Clerk)));
    EXPECT_EQ(terms.months.close(november, why, finance).error().fault, Fault::MonthSettled);
    town.clock.pass(std::chrono::days{10}); // 1 December
    EXPECT_EQ(terms.months.close(november, why, town.actor(Role::Clerk)).error().fault,
              Fault::PermissionDenied);
    const MonthClosed done = need(terms.months.close(november, why, finance));
    EXPECT_EQ(done.accounts, 1);
    EXPECT_EQ(done.lateFees, Money::fromMinor(9 * 48)); // 22 to 30 November
    EXPECT_EQ(done.aged, pay(20));
    EXPECT_EQ(town.balance("receivable", "earlier_months"), pay(500));
    EXPECT_EQ(town.balance("receivable", "current_month"), Money{});
    EXPECT_EQ(town.balance("receivable", "late_fee"), Money::fromMinor(432));
    EXPECT_EQ(need(terms.months.close(november, why, finance)).accounts, 0); // once
    town.clock.pass(std::chrono::days{31});
    // 31 x 0.50 would be 15.50 (and 0.48 for the day of ageing); 4 % of 500.00 are 20.00 at most.
    const MonthClosed year = need(terms.months.close(december, why, finance));
    EXPECT_EQ(year.lateFees, Money::fromMinor(30 * 50 + 48));
    EXPECT_EQ(year.aged, pay(500));
    EXPECT_EQ(town.balance("receivable", "earlier_years"), pay(500));
    EXPECT_EQ(town.brokenInvariants(), "");
    town.clock.pass(std::chrono::days{31});
    EXPECT_EQ(need(terms.months.close(2027y / std::chrono::January, why, finance)).lateFees,
              Money::fromMinor(2'000 - 432 - 1'548)); // up to the cap
    EXPECT_EQ(town.brokenInvariants(), "");
}

// "losses: P0 0.34 kW x 720 h, copper 0.02 x 750 kWh ... cos phi 0.86 at standard 0.90", as far as
// a November of 30 days is 720 h.
TEST(MonthSettled, bringsLossesAndNamesTheMonthOnce)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer& customer) {
                  tariff.prices[placeOf(Rate::Flat)] = Price::fromTenThousandths(6'418);
                  customer.supply.voltage = VoltageClass::High;
                  customer.supply.metering = MeteringMode::LowSide;
                  customer.supply.transformer = {340, 200};
                  customer.ratios = {60, 1};
              }};
    town.open(first, town.card(1), pay(2'000));
    Terms terms{town};
    const Actor finance = town.actor(Role::Finance);
    const StepCause why = town.cause(Reason::EvidenceSeen);
    MonthReading reading;
    reading.account = first;
    reading.month = november;
    reading.since = transaction::Registers{Energy::fromHundredths(10'000), {}, {}, {}, {}};
    reading.registers.total = Energy::fromHundredths(11'250);                 // 12.5 x 60 = 750 kWh
    EXPECT_EQ(terms.months.bill(reading).error().fault, Fault::MonthSettled); // not over
    town.clock.pass(std::chrono::days{10});
    const MonthBill bill = need(terms.months.bill(reading));
    EXPECT_EQ(bill.used[placeOf(Rate::Flat)], Energy::fromHundredths(75'000));
    EXPECT_EQ(bill.settlement.energyCharge, Money::fromMinor(64'809));
    EXPECT_EQ(bill.settlement.difference(), Money::fromMinor(64'809 - 48'135));
    EXPECT_EQ(terms.months.settle(reading, why, town.actor(Role::Clerk)).error().fault,
              Fault::PermissionDenied);
    const StepCause signedBy = town.cause(Reason::EvidenceSeen, {Role::ShiftLeader});
    EXPECT_EQ(terms.months.settle(reading, why, finance).error().fault, Fault::NotApproved);
    need(terms.months.settle(reading, signedBy, finance));
    EXPECT_EQ(town.balance("receivable", "settlement"), Money::fromMinor(16'674));
    EXPECT_EQ(terms.months.settle(reading, signedBy, finance).error().fault, Fault::MonthSettled);
    town.clock.pass(std::chrono::days{31});
    reading.month = december;
    reading.since.reset();
    reading.registers.total = Energy::fromHundredths(11'249);
    EXPECT_EQ(terms.months.bill(reading).error().fault, Fault::ReadingMissing); // gone back
    reading.registers.total = Energy::fromHundredths(12'250);
    EXPECT_EQ(need(terms.months.bill(reading)).used[placeOf(Rate::Flat)],
              Energy::fromHundredths(60'000));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// What the customer is owed lies on the account, for the next purchase (DOMAIN.md section 6.5).
TEST(MonthSettled, givesBackWhatTheMixedRatioTookTooMuch)
{
    Town town{PaymentMode::Energy, [](Tariff& tariff, NewCustomer&) {
                  tariff.prices = {Price{}, Price::fromTenThousandths(8'583),
                                   Price::fromTenThousandths(5'583),
                                   Price::fromTenThousandths(3'583)};
                  tariff.shares = {0, 30, 50, 20};
              }};
    town.clock.pass(std::chrono::days{10});
    town.open(first, town.card(1), pay(608));
    Terms terms{town};
    MonthReading reading;
    reading.account = first;
    reading.month = november;
    reading.since = transaction::Registers{};
    reading.registers = {kWh(1'000), {}, kWh(200), kWh(400), kWh(400)};
    const Money carry = town.balance("carry");
    need(terms.months.settle(reading, town.cause(Reason::EvidenceSeen, {Role::ShiftLeader}),
                             town.actor(Role::Finance)));
    EXPECT_EQ(town.balance("carry") - carry, -pay(70)); // 538.30 instead of 608.30
    EXPECT_EQ(town.facts().account.carry, -(town.balance("carry")));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The registers at the end of a month are those of the meter that hung there then, whatever was
// exchanged since.
TEST(MonthSettled, readsTheMeterThatWasThereWhenTheMonthEnded)
{
    Town town;
    reachRunningExample(town);
    Terms terms{town};
    exchangeInDecember(town, {});
    MonthReading reading = readingOfNovember();
    const MonthBill bill = need(terms.months.bill(reading));
    EXPECT_EQ(bill.used[placeOf(Rate::Flat)], kWh(900));
    need(terms.months.settle(reading, town.cause(Reason::EvidenceSeen, {Role::ShiftLeader}),
                             town.actor(Role::Finance)));
    town.clock.pass(std::chrono::days{31});
    reading.month = december;
    reading.since.reset();
    reading.registers.total = kWh(30); // of the new meter
    EXPECT_EQ(need(terms.months.bill(reading)).used[placeOf(Rate::Flat)], kWh(130));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 2 % of 900 kWh are lost, 18 kWh x 0.5283 = 9.5094; the plan of 0.5000 came after the month.
TEST(MonthSettled, isPricedByThePlanOfTheMonth)
{
    Town town{PaymentMode::Money, [](Tariff&, NewCustomer& customer) {
                  customer.supply.transformer = {0, 200};
              }};
    reachRunningExample(town);
    Terms terms{town};
    town.clock.pass(std::chrono::days{10}); // 1 December
    need(terms.change(terms.plan(PaymentMode::Money)));
    EXPECT_EQ(need(terms.months.bill(readingOfNovember())).settlement.difference(),
              Money::fromMinor(951));
}

// 900 kWh and 675 kvarh: cos phi 0.80, which costs 5 % at standard 0.90.
TEST(MonthSettled, reckonsReactiveEnergyByTheRatiosOfTheMeterThatCountedIt)
{
    Town town;
    reachRunningExample(town);
    Terms terms{town};
    terms.addPowerFactors();
    exchangeInDecember(town, {60, 1});
    MonthReading reading = readingOfNovember();
    reading.reactive = kWh(675);
    const MonthBill bill = need(terms.months.bill(reading));
    ASSERT_EQ(bill.settlement.parts.size(), 1U);
    EXPECT_EQ(bill.settlement.parts.front().kind, SettlementKind::PowerFactor);
    EXPECT_EQ(bill.settlement.parts.front().percent, Percent::whole(5));
}
