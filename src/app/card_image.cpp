// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_image.h"

#include <algorithm>

namespace wattcard::app {

using transaction::Kind;
using transaction::Position;
using transaction::Row;

namespace {

// The parts that the sale itself gives: position, total, numbers, time, anchor of the audit chain.
Result<LoadFile> loadOf(const Shop& shop, const Order& order, const Quote& quote)
{
    const auto sale = shop.ledger.nextSale(shop.counter);
    if (!sale)
        return failed(sale);
    const auto head = shop.ledger.auditHead();
    if (!head)
        return failed(head);
    LoadFile load;
    load.amount = quote.credit;
    load.order = order.id.orderId();
    load.sale = *sale;
    load.counter = shop.counter;
    load.soldAt = std::chrono::floor<std::chrono::seconds>(shop.clock.local(shop.clock.now()));
    std::copy_n(head->begin(), load.auditHead.size(), load.auditHead.begin());
    return load;
}

Result<Row> rowFor(const Shop& shop, const Order& order, const CardImage& image)
{
    auto target = shop.cards.encode(image);
    if (!target)
        return failed(target);
    Row row;
    row.id = order.id;
    row.account = order.account;
    row.serial = order.seen.hints.serial;
    row.target = std::move(*target);
    row.tendered = order.tendered;
    row.tenders = order.tenders;
    row.sale = image.load.sale;
    row.counter = shop.counter;
    row.attempt = 1;
    row.createdAt = shop.clock.now();
    return row;
}

// The sale's own lines, with their signs turned.
Quote takenBack(const Row& sale, const AccountFacts& facts)
{
    const Quote& sold = sale.quote;
    Quote back;
    back.credit = -sold.credit;
    back.energy = Energy{} - sold.energy;
    back.tariff = sold.tariff;
    back.carry = facts.account.carry - (sold.payment - sold.charge - sold.linesInAll());
    return back;
}

} // namespace

Result<Quote> quoteFor(const Order& order, const AccountFacts& facts, Kind kind)
{
    const Money paid = order.payment - order.deposit;
    if (kind == Kind::Purchase && paid.isZero())
        return failed(Fault::AmountNotPositive);
    // A series may begin without a purchase (DOMAIN.md 6.1, 6.6, 6.8). After a suspension the carry
    // is what the meter gave back: it goes into the new series where it buys anything.
    Quote quote{.carry = facts.account.carry, .tariff = facts.account.tariff.version};
    if (!paid.isZero() || kind == Kind::Resumption) {
        auto waterfall = split(paid, basisOf(facts.account));
        if (waterfall)
            quote = std::move(waterfall->quote);
        else if (!paid.isZero())
            return failed(waterfall);
    }
    if (!order.deposit.isZero()) {
        quote.payment = order.payment;
        quote.lines.push_back({ChargeKind::Deposit, order.deposit, {}, {}, {}});
    }
    return quote;
}

ParameterFile parametersOf(const Account& account, SubType subType)
{
    ParameterFile file;
    file.mode = account.mode;
    file.alarm1 = account.alarm1;
    file.alarm2 = account.alarm2;
    file.ratios = account.ratios;
    file.meter = account.meter;
    file.customer = account.number;
    file.subType = subType;
    return file;
}

TariffParts carriedTariff(const Account& account, const Clock& clock)
{
    if (!account.standby)
        return {};
    // A plan that was in force before the card's calendar begins is in force since then.
    constexpr LocalTime earliest = std::chrono::local_days{std::chrono::year{2000} / 1 / 1};
    const LocalTime since =
        std::chrono::floor<std::chrono::minutes>(clock.local(account.standby->from));
    const LocalTime from = std::max(since, earliest);
    TariffParts parts{standbyUpdate, from, std::nullopt,
                      standbyFileOf(account.standby->tariff, from)};
    if (account.standby->from <= clock.now()) {
        parts.update.bits |= static_cast<std::uint8_t>(Update::Limits);
        parts.tariff1 = tariffFileOf(account.standby->tariff);
    }
    return parts;
}

TariffParts openingTariff(const Account& account, const Clock& clock)
{
    TariffParts parts = carriedTariff(account, clock);
    parts.update.bits |= openingUpdate.bits;
    parts.tariff1 = tariffFileOf(account.tariff);
    return parts;
}

Result<Row> plannedRow(const Shop& shop, const Order& order, const RowPlan& plan,
                       const Operator& author)
{
    auto load = loadOf(shop, order, plan.quote);
    if (!load)
        return failed(load);
    load->gen = plan.position.gen;
    load->seq = plan.position.seq;
    load->total = plan.total;
    const TariffParts tariff = plan.opensMeter ? openingTariff(plan.account, shop.clock)
                                               : carriedTariff(plan.account, shop.clock);
    ParameterFile parameter = parametersOf(plan.account, plan.subType);
    parameter.update = tariff.update;
    parameter.tariffSwitch = tariff.tariffSwitch;
    auto row = rowFor(shop, order, {parameter, *load, tariff.tariff1, tariff.tariff2});
    if (!row)
        return row;
    row->kind = plan.kind;
    row->author = author.id;
    row->quote = plan.quote;
    row->cause = plan.cause;
    row->reverses = plan.reverses;
    row->change = plan.change;
    if (plan.before) {
        row->before = plan.before->committedDigest;
        row->beforePosition = plan.before->committed;
    }
    return row;
}

Position nextInSeries(const Position& last)
{
    return {last.gen, Sequence{static_cast<std::uint32_t>(last.seq) + 1}};
}

Generation nextGeneration(const AccountFacts& facts)
{
    const auto highest = static_cast<std::uint16_t>(facts.highestGeneration);
    return Generation{static_cast<std::uint16_t>(highest + 1)};
}

SubType vendingSubType(const AccountFacts& facts)
{
    const bool reported = facts.returned && facts.returned->gen == facts.records.committed.gen;
    return reported ? SubType::Purchase : SubType::Replacement;
}

Result<Row> purchaseRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                        const Operator& author)
{
    const auto quoted = quoteFor(order, facts, Kind::Purchase);
    if (!quoted)
        return failed(quoted);
    RowPlan plan{.kind = Kind::Purchase, .account = facts.account, .quote = *quoted};
    plan.position = nextInSeries(facts.records.committed);
    plan.total = facts.total + quoted->credit;
    plan.subType = vendingSubType(facts);
    plan.before = &facts.records;
    return plannedRow(shop, order, plan, author);
}

Result<Row> reversalRow(const Shop& shop, const Order& order, const ReversalBasis& basis,
                        const Operator& author)
{
    const AccountFacts& facts = basis.facts;
    RowPlan plan{
        .kind = Kind::Reversal, .account = facts.account, .quote = takenBack(basis.sale, facts)};
    plan.position = nextInSeries(facts.records.committed);
    plan.total = facts.total + plan.quote.credit;
    plan.subType = order.seen.parameter.subType;
    plan.before = &facts.records;
    plan.cause = basis.cause;
    plan.reverses = basis.sale.id;
    return plannedRow(shop, order, plan, author);
}

Result<Row> openingRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                       const Operator& author)
{
    const auto quoted = quoteFor(order, facts, Kind::Opening);
    if (!quoted)
        return failed(quoted);
    RowPlan plan{.kind = Kind::Opening, .account = facts.account, .quote = *quoted};
    if (order.alarm1)
        plan.account.alarm1 = *order.alarm1;
    plan.position = {nextGeneration(facts), Sequence{1}};
    plan.total = quoted->credit;
    plan.subType = SubType::Opening;
    plan.opensMeter = true;
    return plannedRow(shop, order, plan, author);
}

} // namespace wattcard::app
