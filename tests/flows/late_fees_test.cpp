// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_month_book.h"
#include "transfer_to.h"

// "1 per mille a day, simple, with a cap" (DOMAIN.md section 4), here of 0.9 %: what was overdue
// for nine days of November has cost all that it may, whatever happens to the account then.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

void dearlyOverdue(Tariff& tariff, NewCustomer&)
{
    tariff.standing.lateFeePerDay = Percent::fromHundredths(10);
    tariff.standing.lateFeeCap = Percent::fromHundredths(90);
}

class CappedLateFee : public ::testing::Test {
protected:
    // 480.00 are overdue on 21 November and charged on 1 December: 9 x 0.48.
    void charged(Money ofThisMonth = {})
    {
        const Actor clerk = town.actor(Role::Clerk);
        reachRunningExample(town);
        need(town.debts->owe(first, {DebtClass::EarlierMonths, pay(480)}, u"old"_s, clerk));
        if (!ofThisMonth.isZero())
            need(town.debts->owe(first, {DebtClass::CurrentMonth, ofThisMonth}, u"new"_s, clerk));
        town.clock.pass(std::chrono::days{10});
        EXPECT_EQ(feesOf(std::chrono::November), Money::fromMinor(432));
    }
    Money feesOf(std::chrono::month month)
    {
        return need(months.close(std::chrono::year{2026} / month, town.cause(Reason::EvidenceSeen),
                                 town.actor(Role::Finance)))
            .lateFees;
    }
    Money feesOfDecember(int day)
    {
        town.clock.pass(std::chrono::days{32 - day}); // 1 January
        const Money fees = feesOf(std::chrono::December);
        EXPECT_EQ(town.brokenInvariants(), "");
        return fees;
    }
    void exchangedFor(Money payment)
    {
        app::ExchangeMeter exchange{town.shop(), *town.book};
        app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
        form.change.end = town.reading(town.wall(), transaction::RemainingSource::Display);
        form.change.meter = {*MeterNumber::parse(u"261121000999"), {}, {}};
        form.change.paper = u"seal 4711"_s;
        form.cause.reason = Reason::MeterFault;
        form.order.payment = payment;
        form.order.tendered = payment;
        form.change = need(exchange.figures(first, form.change));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        done(exchange.run(form, clerk));
    }
    void undoneAndPaidBack()
    {
        app::OperationForm form = town.form(town.card(1), first, Operation::UndoExchange);
        app::ExchangeMeter exchange{town.shop(), *town.book};
        form.change = need(exchange.undoing(first, false));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        done(exchange.undo(form, clerk));
    }
    Town town{PaymentMode::Money, dearlyOverdue};
    db::SqlMonthBook months{*town.database, town.clock};
};

} // namespace

// On 1 December the 1000.00 of November become overdue and 480.00 are paid at the desk, which are
// the old ones: 2 to 10 December cost 9 x 1.00, then the cap is reached.
TEST_F(CappedLateFee, isOfTheNewDebtWhereTheOldOneIsPaidOnTheSameDay)
{
    charged(pay(1'000));
    need(town.debts->repay({first, {{TenderKind::Cash, pay(480), {}}}}, town.actor(Role::Clerk)));
    EXPECT_EQ(town.balance("receivable", "earlier_months"), pay(1'000));
    EXPECT_EQ(feesOfDecember(1), pay(9));
}

// The payment of an exchange takes the debt and its fee on 1 December; three days later it is paid
// back, and both are owed again, with nothing to add.
TEST_F(CappedLateFee, doesNotBeginAgainWhereAnExchangeIsUndone)
{
    charged();
    exchangedFor(pay(1'000));
    EXPECT_TRUE(town.balance("receivable").isZero());
    town.clock.pass(std::chrono::days{3});
    undoneAndPaidBack();
    EXPECT_EQ(town.balance("receivable"), Money::fromMinor(48'432));
    EXPECT_EQ(feesOfDecember(4), Money{});
}

// A purchase of 100.00 pays the fee of 4.32 and, by P2, 90 % of 95.68; the 393.89 that are left go
// to another customer.
TEST_F(CappedLateFee, doesNotBeginAgainWhereTheDebtIsAssumed)
{
    charged();
    town.buy(town.card(1), pay(100));
    EXPECT_TRUE(town.balance("receivable", "late_fee").isZero());
    EXPECT_EQ(town.balance("receivable", "earlier_months"), Money::fromMinor(39'389));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    done(transferTo(town, town.card(2), true));
    EXPECT_EQ(feesOfDecember(1), Money{});
    EXPECT_EQ(town.balance("receivable", "earlier_years"), Money::fromMinor(39'389));
}

// Paid on 26 November: 22 to 26 November cost 5 x 0.48, though nothing is owed when the month ends.
TEST(LateFees, chargeTheDaysOfADebtThatWasPaidInMidMonth)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer&) {
                  tariff.standing.lateFeePerDay = Percent::fromHundredths(10);
                  tariff.standing.lateFeeCap = Percent::whole(4);
              }};
    reachRunningExample(town); // 21 November
    db::SqlMonthBook months{*town.database, town.clock};
    const Actor clerk = town.actor(Role::Clerk);
    need(town.debts->owe(first, {DebtClass::EarlierMonths, pay(480)}, u"old"_s, clerk));
    town.clock.pass(std::chrono::days{5});
    need(town.debts->repay({first, {{TenderKind::Cash, pay(480), {}}}}, clerk));
    town.clock.pass(std::chrono::days{5}); // 1 December
    const StepCause why = town.cause(Reason::EvidenceSeen);
    const Month november = std::chrono::year{2026} / std::chrono::November;
    EXPECT_EQ(need(months.close(november, why, town.actor(Role::Finance))).lateFees,
              Money::fromMinor(240));
    EXPECT_EQ(town.balance("receivable", "late_fee"), Money::fromMinor(240));
    EXPECT_EQ(town.brokenInvariants(), "");
}
