// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/account.h"

#include <map>

namespace wattcard::db {

// The charges that a month brings whether anything is bought or not (DOMAIN.md sections 4 and 5):
// fixed and capacity charges of unpaid months, with those of a suspension apart, and shortfalls of
// the minimum charge once a month's use is known from return data.
class StandingDues {
public:
    enum class Supply {
        On,
        StaysOff, // an account that closes while it is suspended: to the end of the month
    };
    explicit StandingDues(Database& database, Supply supply = Supply::On)
        : m_database{database},
          m_supply{supply}
    {
    }
    // Fills fixedMonths, suspendedMonths, capacity and minimum.
    Result<void> read(Account& account, Day today);
    // Primary energy by month, as far as return data tell.
    Result<std::map<Month, Energy>> use(const Account& account);
    // The capacity charge of a month, paid or not.
    Result<Money> capacityOf(const Account& account, Month month, Day today);

private:
    struct Off { // while supply was suspended, first day and first day of supply again
        Day from;
        Day until;
    };
    struct Word { // of a meter, about a month
        Month month;
        Energy used;
        bool isWhole = false; // it was there from the first day on
    };
    Result<std::vector<Word>> words(const Account& account);
    Result<void> readMonths(Account& account, Day today);
    Result<std::vector<Month>> months(const Account& account, Day today);
    Result<std::vector<Off>> suspensions(AccountId account, Day today);
    Result<Money> capacity(const Account& account, const std::vector<Month>& months,
                           const std::vector<Off>& off);
    Result<std::vector<ChargeLine>> shortfalls(const Account& account, Day today);
    struct Beginning {
        Month month;
        bool owesItsMonth = true; // an opening does; of a transfer the customer before has
    };
    Result<Beginning> beginning(AccountId account, Day today);
    Database& m_database;
    Supply m_supply;
};

} // namespace wattcard::db
