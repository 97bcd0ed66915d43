// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/account_call.h"

#include "app/account_choice.h"
#include "db/repositories/sql_ledger.h"
#include "main/operation_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

Result<AccountCall> AccountCall::open(const ToolOptions& options)
{
    auto office = OfficeSession::open(options);
    if (!office)
        return failed(office);
    auto person = (*office)->signIn();
    if (!person)
        return failed(person);
    db::SqlLedger ledger{(*office)->books(), (*office)->clock()};
    AccountId account;
    if (options.named.contains(u"account"_s)) {
        const auto named = app::accountNamed(ledger, options.named.value(u"account"_s));
        if (!named)
            return failed(named);
        account = *named;
    }
    return AccountCall{options, std::move(*office), std::move(*person), account};
}

Exit runOnAccount(const ToolOptions& options, AccountRun run)
{
    auto call = AccountCall::open(options);
    if (!call)
        return complain(call.error());
    const auto answered = run(*call);
    return answered ? answerDone(*answered, options) : complain(answered.error());
}

} // namespace wattcard
