// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "db/repositories/series_moves.h"

namespace wattcard::db {

// The end of an account and what it is worth (DOMAIN.md section 6.9), inside a transaction.
class ClosingSteps {
public:
    ClosingSteps(Database& database, const Clock& clock);
    Result<ClosingBill> bill(AccountId account, const transaction::SeriesEnd& reading);
    Result<StepNumber> close(const Closing& closing, const Actor& actor);

    // VisitMissing unless an engineer has read exactly this from the meter with a management card,
    // as it served this series.
    Result<void> checkVisit(const AccountBooks& books, const transaction::SeriesEnd& reading);
    // Remaining, unloaded and what both were bought for; ReadingMissing against T and A.
    Result<ClosingBill> valueOf(const AccountBooks& books, const transaction::SeriesEnd& reading);
    // The series is closed; its legs.
    Result<std::vector<Leg>> endSeries(const AccountBooks& books,
                                       const transaction::SeriesEnd& reading);

private:
    Result<ClosingBill> billFor(const AccountBooks& books, const transaction::SeriesEnd& reading);
    Result<Money> deposit(AccountId account);
    struct RowsBefore { // of a series, before the row of this number
        std::int64_t series = 0;
        std::int64_t before = 0;
    };
    Result<Money> paidForEnergy(const RowsBefore& rows, Energy wanted);
    Result<std::vector<ChargeLine>> unpaidCharges(Account account);
    Result<std::vector<Leg>> legs(const AccountBooks& books, const ClosingBill& bill);
    Result<void> retireCard(AccountId account, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    AccountReader m_accounts;
    Journal m_journal;
};

} // namespace wattcard::db
