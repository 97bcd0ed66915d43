// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_choice.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<AccountId> accountNamed(Ledger& ledger, const QString& text)
{
    constexpr int mostAccounts = 1'000; // of one customer number, one after the other
    const auto number = CustomerNumber::parse(text);
    if (!number) {
        bool isNumber = false;
        const AccountId account{text.toLongLong(&isNumber)};
        if (!isNumber || account.value() <= 0)
            return failed(Fault::BadInput, u"number of a customer or an account"_s);
        return account;
    }
    auto found = ledger.find(text, mostAccounts);
    if (!found)
        return failed(found);
    std::erase_if(*found, [&](const Account& each) { return each.number != *number; });
    const auto isEarlier = [](const Account& one, const Account& other) {
        const auto rank = [](const Account& account) {
            return std::pair{account.state != AccountState::Closed, account.id};
        };
        return rank(one) < rank(other);
    };
    const auto last = std::ranges::max_element(*found, isEarlier);
    if (last == found->end())
        return failed(Fault::NotFound, text);
    return last->id;
}

} // namespace wattcard::app
