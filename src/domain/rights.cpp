// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include <cstdlib>

namespace wattcard {

bool may(Role role, Right right)
{
    using enum Role;
    switch (right) {
    case Right::ReceiveCards: return role == ShiftLeader || role == Administrator;
    case Right::IssueUserCards: return role == Clerk || role == ShiftLeader;
    case Right::IssueManagementCards: return role == Engineer;
    case Right::TakeCardsIn: return role == Clerk || role == ShiftLeader || role == Engineer;
    case Right::ReuseCards: return role == ShiftLeader || role == Engineer;
    case Right::ScrapCards: return role == ShiftLeader || role == Engineer;
    case Right::RekeyCards: return role == Clerk || role == ShiftLeader || role == Engineer;
    case Right::UnblockCards: return role == ShiftLeader;
    case Right::PrepareOrder: return role == Engineer;
    case Right::ApproveOrderFirst: return role == Administrator;
    case Right::ApproveOrderSecond: return role == Finance;
    case Right::RevokeOrder: return role == Engineer || role == Administrator || role == Finance;
    case Right::WriteOrder: return role == Engineer;
    case Right::ReadOrderBack: return role == Clerk || role == ShiftLeader || role == Engineer;
    case Right::ReportOrderLost:
        return role == ShiftLeader || role == Administrator || role == Engineer;
    case Right::LoadKeys: return role == Custodian;
    case Right::WitnessKeys: return role == Auditor || role == Administrator;
    }
    std::abort();
}

} // namespace wattcard
