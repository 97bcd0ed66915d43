// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::RowState;

QLatin1StringView code(AccountState state)
{
    switch (state) {
    case AccountState::Pending: return "pending"_L1;
    case AccountState::Active: return "active"_L1;
    case AccountState::Suspended: return "suspended"_L1;
    case AccountState::Closed: return "closed"_L1;
    }
    std::abort();
}

QLatin1StringView code(PaymentMode mode)
{
    switch (mode) {
    case PaymentMode::Energy: return "energy"_L1;
    case PaymentMode::Money: return "money"_L1;
    }
    std::abort();
}

QLatin1StringView code(Role role)
{
    switch (role) {
    case Role::Clerk: return "clerk"_L1;
    case Role::ShiftLeader: return "shift_leader"_L1;
    case Role::Finance: return "finance"_L1;
    case Role::Administrator: return "administrator"_L1;
    case Role::Auditor: return "auditor"_L1;
    case Role::Engineer: return "engineer"_L1;
    case Role::Custodian: return "custodian"_L1;
    }
    std::abort();
}

QLatin1StringView code(Kind kind)
{
    switch (kind) {
    case Kind::Opening: return "opening"_L1;
    case Kind::Purchase: return "purchase"_L1;
    case Kind::Reversal: return "reversal"_L1;
    case Kind::Reissue: return "reissue"_L1;
    case Kind::Exchange: return "exchange"_L1;
    case Kind::Resumption: return "resumption"_L1;
    case Kind::Adjustment: return "adjustment"_L1;
    }
    std::abort();
}

QLatin1StringView code(RowState state)
{
    switch (state) {
    case RowState::Intent: return "intent"_L1;
    case RowState::Committed: return "committed"_L1;
    case RowState::Voided: return "voided"_L1;
    case RowState::Quarantined: return "quarantined"_L1;
    case RowState::Absorbed: return "absorbed"_L1;
    }
    std::abort();
}

std::span<const AccountState> every(AccountState)
{
    static constexpr std::array all{AccountState::Pending, AccountState::Active,
                                    AccountState::Suspended, AccountState::Closed};
    return all;
}

std::span<const PaymentMode> every(PaymentMode)
{
    static constexpr std::array all{PaymentMode::Energy, PaymentMode::Money};
    return all;
}

std::span<const Role> every(Role)
{
    static constexpr std::array all{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                                    Role::Administrator, Role::Auditor,     Role::Engineer,
                                    Role::Custodian};
    return all;
}

std::span<const Kind> every(Kind)
{
    static constexpr std::array all{Kind::Opening,   Kind::Purchase, Kind::Reversal,
                                    Kind::Reissue,   Kind::Exchange, Kind::Resumption,
                                    Kind::Adjustment};
    return all;
}

std::span<const RowState> every(RowState)
{
    static constexpr std::array all{RowState::Intent, RowState::Committed, RowState::Voided,
                                    RowState::Quarantined, RowState::Absorbed};
    return all;
}

} // namespace wattcard::db
