// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange_meter.h"

#include "app/operation_rows.h"
#include "app/run_order.h"
#include "app/sale_rules.h"
#include "domain/credit_worth.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::Change;
using transaction::OldCard;

namespace {

// Of a meter that shows nothing any more but its register.
Result<Credit> calculated(const AccountFacts& facts, const transaction::SeriesEnd& end)
{
    if (!facts.returned || end.registers.total < facts.returned->activeRegister)
        return failed(Fault::ReadingMissing, u"the register"_s);
    const auto ratio = static_cast<std::int64_t>(facts.account.ratios.product());
    const Energy counted = end.registers.total - facts.returned->activeRegister;
    return transaction::remainingSince({facts.returned->remaining,
                                        end.accepted - facts.returned->accepted,
                                        Energy::fromHundredths(counted.hundredths() * ratio)},
                                       facts.account.mode, facts.account.tariff.basePrice());
}

std::optional<Fault> cardRefusal(const OperationForm& form, const AccountFacts& facts)
{
    if (facts.hold)
        return facts.hold;
    if (form.change.oldCard != OldCard::Kept)
        return form.order.seen.blank ? std::nullopt : std::optional{Fault::CardNotBlank};
    if (form.order.seen.parameter.customer != facts.account.number)
        return Fault::WrongCustomer;
    if (form.order.seen.load.total != facts.total)
        return Fault::CardDiffersFromRecords;
    return std::nullopt;
}

} // namespace

Result<Change> ExchangeMeter::figures(AccountId account, Change change,
                                      std::optional<Credit> agreed)
{
    const auto facts = m_shop.ledger.byAccount(account);
    if (!facts)
        return failed(facts);
    if (!change.end || !change.meter)
        return failed(Fault::ReadingMissing);
    const Credit known = facts->returned ? facts->returned->accepted : Credit{};
    if (change.end->accepted > facts->total || change.end->accepted < known)
        return failed(Fault::ReadingMissing, change.end->accepted.toString());
    if (change.end->source == transaction::RemainingSource::LastReturn) {
        const auto left = calculated(*facts, *change.end);
        if (!left)
            return failed(left);
        change.end->remaining = *left;
    }
    const auto found = transaction::handover(facts->total, *change.end);
    change.operation = Operation::Exchange;
    change.end->ratios = facts->account.ratios;
    change.moved = agreed.value_or(found.moved);
    // Who has judged that something was left has judged the overdraft, too.
    change.overdrawn = change.moved > Credit{} ? Money{} : worthOf(found.overdrawn, facts->account);
    return change;
}

SaleOutcome ExchangeMeter::run(const OperationForm& form, const Operator& author)
{
    const OrderStart start{Right::PrepareSupplyChange, form.order.account, form.order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(Operation::Exchange, facts.account.state))
            return failed(*refused);
        if (const auto refused = cardRefusal(form, facts))
            return failed(*refused);
        const auto able = kindRefusal(m_shop.cards.capabilities(), CardTask::Replace, false);
        if (able)
            return failed(*able);
        const auto cause = signedCause(form, author);
        if (!cause)
            return failed(cause);
        // What the old meter is left owing is taken in full from this payment.
        AccountFacts owing = facts;
        if (!form.change.overdrawn.isZero())
            owing.account.dues.debts.push_back({DebtClass::MeterOverdraft, form.change.overdrawn});
        return exchangeRow(m_shop, form.order, {owing, form.change, *cause}, author);
    });
}

Result<Change> ExchangeMeter::undoing(AccountId account, bool keepsPayment)
{
    const auto undone = m_book.lastExchange(account);
    if (!undone)
        return failed(undone);
    if (undone->isTooLate)
        return failed(Fault::UndoTooLate);
    // What the payment settled of the old meter's overdraft is in use there again.
    const auto& made = undone->exchange.change;
    if (keepsPayment && made && !made->overdrawn.isZero())
        return failed(Fault::DebtOpen, made->overdrawn.toString());
    Change change;
    change.operation = Operation::UndoExchange;
    change.meter = transaction::NewMeter{undone->meter, undone->ratios, {}};
    if (keepsPayment)
        change.moved = undone->exchange.quote.credit;
    return change;
}

SaleOutcome ExchangeMeter::undo(const OperationForm& form, const Operator& author)
{
    const OrderStart start{Right::PrepareSupplyChange, form.order.account, form.order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(Operation::UndoExchange, facts.account.state))
            return failed(*refused);
        // A card that is not here may have opened the new meter (DOMAIN.md section 6.6).
        if (form.change.oldCard != OldCard::Kept)
            return failed(Fault::UndoTooLate, u"the card is not here"_s);
        if (const auto refused = cardRefusal(form, facts))
            return failed(*refused);
        const auto undone = m_book.lastExchange(form.order.account);
        if (!undone)
            return failed(undone);
        const auto& returned = form.order.seen.returned;
        if (undone->isTooLate || (returned && returned->seq != Sequence{}))
            return failed(Fault::UndoTooLate);
        const auto cause = signedCause(form, author);
        if (!cause)
            return failed(cause);
        return undoRow(m_shop, form.order, {facts, form.change, *cause, {}, &*undone}, author);
    });
}

} // namespace wattcard::app
