// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_dues.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"
#include "domain/ports/debts.h"

namespace wattcard::db {

class SqlDebts : public Debts {
public:
    SqlDebts(Database& database, const Clock& clock);
    Result<void> owe(AccountId account, const Debt& debt, const QString& reason,
                     const Actor& actor) override;
    Result<void> agree(AccountId account, const DebtPlan& plan, const QString& note,
                       const Actor& actor) override;
    Result<std::vector<Debt>> repay(const DebtPayment& payment, const Actor& actor) override;

private:
    struct Booking {
        QLatin1StringView event; // of the journal; the audit entry's action is "debt." and it
        AccountId account;
        std::vector<Leg> legs;
        QJsonObject details;
        std::vector<Tender> tenders = {}; // at the bank
    };
    Result<void> book(Booking booking, const Actor& actor);
    Result<std::vector<Debt>> split(AccountId account, Money paid);
    Database& m_database;
    const Clock& m_clock;
    Journal m_journal;
    AuditChain m_audit;
};

} // namespace wattcard::db
