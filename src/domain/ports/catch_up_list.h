// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/recovered_book.h"
#include "domain/ports/restore_book.h"

namespace wattcard {

// An account that a restore has left something to do for.
struct CatchUpAccount {
    AccountId account;
    CustomerNumber customer;
    MeterNumber meter;
    bool isAhead = false; // its card was seen and is ahead: held until it is caught up
};

// What is still to be caught up after the restores of the books (DOMAIN.md section 10).
struct CatchUpState {
    std::vector<RestoreMark> marks; // without their number blocks
    int unseen = 0;                 // accounts whose card has not shown yet that the books hold
    int ahead = 0;                  // accounts that are held
    std::vector<CatchUpAccount> accounts; // held ones first; at most mostCatchUpAccounts
    std::vector<RecoveredMoney> waiting;  // for finance to clear
};
inline constexpr int mostCatchUpAccounts = 200;

} // namespace wattcard
