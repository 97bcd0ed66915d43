// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_staff.h"
#include "town.h"

// A large refund is finance's, by bank, with a second person; the drawer of the clerk who works at
// the counter meanwhile has nothing to do with it (DOMAIN.md sections 6.12 and 8).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using transaction::RemainingSource;

namespace {

// An account that is closed with 37.26 in the meter and, as a rule, 700.00 on its way there.
struct ClosedTown : Town {
    StepNumber step;
    ShiftId shift;
    std::unique_ptr<db::SqlTills> tills;
    const Tender byBank{TenderKind::Bank, {}, u"T-737"_s};

    explicit ClosedTown(Money onItsWay = pay(700))
    {
        reachRunningExample(*this);
        if (!onItsWay.isZero())
            buy(card(1), onItsWay);
        Closing closing{.account = AccountId{1}};
        closing.reading = reading(wall(), RemainingSource::Visit);
        for (const auto kind :
             {ManagementClass::Inspection, ManagementClass::Reset, ManagementClass::Clear})
            visit(wall(), kind);
        closing.cause = cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
        step = need(book->close(closing, actor(Role::Clerk)));
        db::SqlDayBook days{*database, clock};
        if (!days.openDay())
            need(days.open(db::dayOf(clock.local(clock.now())), actor(Role::ShiftLeader)));
        tills = std::make_unique<db::SqlTills>(*database, clock);
        shift = need(tills->open({Money{}, {}}, actor(Role::Clerk)));
    }
    Result<Money> payOut(const Tender& tender, Role payer, std::vector<Role> signers = {})
    {
        return book->payOut(step, tender, cause(Reason::CustomerMoves, std::move(signers)),
                            actor(payer));
    }
};

// A purchase that was keyed as more or less than was received, and what finance will say of it.
Correction boughtFor(Town& town, std::int64_t keyed, std::int64_t received)
{
    town.buy(town.card(1), pay(keyed));
    Correction correction{.sale = need(town.reversals->last(first)).sale.id,
                          .received = pay(received)};
    correction.cause = town.cause(Reason::ClerkError, {Role::ShiftLeader});
    return correction;
}

// The day before; with what its customer got in cash.
Money closedAndPaidOut(Town& town)
{
    Closing closing{.account = first};
    closing.reading = town.reading(town.wall(), RemainingSource::Visit);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    const StepNumber closed = need(town.book->close(closing, town.actor(Role::Clerk)));
    town.clock.pass(std::chrono::hours{24});
    return need(town.book->payOut(closed, {TenderKind::Cash, {}, {}},
                                  town.cause(Reason::CustomerMoves),
                                  town.actor(Role::ShiftLeader)));
}

} // namespace

TEST(LargeRefund, isPaidByBankWhileAClerkHasHisShiftThere)
{
    ClosedTown town;
    EXPECT_EQ(faultOf(town.payOut(town.byBank, Role::ShiftLeader, {Role::Finance})),
              Fault::PermissionDenied);
    EXPECT_EQ(faultOf(town.payOut(town.byBank, Role::Finance)), Fault::NotApproved);
    EXPECT_EQ(faultOf(town.payOut({}, Role::Finance, {Role::ShiftLeader})), Fault::BadInput);
    const Money before = town.balance("bank");
    EXPECT_EQ(need(town.payOut(town.byBank, Role::Finance, {Role::ShiftLeader})),
              Money::fromMinor(73'726));
    EXPECT_EQ(town.balance("bank") - before, -Money::fromMinor(73'726));
    const QString today = db::dayOf(town.clock.local(town.clock.now()));
    const auto lines = need(db::SqlDayBook{*town.database, town.clock}.bankLines(today, today));
    EXPECT_EQ(std::ranges::count_if(lines,
                                    [](const BankLine& line) {
                                        return line.reference == u"T-737"_s &&
                                               line.amount == -Money::fromMinor(73'726);
                                    }),
              1)
        << "held against the bank's statement";
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(LargeRefund, isNoSlipOfTheClerkWhoCounts)
{
    ClosedTown town;
    need(town.payOut(town.byBank, Role::Finance, {Role::ShiftLeader}));
    need(town.tills->count(town.shift, {}, town.actor(Role::Clerk)));
    const ShiftOutcome outcome =
        need(town.tills->outcome(town.shift, town.actor(Role::ShiftLeader)));
    EXPECT_EQ(outcome.expected, Money{});
    EXPECT_EQ(outcome.expectedBank, Slips{});
    EXPECT_TRUE(outcome.difference().isZero());
}

// Up to 500.00 a shift leader pays out alone, and less where a limit of his own is set.
TEST(SmallRefund, isPaidUpToTheLimitOfHisOwn)
{
    ClosedTown town{Money{}};
    const auto due = Money::fromMinor(3'726);
    db::SqlStaff staff{*town.database, town.clock};
    const auto limitTo = [&](Money limit) {
        ApprovalRecord approval;
        approval.who = town.actor(Role::Finance).who;
        approval.role = Role::Finance;
        approval.right = Right::ApproveOfficeChange;
        const OperatorId leader = town.actor(Role::ShiftLeader).who;
        need(staff.setLimits({limit, {}}, {leader, town.actor(Role::Administrator), approval, {}}));
    };
    limitTo(due - Money::fromMinor(1));
    const auto refused = town.payOut(town.byBank, Role::ShiftLeader);
    EXPECT_EQ(faultOf(refused), Fault::PermissionDenied);
    EXPECT_TRUE(refused.error().detail.contains(u"37.25"_s)) << qPrintable(refused.error().detail);
    limitTo(due);
    EXPECT_EQ(need(town.payOut(town.byBank, Role::ShiftLeader)), due);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Keyed 200.00, received 160.00, and keyed 100.00, received 150.00, both found after the account
// was closed: of the 50.00 the 40.00 that it owes are repaid, and 10.00 are paid out.
TEST(CorrectedRefund, ofAClosedAccountPaysItsOwnDebtFirst)
{
    Town town;
    reachRunningExample(town);
    const Correction tooLittle = boughtFor(town, 200, 160);
    const Correction tooMuch = boughtFor(town, 100, 150);
    town.wall().take(town.card(1));
    EXPECT_EQ(closedAndPaidOut(town), Money::fromMinor(33'726));
    const Actor leader = town.actor(Role::ShiftLeader);
    const StepCause why = town.cause(Reason::CustomerMoves);
    const Tender cash{TenderKind::Cash, {}, {}};
    need(town.book->correct(tooLittle, town.actor(Role::Finance)));
    EXPECT_EQ(town.balance("receivable", "correction"), pay(40));
    const StepNumber step = need(town.book->correct(tooMuch, town.actor(Role::Finance)));
    EXPECT_TRUE(town.balance("receivable").isZero());
    EXPECT_TRUE(town.balance("carry").isZero());
    EXPECT_EQ(town.balance("refund_due"), -pay(10));
    EXPECT_EQ(need(town.book->refundsDue(first)).back().amount, pay(10));
    EXPECT_EQ(need(town.book->payOut(step, cash, why, leader)), pay(10));
    EXPECT_TRUE(town.balance("refund_due").isZero());
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Keyed 200.00, received 250.00: found after the account was closed. It buys no more, so that the
// 50.00 are paid out, once.
TEST(CorrectedRefund, ofAClosedAccountIsPaidOut)
{
    Town town;
    reachRunningExample(town);
    const Correction correction = boughtFor(town, 200, 250);
    town.wall().take(town.card(1));
    EXPECT_EQ(closedAndPaidOut(town), Money::fromMinor(23'726));
    const Actor leader = town.actor(Role::ShiftLeader);
    const StepCause why = town.cause(Reason::CustomerMoves);
    const Tender cash{TenderKind::Cash, {}, {}};
    const StepNumber step = need(town.book->correct(correction, town.actor(Role::Finance)));
    EXPECT_TRUE(town.balance("carry").isZero());
    EXPECT_EQ(town.balance("refund_due"), -pay(50));
    EXPECT_EQ(need(town.book->refundsDue(first)).size(), 2U);
    EXPECT_EQ(need(town.book->payOut(step, cash, why, leader)), pay(50));
    EXPECT_EQ(faultOf(town.book->payOut(step, cash, why, leader)), Fault::AlreadyPaidOut);
    EXPECT_TRUE(town.balance("refund_due").isZero());
    EXPECT_EQ(town.brokenInvariants(), "");
}
