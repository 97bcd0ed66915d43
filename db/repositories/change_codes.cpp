// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::OldCard;
using transaction::RemainingSource;

QLatin1StringView code(OldCard card)
{
    switch (card) {
    case OldCard::Kept: return "kept"_L1;
    case OldCard::Lost: return "lost"_L1;
    case OldCard::Retained: return "retained"_L1;
    }
    std::abort();
}

QLatin1StringView code(RemainingSource source)
{
    switch (source) {
    case RemainingSource::Visit: return "visit"_L1;
    case RemainingSource::Display: return "display"_L1;
    case RemainingSource::LastReturn: return "last_return"_L1;
    case RemainingSource::Laboratory: return "laboratory"_L1;
    case RemainingSource::Estimate: return "estimate"_L1;
    }
    std::abort();
}

QLatin1StringView code(Operation operation)
{
    switch (operation) {
    case Operation::EditData: return "edit_data"_L1;
    case Operation::Rename: return "rename"_L1;
    case Operation::PlanDebt: return "plan_debt"_L1;
    case Operation::Open: return "open"_L1;
    case Operation::CancelFile: return "cancel_file"_L1;
    case Operation::Purchase: return "purchase"_L1;
    case Operation::UpdateParameters: return "update_parameters"_L1;
    case Operation::ReplaceCard: return "replace_card"_L1;
    case Operation::Reverse: return "reverse"_L1;
    case Operation::Adjust: return "adjust"_L1;
    case Operation::GrantEmergencyCredit: return "emergency"_L1;
    case Operation::BookReturn: return "book_return"_L1;
    case Operation::ReadInspection: return "read_inspection"_L1;
    case Operation::Exchange: return "exchange"_L1;
    case Operation::UndoExchange: return "undo_exchange"_L1;
    case Operation::Transfer: return "transfer"_L1;
    case Operation::ChangeTariffOrLimits: return "change_tariff"_L1;
    case Operation::Suspend: return "suspend"_L1;
    case Operation::Resume: return "resume"_L1;
    case Operation::Close: return "close"_L1;
    case Operation::PayDebt: return "pay_debt"_L1;
    case Operation::PayOutRefund: return "pay_out"_L1;
    case Operation::SettleMonth: return "settle_month"_L1;
    case Operation::Correct: return "correct"_L1;
    case Operation::CatchUp: return "catch_up"_L1;
    case Operation::Reprint: return "reprint"_L1;
    case Operation::ShowHistory: return "show_history"_L1;
    case Operation::PrintStatement: return "print_statement"_L1;
    }
    std::abort();
}

std::span<const OldCard> every(OldCard)
{
    static constexpr std::array all{OldCard::Kept, OldCard::Lost, OldCard::Retained};
    return all;
}

std::span<const RemainingSource> every(RemainingSource)
{
    static constexpr std::array all{RemainingSource::Visit, RemainingSource::Display,
                                    RemainingSource::LastReturn, RemainingSource::Laboratory,
                                    RemainingSource::Estimate};
    return all;
}

std::span<const Operation> every(Operation)
{
    return allOperations;
}

} // namespace wattcard::db
