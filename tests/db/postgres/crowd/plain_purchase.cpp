// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/crowd/plain_purchase.h"

#include "tests/db/shop.h"

#include <QRandomGenerator>

#include <algorithm>

namespace wattcard::db::test {

namespace {

Bytes tenRandomBytes()
{
    Bytes bytes(10);
    std::ranges::generate(
        bytes, [] { return static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256)); });
    return bytes;
}

} // namespace

Result<transaction::Row> plainPurchase(SqlLedger& ledger, const AccountFacts& facts,
                                       const Actor& actor, UtcTime now)
{
    const auto next = ledger.nextSale(actor.counter);
    if (!next)
        return failed(next);
    const auto quoted = split(oneYuan, basisOf(facts.account));
    if (!quoted)
        return failed(quoted);
    transaction::Row row;
    row.id = TransactionId::make(1'795'000'000'000, tenRandomBytes());
    row.account = facts.account.id;
    row.serial = facts.records.issuedSerial;
    row.quote = quoted->quote;
    row.tendered = oneYuan;
    row.sale = *next;
    row.counter = actor.counter;
    row.author = actor.who;
    row.attempt = 1;
    row.createdAt = now;
    row.beforePosition = facts.records.committed;
    row.before = facts.records.committedDigest;
    const auto seq = static_cast<std::uint32_t>(facts.records.committed.seq) + 1;
    row.target.position = {facts.records.committed.gen, Sequence{seq}};
    encodeLoad(row, facts.total + row.quote.credit);
    return row;
}

} // namespace wattcard::db::test
