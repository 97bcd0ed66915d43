// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/meter_visits.h"
#include "domain/tariff/monthly.h"

#include <variant>

namespace wattcard::app {

// What a visit of a meter is held against the books by (DOMAIN.md sections 6.5, 7 and 9).
enum class VisitCheck {
    Customer,   // whose number the meter holds
    Generation, // above the books': they were rolled back
    Purchases,  // seq of that generation, in the same way
    Accepted,   // A against T: what is sold and not yet in the meter; above it is a rollback
    Identity, // A + E = consumed + remaining; the excess is emergency credit where the flag says so
    Consumed, // never falls, between what was known before and after
    Register, // total, secondary side: the same
    Movement, // register x K against consumed since then, where the unit is energy
    Switch,   // where it stood, and what the state word says of it
    Clock,    // never ahead of ours, never back
};
// Behind: the meter has still to be told; Later: it has gone on since the books last heard of it;
// Explained: a difference that has its reason, such as emergency credit.
enum class VisitVerdict { Agrees, Behind, Later, Explained, Contradicts };

using VisitValue = std::variant<std::monostate, Credit, Energy, std::int64_t, CustomerNumber,
                                LocalTime, bool>; // bool: the switch is closed
struct VisitFinding {
    VisitCheck check = VisitCheck::Customer;
    VisitValue meter;
    VisitValue books;
    VisitValue difference; // meter - books; of a clock that is wrong in seconds
    VisitVerdict verdict = VisitVerdict::Agrees;
    friend bool operator==(const VisitFinding&, const VisitFinding&) = default;
};

// Every check that can be made of the visit at that place of the history, in the order of
// VisitCheck. `bookedAt` is its booking by our wall clock. Readings are compared only where the
// meter was in service (work state 3); a clock may be ahead by five minutes.
std::vector<VisitFinding> findingsOf(const MeterHistory& history, std::size_t visit,
                                     LocalTime bookedAt);
bool contradicts(const std::vector<VisitFinding>& findings);

// A point of the curves: register (primary side is register x K) and remaining, by the meter's
// clock, from visits and return data, oldest first. What contradicts the books is left out.
struct VisitPoint {
    LocalTime at{};
    Energy activeRegister;
    Credit remaining;
    bool isVisit = false;
    friend bool operator==(const VisitPoint&, const VisitPoint&) = default;
};
std::vector<VisitPoint> curveOf(const MeterHistory& history);

// The last-month freezes that visits and return data brought home, secondary side, oldest first.
struct FrozenMonth {
    Month month{};
    Energy energy;
    friend bool operator==(const FrozenMonth&, const FrozenMonth&) = default;
};
std::vector<FrozenMonth> freezesOf(const MeterHistory& history);

// RFC 4180 in UTF-8 with a mark, one line for each visit, the columns named in English; times as
// ISO 8601, the meter's without a zone.
QByteArray visitsCsv(const MeterHistory& history);

} // namespace wattcard::app
