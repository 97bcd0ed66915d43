// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"

#include "app/operation_rows.h"
#include "app/run_order.h"
#include "app/sale_rules.h"
#include "domain/credit_worth.h"

namespace wattcard::app {

namespace {

constexpr Generation firstCard{1};

// Until the meter has taken a card of this generation, the one before it can still be loaded
// (CARD.md section 9, rule 8).
bool earlierCardMayLoad(const CardReading& card, const AccountFacts& facts)
{
    const Generation issued = facts.records.committed.gen;
    if (issued <= firstCard)
        return false;
    const bool isBooked = facts.returned && facts.returned->gen >= issued;
    const bool isOnCard =
        card.returned && card.returned->seq != Sequence{} && card.returned->gen >= issued;
    return !isBooked && !isOnCard;
}

std::optional<Fault> takingBackRefusal(const OperationForm& form, const AccountFacts& facts)
{
    const auto& seen = form.order.seen.returned;
    if (seen && seen->lock == CardLock::Locked)
        return Fault::LockedByMeter;
    if (earlierCardMayLoad(form.order.seen, facts))
        return Fault::NewCardNotReported;
    const Credit after = facts.total + form.credit;
    const bool loaded = (seen && seen->accepted > after) ||
                        (facts.returned && facts.returned->accepted > after) || after < Credit{};
    return loaded ? std::optional{Fault::AlreadyLoaded} : std::nullopt;
}

Result<void> checkCredit(const OperationForm& form, const AccountFacts& facts)
{
    if (form.change.operation == Operation::UpdateParameters)
        return form.credit == Credit{} ? Result<void>{} : failed(Fault::BadInput);
    if (form.credit == Credit{})
        return failed(Fault::AmountNotPositive);
    // A correction takes back what was never received; what is missing is granted, or sold.
    if (form.change.operation == Operation::Correct && form.credit > Credit{})
        return failed(Fault::BadInput, u"a correction takes credit back"_s);
    if (form.credit < Credit{}) {
        const auto refused = takingBackRefusal(form, facts);
        return refused ? failed(*refused) : Result<void>{};
    }
    const Credit most = largestCredit(facts);
    return form.credit > most ? failed(Fault::HoardingLimit, most.toString()) : Result<void>{};
}

} // namespace

Result<Money> AdjustCredit::worthOf(AccountId account, Credit credit)
{
    const auto facts = m_shop.ledger.byAccount(account);
    if (!facts)
        return failed(facts);
    return wattcard::worthOf(credit < Credit{} ? -credit : credit, facts->account);
}

SaleOutcome AdjustCredit::run(const OperationForm& form, const Operator& author)
{
    const OrderStart start{rightToPrepare(form.change.operation), form.order.account,
                           form.order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(form.change.operation, facts.account.state))
            return failed(*refused);
        if (facts.hold)
            return failed(*facts.hold);
        if (form.order.seen.parameter.customer != facts.account.number)
            return failed(Fault::WrongCustomer);
        if (form.order.seen.load.total != facts.total)
            return failed(Fault::CardDiffersFromRecords);
        if (!facts.returned || facts.returned->seq == Sequence{})
            return failed(Fault::OpeningNotLoaded);
        if (auto good = checkCredit(form, facts); !good)
            return failed(good);
        const auto cause = signedCause(form, author);
        if (!cause)
            return failed(cause);
        return adjustmentRow(m_shop, form.order, {facts, form.change, *cause, form.credit}, author);
    });
}

} // namespace wattcard::app
