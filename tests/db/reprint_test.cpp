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

TEST(Reprint, theListHasTheNewestFirstAndOnlyWhatMayBeCopied)
{
    Office office;
    const auto first = office.opening(office.moneyAccount, Money::fromMinor(10'000));
    const Receipt original = office.sell(first);
    office.load(office.moneyAccount);
    const auto second = office.purchase(office.moneyAccount, Money::fromMinor(100));
    office.sell(second);
    ASSERT_TRUE(office.outbox->printed(first.id));
    ASSERT_TRUE(office.outbox->reprint(first.id, u"lost"_s, office.clerk));
    const auto own = office.outbox->newest(20, office.clerk);
    ASSERT_TRUE(own);
    ASSERT_EQ(own->size(), 2u);
    EXPECT_EQ(own->front().id, second.id);
    EXPECT_TRUE(own->front().waiting);
    EXPECT_EQ(own->back(), (ReceiptEntry{first.id, original.number, original.at,
                                         original.customerName, original.quote.payment, false, 1}));
    EXPECT_EQ(office.outbox->newest(1, office.clerk)->size(), 1u);
    EXPECT_EQ(office.outbox->newest(20, office.of(Role::ShiftLeader))->size(), 2u);
    EXPECT_TRUE(office.outbox->newest(20, office.of(Role::Clerk))->empty()); // another clerk
    EXPECT_EQ(office.outbox->newest(20, office.of(Role::Auditor)).error().fault,
              Fault::PermissionDenied);
}

TEST(Reprint, aReceiptIsFoundByItsWholeNumberAndLookedAtWithoutACopy)
{
    Office office;
    const auto row = office.opening(office.moneyAccount, Money::fromMinor(10'000));
    const Receipt original = office.sell(row);
    EXPECT_EQ(office.outbox->numbered(original.number), row.id);
    for (const QString& other : {u"0003-20261121-99999"_s, u"41"_s, u"' OR 1=1"_s, QString{}})
        EXPECT_EQ(office.outbox->numbered(other).error().fault, Fault::NotFound);
    const auto seen = office.outbox->look(row.id, office.clerk);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->number, original.number);
    EXPECT_EQ(office.outbox->reprint(row.id, u"lost"_s, office.clerk)->copy, 1);
    EXPECT_EQ(office.outbox->look(row.id, office.of(Role::Clerk)).error().fault,
              Fault::PermissionDenied);
}

} // namespace wattcard::db::test
