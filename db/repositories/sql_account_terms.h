// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/account_terms.h"

namespace wattcard::db {

// AccountTerms on SQLite: each function is one transaction.
class SqlAccountTerms : public AccountTerms {
public:
    SqlAccountTerms(Database& database, const Clock& clock);
    Result<void> changePlan(const PlanChange& change, const Actor& actor) override;
    Result<Care> care(AccountId account) override;
    Result<void> setContactFirst(AccountId account, bool contactFirst, const StepCause& cause,
                                 const Actor& actor) override;
    Result<void> recordContact(AccountId account, const StepCause& cause,
                               const Actor& actor) override;

private:
    Result<void> note(AccountId account, const QJsonObject& detail, const StepCause& cause,
                      const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    TariffTable m_tariffs;
};

// ContactFirst when a vulnerable customer was not spoken to of late: asked before supply ends.
Result<void> checkContact(Database& database, AccountId account, UtcTime now);

} // namespace wattcard::db
