// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

class InvoiceShop : public TillShop {
public:
    InvoiceShop()
    {
        const auto received = invoices->receive({u"3300"_s, 1'001, 1'003}, finance);
        EXPECT_TRUE(received);
        block = *received;
        EXPECT_TRUE(invoices->allocate(block, {CounterId{3}, {}}, finance));
        const auto row = opening(moneyAccount, yuan("100.00"));
        sell(row);
        sold = row.id;
    }
    InvoiceBlockId block;
    TransactionId sold;
};

} // namespace

TEST(Invoices, areUsedInTurnAndNeverAgain)
{
    InvoiceShop shop;
    EXPECT_EQ(shop.invoices->use({shop.block, 1'002}, shop.sold, shop.seller).error().fault,
              Fault::InvoiceNotFree);
    ASSERT_TRUE(shop.invoices->use({shop.block, 1'001}, shop.sold, shop.seller));
    EXPECT_EQ(*shop.invoices->state({shop.block, 1'001}), InvoiceState::Used);
    EXPECT_FALSE(shop.invoices->use({shop.block, 1'001}, shop.sold, shop.seller));
    EXPECT_EQ(shop.invoices->blocks()->front().next, 1'002);
    ASSERT_TRUE(shop.invoices->voidPaper({shop.block, 1'001}, u"reversal"_s, shop.leader));
    EXPECT_EQ(*shop.invoices->state({shop.block, 1'001}), InvoiceState::Void);
    EXPECT_FALSE(shop.invoices->use({shop.block, 1'001}, shop.sold, shop.seller));
    EXPECT_FALSE(shop.invoices->voidPaper({shop.block, 1'001}, u"again"_s, shop.leader));
    EXPECT_TRUE(shop.verifies());
}

TEST(Invoices, voidAndLostNumbersAreKeptAndSkipped)
{
    InvoiceShop shop;
    ASSERT_TRUE(shop.invoices->voidPaper({shop.block, 1'001}, u"torn"_s, shop.leader));
    ASSERT_TRUE(shop.invoices->lose({shop.block, 1'002}, u"stolen"_s, shop.finance));
    EXPECT_FALSE(shop.invoices->lose({shop.block, 1'003}, u"x"_s, shop.seller));
    EXPECT_FALSE(shop.invoices->voidPaper({shop.block, 1'002}, u"found"_s, shop.leader));
    ASSERT_TRUE(shop.invoices->use({shop.block, 1'003}, shop.sold, shop.seller));
    const auto blocks = shop.invoices->blocks();
    EXPECT_EQ(blocks->front().next, 1'004);
    EXPECT_EQ(blocks->front().used, 1);
    EXPECT_EQ(blocks->front().voided, 1);
    EXPECT_EQ(blocks->front().lost, 1);
    EXPECT_TRUE(shop.invoices->visibleTo(shop.seller)->empty());
    EXPECT_EQ(shop.invoices->use({shop.block, 1'004}, shop.sold, shop.seller).error().fault,
              Fault::InvoiceNotFree);
    EXPECT_TRUE(shop.verifies());
}

TEST(Invoices, aBlockIsReceivedOnceAndGivenOnce)
{
    InvoiceShop shop;
    EXPECT_EQ(shop.invoices->receive({u"3300"_s, 1'003, 1'010}, shop.finance).error().fault,
              Fault::DuplicateNumber);
    EXPECT_FALSE(shop.invoices->receive({u"3301"_s, 5, 4}, shop.finance));
    EXPECT_FALSE(shop.invoices->receive({u"3301"_s, 1, 4}, shop.leader));
    EXPECT_EQ(shop.invoices->allocate(shop.block, {CounterId{4}, {}}, shop.finance).error().fault,
              Fault::DuplicateNumber);
    for (const char* code : {"A", "B", "C"}) {
        const auto more = shop.invoices->receive({QString::fromLatin1(code), 1, 9}, shop.finance);
        ASSERT_TRUE(more);
        ASSERT_TRUE(shop.invoices->allocate(*more, {CounterId{3}, shop.seller.who}, shop.finance));
    }
    EXPECT_EQ(shop.invoices->visibleTo(shop.seller)->size(), 2U); // two at once
    EXPECT_EQ(shop.invoices->visibleTo(shop.leader)->size(), 1U);
    EXPECT_EQ(shop.invoices->visibleTo({shop.seller.who, CounterId{4}})->size(), 0U);
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
