// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"

namespace wattcard::db {

// What the books ask of an exchange before its INTENT (DOMAIN.md section 6.6): a reading that they
// can believe, and a meter that is free and fits the place.
class ExchangeRules {
public:
    ExchangeRules(Database& database, AccountReader& accounts)
        : m_database{database},
          m_accounts{accounts}
    {
    }
    // ReadingMissing, BadInput for ratios, MeterInUse.
    Result<void> check(const AccountBooks& books, const transaction::Row& row);

    // What a reading says of the meter of that series, which has reported what it took and what was
    // left of it: no more than that is left now. ReadingMissing.
    Result<void> believe(std::int64_t series, const transaction::SeriesEnd& end);

    // That it may still be taken back: the opening card is not loaded, no other card stands for it,
    // the account is its own still, no visit has put the old meter out of service, and what it made
    // a debt was not paid apart from it.
    Result<bool> mayUndo(const AccountBooks& books, const StoredRow& exchange);

private:
    Result<void> checkRatios(const AccountBooks& books, const Ratios& ratios);
    Database& m_database;
    AccountReader& m_accounts;
};

} // namespace wattcard::db
