// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/replace_card.h"
#include "app/resume_account.h"
#include "app/reverse_sale.h"
#include "app/transfer_account.h"
#include "town.h"

// A customer's life of five years with every operation of DOMAIN.md section 6, on each storage back
// end that exists (today one). The invariants are checked after each step; T and the money of the
// account are counted along by hand.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using transaction::OldCard;
using transaction::RemainingSource;

namespace {

const auto firstMeter = u"261121000123"_s;
const auto secondMeter = u"261121000999"_s;

DebtPlan thirtyPercent()
{
    DebtPlan plan;
    plan.policy = DebtPolicy::Percentage;
    plan.share = Percent::whole(30);
    return plan;
}

class Life : public ::testing::Test {
protected:
    // One month passes: the customer uses what is there but 5.00, loads, and comes again.
    void month()
    {
        ++m_month;
        town.clock.pass(std::chrono::days{30});
        const Credit left = meter().shown().remaining;
        if (left > yuan(5))
            meter().useUntil(yuan(5));
        m_used = m_used + (left > yuan(5) ? left - yuan(5) : Credit{});
        check("a month has passed");
    }
    void check(const char* step)
    {
        ASSERT_EQ(town.brokenInvariants(), "") << "month " << m_month << ", after: " << step;
    }
    void load()
    {
        ASSERT_EQ(meter().take(hand()), DisplayCode::Good);
        town.present(hand());
        check("loading");
    }
    void buyAndLoad(Money payment)
    {
        const Receipt receipt = town.buy(hand(), payment);
        EXPECT_EQ(receipt.quote.linesInAll() + receipt.quote.charge, payment);
        m_total = m_total + receipt.quote.credit;
        EXPECT_EQ(receipt.total, m_total);
        check("a purchase");
        load();
    }
    app::OperationForm form(Operation operation, Hand& hand)
    {
        return town.form(hand, m_account, operation);
    }
    Hand& hand() { return town.card(m_card); }
    Wall& meter() { return town.wall(m_meter); }
    Operator clerk() const { return town.person(Role::Clerk); }
    void replaceCard();
    void exchangeMeter(const QString& digits, Money payment);
    void undoExchange();
    void adjust(Operation operation, Credit credit);
    void reverseLast();
    void suspendLong();
    void resumeLong(Money payment);
    void transfer();
    void closeAccount();
    void endOf(int year);

    Town town;
    AccountId m_account{1};
    std::uint8_t m_card = 1;
    QString m_meter = firstMeter;
    Credit m_total;
    Credit m_used;
    int m_month = 0;
};

void Life::replaceCard()
{
    const auto next = static_cast<std::uint8_t>(m_card + 1);
    app::Replacement wanted{form(Operation::ReplaceCard, town.card(next)), true};
    wanted.form.change.oldCard = OldCard::Lost;
    wanted.form.cause.reason = Reason::CardLost;
    const Hand& lost = hand();
    EXPECT_EQ(done(app::ReplaceCard{town.shop()}.run(wanted, clerk())).total, m_total);
    m_card = next;
    check("a replacement");
    load();
    EXPECT_EQ(meter().take(const_cast<Hand&>(lost)), DisplayCode::Err33);
}

void Life::exchangeMeter(const QString& digits, Money payment)
{
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm wanted = form(Operation::Exchange, hand());
    wanted.change.end = town.reading(meter(), RemainingSource::Display);
    wanted.change.meter = {*MeterNumber::parse(digits), {}, {}};
    wanted.order.payment = payment;
    wanted.order.tendered = payment;
    wanted.change = need(exchange.figures(m_account, wanted.change));
    wanted.cause.reason = Reason::MeterFault;
    town.sign(wanted, clerk());
    const Credit expected =
        meter().shown().remaining + (m_total - meter().shown().accepted) + fen(payment.minor());
    EXPECT_EQ(done(exchange.run(wanted, clerk())).total, expected);
    m_total = expected;
    check("an exchange");
}

void Life::undoExchange()
{
    app::OperationForm wanted = form(Operation::UndoExchange, hand());
    app::ExchangeMeter exchange{town.shop(), *town.book};
    wanted.change = need(exchange.undoing(m_account, true));
    town.sign(wanted, clerk());
    m_total = done(exchange.undo(wanted, clerk())).total;
    check("an exchange undone");
}

void Life::adjust(Operation operation, Credit credit)
{
    app::OperationForm wanted = form(operation, hand());
    wanted.credit = credit;
    wanted.change.value = need(app::AdjustCredit{town.shop()}.worthOf(m_account, credit));
    wanted.cause.reason = Reason::Goodwill;
    town.sign(wanted, clerk());
    m_total = m_total + credit;
    EXPECT_EQ(done(app::AdjustCredit{town.shop()}.run(wanted, clerk())).total, m_total);
    check("an adjustment");
}

void Life::reverseLast()
{
    town.present(hand());
    const app::Order order = town.order(m_account);
    const auto outcome = app::ReverseSale{town.shop(), *town.reversals}.run(
        {order.id, m_account, order.seen, {Reason::ClerkError, u"typed wrongly"_s, {}, {}}},
        town.person(Role::ShiftLeader));
    m_total = done(outcome).total;
    check("a reversal");
    need(town.reversals->payOut(order.id, town.actor(Role::ShiftLeader)));
    check("its payout");
}

void Life::suspendLong()
{
    Suspension wanted{.account = m_account, .kind = SuspensionKind::Long};
    wanted.reading = town.reading(meter(), RemainingSource::Visit);
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    town.visit(meter(), ManagementClass::Reset);
    town.visit(meter(), ManagementClass::Clear);
    check("the visits");
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
    check("a suspension");
}

void Life::resumeLong(Money payment)
{
    const auto next = static_cast<std::uint8_t>(m_card + 1);
    const Money carry = town.facts(m_account).account.carry;
    app::OperationForm wanted = form(Operation::Resume, town.card(next));
    wanted.order.payment = payment;
    wanted.order.tendered = payment;
    wanted.change.oldCard = OldCard::Retained;
    wanted.cause.reason = Reason::SupplyWanted;
    town.sign(wanted, clerk());
    m_total = done(app::ResumeAccount{town.shop()}.run(wanted, clerk())).total;
    EXPECT_EQ(m_total, fen((carry + payment).minor()));
    m_card = next;
    check("a resumption");
    load();
}

void Life::transfer()
{
    const auto next = static_cast<std::uint8_t>(m_card + 1);
    app::Transfer wanted{form(Operation::Transfer, town.card(next)), false};
    wanted.form.change.oldCard = OldCard::Retained;
    wanted.form.change.customer =
        need(town.book->addCustomer(u"王五"_s, u"Road 3"_s, town.actor(Role::Clerk)));
    wanted.form.cause.reason = Reason::CustomerMoves;
    town.sign(wanted.form, clerk());
    EXPECT_EQ(done(app::TransferAccount{town.shop()}.run(wanted, clerk())).total, m_total);
    m_card = next;
    m_account = town.present(hand()).facts->account.id;
    check("a transfer");
    load();
}

void Life::closeAccount()
{
    Closing closing{.account = m_account};
    closing.reading = town.reading(meter(), RemainingSource::Visit);
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    town.visit(meter(), ManagementClass::Reset);
    town.visit(meter(), ManagementClass::Clear);
    const ClosingBill bill = need(town.book->closingBill(m_account, closing.reading));
    const StepNumber step = need(town.book->close(closing, town.actor(Role::Clerk)));
    check("a closing");
    EXPECT_EQ(
        need(town.book->payOut(step, {TenderKind::Cash, {}, {}}, town.cause(Reason::CustomerMoves),
                               town.actor(Role::ShiftLeader))),
        bill.refund);
    check("its payout");
}

// What each year ends with, so that the five see everything.
void Life::endOf(int year)
{
    switch (year) {
    case 0:
        m_total = town.buy(hand(), pay(40)).total; // two before loading, one taken back
        m_total = town.buy(hand(), pay(30)).total;
        check("two purchases");
        reverseLast();
        load();
        need(town.debts->owe(m_account, {DebtClass::EarlierYears, pay(48)}, u"old debt"_s,
                             town.actor(Role::Clerk)));
        need(town.debts->agree(m_account, thirtyPercent(), u"signed"_s, town.actor(Role::Clerk)));
        check("a debt plan");
        break;
    case 1:
        m_total = town.buy(hand(), pay(20)).total;
        replaceCard();
        adjust(Operation::Adjust, yuan(12));
        load();
        adjust(Operation::GrantEmergencyCredit, yuan(15));
        load();
        break;
    case 2:
        exchangeMeter(secondMeter, pay(50));
        undoExchange();
        load();
        exchangeMeter(secondMeter, pay(25));
        m_meter = secondMeter;
        load();
        break;
    case 3:
        need(town.book->rename(m_account, u"张三"_s, town.cause(Reason::NameChanged),
                               town.actor(Role::Clerk)));
        check("a renaming");
        suspendLong();
        town.clock.pass(std::chrono::days{90});
        resumeLong(pay(80));
        break;
    default:
        while (!town.facts(m_account).account.dues.debts.empty()) {
            month();
            buyAndLoad(pay(90));
        }
        transfer();
        buyAndLoad(pay(33));
    }
}

} // namespace

TEST_F(Life, ofFiveYearsKeepsEveryInvariant)
{
    m_total = town.open(m_account, hand(), pay(50)).total;
    check("the opening");
    load();
    for (int year = 0; year < 5; ++year) {
        for (int quarter = 0; quarter < 4; ++quarter) {
            month();
            buyAndLoad(pay(60 + 10 * quarter));
        }
        endOf(year);
        if (HasFatalFailure())
            return;
    }
    month();
    closeAccount();
    EXPECT_EQ(town.balance("suspense"), Money{});
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.balance("on_card"), Money{});
    EXPECT_EQ(town.balance("in_meter"), Money{});
    EXPECT_EQ(town.facts(m_account).account.state, AccountState::Closed);
    // What the meters counted is what the books say was used.
    EXPECT_EQ(fen(town.balance("consumed").minor()), m_used);
}
