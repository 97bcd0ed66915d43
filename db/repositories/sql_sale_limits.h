// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/sale_limits.h"

namespace wattcard::db {

// Purchase limits, the duplicate guard's window, and answers of the counter. To be used on the
// database's thread.
class SqlSaleLimits : public SaleLimits {
public:
    SqlSaleLimits(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<SaleStanding> standing(const SaleQuestion& question) override;
    Result<Money> overrideLimit(OperatorId leader) override;
    Result<void> record(const SaleAnswer& answer, const Actor& actor) override;
    Result<std::vector<LimitEntry>> limits() override;
    Result<void> setLimit(const LimitEntry& entry, OperatorId approver,
                          const Actor& actor) override;
    Result<std::chrono::seconds> duplicateWindow() override;
    Result<void> setDuplicateWindow(std::chrono::seconds window, OperatorId approver,
                                    const Actor& actor) override;

private:
    Result<std::optional<TransactionId>> alike(const SaleQuestion& question);
    Result<std::optional<TransactionId>> firstOf(const StatementText& statement,
                                                 const std::vector<QVariant>& values);
    Result<std::vector<LimitStanding>> standings(const SaleQuestion& question);
    Result<Bought> bought(AccountId account, LimitSpan span, const QString& day);
    Result<void> permitSetting(OperatorId approver, const Actor& actor);
    Result<std::int64_t> next(const StatementText& statement);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
