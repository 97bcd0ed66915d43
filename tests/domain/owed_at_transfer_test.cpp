// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/owed_at_transfer.h"

#include <gtest/gtest.h>

// DOMAIN.md section 4: "at most k months per purchase; suspended whole months 0 or reduced".

using namespace wattcard;
using namespace std::chrono_literals;

namespace {

constexpr Month offDecember = 2026y / std::chrono::December;
constexpr Month onJanuary = 2027y / std::chrono::January;

// December without supply and January with it are due; at most two months in a purchase.
Account transferredAccount(Money fixed, Money capacity)
{
    Account account;
    account.tariff.standing.fixed = fixed;
    account.tariff.standing.monthsAtOnce = 2;
    account.dues.fixedMonths = {offDecember, onJanuary};
    account.dues.suspendedMonths = {offDecember};
    account.dues.capacity = capacity;
    return account;
}

} // namespace

TEST(MonthsBehindTheCut, areLookedForOnlyBehindMonthsThatCost)
{
    const Money five = Money::fromMinor(500);
    EXPECT_FALSE(mayOweMore(transferredAccount(five, {}))) << "one month costs";
    EXPECT_FALSE(mayOweMore(transferredAccount({}, five)));
    Account reduced = transferredAccount(five, {});
    reduced.tariff.standing.suspendedRate = Percent::whole(50);
    EXPECT_TRUE(mayOweMore(reduced)) << "both cost";
    Account supplied = transferredAccount({}, five);
    supplied.dues.suspendedMonths.clear();
    EXPECT_TRUE(mayOweMore(supplied));
    supplied.tariff.standing.monthsAtOnce = 0;
    EXPECT_FALSE(mayOweMore(supplied)) << "all of them at once";
}
