// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_permission.h"
#include "service_town.h"

// The card services that write no card: supply off and on, the end of an account, debts, names,
// terms (DOMAIN.md sections 6.8 to 6.12).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using transaction::RemainingSource;

namespace {

StepCause agreed(Reason reason)
{
    return {reason, u"as agreed"_s};
}

Suspension suspension(ServiceTown& services)
{
    Suspension wish{.account = first};
    wish.reading = services.reading(RemainingSource::Display);
    wish.cause = agreed(Reason::SupplyNotWanted);
    return wish;
}

DebtPlan thirtyPercent()
{
    DebtPlan plan;
    plan.policy = DebtPolicy::Percentage;
    plan.share = Percent::whole(30);
    return plan;
}

// The last reading of the meter, with the visit of it in the books.
Closing closing(ServiceTown& services)
{
    Town& town = services.town;
    Closing wish{.account = first};
    wish.reading = services.reading(RemainingSource::Visit);
    wish.cause = agreed(Reason::CustomerMoves);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    return wish;
}

} // namespace

TEST(ServiceSuspension, ofAShortTimeEndsWithAReading)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const Suspension wish = suspension(services);
    EXPECT_EQ(services.notRun(services.ready(wish)), Fault::NotApproved);
    EXPECT_TRUE(services.run(wish, {Role::ShiftLeader}).step);
    EXPECT_EQ(need(services.desk().sheet(first)).suspension, SuspensionKind::Short);
    EXPECT_EQ(services.refused(wish), Fault::AccountNotActive);

    app::SuspendAccount::End end{first, wish.reading, agreed(Reason::SupplyWanted)};
    end.reading.registers.total = wish.reading.registers.total + Energy::fromHundredths(1'000);
    const auto done = services.run(end, {Role::ShiftLeader});
    EXPECT_EQ(done.resumed->charged, Money::fromMinor(528));
    EXPECT_EQ(need(services.desk().sheet(first)).suspension, std::nullopt);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceSuspension, isSignedForTheDayThatWasShown)
{
    ServiceTown services;
    reachRunningExample(services.town);
    auto prepared = services.ready(suspension(services), {Role::ShiftLeader});
    std::get<Suspension>(prepared.wish).until = std::chrono::year{2027} / 3 / 1;
    EXPECT_EQ(services.notRun(prepared), Fault::NotApproved);
    EXPECT_EQ(services.refused(suspension(services), Role::ShiftLeader), Fault::PermissionDenied);
}

TEST(ServiceClosing, showsTheBillThenClosesThenPaysOnce)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const Closing wish = closing(services);
    const auto bill = services.ready(wish).figures.bill;
    EXPECT_EQ(bill->refund, Money::fromMinor(3'726));
    const auto closed = services.run(wish, {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(town.facts().account.state, AccountState::Closed);
    const auto sheet = need(services.desk().sheet(first));
    ASSERT_EQ(sheet.refunds.size(), 1U);
    EXPECT_EQ(sheet.refunds.front().step, *closed.step);

    const app::RefundPayout payout{first, *closed.step, {}, agreed(Reason::CustomerMoves)};
    EXPECT_EQ(services.notRun(services.ready(payout)), Fault::NotApproved);
    const auto paid = services.run(payout, {Role::ShiftLeader}); // who acts for the clerk
    EXPECT_EQ(paid.paidOut, Money::fromMinor(3'726));
    EXPECT_EQ(services.refused(payout), Fault::AlreadyPaidOut);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceClosing, needsBothSignaturesOfTheBillAsItIsNow)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const Closing wish = closing(services);
    EXPECT_EQ(services.notRun(services.ready(wish, {Role::ShiftLeader})), Fault::NotApproved);
    const auto prepared = services.ready(wish, {Role::ShiftLeader, Role::Finance});
    need(town.debts->owe(first, {DebtClass::CurrentMonth, pay(12)}, u"bill"_s,
                         town.actor(Role::Clerk)));
    EXPECT_EQ(services.notRun(prepared), Fault::NotApproved);
    EXPECT_EQ(town.facts().account.state, AccountState::Active);
}

// Above 500.00 finance pays, by bank, and a shift leader signs (DOMAIN.md section 6.9).
TEST(ServicePayout, ofALargeRefundIsMadeByFinanceWithASignature)
{
    ServiceTown services;
    Town& town = services.town;
    town.open(first, town.card(1), pay(620));
    ASSERT_EQ(town.wall().take(town.card(1)), meter::DisplayCode::Good);
    town.present(town.card(1));
    const Closing wish = closing(services);
    const auto closed = services.run(wish, {Role::ShiftLeader, Role::Finance});
    app::RefundPayout payout{first, *closed.step, {}, agreed(Reason::CustomerMoves)};
    EXPECT_EQ(services.refused(payout, Role::Engineer), Fault::PermissionDenied);
    EXPECT_EQ(services.ready(payout).signers,
              (std::vector{Right::PayOutAboveLimit, Right::ApproveSpecialCaseFirst}));
    const auto inCash = services.ready(payout, {Role::ShiftLeader}, Role::Finance);
    EXPECT_EQ(services.notRun(inCash, Role::Finance), Fault::BadInput);
    payout.tender = {TenderKind::Bank, {}, u"B-77"_s};
    const auto alone = services.ready(payout, {}, Role::Finance);
    EXPECT_EQ(services.notRun(alone, Role::Finance), Fault::NotApproved);
    const auto paid = services.run(payout, {Role::Finance, Role::ShiftLeader}); // at the counter
    EXPECT_EQ(paid.paidOut, pay(620));
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceDebts, areOwedPlannedAndPaidWithoutACard)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    services.run(app::OweDebt::Request{first, {DebtClass::EarlierYears, pay(48)}, u"old book"_s});
    services.run(app::AgreeDebtPlan::Request{first, thirtyPercent(), u"signed on 12 May"_s});
    const auto sheet = need(services.desk().sheet(first));
    EXPECT_EQ(sheet.facts.account.dues.debts.front().amount, pay(48));
    EXPECT_EQ(sheet.facts.account.dues.plan.share, Percent::whole(30));
    const auto done = services.run(DebtPayment{first, {{TenderKind::Cash, pay(40), {}}}});
    EXPECT_EQ(done.debtsPaid.front().amount, pay(40));
    EXPECT_EQ(services.notRun(services.ready(DebtPayment{first, {{TenderKind::Cash, pay(9), {}}}})),
              Fault::AmountTooLarge);
    EXPECT_EQ(town.balance("receivable"), pay(8));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceDebts, areRefusedWithoutMoneyPaperOrRight)
{
    ServiceTown services;
    reachRunningExample(services.town);
    EXPECT_EQ(services.refused(DebtPayment{first, {}}), Fault::AmountNotPositive);
    EXPECT_EQ(services.refused(DebtPayment{first, {{TenderKind::Cash, pay(1), {}}}}, Role::Auditor),
              Fault::PermissionDenied);
    EXPECT_EQ(
        services.notRun(services.ready(app::AgreeDebtPlan::Request{first, thirtyPercent(), {}})),
        Fault::BadInput);
}

// Before anybody takes the money: the order may take the same debt with its commit.
TEST(ServiceDebts, areNotPaidBesideAnOrderThatIsNotFinished)
{
    Town town;
    reachRunningExample(town);
    AccountFacts facts = town.facts();
    const auto refusal = [&](Operation operation) {
        return app::permissionFor(operation, facts, Role::Clerk).refusal;
    };
    EXPECT_EQ(refusal(Operation::PayDebt), std::nullopt);
    for (const auto state : {transaction::RowState::Intent, transaction::RowState::Quarantined}) {
        facts.records.open.emplace().state = state;
        EXPECT_EQ(refusal(Operation::PayDebt), Fault::OpenTransaction);
        EXPECT_EQ(refusal(Operation::PlanDebt), std::nullopt);
    }
}

TEST(ServiceNames, areChangedAndFilesCancelled)
{
    ServiceTown services;
    Town& town = services.town;
    EXPECT_EQ(services.refused(app::Renaming{first, u" "_s, {}}), Fault::BadInput);
    services.run(app::Renaming{first, u"赵六"_s, agreed(Reason::NameChanged)});
    EXPECT_EQ(town.facts().account.customerName, u"赵六"_s);
    EXPECT_EQ(services.refused(app::FileCancelling{first, {}}, Role::Finance),
              Fault::PermissionDenied);
    services.run(app::FileCancelling{first, agreed(Reason::ClerkError)});
    EXPECT_EQ(town.facts().account.state, AccountState::Closed);
    EXPECT_EQ(services.refused(app::Renaming{first, u"钱七"_s, {}}), Fault::AccountClosed);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceTerms, change)
{
    ServiceTown services;
    Town& town = services.town;
    need(services.registry.addTariff(
        flatTariff(u"other"_s, PaymentMode::Money, Price::fromTenThousandths(5'000)),
        {{}, Town::counter}));
    const auto terms = need(services.desk().terms());
    ASSERT_EQ(terms.tariffs.size(), 2U);
    const PlanChange change{first, terms.tariffs.back().plan, agreed(Reason::CustomerChange)};
    services.run(change); // no card yet: by the author alone
    EXPECT_EQ(town.facts().account.tariff.version, terms.tariffs.back().tariff.version);

    reachRunningExample(town);
    const PlanChange back{first, terms.tariffs.front().plan, agreed(Reason::CustomerChange)};
    EXPECT_EQ(services.ready(back).next->right, Right::ApproveSupplyChange);
    EXPECT_EQ(services.notRun(services.ready(back)), Fault::NotApproved);
    services.run(back, {Role::ShiftLeader});
    EXPECT_EQ(town.facts().account.tariff.version, terms.tariffs.front().tariff.version);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceCare, isNotedAndAsked)
{
    ServiceTown services;
    reachRunningExample(services.town);
    const app::ContactFirst::Note note{first, app::ContactFirst::Kind::Set,
                                       agreed(Reason::CustomerChange)};
    EXPECT_TRUE(services.run(note).care->contactFirst);
    EXPECT_TRUE(need(services.desk().sheet(first)).care.contactFirst);
    EXPECT_EQ(services.notRun(services.ready(suspension(services), {Role::ShiftLeader})),
              Fault::ContactFirst);
}

TEST(ServiceCorrection, isPreparedByFinanceAfterTheDay)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(200));
    town.wall().take(town.card(1));
    const Correction wish{need(town.reversals->last(first)).sale.id, pay(20),
                          agreed(Reason::ClerkError)};
    EXPECT_EQ(services.refused(wish), Fault::PermissionDenied);
    town.clock.pass(std::chrono::hours{24});
    town.buy(town.card(1), pay(10)); // the next business day
    EXPECT_EQ(services.notRun(services.ready(wish, {}, Role::Finance), Role::Finance),
              Fault::NotApproved);
    EXPECT_TRUE(services.run(wish, {Role::ShiftLeader}, Role::Finance).step);
    EXPECT_EQ(town.balance("receivable", "correction"), pay(180));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceHold, isLiftedByTwoPeopleAndOnlyWhereThereIsOne)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const app::HoldRelease wish{first, agreed(Reason::EvidenceSeen)};
    EXPECT_EQ(services.refused(wish), Fault::NotFound);
    const auto seen = town.present(town.card(1));
    need(town.ledger->reportCard(first, transaction::Verdict::Quarantine, *seen.reading,
                                 town.actor(Role::Clerk)));
    const auto sheet = need(services.desk().sheet(first));
    EXPECT_EQ(app::permissionOf(sheet, Operation::Exchange).refusal, Fault::CardStateUnclear);
    EXPECT_EQ(services.notRun(services.ready(wish, {Role::ShiftLeader})), Fault::NotApproved);
    services.run(wish, {Role::ShiftLeader, Role::Finance});
    EXPECT_FALSE(town.facts().hold);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceSheet, saysToEachRoleWhatItMayBegin)
{
    ServiceTown services;
    Town& town = services.town;
    const auto pending = need(services.desk().sheet(first));
    EXPECT_EQ(pending.operations.size(), allOperations.size());
    EXPECT_EQ(app::permissionOf(pending, Operation::Open).refusal, std::nullopt);
    EXPECT_EQ(app::permissionOf(pending, Operation::Exchange).refusal, Fault::AccountNotActive);

    reachRunningExample(town);
    const auto clerk = need(services.desk().sheet(first));
    EXPECT_EQ(app::permissionOf(clerk, Operation::Reverse).signers, std::vector{Right::Reverse});
    EXPECT_EQ(app::permissionOf(clerk, Operation::Reverse).refusal, std::nullopt);
    EXPECT_EQ(app::permissionOf(clerk, Operation::Open).refusal, Fault::AccountNotActive);
    EXPECT_EQ(app::permissionOf(clerk, Operation::Close).signers.size(), 2U);
    const auto leader = need(services.desk(Role::ShiftLeader).sheet(first));
    EXPECT_TRUE(app::permissionOf(leader, Operation::Reverse).signers.empty());
    EXPECT_EQ(app::permissionOf(leader, Operation::Exchange).refusal, Fault::PermissionDenied);
    const auto engineer = need(services.desk(Role::Engineer).sheet(first));
    EXPECT_EQ(app::permissionOf(engineer, Operation::ReplaceCard).refusal, Fault::PermissionDenied);
}
