// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// The running example of DOMAIN.md section 6: a purchase with debt in it, on an opened series.
struct ReversalShop : Shop {
    ReversalShop()
    {
        openAccount(moneyAccount, Money::fromMinor(2'000));
        load(moneyAccount);
        EXPECT_TRUE(debts.owe(moneyAccount, {DebtClass::EarlierYears, Money::fromMinor(3'000)},
                              u"brought forward"_s, clerk));
        sold = purchase(moneyAccount, Money::fromMinor(20'000));
        before = ledger->byAccount(moneyAccount)->account;
        sell(sold);
    }
    transaction::Row reversal()
    {
        const auto facts = *ledger->byAccount(moneyAccount);
        auto row = purchase(moneyAccount, Money::fromMinor(100)); // position and numbers
        row.kind = transaction::Kind::Reversal;
        row.quote = {};
        row.quote.credit = -sold.quote.credit;
        row.quote.energy = Energy{} - sold.quote.energy;
        row.quote.tariff = sold.quote.tariff;
        row.quote.carry = facts.account.carry;
        row.tendered = {};
        row.cause = Cause{Reason::ClerkError, u"typed 200 for 20"_s, {}, {}};
        row.reverses = sold.id;
        encodeLoad(row, facts.total + row.quote.credit);
        return row;
    }
    std::int64_t balance(QLatin1StringView book, std::int64_t owner)
    {
        return *Journal{*database}.balance(book, owner);
    }
    SqlDebts debts{*database, clock};
    SqlReversals reversals{*database, clock};
    transaction::Row sold;
    Account before;
};

} // namespace

TEST(Reversal, givesBackEverythingThatTheSaleTook)
{
    ReversalShop shop;
    const std::int64_t till = shop.balance("till"_L1, 3);
    EXPECT_TRUE(shop.ledger->byAccount(shop.moneyAccount)->account.dues.debts.empty());
    const auto row = shop.reversal();
    shop.sell(row);
    const auto after = *shop.ledger->byAccount(shop.moneyAccount);
    EXPECT_EQ(after.account.dues, shop.before.dues); // regression 4: debt and carry as before
    EXPECT_EQ(after.account.carry, shop.before.carry);
    EXPECT_EQ(after.total, Credit::fromHundredths(2'000));
    EXPECT_EQ(shop.balance("refund_due"_L1, shop.moneyAccount.value()), -20'000);
    EXPECT_EQ(shop.balance("revenue"_L1, 1), -1'770); // of the opening's 20.00 alone
    EXPECT_EQ(shop.balance("till"_L1, 3), till);      // no money before the payout
    EXPECT_TRUE(shop.verifies());
    EXPECT_EQ(*shop.reversals.payOut(row.id, shop.leader()), Money::fromMinor(20'000));
    EXPECT_EQ(shop.balance("till"_L1, 3), till - 20'000);
    EXPECT_EQ(shop.balance("refund_due"_L1, shop.moneyAccount.value()), 0);
    EXPECT_TRUE(shop.verifies());
}

TEST(Reversal, isPaidOutOnce)
{
    ReversalShop shop;
    const std::int64_t till = shop.balance("till"_L1, 3);
    const auto row = shop.reversal();
    EXPECT_EQ(shop.reversals.payOut(row.id, shop.leader()).error().fault, Fault::NotFound);
    // Perhaps on the card is not on the card (rule 8 of CARD.md section 9).
    ASSERT_TRUE(shop.ledger->begin(row, shop.leader()));
    EXPECT_EQ(shop.reversals.payOut(row.id, shop.leader()).error().fault, Fault::NotFound);
    EXPECT_EQ(shop.balance("till"_L1, 3), till);
    shop.sell(row);
    ASSERT_TRUE(shop.reversals.payOut(row.id, shop.leader()));
    EXPECT_EQ(shop.reversals.payOut(row.id, shop.leader()).error().fault, Fault::NotSaved);
    EXPECT_EQ(shop.reversals.payOut(shop.sold.id, shop.leader()).error().fault, Fault::NotFound);
}

// The card may show that it was not taken back at all: no money before two people have settled it.
TEST(Reversal, isNotPaidOutWhileTheAccountIsInQuarantine)
{
    ReversalShop shop;
    const std::int64_t till = shop.balance("till"_L1, 3);
    const auto row = shop.reversal();
    shop.sell(row);
    ASSERT_TRUE(shop.ledger->reportCard(shop.moneyAccount, transaction::Verdict::Quarantine, {},
                                        shop.clerk));
    EXPECT_EQ(shop.reversals.payOut(row.id, shop.leader()).error().fault, Fault::CardStateUnclear);
    EXPECT_EQ(shop.balance("till"_L1, 3), till);
}

TEST(Reversal, isOfTheLastPurchaseAndOnce)
{
    ReversalShop shop;
    const auto first = shop.sold;
    EXPECT_EQ(shop.reversals.last(shop.moneyAccount)->sale.id, first.id);
    shop.sold = shop.purchase(shop.moneyAccount, Money::fromMinor(1'000));
    shop.sell(shop.sold);
    auto wrong = shop.reversal();
    wrong.reverses = first.id;
    EXPECT_EQ(shop.ledger->begin(wrong, shop.leader()).error().fault, Fault::NothingToReverse);
    shop.sell(shop.reversal());
    EXPECT_EQ(shop.reversals.last(shop.moneyAccount)->sale.id, first.id); // then the one before
    EXPECT_EQ(shop.ledger->begin(shop.reversal(), shop.leader()).error().fault,
              Fault::NothingToReverse);
    shop.sold = first;
    shop.sell(shop.reversal());
    EXPECT_EQ(shop.reversals.last(shop.moneyAccount).error().fault, Fault::NotFound);
    EXPECT_TRUE(shop.verifies());
}

TEST(Reversal, isNotOfAnotherDay)
{
    ReversalShop shop;
    EXPECT_TRUE(shop.reversals.last(shop.moneyAccount)->sameDay);
    shop.clock.set(shop.clock.now() + std::chrono::days{1});
    EXPECT_FALSE(shop.reversals.last(shop.moneyAccount)->sameDay);
}

TEST(Reversal, thatIsVoidedLeavesTheSaleAsItWas)
{
    ReversalShop shop;
    const auto row = shop.reversal();
    ASSERT_TRUE(shop.ledger->begin(row, shop.leader()));
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_EQ(shop.reversals.last(shop.moneyAccount)->sale.id, shop.sold.id);
    EXPECT_EQ(shop.balance("refund_due"_L1, shop.moneyAccount.value()), 0);
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
