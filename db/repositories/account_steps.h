// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/audited_rows.h"
#include "domain/ports/account_book.h"

namespace wattcard::db {

// One step of an account that writes no card, as it is kept.
struct AccountStep {
    AccountId account;
    Operation operation = Operation::Rename;
    std::int64_t refers = 0; // the step that it pays or ends; 0 for none
    std::int64_t row = 0;    // the sale that it corrects; 0 for none
    std::int64_t series = 0; // that it ends; 0 for none
    Money amount = {};       // what became due, or was paid
    Credit credit = {};      // what left the meter
    QJsonObject detail = {}; // its "visit", if any, is named in the audit entry too
    StepCause cause = {};
    std::vector<Leg> legs = {};
    QLatin1StringView month = {}; // "visit" or "end": the month in `detail` is settled by it
    QJsonObject audited = {};     // fields with before and after, as the audit entry tells them
};

// The table account_step, inside a transaction: who may, who has signed, the line with its legs and
// its audit entry.
class AccountSteps {
public:
    AccountSteps(Database& database, const Clock& clock);
    // The state table of DOMAIN.md section 2, the rights of section 9, the place, the signatures.
    Result<AccountBooks> permitted(Operation operation, AccountId account, const StepCause& cause,
                                   const Actor& actor);
    // The same whatever the state: holds and quarantined rows lie across that table, and an opening
    // can be quarantined too.
    Result<AccountBooks> permittedInAnyState(Operation operation, AccountId account,
                                             const StepCause& cause, const Actor& actor);
    Result<StepNumber> add(const AccountStep& step, const Actor& actor);
    // The newest step of a kind, with its number; nothing without one.
    struct Found {
        StepNumber number;
        UtcTime at{};
        QJsonObject detail;
        Money amount;
    };
    Result<std::optional<Found>> newest(AccountId account, Operation operation);

private:
    Result<void> haveSigned(Operation operation, AccountId account, const StepCause& cause,
                            const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
};

// What a meter showed, as a step keeps it and gives it back.
QJsonObject toJson(const transaction::SeriesEnd& end);

} // namespace wattcard::db
