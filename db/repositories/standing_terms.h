// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/account.h"

namespace wattcard::db {

// Which standing charges held for an account at a moment: versions have an effective time and never
// change (DOMAIN.md section 4), and the account may have had another plan.
class StandingTerms {
public:
    struct Terms {
        TariffVersionId version;
        StandingCharges charges; // by the month; nothing of late fees
    };
    static Result<StandingTerms> of(Database& database, const Clock& clock, AccountId account);
    // Nothing where no version was in force.
    const Terms* at(LocalTime moment) const;
    // Whether any version asks for them.
    bool haveMonths() const;
    bool haveMinimum() const;

private:
    struct Version {
        std::int64_t step = 0; // that brought its plan
        LocalTime since;       // the account has the plan
        LocalTime from;
        std::optional<LocalTime> retired;
        Terms terms;
    };
    std::vector<Version> m_versions; // by plan, then by time
};

} // namespace wattcard::db
