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
    row.sale = image.load.sale;
    row.counter = shop.counter;
    row.attempt = 1;
    row.createdAt = shop.clock.now();
    return row;
}

Result<Quote> quoteFor(const Order& order, const AccountFacts& facts, Kind kind)
{
    // An opening without a first credit is allowed (DOMAIN.md 6.1).
    if (kind == Kind::Opening && order.payment.isZero())
        return Quote{.carry = facts.account.carry, .tariff = facts.account.tariff.version};
    const auto waterfall = split(order.payment, basisOf(facts.account));
    if (!waterfall)
        return failed(waterfall);
    return waterfall->quote;
}

} // namespace

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

TariffFile tariffFileOf(const Tariff& tariff)
{
    TariffFile file;
    file.setId = 1;
    file.periods = 1;
    file.prices[0] = tariff.price(Rate::Flat);
    file.overdraftLimit = tariff.overdraftLimit;
    file.recloseLimit = tariff.recloseLimit;
    file.hoardingLimit = tariff.hoardingLimit;
    return file;
}

Result<Row> purchaseRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                        const Operator& author)
{
    const auto quoted = quoteFor(order, facts, Kind::Purchase);
    if (!quoted)
        return failed(quoted);
    auto load = loadOf(shop, order, *quoted);
    if (!load)
        return failed(load);
    const Position before = facts.records.committed;
    load->gen = before.gen;
    load->seq = Sequence{static_cast<std::uint32_t>(before.seq) + 1};
    load->total = facts.total + quoted->credit;
    auto row = rowFor(shop, order, {parametersOf(facts.account, SubType::Purchase), *load, {}, {}});
    if (!row)
        return row;
    row->kind = Kind::Purchase;
    row->author = author.id;
    row->quote = *quoted;
    row->before = facts.records.committedDigest;
    row->beforePosition = before;
    return row;
}

Result<Row> openingRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                       const Operator& author)
{
    const auto quoted = quoteFor(order, facts, Kind::Opening);
    if (!quoted)
        return failed(quoted);
    auto load = loadOf(shop, order, *quoted);
    if (!load)
        return failed(load);
    load->gen = Generation{
        static_cast<std::uint16_t>(static_cast<std::uint16_t>(facts.highestGeneration) + 1)};
    load->seq = Sequence{1};
    load->total = quoted->credit;
    ParameterFile parameter = parametersOf(facts.account, SubType::Opening);
    parameter.update = openingUpdate;
    if (order.alarm1)
        parameter.alarm1 = *order.alarm1;
    auto row =
        rowFor(shop, order, {parameter, *load, tariffFileOf(facts.account.tariff), std::nullopt});
    if (!row)
        return row;
    row->kind = Kind::Opening;
    row->author = author.id;
    row->quote = *quoted;
    return row;
}

} // namespace wattcard::app
