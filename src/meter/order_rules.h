// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// A clear is taken within 2 min of power-up (setting; DOMAIN.md 7.1).
inline constexpr std::chrono::seconds clearWithin{120};

// What the meter makes of a management card (CARD.md sections 7 and 8). Nothing is changed.
struct OrderVerdict {
    DisplayCode code = DisplayCode::Good; // Good, or the first failure
    Cause cause = Cause::None;
    VisitResult result = VisitResult::Done; // what the record on the card says of it
    bool isGood() const { return code == DisplayCode::Good; }
    friend bool operator==(const OrderVerdict&, const OrderVerdict&) = default;
};

// ERR-32: not issued, class unknown, order altered or copied, outside its time, used up, or no
// memory for one more; ERR-33: for another place; ERR-31: a key update whose key the module does
// not hold; ERR-34: wrong order of commissioning, or keys that would go back; ERR-36: emergency
// credit above the hoarding limit, which counts for it as for any credit. `poweredFor` is the time
// since power-up.
OrderVerdict judgeOrder(const MeterState& meter, const MeterCardReading& card,
                        std::chrono::seconds poweredFor);

// Reset and clear take effect only when *read* was pressed and *program* is held (DOMAIN.md 7.1).
bool needsConfirmation(ManagementClass kind);

int usesOf(const MeterState& meter, WorkOrderSerial order); // so far, here

} // namespace wattcard::meter
