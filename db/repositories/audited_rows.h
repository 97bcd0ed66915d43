// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audit_chain.h"
#include "db/repositories/bank_lines.h"
#include "db/repositories/journal.h"

#include <QJsonArray>

namespace wattcard::db {

// Rows of tables that are only added to, each with its fingerprint in the audit entry that its last
// column names: a changed, missing or added row shows. Inside a transaction: start, add, finish.
class AuditedRows {
public:
    AuditedRows(Database& database, const Clock& clock)
        : m_database{database},
          m_audit{database, clock},
          m_journal{database},
          m_clock{clock}
    {
    }
    Result<void> start();
    std::int64_t entry() const { return m_entry; }
    // `values` are those of all columns but the last, in their order; the statement has a
    // placeholder for each column.
    Result<void> add(const StatementText& statement, std::vector<QVariant> values);
    Result<void> addBankLines(const BankMoves& moves);
    // Legs that belong to the same act; at most once.
    Result<void> post(QLatin1StringView event, const std::vector<Leg>& legs, const Actor& actor);
    Result<void> finish(AuditEvent event, const Actor& actor);

private:
    Database& m_database;
    AuditChain m_audit;
    Journal m_journal;
    const Clock& m_clock;
    std::int64_t m_entry = 0;
    QJsonArray m_fingerprints;
    QString m_posted;
};

} // namespace wattcard::db
