// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/receipt_reader.h"

#include <algorithm>

namespace wattcard::db {

namespace {

constexpr StatementText selectSurroundings{
    "receipt",
    "SELECT COALESCE(f.name, ''), COALESCE(f.phone, ''), COALESCE(f.practice, 0), o.name, c.name,"
    " c.address, p.customer_number, s.meter_number, t.name, t.mode,"
    " (SELECT price FROM tariff_rate WHERE version = t.id AND rate = 'flat'), e.hash, e.number"
    "  FROM transaction_row AS r"
    "  JOIN operator AS o ON o.id = r.author"
    "  JOIN account AS a ON a.id = r.account"
    "  JOIN customer AS c ON c.id = a.customer"
    "  JOIN service_point AS p ON p.id = r.service_point"
    "  JOIN series AS s ON s.id = r.series"
    "  JOIN tariff_version AS t ON t.id = r.tariff"
    "  JOIN audit_entry AS e ON e.object = r.id AND e.action = 'sale.commit'"
    "  LEFT JOIN company AS f ON f.id = 1"
    " WHERE r.number = ?"};

constexpr StatementText selectOwing{
    "receipt_owing", "SELECT l.part, SUM(l.amount) FROM journal_leg AS l"
                     " JOIN journal_entry AS e ON e.number = l.entry WHERE l.book = 'receivable'"
                     " AND l.owner = ? AND e.audit <= ? GROUP BY l.part HAVING SUM(l.amount) > 0"};
// K of the series: as it was when an exchange ended it, else as it is.
constexpr StatementText selectRatio{
    "receipt_ratio",
    "SELECT COALESCE(h.end_current, p.ratio_current) * COALESCE(h.end_potential, p.ratio_potential)"
    " FROM series AS s JOIN service_point AS p ON p.id = s.service_point"
    " LEFT JOIN row_change AS h ON h.ended = s.id AND h.end_current IS NOT NULL"
    " AND EXISTS (SELECT 1 FROM transaction_row WHERE number = h.row AND state = 'committed')"
    " WHERE s.id = ? ORDER BY h.row LIMIT 1"};
constexpr StatementText selectTierUse{
    "receipt_tier_use", "SELECT COALESCE(SUM(energy), 0) FROM transaction_row WHERE account = ?"
                        " AND state = 'committed' AND business_day >= ? AND number <= ?"};

} // namespace

// What was owed when the entry was made, oldest class first.
Result<std::vector<Debt>> ReceiptReader::owing(AccountId account, std::int64_t entry)
{
    auto answer = m_database.run(selectOwing, {value(account), value(entry)});
    if (!answer)
        return failed(answer);
    auto debts = checkedAll(*answer, [](Record& record) {
        const auto kind = coded<DebtClass>(record);
        return Debt{kind, money(record)};
    });
    if (debts)
        std::ranges::sort(*debts, {}, &Debt::kind);
    return debts;
}

// Energy mode counts tiers by what was bought; in money mode the meter does.
Result<std::optional<Receipt::TierPosition>> ReceiptReader::tier(const StoredRow& stored)
{
    const auto tariff = m_tariffs.content(stored.row.quote.tariff);
    if (!tariff)
        return failed(tariff);
    const Ladder& ladder = tariff->ladder;
    if (tariff->mode != PaymentMode::Energy || ladder.tiers() == 1)
        return std::optional<Receipt::TierPosition>{};
    const QString from = ladder.period == TierPeriod::Year
                             ? stored.businessDay.first(4) + QStringLiteral("0101")
                             : stored.businessDay.first(6) + QStringLiteral("01");
    auto answer =
        m_database.run(selectTierUse, {value(stored.row.account), from, value(stored.number)});
    if (!answer)
        return failed(answer);
    const Energy bought = energy(answer->records.front());
    const std::size_t tier = ladder.tierAt(bought);
    return std::optional{
        Receipt::TierPosition{static_cast<int>(tier) + 1, ladder.left(tier, bought)}};
}

// Returns the number of the audit entry that booked the sale.
Result<std::int64_t> ReceiptReader::readSurroundings(Receipt& receipt, std::int64_t row)
{
    auto answer = m_database.run(selectSurroundings, {value(row)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DatabaseDamaged,
                      QStringLiteral("a committed row without its audit entry"));
    Record& record = answer->records.front();
    receipt.companyName = record.text();
    receipt.servicePhone = record.text();
    receipt.testKeys = record.integer() != 0;
    receipt.operatorName = record.text();
    receipt.customerName = record.text();
    receipt.address = record.text();
    receipt.customer = parsed<CustomerNumber>(record);
    receipt.meter = parsed<MeterNumber>(record);
    receipt.tariffName = record.text();
    receipt.mode = coded<PaymentMode>(record);
    receipt.price = price(record);
    const auto hash = record.octets<32>();
    std::copy_n(hash.begin(), receipt.auditHead.size(), receipt.auditHead.begin());
    return checked(record, record.integer());
}

Result<Receipt> ReceiptReader::read(const TransactionId& id)
{
    const auto stored = m_rows.byId(id);
    if (!stored)
        return failed(stored);
    const transaction::Row& row = stored->row;
    if (row.state != transaction::RowState::Committed)
        return failed(Fault::NotFound, id.toString());
    Receipt receipt;
    const auto entry = readSurroundings(receipt, stored->number);
    if (!entry)
        return failed(entry);
    receipt.number = receiptNumber(*stored);
    receipt.sale = row.sale;
    receipt.counter = row.counter;
    receipt.at = row.createdAt;
    receipt.localAt = m_clock.local(row.createdAt);
    receipt.card = row.serial;
    receipt.kind = row.kind;
    receipt.quote = row.quote;
    receipt.tendered = row.tendered;
    receipt.seq = row.target.position.seq;
    receipt.total = stored->total;
    const auto returned = m_accounts.returned(stored->series, *entry);
    if (!returned)
        return failed(returned);
    receipt.returned = *returned;
    auto ratio = m_database.run(selectRatio, {value(stored->series)});
    if (!ratio)
        return failed(ratio);
    if (receipt.returned)
        receipt.lastMonth = Energy::fromHundredths(receipt.returned->lastMonth.hundredths() *
                                                   ratio->records.front().integer());
    if (row.cause)
        receipt.reason = row.cause->reason;
    auto owed = owing(row.account, *entry);
    if (!owed)
        return failed(owed);
    receipt.debtsLeft = std::move(*owed);
    const auto position = tier(*stored);
    if (!position)
        return failed(position);
    receipt.tier = *position;
    return receipt;
}

} // namespace wattcard::db
