// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/days.h"
#include "db/repositories/journal.h"
#include "domain/purchase/charge_line.h"

namespace wattcard {

struct OverdueDebt;
struct OverdueHistory;
struct OverdueMove;

} // namespace wattcard

namespace wattcard::db {

// What the end of a month does to the debts of an account: they grow a class older, and what was
// overdue has cost a late fee for each day (DOMAIN.md section 4).
struct MonthDebts {
    Money fromCurrent; // to earlier months, or to earlier years when the year ends
    Money fromMonths;  // to earlier years
    Money lateFee;
    Money aged() const { return fromCurrent + fromMonths; }
};

class MonthFees {
public:
    MonthFees(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<MonthDebts> of(AccountId account, Month month, const StandingCharges& standing);
    static std::vector<Leg> legs(AccountId account, Month month, const MonthDebts& debts);

private:
    // What an entry of the journal has moved in a class.
    struct Movement {
        Day day;
        DebtClass kind{};
        Money amount;
        bool takenOver = false; // with the debt, from elsewhere
        std::int64_t entry = 0;
        bool comesBack = false; // its row takes another back
        AccountId from;         // that the debt came from at a transfer
    };
    Result<std::vector<Movement>> movements(AccountId account);
    Result<std::vector<OverdueDebt>> stood(const Movement& by, const StandingCharges& standing);
    Result<std::vector<OverdueMove>> moves(const std::vector<Movement>& all,
                                           const StandingCharges& standing, std::int64_t end);
    Result<OverdueHistory> history(AccountId account, const std::vector<Movement>& all,
                                   const StandingCharges& standing, std::int64_t end);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
