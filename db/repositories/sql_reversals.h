// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"
#include "db/repositories/till_rule.h"
#include "domain/ports/reversals.h"

namespace wattcard::db {

class SqlReversals : public Reversals {
public:
    SqlReversals(Database& database, const Clock& clock);
    Result<Reversible> last(AccountId account) override;
    Result<Money> payOut(const TransactionId& reversal, const Actor& actor) override;
    Result<std::vector<ReversalDue>> due(AccountId account) override;

private:
    Result<QJsonArray> addBankLines(const StoredRow& sale, std::int64_t audit, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    RowTable m_rows;
    Journal m_journal;
    AuditChain m_audit;
    TillRule m_tills;
};

} // namespace wattcard::db
