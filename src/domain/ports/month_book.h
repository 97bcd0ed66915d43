// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"
#include "domain/tariff/month_settlement.h"

namespace wattcard {

// The registers of a meter as they stood at the end of a month, by an inspection visit (DOMAIN.md
// sections 4 and 7.4, freeze).
struct MonthReading {
    AccountId account;
    Month month{};
    transaction::Registers registers = {}; // on the meter's own side
    // Where nothing was noted when the series began.
    std::optional<transaction::Registers> since = {};
    std::optional<Energy> reactive = {}; // used in the month, on the meter's own side
    std::optional<int> powerFactor = {}; // in hundredths, where the meter shows it itself
};

// What the books have booked of the total register of the same meter, from write-backs and visits,
// beside a moment that a typed reading is of. Meters only count up.
struct RegisterBounds {
    std::optional<Energy> atLeast; // the newest before the moment
    std::optional<Energy> atMost;  // the first after it
    QString visit = {};            // the order and its use that has shown exactly this; else empty
};

// What follows from it, before anybody books it.
struct MonthBill {
    Day from; // the first day that is settled
    ByRate<Energy> used{};
    MonthSettlement settlement;
    RegisterBounds known = {}; // of the end of the month
};

struct MonthClosed {
    int accounts = 0; // on which something was booked
    Money aged;       // debts that belong to earlier months or years from now on
    Money lateFees;
    int left = 0; // for the next run: an order of theirs is not finished
};

// What is booked when a month is over. Each function is one database transaction with its audit
// entry, close() one for a few accounts at a time; each month once for an account.
class MonthBook {
public:
    virtual ~MonthBook() = default;
    // Everything since the last settlement, up to the end of the month, exchanged meters included.
    // ReadingMissing when a register has gone back, the rates do not make the total, the total lies
    // beyond what the books know of the meter, or nothing says where they began. MonthSettled.
    virtual Result<MonthBill> bill(const MonthReading& reading) = 0;
    // The difference: Dr receivable(settlement) / Cr accrued, or Dr accrued / Cr carry in the
    // customer's favour (DOMAIN.md section 6.5). By finance, signed by one more: NotApproved.
    virtual Result<StepNumber> settle(const MonthReading& reading, const StepCause& cause,
                                      const Actor& actor) = 0;
    // Of every account in the actor's scope: debts grow a class older, and late fees of the overdue
    // classes accrue for each day on which something was owed (DOMAIN.md section 4). Accounts that
    // have the month already are left out, so that it may be run again; it must be after a failure,
    // as those before the one that failed have it, and while some were left.
    virtual Result<MonthClosed> close(Month month, const StepCause& cause, const Actor& actor) = 0;
};

} // namespace wattcard
