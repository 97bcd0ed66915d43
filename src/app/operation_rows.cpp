// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation_rows.h"

#include "domain/tariff/charge.h"
#include "domain/transaction/catch_up.h"

#include <algorithm>

namespace wattcard::app {

using transaction::Kind;
using transaction::OldCard;
using transaction::Row;

namespace {

RowPlan planFor(const OperationBasis& basis, Kind kind)
{
    RowPlan plan{.kind = kind, .account = basis.facts.account};
    plan.quote.carry = basis.facts.account.carry;
    plan.quote.tariff = basis.facts.account.tariff.version;
    plan.cause = basis.cause;
    plan.change = basis.change;
    // The card that was issued before is written again, or another one goes on where it stopped.
    if (basis.change.oldCard == OldCard::Kept)
        plan.before = &basis.facts.records;
    return plan;
}

// The fee of a new card, with the tax that is contained in it (DOMAIN.md section 3).
Quote feeQuote(Money fee, const Account& account)
{
    Quote quote{.payment = fee, .carry = account.carry, .tariff = account.tariff.version};
    if (!fee.isZero())
        quote.lines.push_back(
            {ChargeKind::CardFee, fee, containedTax(fee, account.tariff.tax), {}, {}});
    return quote;
}

bool isReported(const AccountFacts& facts)
{
    return facts.returned && facts.returned->seq != Sequence{};
}

} // namespace

Result<Row> reissueRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                       const Operator& author)
{
    const AccountFacts& facts = basis.facts;
    RowPlan plan = planFor(basis, Kind::Reissue);
    plan.quote = feeQuote(order.payment, facts.account);
    plan.total = facts.total;
    Sequence highest = std::max(facts.records.committed.seq, facts.highestGivenUp);
    // An open reversal is voided, everything else that is open goes along. Both may be on the old
    // card, from which the meter takes their count: the new card stands behind it, and behind what
    // was given up without a proof.
    if (const auto& open = facts.records.open) {
        if (open->kind != Kind::Reversal)
            plan.total = facts.openTotal;
        highest = std::max(highest, open->target.position.seq);
        // An exchange that goes along is of another meter than the records name yet.
        if (open->change && open->change->meter) {
            plan.account.meter = open->change->meter->number;
            plan.account.ratios = open->change->meter->ratios;
        }
    }
    plan.opensMeter = !isReported(facts);
    plan.subType = plan.opensMeter ? SubType::Opening : SubType::Replacement;
    const Sequence next{plan.opensMeter ? 1 : static_cast<std::uint32_t>(highest) + 1};
    plan.position = {nextGeneration(facts), next};
    if (facts.unseenSinceRestore && basis.change.oldCard != OldCard::Kept)
        plan.position = transaction::aboveLost(plan.position);
    return plannedRow(shop, order, plan, author);
}

Result<Row> exchangeRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                        const Operator& author)
{
    const auto quoted = quoteFor(order, basis.facts, Kind::Exchange);
    if (!quoted)
        return failed(quoted);
    RowPlan plan = planFor(basis, Kind::Exchange);
    plan.account.meter = basis.change.meter->number;
    plan.account.ratios = basis.change.meter->ratios;
    plan.quote = *quoted;
    plan.position = {nextGeneration(basis.facts), Sequence{1}};
    plan.total = basis.change.moved + quoted->credit;
    plan.subType = SubType::Opening;
    plan.opensMeter = true;
    return plannedRow(shop, order, plan, author);
}

Result<Row> undoRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                    const Operator& author)
{
    RowPlan plan = planFor(basis, Kind::Exchange);
    plan.account.meter = basis.exchange->meter;
    plan.account.ratios = basis.exchange->ratios;
    plan.position = {nextGeneration(basis.facts), nextInSeries(basis.exchange->last).seq};
    plan.total = basis.exchange->total + basis.change.moved;
    plan.subType = SubType::Replacement;
    // Paid back: the payment is taken back like a sale's.
    const Quote& sold = basis.exchange->exchange.quote;
    if (basis.change.moved == Credit{}) {
        plan.reverses = basis.exchange->exchange.id;
        plan.quote.energy = Energy{} - sold.energy;
        plan.quote.carry = plan.quote.carry - (sold.payment - sold.charge - sold.linesInAll());
    }
    return plannedRow(shop, order, plan, author);
}

Result<Row> resumptionRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                          const Operator& author)
{
    const auto quoted = quoteFor(order, basis.facts, Kind::Resumption);
    if (!quoted)
        return failed(quoted);
    RowPlan plan = planFor(basis, Kind::Resumption);
    plan.quote = *quoted;
    plan.position = {nextGeneration(basis.facts), Sequence{1}};
    plan.total = quoted->credit;
    plan.subType = SubType::Opening;
    plan.opensMeter = true;
    return plannedRow(shop, order, plan, author);
}

Result<Row> adjustmentRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                          const Operator& author)
{
    RowPlan plan = planFor(basis, Kind::Adjustment);
    plan.quote.credit = basis.credit;
    plan.position = nextInSeries(basis.facts.records.committed);
    plan.total = basis.facts.total + basis.credit;
    plan.subType = vendingSubType(basis.facts);
    return plannedRow(shop, order, plan, author);
}

} // namespace wattcard::app
