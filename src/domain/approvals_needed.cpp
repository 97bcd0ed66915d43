// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/approvals_needed.h"

#include <cstdlib>

namespace wattcard {

Right rightToPrepare(Operation operation)
{
    switch (operation) {
    case Operation::Open:
    case Operation::CancelFile: return Right::OpenAccounts;
    case Operation::EditData:
    case Operation::Rename: return Right::RenameCustomers;
    case Operation::PlanDebt:
    case Operation::PayDebt: return Right::TakeDebtPayments;
    case Operation::Purchase:
    case Operation::BookReturn:
    case Operation::UpdateParameters: return Right::Sell;
    case Operation::ReplaceCard: return Right::ReplaceCards;
    case Operation::Reverse: return Right::Reverse;
    case Operation::Exchange:
    case Operation::UndoExchange:
    case Operation::Transfer:
    case Operation::ChangeTariffOrLimits:
    case Operation::Suspend:
    case Operation::Resume: return Right::PrepareSupplyChange;
    case Operation::Close:
    case Operation::Adjust:
    case Operation::GrantEmergencyCredit:
    case Operation::CatchUp: return Right::PrepareSpecialCase;
    case Operation::PayOutRefund: return Right::RefundWithinLimit;
    case Operation::SettleMonth:
    case Operation::Correct: return Right::Correct;
    case Operation::ReadInspection: return Right::ReadOrderBack;
    case Operation::Reprint: return Right::ReprintReceipts;
    case Operation::ShowHistory:
    case Operation::PrintStatement: return Right::SeeStatements;
    }
    std::abort();
}

std::span<const Right> rightsToApprove(Operation operation)
{
    static constexpr std::array supply{Right::ApproveSupplyChange};
    static constexpr std::array special{Right::ApproveSpecialCaseFirst,
                                        Right::ApproveSpecialCaseSecond};
    static constexpr std::array correction{Right::ApproveSpecialCaseFirst};
    switch (operation) {
    case Operation::Exchange:
    case Operation::UndoExchange:
    case Operation::Transfer:
    case Operation::ChangeTariffOrLimits:
    case Operation::Suspend:
    case Operation::Resume: return supply;
    case Operation::Close:
    case Operation::Adjust:
    case Operation::GrantEmergencyCredit:
    case Operation::CatchUp: return special;
    // Prepared by finance, so that nobody alone moves money between days, or makes it of registers
    // that he has typed.
    case Operation::SettleMonth:
    case Operation::Correct: return correction;
    default: return {};
    }
}

} // namespace wattcard
