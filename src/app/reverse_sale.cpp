// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reverse_sale.h"

#include "app/card_image.h"
#include "app/run_order.h"
#include "app/sale_rules.h"

namespace wattcard::app {

namespace {

// Refusals that concern the account and the kind of card, before the purchase is looked at.
std::optional<Fault> refusalOfAccount(const AccountFacts& facts, const CardReading& seen)
{
    if (facts.account.state != AccountState::Active)
        return Fault::AccountNotActive;
    if (facts.hold)
        return facts.hold;
    if (seen.parameter.customer != facts.account.number)
        return Fault::WrongCustomer;
    if (seen.load.total != facts.total)
        return Fault::CardDiffersFromRecords;
    return std::nullopt;
}

} // namespace

std::optional<Fault> reversalRefusal(const Reversible& sale, const AccountFacts& facts,
                                     const CardReading& seen)
{
    if (const auto refused = refusalOfAccount(facts, seen))
        return refused;
    if (!sale.sameDay)
        return Fault::DayHasEnded;
    if (sale.reissued)
        return Fault::NewCardNotReported;
    // The card in the reader is newer than any booked return: both are asked.
    if (seen.returned && seen.returned->lock == CardLock::Locked)
        return Fault::LockedByMeter;
    const Credit after = facts.total - sale.sale.quote.credit;
    const bool loaded = (seen.returned && seen.returned->accepted > after) ||
                        (facts.returned && facts.returned->accepted > after);
    return loaded ? std::optional{Fault::AlreadyLoaded} : std::nullopt;
}

SaleOutcome ReverseSale::run(const ReversalOrder& order, const Operator& leader)
{
    const OrderStart start{Right::Reverse, order.account, order.seen, leader};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        const auto sale = m_reversals.last(order.account);
        if (!sale && sale.error().fault == Fault::NotFound)
            return failed(Fault::NothingToReverse);
        if (!sale)
            return failed(sale);
        if (const auto refused = kindRefusal(m_shop.cards.capabilities(), CardTask::Reverse, false))
            return failed(*refused);
        if (const auto refused = reversalRefusal(*sale, facts, order.seen))
            return failed(*refused);
        Order wanted;
        wanted.id = order.id;
        wanted.account = order.account;
        wanted.seen = order.seen;
        return reversalRow(m_shop, wanted, {facts, sale->sale, order.cause}, leader);
    });
}

} // namespace wattcard::app
