// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"
#include "domain/ports/tariffs.h"

namespace wattcard {

// Whether somebody must be spoken to before supply ends: a vulnerable customer (DOMAIN.md sections
// 2 and F-62).
struct Care {
    bool contactFirst = false;
    std::optional<UtcTime> contacted; // last
    friend bool operator==(const Care&, const Care&) = default;
};

struct PlanChange {
    AccountId account;
    TariffPlanId plan;
    StepCause cause = {};
};

// On what terms an account is served. Each function is one database transaction with its audit
// entry.
class AccountTerms {
public:
    virtual ~AccountTerms() = default;
    // The plan from now on; its version in force travels to the meter with the next card. NoTariff
    // without one; OtherUnit while a meter counts in the other unit (DOMAIN.md section 6.6:
    // re-opening).
    virtual Result<void> changePlan(const PlanChange& change, const Actor& actor) = 0;
    virtual Result<Care> care(AccountId account) = 0;
    virtual Result<void> setContactFirst(AccountId account, bool contactFirst,
                                         const StepCause& cause, const Actor& actor) = 0;
    // That the customer was spoken to; the cause says how.
    virtual Result<void> recordContact(AccountId account, const StepCause& cause,
                                       const Actor& actor) = 0;
};

} // namespace wattcard
