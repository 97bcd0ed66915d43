// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"

#include <array>

namespace wattcard {

// The fixed list of reasons (DOMAIN.md section 6).
enum class Reason {
    ClerkError,
    CustomerChange,
    WrongAccount,
    DeviceFault,
    CardLost,
    CardDamaged,
    MeterFault,
    MeterRenewed,
    SupplyNotWanted,
    SupplyWanted,
    CustomerMoves,
    NameChanged,
    Goodwill,
    Emergency,
    RecordsRestored,
    EvidenceSeen,
};
inline constexpr std::array allReasons{
    Reason::ClerkError,      Reason::CustomerChange, Reason::WrongAccount,    Reason::DeviceFault,
    Reason::CardLost,        Reason::CardDamaged,    Reason::MeterFault,      Reason::MeterRenewed,
    Reason::SupplyNotWanted, Reason::SupplyWanted,   Reason::CustomerMoves,   Reason::NameChanged,
    Reason::Goodwill,        Reason::Emergency,      Reason::RecordsRestored, Reason::EvidenceSeen,
};

// Why a row was made that is not a plain sale, and who stood beside its author.
struct Cause {
    Reason reason = Reason::ClerkError;
    QString note = {};
    OperatorId approver = {}; // null where nobody else is needed
    OperatorId second = {};   // of what needs two approvals (DOMAIN.md section 9)
    friend bool operator==(const Cause&, const Cause&) = default;
};

} // namespace wattcard
