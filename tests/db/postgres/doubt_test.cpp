// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Money without a card, whose COMMIT goes unanswered: it is booked once, whoever tries again.
#include "db/repositories/sql_debts.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/wire.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr int ways = 3; // a wire cuts in each of them in turn

// Two customers who owe 100.00 each, on a server behind a wire.
struct ShopBehindAWire {
    ShopBehindAWire()
    {
        shop.openAccount(shop.moneyAccount, hundredYuan);
        shop.load(shop.moneyAccount);
        shop.openAccount(shop.energyAccount, hundredYuan);
        shop.load(shop.energyAccount);
        owe(shop.moneyAccount);
        owe(shop.energyAccount);
    }
    void owe(AccountId account)
    {
        EXPECT_TRUE(debts.owe(account, {DebtClass::EarlierYears, hundredYuan}, u"brought forward"_s,
                              shop.clerk));
    }
    Result<std::vector<Debt>> pay(Money amount) { return pay(shop.moneyAccount, amount); }
    Result<std::vector<Debt>> pay(AccountId account, Money amount)
    {
        return debts.repay({account, {{TenderKind::Cash, amount, {}}}}, shop.clerk);
    }
    Money owed()
    {
        return AccountDues{*shop.database}.owed(shop.moneyAccount, DebtClass::EarlierYears).value();
    }
    Wire wire{Cluster::ours().socketFile()};
    Shop shop{Cluster::ours().optionsThrough(wire.port(), Cluster::ours().makeDatabase())};
    SqlDebts debts{*shop.database, shop.clock};
};

} // namespace

TEST(PostgresDoubt, isDecidedAtOnceWhenTheServerAnswers)
{
    ShopBehindAWire behind;
    Money left = hundredYuan;
    for (int way = 0; way < ways; ++way) {
        behind.wire.cutOneOf(1, 1);
        const auto paid = behind.pay(tenYuan);
        behind.wire.cutOneOf(0, 0);
        if (paid)
            left = left - tenYuan;
        else
            EXPECT_EQ(paid.error().fault, Fault::NotSaved) << qPrintable(paid.error().detail);
        EXPECT_EQ(behind.owed(), left) << way;
    }
    const Cuts cuts = behind.wire.cuts();
    EXPECT_EQ(cuts.notForwarded, 1);
    EXPECT_EQ(cuts.answerLost, 1);
    EXPECT_LT(left, hundredYuan) << "what was kept is told to be kept";
    EXPECT_TRUE(behind.shop.verifies());
}

TEST(PostgresDoubt, ofAPaymentIsToldToWhoeverRepeatsIt)
{
    ShopBehindAWire behind;
    Money left = hundredYuan;
    int booked = 0;
    for (int way = 0; way < ways; ++way) {
        behind.wire.refuseNewOnes(true);
        behind.wire.cutOneOf(1, 1);
        const auto paid = behind.pay(tenYuan);
        ASSERT_FALSE(paid);
        EXPECT_EQ(paid.error().fault, Fault::BookingUnknown) << qPrintable(paid.error().detail);
        EXPECT_EQ(behind.pay(tenYuan).error().fault, Fault::ServerAway);
        behind.wire.cutOneOf(0, 0);
        behind.wire.refuseNewOnes(false);
        EXPECT_TRUE(behind.pay(behind.shop.energyAccount, tenYuan)) << "another customer";
        const auto again = behind.pay(tenYuan);
        left = left - tenYuan; // once, either way
        if (!again) {
            EXPECT_EQ(again.error().fault, Fault::BookedBefore) << qPrintable(again.error().detail);
            EXPECT_TRUE(again.error().detail.endsWith(u"debt.repay account:1"_s));
            ++booked;
        }
        EXPECT_EQ(behind.owed(), left) << way;
        ASSERT_TRUE(behind.pay(tenYuan)) << "it is told once";
        left = left - tenYuan;
        EXPECT_EQ(behind.owed(), left) << way;
    }
    EXPECT_GE(booked, 1); // the answer was lost
    EXPECT_LE(booked, 2); // the server heard nothing of one
    EXPECT_TRUE(behind.shop.verifies());
}

// A sale is looked up by its own number: nobody is told twice.
TEST(PostgresDoubt, ofASaleStaysWithTheSale)
{
    ShopBehindAWire behind;
    Shop& shop = behind.shop;
    const auto row = shop.opening(shop.chineseAccount, hundredYuan);
    behind.wire.refuseNewOnes(true);
    behind.wire.cutOneOf(1, 1);
    const auto begun = shop.ledger->begin(row, shop.clerk);
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().fault, Fault::OutcomeUnknown) << qPrintable(begun.error().detail);
    behind.wire.cutOneOf(0, 0);
    behind.wire.refuseNewOnes(false);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk)); // the first of the ways: nothing arrived
    EXPECT_TRUE(shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk));
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
