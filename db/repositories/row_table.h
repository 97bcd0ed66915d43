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
    bool hasCharges = false; // lines that are still to be read
    bool hasTenders = false;
    bool hasChange = false;
    std::int64_t ended = 0; // the series that the row ends; 0 for none
};

// "0003-20261121-00041" (DOMAIN.md section 8); empty unless committed.
QString receiptNumber(const StoredRow& stored);

// The table transaction_row with its lines.
class RowTable {
public:
    explicit RowTable(Database& database) : m_database{database} {}
    Result<StoredRow> byId(const TransactionId& id); // NotFound
    Result<std::vector<StoredRow>> open();
    Result<std::optional<StoredRow>> openOf(AccountId account);
    // Of the series that the account has, or that it has taken over.
    Result<std::optional<StoredRow>> lastCommitted(AccountId account);
    Result<std::optional<StoredRow>> lastOf(std::int64_t series);
    Result<std::optional<StoredRow>> firstOf(std::int64_t series);
    Result<std::vector<StoredRow>> absorbedBy(std::int64_t number);
    // The last committed purchase of a series that no reversal takes back, open ones included.
    Result<std::optional<StoredRow>> lastSale(std::int64_t series);
    Result<std::vector<StoredRow>> newest(AccountId account, int limit);
    Result<std::vector<OrderId>> voidedOrders(AccountId account);
    Result<std::int64_t> nextNumber();
    Result<int> committedOn(AccountId account, const QString& businessDay);
    // Attempt 1, state INTENT, owned by the actor. Returns the fingerprint of what never changes.
    Result<QString> insert(const StoredRow& stored, const Actor& actor);

private:
    Result<std::vector<StoredRow>> select(const StatementText& statement,
                                          const std::vector<QVariant>& values);
    Result<void> readLines(StoredRow& stored);
    Result<std::vector<QVariant>> insertCause(const StoredRow& stored);
    Result<std::optional<StoredRow>> selectOne(const StatementText& statement, const QVariant& key);
    Database& m_database;
};

} // namespace wattcard::db
