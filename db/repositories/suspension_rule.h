// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"

namespace wattcard::db {

// How long supply may be off by request (DOMAIN.md section 6.8): on high voltage with an end that
// is said, 15 days at least, and six months of a calendar year at most. Low voltage is free.
class SuspensionRule {
public:
    SuspensionRule(Database& database, const Clock& clock);
    // `until` is the first day with supply again. BadInput, SuspensionLimit.
    Result<void> maySuspend(const AccountBooks& books, std::optional<Day> until);
    // SuspensionLimit with the first day on which it may.
    Result<void> mayResume(const AccountBooks& books);

private:
    Result<bool> isHigh(ServicePointId point);
    Result<std::chrono::days> spent(AccountId account, Day newYear);
    Day today() const;
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
};

} // namespace wattcard::db
