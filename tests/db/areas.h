// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_account_book.h"
#include "tests/db/office.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

#include <map>

namespace wattcard::db::test {

// Two open accounts, one in the north and one in the south, and one that lies nowhere; one person
// of each role who serves the north only.
class Areas : public Office {
public:
    Areas()
    {
        for (const AccountId account : {moneyAccount, energyAccount}) {
            const auto row = opening(account, Money::fromMinor(5'000));
            sell(row);
            sold[account.value()] = row.id;
            load(account);
        }
        EXPECT_TRUE(
            execute("UPDATE service_point SET area = 'north', station = 'n1' WHERE id = 1;"
                    "UPDATE service_point SET area = 'south', station = 's1' WHERE id = 2"));
        EXPECT_TRUE(execute("INSERT INTO operator_scope (operator, kind, code)"
                            " SELECT id, 'area', 'north' FROM operator WHERE login LIKE 'role%'"));
    }
    SqlAccountBook book() { return {*database, clock}; }
    StepCause signedCause() const
    {
        StepCause cause{Reason::EvidenceSeen, QStringLiteral("seen"), {}};
        for (const Role role : {Role::ShiftLeader, Role::Finance})
            cause.approvals.push_back({.who = of(role).who, .role = role});
        return cause;
    }
    AccountId north() const { return moneyAccount; }
    AccountId south() const { return energyAccount; }
    std::map<std::int64_t, TransactionId> sold;
};

// Signed by nobody: whoever may prepare it hears of that, the others of their right or place.
inline const StepCause why{Reason::EvidenceSeen, QStringLiteral("seen"), {}};

} // namespace wattcard::db::test
