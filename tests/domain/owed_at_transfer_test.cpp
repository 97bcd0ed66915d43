// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/owed_at_transfer.h"

#include <gtest/gtest.h>

// DOMAIN.md sections 4 and 6.7: "at most k months per purchase"; a debt is paid or assumed.

using namespace wattcard;
using namespace std::chrono_literals;

// 12.00 of earlier months; two months of 5.00 and the capacity charge of the second, 600.00.
TEST(OwedAtTransfer, isDebtsAndWhatTheNextPurchaseWouldTake)
{
    Account account;
    account.tariff.standing.fixed = Money::fromMinor(500);
    account.tariff.standing.monthsAtOnce = 2;
    account.dues.debts = {{DebtClass::EarlierMonths, Money::fromMinor(1'200)}};
    account.dues.fixedMonths = {2026y / std::chrono::December, 2027y / std::chrono::January};
    account.dues.capacity = Money::fromMinor(60'000);
    EXPECT_EQ(owedAtTransfer(account), Money::fromMinor(62'200));
    EXPECT_FALSE(mayOweMore(account)) << "as many as a purchase takes, and none behind them";
    account.dues.hasMoreMonths = true;
    EXPECT_TRUE(mayOweMore(account));
}
