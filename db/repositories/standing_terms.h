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
    // As they were known at a time: without what was released, changed or retired after it.
    StandingTerms asOf(UtcTime time) const;
    // Whether that leaves out anything that holds before `end`.
    bool hasChanged(UtcTime since, LocalTime end) const;
    // Whether any version asks for them.
    bool haveMonths() const;
    bool haveCapacity() const;
    bool haveMinimum() const;

private:
    struct Version {
        std::int64_t step = 0; // that brought its plan
        LocalTime since;       // the account has the plan
        LocalTime from;
        std::optional<LocalTime> retired;
        UtcTime known{}; // released, and the plan chosen
        std::optional<UtcTime> endKnown;
        Terms terms;
    };
    std::vector<Version> m_versions; // by plan, then by time
};

} // namespace wattcard::db
