// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <array>
#include <optional>

namespace wattcard {

// What can be done with an account, one enumerator for each word of DOMAIN.md section 2's table.
enum class Operation {
    EditData,
    Rename,
    PlanDebt,
    Open, // opening card and first sale
    CancelFile,
    Purchase,
    UpdateParameters,
    ReplaceCard,
    Reverse,
    Adjust,
    GrantEmergencyCredit,
    BookReturn,     // write-back booking
    ReadInspection, // inspection read-back
    Exchange,
    UndoExchange,
    Transfer,
    ChangeTariffOrLimits,
    Suspend,
    Resume,
    Close,
    PayDebt, // without card
    PayOutRefund,
    SettleMonth, // what only a visit's registers or the end of a month tell
    Correct,     // after settlement
    CatchUp,     // after a restore
    Reprint,
    ShowHistory,
    PrintStatement,
};
inline constexpr std::array allOperations{
    Operation::EditData,
    Operation::Rename,
    Operation::PlanDebt,
    Operation::Open,
    Operation::CancelFile,
    Operation::Purchase,
    Operation::UpdateParameters,
    Operation::ReplaceCard,
    Operation::Reverse,
    Operation::Adjust,
    Operation::GrantEmergencyCredit,
    Operation::BookReturn,
    Operation::ReadInspection,
    Operation::Exchange,
    Operation::UndoExchange,
    Operation::Transfer,
    Operation::ChangeTariffOrLimits,
    Operation::Suspend,
    Operation::Resume,
    Operation::Close,
    Operation::PayDebt,
    Operation::PayOutRefund,
    Operation::SettleMonth,
    Operation::Correct,
    Operation::CatchUp,
    Operation::Reprint,
    Operation::ShowHistory,
    Operation::PrintStatement,
};

enum class Allowed {
    Refused,
    Yes,
    NeedsApproval, // of a second person: app/approval.h
    EvidenceOnly,  // recorded, nothing is booked
};

// The one table of DOMAIN.md section 2. Every use case on an account asks it first; holds (open
// row, quarantine, card ahead and so on) lie across it and are asked after it.
Allowed allowed(Operation operation, AccountState state);

// Why the state refuses, or nothing when it does not: AccountClosed, AccountNotActive.
std::optional<Fault> refusalOf(Operation operation, AccountState state);

} // namespace wattcard
