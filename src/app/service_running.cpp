// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_running.h"

#include "app/adjust_credit.h"
#include "app/change_plan.h"
#include "app/close_account.h"
#include "app/correct_sale.h"
#include "app/open_account.h"
#include "app/pay_debt.h"
#include "app/resume_account.h"
#include "app/service_permission.h"
#include "app/service_signing.h"
#include "domain/ports/people.h"

namespace wattcard::app {

namespace {

using Outcome = ServiceDesk::Outcome;

// Of a step without a card: nothing but that it was done.
Outcome bareOutcome(const Result<void>& result, AccountId account)
{
    return result ? Outcome{ServiceDone{.account = account}} : Outcome{failed(result)};
}

Outcome stepOutcome(const Result<StepNumber>& step, AccountId account)
{
    return step ? Outcome{ServiceDone{.account = account, .step = *step}} : Outcome{failed(step)};
}

} // namespace

ServiceDesk::Outcome outcomeOf(const SaleOutcome& outcome, AccountId account,
                               const TransactionId& row)
{
    if (const auto* done = std::get_if<SaleDone>(&outcome))
        return ServiceDone{.account = account, .card = *done, .row = row};
    const auto& stopped = std::get<SaleStopped>(outcome);
    if (stopped.kind == SaleStopped::Kind::NothingRecorded)
        return failed(stopped.fault, stopped.detail);
    return stopped;
}

// The first signature is of the person who acts; it is asked again, with what the books say now.
Result<Operator> ServiceRunning::acting(const ShownValues& shown,
                                        const std::vector<Right>& signers) const
{
    PreparedService asked{.wish = {}, .figures = {}, .shown = shown, .signers = signers};
    for (const Approval& approval : m_prepared.approvals) {
        const auto request = nextSignature(asked, m_parts.author);
        const auto record = request ? demand(approval, *request) : failed(Fault::NotApproved);
        if (!record)
            return failed(record);
        asked.approvals.push_back(approval);
    }
    if (nextSignature(asked, m_parts.author))
        return failed(Fault::NotApproved);
    if (!m_prepared.standsIn)
        return m_parts.author;
    const ApprovalRecord& first = m_prepared.approvals.front().record();
    return Operator{first.who, {}, {}, first.role, false};
}

OperationForm ServiceRunning::signedForm(OperationForm form) const
{
    form.approvals = m_prepared.approvals;
    return form;
}

Outcome ServiceRunning::operator()(const OpeningWish& wish)
{
    Order order = wish.order;
    if (!m_prepared.approvals.empty())
        order.override = m_prepared.approvals.front();
    return outcomeOf(OpenAccount{m_parts.shop}.run(order, m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const Replacement& wish)
{
    const Order& order = wish.form.order;
    return outcomeOf(ReplaceCard{m_parts.shop}.run(wish, m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const TransferWish& wish)
{
    const Order& order = wish.transfer.form.order;
    const Transfer transfer{signedForm(wish.transfer.form), wish.transfer.debtAssumed};
    return outcomeOf(TransferAccount{m_parts.shop}.run(transfer, m_parts.author), order.account,
                     order.id);
}

Outcome ServiceRunning::operator()(const ExchangeWish& wish)
{
    const Order& order = wish.form.order;
    ExchangeMeter use{m_parts.shop, m_parts.desk.books.accounts};
    return outcomeOf(use.run(signedForm(wish.form), m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const ExchangeUndo& wish)
{
    const Order& order = wish.form.order;
    ExchangeMeter use{m_parts.shop, m_parts.desk.books.accounts};
    return outcomeOf(use.undo(signedForm(wish.form), m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const AdjustmentWish& wish)
{
    const Order& order = wish.form.order;
    AdjustCredit use{m_parts.shop};
    return outcomeOf(use.run(signedForm(wish.form), m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const ResumptionWish& wish)
{
    const Order& order = wish.form.order;
    ResumeAccount use{m_parts.shop};
    return outcomeOf(use.run(signedForm(wish.form), m_parts.author), order.account, order.id);
}

Outcome ServiceRunning::operator()(const ReversalWish& wish)
{
    const auto sale = m_parts.desk.books.reversals.last(wish.order.account);
    if (!sale && sale.error().fault == Fault::NotFound)
        return failed(Fault::NothingToReverse);
    if (!sale)
        return failed(sale);
    const auto leader =
        acting(shownOf(wish, *sale),
               signersOf(Operation::Reverse, AccountState::Active, m_parts.author.role));
    if (!leader)
        return failed(leader);
    ReverseSale use{m_parts.shop, m_parts.desk.books.reversals};
    auto outcome = outcomeOf(use.run(wish.order, *leader), wish.order.account, wish.order.id);
    return wish.paysOut ? paidBack(wish, *leader, std::move(outcome)) : outcome;
}

// The money follows the card, never before it.
Outcome ServiceRunning::paidBack(const ReversalWish& wish, const Operator& leader, Outcome outcome)
{
    auto* done = outcome ? std::get_if<ServiceDone>(&*outcome) : nullptr;
    if (!done)
        return outcome;
    const auto paid =
        m_parts.desk.books.reversals.payOut(wish.order.id, {leader.id, m_parts.shop.counter});
    if (paid)
        done->paidOut = *paid;
    else
        done->notPaidOut = paid.error();
    return outcome;
}

Outcome ServiceRunning::operator()(const FileWish& wish)
{
    const auto account = m_parts.desk.books.registry.addCustomer(wish.customer, actor());
    return account ? Outcome{ServiceDone{.account = *account}} : Outcome{failed(account)};
}

Outcome ServiceRunning::operator()(const FileCancelling& wish)
{
    auto& book = m_parts.desk.books.accounts;
    return bareOutcome(book.cancelFile(wish.account, wish.cause, actor()), wish.account);
}

Outcome ServiceRunning::operator()(const Renaming& wish)
{
    auto& book = m_parts.desk.books.accounts;
    return bareOutcome(book.rename(wish.account, wish.name, wish.cause, actor()), wish.account);
}

Outcome ServiceRunning::operator()(const Suspension& wish)
{
    SuspendAccount use{m_parts.desk.books.accounts, m_parts.shop.counter};
    return stepOutcome(use.run(wish, m_prepared.approvals, m_parts.author), wish.account);
}

Outcome ServiceRunning::operator()(const SuspendAccount::End& wish)
{
    SuspendAccount use{m_parts.desk.books.accounts, m_parts.shop.counter};
    const auto resumed = use.end(wish, m_prepared.approvals, m_parts.author);
    return resumed ? Outcome{ServiceDone{.account = wish.account, .resumed = *resumed}}
                   : Outcome{failed(resumed)};
}

Outcome ServiceRunning::operator()(const Closing& wish)
{
    CloseAccount use{m_parts.desk.books.accounts, m_parts.shop.counter};
    return stepOutcome(use.run(wish, m_prepared.approvals, m_parts.author), wish.account);
}

Outcome ServiceRunning::operator()(const RefundPayout& wish)
{
    auto& book = m_parts.desk.books.accounts;
    const auto due = dueOf(book, wish);
    if (!due)
        return failed(due);
    const auto payer = acting(shownOf(wish, *due), payoutSigners(*due, m_parts.author.role));
    if (!payer)
        return failed(payer);
    StepCause cause = wish.cause;
    for (std::size_t i = m_prepared.standsIn ? 1 : 0; i < m_prepared.approvals.size(); ++i)
        cause.approvals.push_back(m_prepared.approvals[i].record());
    const auto paid =
        CloseAccount{book, m_parts.shop.counter}.payOut(wish.step, wish.tender, cause, *payer);
    return paid ? Outcome{ServiceDone{.account = wish.account, .paidOut = *paid}}
                : Outcome{failed(paid)};
}

Outcome ServiceRunning::operator()(const ReversalPayout& wish)
{
    const auto leader = acting(
        shownOf(wish), signersOf(Operation::Reverse, AccountState::Active, m_parts.author.role));
    if (!leader)
        return failed(leader);
    const auto paid =
        m_parts.desk.books.reversals.payOut(wish.reversal, {leader->id, m_parts.shop.counter});
    return paid ? Outcome{ServiceDone{
                      .account = wish.account, .row = wish.reversal, .paidOut = *paid}}
                : Outcome{failed(paid)};
}

Outcome ServiceRunning::operator()(const DebtPayment& wish)
{
    PayDebt use{{m_parts.desk.books.debts, m_parts.shop.ledger, m_parts.shop.counter}};
    auto paid = use.run(wish, m_parts.author);
    return paid ? Outcome{ServiceDone{.account = wish.account, .debtsPaid = std::move(*paid)}}
                : Outcome{failed(paid)};
}

Outcome ServiceRunning::operator()(const OweDebt::Request& wish)
{
    OweDebt use{{m_parts.desk.books.debts, m_parts.shop.ledger, m_parts.shop.counter}};
    return bareOutcome(use.run(wish, m_parts.author), wish.account);
}

Outcome ServiceRunning::operator()(const AgreeDebtPlan::Request& wish)
{
    AgreeDebtPlan use{{m_parts.desk.books.debts, m_parts.shop.ledger, m_parts.shop.counter}};
    return bareOutcome(use.run(wish, m_parts.author), wish.account);
}

Outcome ServiceRunning::operator()(const Correction& wish)
{
    const auto sale = m_parts.shop.ledger.row(wish.sale);
    if (!sale)
        return failed(sale);
    CorrectSale use{m_parts.desk.books.accounts, m_parts.shop.counter};
    return stepOutcome(use.run(wish, m_prepared.approvals, m_parts.author), sale->account);
}

Outcome ServiceRunning::operator()(const PlanChange& wish)
{
    ChangePlan use{m_parts.desk.books.terms, m_parts.shop.counter};
    return bareOutcome(use.run(wish, m_prepared.approvals, m_parts.author), wish.account);
}

Outcome ServiceRunning::operator()(const ContactFirst::Note& wish)
{
    ContactFirst use{m_parts.desk.books.terms, m_parts.shop.counter};
    const auto care = use.run(wish, m_parts.author);
    return care ? Outcome{ServiceDone{.account = wish.account, .care = *care}}
                : Outcome{failed(care)};
}

Outcome ServiceRunning::operator()(const HoldRelease& wish)
{
    LiftHold use{m_parts.desk.books.accounts, m_parts.shop.counter};
    return bareOutcome(use.run(wish.account, wish.cause, m_prepared.approvals, m_parts.author),
                       wish.account);
}

Outcome ServiceRunning::operator()(const QuarantineEnd& wish)
{
    LiftHold use{m_parts.desk.books.accounts, m_parts.shop.counter};
    const auto settled = use.settle({wish.row, wish.account, wish.proof}, wish.cause,
                                    m_prepared.approvals, m_parts.author);
    return settled ? Outcome{ServiceDone{.account = wish.account, .row = wish.row}}
                   : Outcome{failed(settled)};
}

Outcome ServiceRunning::operator()(const CatchUpWish& wish)
{
    const ServiceDesk::Books& books = m_parts.desk.books;
    if (books.catchUps == nullptr || books.inspector == nullptr || !wish.plan)
        return failed(Fault::ConfigurationMissing);
    CatchUp use{m_parts.shop, *books.inspector, *books.catchUps};
    return stepOutcome(use.run(*wish.plan, wish.cause, m_prepared.approvals, m_parts.author),
                       wish.account);
}

} // namespace wattcard::app
