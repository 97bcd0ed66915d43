// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/days.h"
#include "db/repositories/standing_paid.h"
#include "db/repositories/standing_terms.h"
#include "db/repositories/tariff_table.h"

#include <map>

namespace wattcard::db {

// The charges that a month brings whether anything is bought or not (DOMAIN.md sections 4 and 5):
// fixed and capacity charges of unpaid months, with those of a suspension apart, and shortfalls of
// the minimum charge once a month's use is known from return data.
//
// A month that is paid late costs what it would have cost in time: versions never change (section
// 4). Fixed and minimum charge are "per calendar month" and are not divided: the version in force
// when the month began, or when the account did, holds for all of it, so that a receipt of the 10th
// and one of the 20th say the same. The capacity charge is "pro-rata by day on change or
// suspension": each day has the version in force when it began; all days of a month are rounded
// once (section 3).
//
// Days are those of the books: months that are due go up to the business day that is open, which
// may be of yesterday, as rows and suspensions are stored by it.
class StandingDues {
public:
    enum class Supply {
        On,
        StaysOff, // an account that closes while it is suspended: to the end of the month
    };
    // On a business day; without one, on that which is open.
    StandingDues(Database& database, const Clock& clock, Supply supply = Supply::On,
                 std::optional<Day> day = {});
    // Fills fixedMonths, suspendedMonths, fixedThen, hasMoreMonths, capacity and minimum.
    Result<void> read(Account& account);
    // Primary energy by month, as far as return data tell.
    Result<std::map<Month, Energy>> use(const Account& account);
    // The capacity charge of a month that is over, paid or not.
    Result<Money> capacityOf(AccountId account, Month month);
    // What was paid as the capacity charge of a month for days from this one on; supply ends with
    // it. When it comes back before the month is over, those days are due again.
    Result<Money> capacityPaidFrom(AccountId account, Day day);

private:
    struct Off { // while supply was suspended, first day and first day of supply again
        Day from;
        Day until;
        bool isOpen = false; // it is off still
        UtcTime at{};        // said
        Month month{};       // of which capacity charge was given back
        Money givenBack;     // then
    };
    struct Word { // of a meter, about a month
        Month month;
        Energy used;
        bool isWhole = false; // it was there from the first day on
    };
    struct Beginning {
        Month month;
        bool owesItsMonth = true; // an opening does; of a transfer the customer before has
        LocalTime at{};
    };
    struct Known {
        StandingTerms terms;
        Beginning begun;      // after begin(): only days until then need it
        std::vector<Off> off; // where a version asks for months
        int kva = 0;          // where one asks for capacity
    };
    Result<Known> known(AccountId account);
    Result<void> begin(Known& known, AccountId account);
    Result<std::vector<Word>> words(const Account& account);
    Result<void> readMonths(Account& account, Known& known);
    Result<void> readAgain(Account& account, Known& known, const PaidMonth& paid);
    Result<std::vector<Month>> months(AccountId account, Known& known,
                                      const std::optional<PaidMonth>& paid);
    static void addMonths(Account& account, const Known& known, const std::vector<Month>& due);
    Result<std::vector<Off>> suspensions(AccountId account);
    Result<Month> minimumPaid(AccountId account, Known& known);
    Result<std::vector<ChargeLine>> shortfalls(const Account& account, Known& known);
    Result<Money> costOf(const Account& account, TariffVersionId version, Energy used,
                         Energy before);
    Result<Beginning> beginning(AccountId account);
    static const StandingTerms::Terms* termsOn(const Known& known, Day day);
    static Money capacity(const Known& known, Month month);
    static bool isLater(const Off& off, const PaidMonth& paid);
    static bool mayHaveChanged(const Known& known, const PaidMonth& paid);
    static Known asPaid(const Known& known, const PaidMonth& paid);
    static Money uncovered(const Known& known, const PaidMonth& paid);
    Result<Day> today();
    Database& m_database;
    const Clock& m_clock;
    TariffTable m_tariffs;
    Supply m_supply;
    std::optional<Day> m_day;
};

} // namespace wattcard::db
