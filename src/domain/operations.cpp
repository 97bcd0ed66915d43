// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/operations.h"

#include <cstdlib>

namespace wattcard {

namespace {

struct Row {
    Allowed pending;
    Allowed active;
    Allowed suspended;
    Allowed closed;
};

constexpr Allowed yes = Allowed::Yes;
constexpr Allowed two = Allowed::NeedsApproval;
constexpr Allowed seen = Allowed::EvidenceOnly;
constexpr Allowed no = Allowed::Refused;

// In the order of the page.
constexpr Row rowOf(Operation operation)
{
    switch (operation) {
    case Operation::EditData:
    case Operation::Rename:
    case Operation::PlanDebt: return {yes, yes, yes, no};
    case Operation::Open:
    case Operation::CancelFile: return {yes, no, no, no};
    case Operation::Purchase:
    case Operation::UpdateParameters:
    case Operation::ReplaceCard: return {no, yes, no, no};
    case Operation::Reverse:
    case Operation::Adjust:
    case Operation::GrantEmergencyCredit: return {no, two, no, no};
    case Operation::BookReturn:
    case Operation::ReadInspection: return {no, yes, yes, seen};
    case Operation::Exchange:
    case Operation::UndoExchange:
    case Operation::Transfer: return {no, two, no, no};
    case Operation::ChangeTariffOrLimits: return {yes, two, two, no};
    case Operation::Suspend: return {no, two, no, no};
    case Operation::Resume: return {no, no, two, no};
    case Operation::Close: return {no, two, two, no};
    case Operation::PayDebt:
    case Operation::PayOutRefund: return {no, yes, yes, yes};
    // Section 6.5: with the write-back, but money follows from typed registers.
    case Operation::SettleMonth: return {no, two, two, no};
    case Operation::Correct: return {no, two, two, two};
    case Operation::CatchUp: return {no, two, two, no};
    case Operation::Reprint:
    case Operation::ShowHistory:
    case Operation::PrintStatement: return {yes, yes, yes, yes};
    }
    std::abort();
}

} // namespace

Allowed allowed(Operation operation, AccountState state)
{
    const Row row = rowOf(operation);
    switch (state) {
    case AccountState::Pending: return row.pending;
    case AccountState::Active: return row.active;
    case AccountState::Suspended: return row.suspended;
    case AccountState::Closed: return row.closed;
    }
    std::abort();
}

std::optional<Fault> refusalOf(Operation operation, AccountState state)
{
    if (allowed(operation, state) != Allowed::Refused)
        return std::nullopt;
    return state == AccountState::Closed ? Fault::AccountClosed : Fault::AccountNotActive;
}

} // namespace wattcard
