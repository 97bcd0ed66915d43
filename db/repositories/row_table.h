// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/repositories/fingerprint.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// A transaction row with what the store knows beside it.
struct StoredRow {
    std::int64_t number = 0; // order of events
    transaction::Row row;
    ServicePointId point;
    std::int64_t series = 0;
    PaymentMode unit = PaymentMode::Money; // of the series
    Credit total;                          // T of the target
    QString businessDay;                   // "20261121"
    std::int64_t receiptSerial = 0;        // 0 unless committed
    CustomerNumber customer;
    QString customerName;
};

// "0003-20261121-00041" (DOMAIN.md section 8); empty unless committed.
QString receiptNumber(const StoredRow& stored);

// The table transaction_row and nothing else.
class RowTable {
public:
    explicit RowTable(Database& database) : m_database{database} {}
    Result<StoredRow> byId(const TransactionId& id); // NotFound
    Result<std::vector<StoredRow>> open();
    Result<std::optional<StoredRow>> openOf(AccountId account);
    Result<std::optional<StoredRow>> lastCommitted(AccountId account);
    Result<std::vector<StoredRow>> newest(AccountId account, int limit);
    Result<std::vector<OrderId>> voidedOrders(AccountId account);
    Result<std::int64_t> nextNumber();
    Result<SaleNumber> nextSale(CounterId counter);
    Result<int> committedOn(AccountId account, const QString& businessDay);
    // Attempt 1, state INTENT, owned by the actor. Returns the fingerprint of what never changes.
    Result<QString> insert(const StoredRow& stored, const Actor& actor);

private:
    Result<std::vector<StoredRow>> select(const StatementText& statement,
                                          const std::vector<QVariant>& values);
    Result<std::optional<StoredRow>> selectOne(const StatementText& statement, const QVariant& key);
    Database& m_database;
};

} // namespace wattcard::db
