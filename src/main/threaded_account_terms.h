// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_terms.h"

#include <QObject>

namespace wattcard {

// The terms of accounts, as the card thread sees them.
class ThreadedAccountTerms final : public AccountTerms {
public:
    // `home` lives on the database thread.
    ThreadedAccountTerms(AccountTerms& terms, QObject& home) : m_terms{terms}, m_home{home} {}

    Result<void> changePlan(const PlanChange& change, const Actor& actor) override;
    Result<Care> care(AccountId account) override;
    Result<void> setContactFirst(AccountId account, bool contactFirst, const StepCause& cause,
                                 const Actor& actor) override;
    Result<void> recordContact(AccountId account, const StepCause& cause,
                               const Actor& actor) override;

private:
    AccountTerms& m_terms;
    QObject& m_home;
};

} // namespace wattcard
