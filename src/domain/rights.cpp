// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

bool may(Role role, Right right)
{
    using enum Role;
    switch (right) {
    case Right::OpenAccounts:
    case Right::Sell:
    case Right::ReplaceCards:
    case Right::RenameCustomers:
    case Right::TakeDebtPayments:
    case Right::SettleRows:
    case Right::CopyOwnReceipts: return role == Clerk || role == ShiftLeader;
    case Right::Reverse:
    case Right::OverrideLimits:
    case Right::VoidRows:
    case Right::ReprintReceipts:
    case Right::RefundWithinLimit:
    case Right::SetClock: return role == ShiftLeader;
    case Right::PrepareSupplyChange:
    case Right::PrepareSpecialCase: return role == Clerk;
    case Right::ApproveSupplyChange:
    case Right::ApproveSpecialCaseFirst: return role == ShiftLeader;
    case Right::ApproveSpecialCaseSecond: return role == Finance;
    case Right::GiveExchangeEvidence: return role == Engineer;
    case Right::Correct:
    case Right::CloseDay:
    case Right::Reconcile:
    case Right::ManageInvoices:
    case Right::PayOutAboveLimit:
    case Right::ReleaseTariffs:
    case Right::ApproveOfficeChange: return role == Finance;
    case Right::DraftTariffs:
    case Right::ManageOperators:
    case Right::ChangeSettings:
    case Right::BackUp:
    case Right::Restore:
    case Right::ImportRecords: return role == Administrator;
    case Right::OpenShift:
    case Right::CountTill:
    case Right::SignOpenRows:
    case Right::UseInvoices: return role == Clerk || role == ShiftLeader;
    case Right::MoveCash:
    case Right::CloseShift:
    case Right::OpenDay: return role == ShiftLeader;
    case Right::SeeTills: return role == ShiftLeader || role == Finance || role == Auditor;
    case Right::VoidInvoices: return role == ShiftLeader || role == Finance;
    case Right::SeeStatements:
        return role == Clerk || role == ShiftLeader || role == Finance || role == Auditor;
    case Right::ReadEverything:
    case Right::VerifyChain:
    case Right::ExportEvidence: return role == Auditor;
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
    case Right::DriveRollOut: return role == Administrator;
    case Right::StopRollOut: return role == ShiftLeader || role == Administrator;
    case Right::SettleRepairs: return role == ShiftLeader || role == Engineer;
    }
    std::abort();
}

bool isApproval(Right right)
{
    constexpr std::array approvals{Right::ApproveSupplyChange,      Right::ApproveSpecialCaseFirst,
                                   Right::ApproveSpecialCaseSecond, Right::ReleaseTariffs,
                                   Right::ApproveOfficeChange,      Right::ApproveOrderFirst,
                                   Right::ApproveOrderSecond};
    return std::ranges::find(approvals, right) != approvals.end();
}

bool may(Role role, Right right, Whose whose)
{
    constexpr std::array takesBack{Right::Reverse,  Right::OverrideLimits,
                                   Right::VoidRows, Right::RefundWithinLimit,
                                   Right::Correct,  Right::CloseShift};
    if (!may(role, right))
        return false;
    if (isApproval(right))
        return whose == Whose::Others;
    if (right == Right::CopyOwnReceipts)
        return whose == Whose::Own;
    const bool undoes = std::ranges::find(takesBack, right) != takesBack.end();
    return !undoes || whose != Whose::Own;
}

bool mayAt(Role role, Right right, const Scope& scope, const PlaceCodes& place)
{
    return may(role, right) && scope.covers(place);
}

} // namespace wattcard
