// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

#include <array>

namespace wattcard {

// What people do with cards and work orders, as far as it is not a sale (DOMAIN.md section 9, row
// "management cards"; the stock has no row there and follows section 1: who keeps the shop receives
// cards and ends them, who serves customers takes them in).
enum class Right {
    ReceiveCards,
    IssueUserCards,
    IssueManagementCards,
    TakeCardsIn, // returned, lost, found
    ReuseCards,  // wipe
    ScrapCards,
    RekeyCards,
    UnblockCards,
    PrepareOrder,
    ApproveOrderFirst,
    ApproveOrderSecond,
    RevokeOrder,
    WriteOrder,
    ReadOrderBack,
    ReportOrderLost,
    LoadKeys,
    WitnessKeys, // of a custody ceremony (RELIABILITY.md section 11)
};
inline constexpr std::array allRights{
    Right::ReceiveCards, Right::IssueUserCards,    Right::IssueManagementCards, Right::TakeCardsIn,
    Right::ReuseCards,   Right::ScrapCards,        Right::RekeyCards,           Right::UnblockCards,
    Right::PrepareOrder, Right::ApproveOrderFirst, Right::ApproveOrderSecond,   Right::RevokeOrder,
    Right::WriteOrder,   Right::ReadOrderBack,     Right::ReportOrderLost,      Right::LoadKeys,
    Right::WitnessKeys,
};

// The one table of it. Use cases ask before a card is touched, the store asks again with the role
// that it has on record.
bool may(Role role, Right right);

} // namespace wattcard
