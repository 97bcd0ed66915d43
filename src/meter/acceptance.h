// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// What the meter makes of a user card: the order and the table of CARD.md section 8. Nothing is
// changed; the controller carries it out and the counter asks it before the customer leaves.
struct Acceptance {
    DisplayCode code = DisplayCode::Good; // Good, or the first failure
    Cause cause = Cause::None;
    Credit credit; // T - A, zero unless it is to be loaded
    // A generation that the meter takes over: the card is bound and older ones are refused from now
    // on, also when the row below it gives no credit.
    std::optional<Generation> newGeneration;
    bool takesCount = false;    // m := c, and the parameters
    bool opens = false;         // opening card in state cleared
    bool refreshReturn = false; // return data are written although nothing is loaded
    ParameterUpdate update;     // empty unless takesCount

    bool isAccepted() const { return code == DisplayCode::Good; }
    // Loading needs lock and stage; everything else is one commit and one write.
    bool needsLoading() const { return isAccepted() && (credit > Credit{} || opens); }
    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

bool isLocked(const MeterCardReading& card); // by its return data

// `card` may be hypothetical. For a pre-flight fill hints (serial, class 01, life cycle
// operational), formatValid, purchaseMacValid, tariffDigestValid, parameter, load and the flagged
// tariff files.
Acceptance judge(const MeterState& meter, const MeterCardReading& card);

} // namespace wattcard::meter
