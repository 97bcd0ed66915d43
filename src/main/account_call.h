// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_account_book.h"
#include "main/office_session.h"

#include <QJsonObject>

namespace wattcard {

// A command about an account that writes no card: an office, a person who has signed in, and the
// account that --account names, or none.
struct AccountCall {
    const ToolOptions& options;
    std::unique_ptr<OfficeSession> office;
    Operator person;
    AccountId account;

    static Result<AccountCall> open(const ToolOptions& options);
    db::SqlAccountBook book() { return {office->books(), office->clock()}; }
    Actor actor() const { return office->actorOf(person); }
    CounterId counter() const { return actor().counter; }
};

// Opens, runs, and answers.
using AccountRun = Result<QJsonObject> (*)(AccountCall& call);
Exit runOnAccount(const ToolOptions& options, AccountRun run);

} // namespace wattcard
