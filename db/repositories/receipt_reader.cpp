// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/receipt_reader.h"

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

} // namespace

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
    return receipt;
}

} // namespace wattcard::db
