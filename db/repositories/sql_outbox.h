// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/receipts.h"

namespace wattcard::db {

// Receipts that wait for paper, and copies of printed ones. To be used on the database's thread.
class SqlOutbox : public Outbox {
public:
    SqlOutbox(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<TransactionId>> waiting() override;
    Result<void> printed(const TransactionId& id) override; // printing twice is no error
    Result<std::vector<ReceiptEntry>> newest(int limit, const Actor& actor) override;
    Result<TransactionId> numbered(const QString& number) override;
    Result<Receipt> look(const TransactionId& id, const Actor& actor) override;
    Result<Receipt> reprint(const TransactionId& id, const QString& reason,
                            const Actor& actor) override;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
