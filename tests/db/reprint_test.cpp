// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/office.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

// Regression 19: not only the last receipt.
TEST(Reprint, aReceiptOfTwoYearsAgoIsPrintedAgainAsCopyN)
{
    Office office;
    const auto row = office.opening(office.moneyAccount, Money::fromMinor(10'000));
    const Receipt original = office.sell(row);
    office.clock.set(office.clock.now() + std::chrono::hours{24 * 731});
    for (const int copy : {1, 2}) {
        const auto again = office.outbox->reprint(row.id, u"lost"_s, office.of(Role::ShiftLeader));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->number, original.number);
        EXPECT_EQ(again->at, original.at);
        EXPECT_EQ(again->copy, copy);
    }
    EXPECT_TRUE(office.verifies());
}

TEST(Reprint, aClerkCopiesTheOwnLastTwentyOnly)
{
    Office office;
    const auto first = office.opening(office.moneyAccount, Money::fromMinor(10'000));
    office.sell(first);
    office.load(office.moneyAccount);
    for (int more = 0; more < 19; ++more)
        office.sell(office.purchase(office.moneyAccount, Money::fromMinor(100)));
    EXPECT_TRUE(office.outbox->reprint(first.id, u"lost"_s, office.clerk));
    for (const Role role : {Role::Clerk, Role::Finance, Role::Administrator, Role::Auditor,
                            Role::Engineer, Role::Custodian})
        EXPECT_EQ(office.outbox->reprint(first.id, u"lost"_s, office.of(role)).error().fault,
                  Fault::PermissionDenied);
    office.sell(office.purchase(office.moneyAccount, Money::fromMinor(100)));
    EXPECT_EQ(office.outbox->reprint(first.id, u"lost"_s, office.clerk).error().fault,
              Fault::PermissionDenied);
    EXPECT_TRUE(office.outbox->reprint(first.id, u"lost"_s, office.of(Role::ShiftLeader)));
}

} // namespace wattcard::db::test
