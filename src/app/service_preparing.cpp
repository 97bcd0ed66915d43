// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_preparing.h"

#include "app/adjust_credit.h"
#include "app/change_plan.h"
#include "app/close_account.h"
#include "app/correct_sale.h"
#include "app/sale_guard.h"
#include "app/service_permission.h"
#include "app/service_signing.h"
#include "domain/owed_at_transfer.h"
#include "domain/ports/people.h"
#include "domain/reversal_rules.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

Result<void> needBlank(const OperationForm& form)
{
    return form.order.seen.blank ? Result<void>{} : failed(Fault::CardNotBlank);
}

} // namespace

Result<void> ServicePreparing::number(Order& order) const
{
    if (order.tendered.isZero())
        order.tendered = order.payment;
    if (!order.id.isNull())
        return {};
    const auto random = m_parts.desk.counter.random(10);
    if (!random)
        return failed(random);
    const auto now = m_parts.desk.counter.clock.now().time_since_epoch().count();
    order.id = TransactionId::make(now, *random);
    return {};
}

Result<void> ServicePreparing::begin(OperationForm& form, Operation operation) const
{
    form.change.operation = operation;
    if (form.change.end)
        date(*form.change.end);
    return number(form.order);
}

Result<void> ServicePreparing::finish(const OperationForm& form)
{
    return putUp({form.change.operation, shownOf(form), m_parts.author.id});
}

Result<void> ServicePreparing::putUp(const Signable& signable)
{
    const auto rights = rightsToApprove(signable.operation);
    m_prepared.signers = {rights.begin(), rights.end()};
    m_prepared.shown = signable.shown;
    return {};
}

void ServicePreparing::date(transaction::SeriesEnd& end) const
{
    const Clock& clock = m_parts.desk.counter.clock;
    if (end.at == LocalTime{})
        end.at = clock.local(clock.now());
}

Result<void> ServicePreparing::operator()(OpeningWish& wish)
{
    if (!wish.order.seen.blank)
        return failed(Fault::CardNotBlank);
    if (auto numbered = number(wish.order); !numbered)
        return numbered;
    if (wish.order.overrideReason.isEmpty())
        return {};
    m_prepared.signers = {Right::OverrideLimits};
    m_prepared.shown = overrideValues(wish.order, m_parts.author);
    return {};
}

Result<void> ServicePreparing::operator()(Replacement& wish)
{
    if (!wish.identityConfirmed)
        return failed(Fault::IdentityUnconfirmed);
    if (auto blank = needBlank(wish.form); !blank)
        return blank;
    return begin(wish.form, Operation::ReplaceCard);
}

Result<void> ServicePreparing::operator()(TransferWish& wish)
{
    OperationForm& form = wish.transfer.form;
    if (auto blank = needBlank(form); !blank)
        return blank;
    const auto facts = m_parts.shop.ledger.byAccount(form.order.account);
    if (!facts)
        return failed(facts);
    const Money owed = owedAtTransfer(facts->account);
    const bool isSettled = owed.isZero() || wish.transfer.debtAssumed;
    if (!isSettled || mayOweMore(facts->account))
        return failed(Fault::DebtOpen, owed.toString());
    if (auto begun = begin(form, Operation::Transfer); !begun)
        return begun;
    if (form.change.customer.isNull()) {
        const Actor actor{m_parts.author.id, m_parts.shop.counter};
        const auto customer =
            m_parts.desk.books.accounts.addCustomer(wish.name, wish.address, actor);
        if (!customer)
            return failed(customer);
        form.change.customer = *customer;
    }
    return finish(form);
}

Result<void> ServicePreparing::operator()(ExchangeWish& wish)
{
    if (auto begun = begin(wish.form, Operation::Exchange); !begun)
        return begun;
    if (wish.form.change.oldCard != transaction::OldCard::Kept) {
        if (auto blank = needBlank(wish.form); !blank)
            return blank;
    }
    const auto change = ExchangeMeter{m_parts.shop, m_parts.desk.books.accounts}.figures(
        wish.form.order.account, wish.form.change, wish.agreed);
    if (!change)
        return failed(change);
    wish.form.change = *change;
    m_prepared.figures.moved = change->moved;
    m_prepared.figures.overdrawn = change->overdrawn;
    m_prepared.figures.remaining = change->end->remaining;
    return finish(wish.form);
}

Result<void> ServicePreparing::operator()(ExchangeUndo& wish)
{
    if (auto begun = begin(wish.form, Operation::UndoExchange); !begun)
        return begun;
    auto change = ExchangeMeter{m_parts.shop, m_parts.desk.books.accounts}.undoing(
        wish.form.order.account, wish.keepsPayment);
    if (!change)
        return failed(change);
    change->oldCard = wish.form.change.oldCard;
    change->paper = wish.form.change.paper;
    wish.form.change = *change;
    m_prepared.figures.moved = change->moved;
    return finish(wish.form);
}

Result<void> ServicePreparing::operator()(AdjustmentWish& wish)
{
    OperationForm& form = wish.form;
    if (auto begun = begin(form, form.change.operation); !begun)
        return begun;
    const bool isParameters = form.change.operation == Operation::UpdateParameters;
    if (form.credit == Credit{} && !isParameters)
        return failed(Fault::AmountNotPositive);
    const auto worth = AdjustCredit{m_parts.shop}.worthOf(form.order.account, form.credit);
    if (!worth)
        return failed(worth);
    form.change.value = *worth;
    if (form.change.operation == Operation::Correct) {
        const auto facts = m_parts.shop.ledger.byAccount(form.order.account);
        if (!facts)
            return failed(facts);
        form.change.tax = containedTax(*worth, facts->account.tariff.tax);
    }
    m_prepared.figures.worth = *worth;
    return finish(form);
}

Result<void> ServicePreparing::operator()(ResumptionWish& wish)
{
    if (auto blank = needBlank(wish.form); !blank)
        return blank;
    if (auto begun = begin(wish.form, Operation::Resume); !begun)
        return begun;
    return finish(wish.form);
}

Result<void> ServicePreparing::operator()(ReversalWish& wish)
{
    Order numbered;
    numbered.id = wish.order.id;
    if (auto done = number(numbered); !done)
        return done;
    wish.order.id = numbered.id;
    const auto sale = m_parts.desk.books.reversals.last(wish.order.account);
    if (!sale && sale.error().fault == Fault::NotFound)
        return failed(Fault::NothingToReverse);
    if (!sale)
        return failed(sale);
    const auto facts = m_parts.shop.ledger.byAccount(wish.order.account);
    if (!facts)
        return failed(facts);
    if (const auto refused = reversalRefusal(*sale, *facts, wish.order.seen))
        return failed(*refused);
    m_prepared.signers = signersOf(Operation::Reverse, facts->account.state, m_parts.author.role);
    m_prepared.standsIn = !m_prepared.signers.empty();
    m_prepared.shown = shownOf(wish, *sale);
    m_prepared.figures.sale = *sale;
    return {};
}

Result<void> ServicePreparing::operator()(FileWish& wish)
{
    const NewCustomer& customer = wish.customer;
    if (customer.name.trimmed().isEmpty())
        return failed(Fault::BadInput, u"name"_s);
    const auto tariffs = m_parts.desk.books.registry.tariffs();
    if (!tariffs)
        return failed(tariffs);
    const auto tariff = std::ranges::find(*tariffs, customer.tariff, &Tariff::version);
    if (tariff == tariffs->end())
        return failed(Fault::NoTariff);
    wish.customer.mode = tariff->mode;
    return fits(customer.supply, customer.ratios) ? Result<void>{}
                                                  : failed(Fault::BadInput, u"ratios"_s);
}

Result<void> ServicePreparing::operator()(FileCancelling&)
{
    return {};
}

Result<void> ServicePreparing::operator()(Renaming& wish)
{
    return wish.name.trimmed().isEmpty() ? Result<void>{failed(Fault::BadInput, u"name"_s)}
                                         : Result<void>{};
}

Result<void> ServicePreparing::operator()(Suspension& wish)
{
    date(wish.reading);
    return putUp(SuspendAccount::shown(wish, m_parts.author));
}

Result<void> ServicePreparing::operator()(SuspendAccount::End& wish)
{
    date(wish.reading);
    return putUp(SuspendAccount::shown(wish, m_parts.author));
}

Result<void> ServicePreparing::operator()(Closing& wish)
{
    date(wish.reading);
    const auto bill = CloseAccount{m_parts.desk.books.accounts, m_parts.shop.counter}.bill(wish);
    if (!bill)
        return failed(bill);
    m_prepared.figures.bill = *bill;
    return putUp(CloseAccount::shown(wish, *bill, m_parts.author));
}

Result<void> ServicePreparing::operator()(RefundPayout& wish)
{
    const auto due = dueOf(m_parts.desk.books.accounts, wish);
    if (!due)
        return failed(due);
    m_prepared.figures.due = *due;
    m_prepared.signers = payoutSigners(*due, m_parts.author.role);
    m_prepared.standsIn = !paysOut(*due, m_parts.author.role);
    m_prepared.shown = shownOf(wish, *due);
    return {};
}

Result<void> ServicePreparing::operator()(ReversalPayout& wish)
{
    const auto row = m_parts.shop.ledger.row(wish.reversal);
    if (!row)
        return failed(row);
    if (row->account != wish.account || row->reverses.isNull())
        return failed(Fault::NotFound, u"no reversal of this account"_s);
    const auto sale = m_parts.shop.ledger.row(row->reverses);
    if (!sale)
        return failed(sale);
    m_prepared.figures.due = sale->quote.payment;
    m_prepared.signers = signersOf(Operation::Reverse, AccountState::Active, m_parts.author.role);
    m_prepared.standsIn = !m_prepared.signers.empty();
    m_prepared.shown = shownOf(wish);
    return {};
}

Result<void> ServicePreparing::operator()(DebtPayment& wish)
{
    const auto positive = [](const Tender& tender) { return tender.amount > Money{}; };
    const bool isGiven = !wish.tenders.empty() && std::ranges::all_of(wish.tenders, positive);
    return isGiven ? Result<void>{} : Result<void>{failed(Fault::AmountNotPositive)};
}

Result<void> ServicePreparing::operator()(OweDebt::Request&)
{
    return {};
}

Result<void> ServicePreparing::operator()(AgreeDebtPlan::Request&)
{
    return {};
}

Result<void> ServicePreparing::operator()(Correction& wish)
{
    return putUp(CorrectSale::shown(wish, m_parts.author));
}

Result<void> ServicePreparing::operator()(PlanChange& wish)
{
    const auto facts = m_parts.shop.ledger.byAccount(wish.account);
    if (!facts)
        return failed(facts);
    m_prepared.shown = ChangePlan::shown(wish, m_parts.author).shown;
    m_prepared.signers =
        signersOf(Operation::ChangeTariffOrLimits, facts->account.state, m_parts.author.role);
    return {};
}

Result<void> ServicePreparing::operator()(ContactFirst::Note&)
{
    return {};
}

Result<void> ServicePreparing::operator()(HoldRelease& wish)
{
    const auto facts = m_parts.shop.ledger.byAccount(wish.account);
    if (!facts)
        return failed(facts);
    const auto& open = facts->records.open;
    if (open && open->state == transaction::RowState::Quarantined)
        return failed(Fault::OpenTransaction, open->id.toString());
    if (!facts->hold)
        return failed(Fault::NotFound, u"nothing is held"_s);
    return putUp(LiftHold::shown(wish.account, {}, wish.cause, m_parts.author));
}

Result<void> ServicePreparing::operator()(QuarantineEnd& wish)
{
    const auto row = m_parts.shop.ledger.row(wish.row);
    if (!row)
        return failed(row);
    if (row->account != wish.account || row->state != transaction::RowState::Quarantined)
        return failed(Fault::NotFound, u"no quarantined row of this account"_s);
    if (wish.commits) {
        const auto proof = proofOf(m_parts.shop.cards, *row);
        if (!proof)
            return failed(proof);
        wish.proof = *proof;
    }
    return putUp(LiftHold::shown({wish.row, wish.account, wish.proof}, wish.cause, m_parts.author));
}

Result<void> ServicePreparing::operator()(CatchUpWish& wish)
{
    const ServiceDesk::Books& books = m_parts.desk.books;
    if (books.catchUps == nullptr || books.inspector == nullptr)
        return failed(Fault::ConfigurationMissing, u"nothing to catch up with"_s);
    CatchUp use{m_parts.shop, *books.inspector, *books.catchUps};
    auto plan = use.prepare(wish.account, wish.receipts, m_parts.author);
    if (!plan)
        return failed(plan);
    wish.plan = std::move(*plan);
    return putUp(CatchUp::shown(*wish.plan, wish.cause, m_parts.author));
}

} // namespace wattcard::app
