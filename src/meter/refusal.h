// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"
#include "meter/readout.h"

namespace wattcard::meter {

// What a fault of the card slot is to the meter: display code and the sub-cause of the event log
// (CARD.md section 8, DOMAIN.md section 7).
struct Refusal {
    DisplayCode code = DisplayCode::None;
    Cause cause = Cause::None;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};
Refusal beforeReading(Fault fault); // the card could not be opened
Refusal afterWriting(Fault fault);  // the return data could not be written, or no answer came

// The rejected-card counter grows with every ERR-32 to ERR-34 (DOMAIN.md 7.2).
bool countsAsRejected(DisplayCode code);
inline constexpr std::uint32_t rejectedCardsWrap = 1'000'000; // six digits on the card

} // namespace wattcard::meter
