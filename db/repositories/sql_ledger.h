// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/ledger.h"

namespace wattcard::db {

// The durable books. Every changing function is one database transaction with its audit entry. To
// be used on the thread that opened the database.
class SqlLedger : public Ledger {
public:
    SqlLedger(Database& database, const Clock& clock);

    Result<std::vector<Account>> find(const QString& text, int limit) override;
    Result<AccountFacts> byAccount(AccountId account) override;
    Result<AccountFacts> bySerial(const CardSerial& serial) override;
    Result<std::vector<OpenRow>> openRows() override;
    Result<transaction::Row> row(const TransactionId& id) override;
    Result<Receipt> receipt(const TransactionId& id) override;
    Result<std::vector<HistoryLine>> history(AccountId account, int limit) override;
    Result<std::array<std::uint8_t, 32>> auditHead() override;
    Result<SaleNumber> nextSale(CounterId counter) override;

    Result<void> begin(const transaction::Row& row, const Actor& actor) override;
    Result<Claim> claim(const TransactionId& id, const Actor& actor) override;
    Result<Receipt> commit(const Claim& claim, const transaction::Proof& proof,
                           const Actor& actor) override;
    Result<void> voidRow(const Claim& claim, const Actor& actor) override;
    Result<void> quarantine(const Claim& claim, const QString& reason, const Actor& actor) override;
    Result<void> reportCard(AccountId account, transaction::Verdict verdict,
                            const CardReading& evidence, const Actor& actor) override;
    Result<bool> bookReturn(AccountId account, const ReturnFile& file, const Actor& actor) override;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
