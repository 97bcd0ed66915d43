// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_trail.h"
#include "domain/rights.h"

namespace wattcard::app {

inline constexpr std::chrono::minutes mostOffReference{5}; // setting, DOMAIN.md section 9

// The guard's comparison alone: with the books' marks, and with a clock that is trusted more, where
// there is one. ClockBehind, ClockOff.
Result<void> checkClock(const AuditTrail::ClockMarks& marks, UtcTime now,
                        std::optional<UtcTime> reference,
                        std::chrono::milliseconds mostOff = mostOffReference);

// DOMAIN.md section 9: a computer's clock before the last journal time, or further off the
// reference than the setting allows, stops selling until a shift leader sets it. It is compared in
// UTC, so the change to daylight saving time moves nothing; and it never decides the business day,
// which a sale keeps from its beginning.
class ClockGuard {
public:
    struct Parts {
        AuditTrail& trail;
        const Clock& clock;
        std::chrono::milliseconds mostOff = mostOffReference;
    };
    explicit ClockGuard(Parts parts) : m_parts{parts} {}
    // Asked before each sale. `reference` is the time of another clock that is trusted more, such
    // as the central computer's, where there is one. ClockBehind, ClockOff.
    Result<void> check(std::optional<UtcTime> reference = {});
    // The shift leader says that the clock is right as it stands now: the entries before count no
    // longer, and the difference to the reference is accepted. PermissionDenied.
    Result<void> set(const Operator& leader, CounterId counter,
                     std::optional<UtcTime> reference = {});

private:
    Parts m_parts;
};

} // namespace wattcard::app
