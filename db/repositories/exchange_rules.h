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

    // That it may still be taken back: the opening card is not loaded, no other card stands for it,
    // the account is its own still, and what it made a debt was not paid apart from it.
    Result<bool> mayUndo(const AccountBooks& books, const StoredRow& exchange);

private:
    Result<void> checkRatios(const AccountBooks& books, const Ratios& ratios);
    Database& m_database;
    AccountReader& m_accounts;
};

} // namespace wattcard::db
