// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/row_table.h"
#include "db/repositories/sale_settlement.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "db/sqlite/transaction.h"
#include "domain/bank_match.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Everything that moves at the bank or a card terminal is held against its file (DOMAIN.md
// section 8), on the day on which it moved.
class BankLineShop : public ::testing::Test {
protected:
    BankLineShop()
    {
        shop.openAccount(shop.moneyAccount, yuan("20.00"));
        shop.load(shop.moneyAccount);
        shop.opened();
    }
    ~BankLineShop() override { EXPECT_TRUE(shop.verifies()); }
    transaction::Row byTerminal()
    {
        auto row = shop.purchase(shop.moneyAccount, yuan("100.00"));
        row.tendered = yuan("100.00");
        row.tenders = {{TenderKind::Card, yuan("60.00"), u"T-1"_s},
                       {TenderKind::Cash, yuan("40.00"), {}}};
        return row;
    }
    void nextDay()
    {
        const auto shift = TillReader{*shop.database}.atCounter(shop.seller.counter);
        ASSERT_TRUE(shift && *shift);
        ASSERT_TRUE(shop.counted((*shift)->id, "0"));
        ASSERT_TRUE(shop.tills->close({(*shift)->id}, shop.leader));
        ASSERT_TRUE(shop.days->close(shop.finance));
        ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
        shop.opened();
    }
    std::vector<BankLine> lines(const QString& day) { return *shop.days->bankLines(day, day); }
    TillShop shop;
    const QString today = u"20261121"_s;
    const QString tomorrow = u"20261122"_s;
};

using Lines = std::vector<BankLine>;

} // namespace

TEST_F(BankLineShop, haveTheDebtThatWasPaidWithoutTheCard)
{
    SqlDebts debts{*shop.database, shop.clock};
    ASSERT_TRUE(debts.owe(shop.moneyAccount, {DebtClass::EarlierYears, yuan("480.00")},
                          u"brought forward"_s, shop.clerk));
    ASSERT_TRUE(debts.repay({shop.moneyAccount,
                             {{TenderKind::Bank, yuan("300.00"), u"B-7"_s},
                              {TenderKind::Cash, yuan("80.00"), {}},
                              {TenderKind::Card, yuan("100.00"), u"T-9"_s}}},
                            shop.clerk));
    EXPECT_EQ(lines(today), (Lines{{u"B-7"_s, yuan("300.00"), today},
                                   {u"T-9"_s, yuan("100.00"), today}}));
}

TEST_F(BankLineShop, haveTheTakings)
{
    const auto shift = TillReader{*shop.database}.atCounter(shop.seller.counter);
    ASSERT_TRUE(shift && *shift);
    shop.cash((*shift)->id, "intent"_L1, yuan("30.00"));
    ASSERT_TRUE(shop.tills->lift({(*shift)->id, yuan("10.00"), {}}, shop.leader));
    ASSERT_TRUE(shop.days->bankTakings(yuan("10.00"), u"D-1"_s, shop.finance));
    EXPECT_EQ(lines(today), (Lines{{u"D-1"_s, yuan("10.00"), today}}));
}

TEST_F(BankLineShop, haveTheTakingsOfAClosedDay)
{
    const auto shift = TillReader{*shop.database}.atCounter(shop.seller.counter);
    ASSERT_TRUE(shift && *shift);
    shop.cash((*shift)->id, "intent"_L1, yuan("30.00"));
    ASSERT_TRUE(shop.counted((*shift)->id, "100x5,10x3"));
    ASSERT_TRUE(shop.tills->close({(*shift)->id}, shop.leader));
    ASSERT_TRUE(shop.days->close(shop.finance));
    ASSERT_TRUE(shop.days->bankTakings(yuan("30.00"), u"D-2"_s, shop.finance));
    EXPECT_EQ(lines(today), (Lines{{u"D-2"_s, yuan("30.00"), today}})) << "by the clock";
}

TEST_F(BankLineShop, haveWhatAVoidedSaleTookAndGaveBack)
{
    const auto row = byTerminal();
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_EQ(lines(today),
              (Lines{{u"T-1"_s, yuan("60.00"), today}, {u"T-1"_s, -yuan("60.00"), today}}));
}

// Nobody gave anything back of a row that was given up: its money is left as carry.
TEST_F(BankLineShop, haveNothingBackOfARowThatWasGivenUp)
{
    const auto row = byTerminal();
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->quarantine({row.id, 1}, u"another order"_s, shop.clerk));
    const auto givenUp = inTransaction(*shop.database, "test"_L1, [&]() -> Result<void> {
        const auto stored = RowTable{*shop.database}.byId(row.id);
        if (!stored)
            return failed(stored);
        return SaleSettlement{*shop.database, shop.clock}.giveUp(*stored, shop.clerk);
    });
    ASSERT_TRUE(givenUp);
    EXPECT_EQ(lines(today), (Lines{{u"T-1"_s, yuan("60.00"), today}}));
}

// The terminal took it on one day and gives it back on the next: each file shows its own.
TEST_F(BankLineShop, areOfTheDayOnWhichTheMoneyMoved)
{
    const auto row = byTerminal();
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    const auto shift = TillReader{*shop.database}.atCounter(shop.seller.counter);
    ASSERT_TRUE(shop.tills->signOpenRow((*shift)->id, row.id, u"gone"_s, shop.leader));
    nextDay();
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_EQ(lines(today), (Lines{{u"T-1"_s, yuan("60.00"), today}}));
    EXPECT_EQ(lines(tomorrow), (Lines{{u"T-1"_s, -yuan("60.00"), tomorrow}}));
}

TEST_F(BankLineShop, haveTheMoneyOfAReversalThatWentBack)
{
    const auto sold = byTerminal();
    shop.sell(sold);
    const auto back = shop.reversalOf(sold);
    ASSERT_TRUE(shop.ledger->begin(back, shop.leader));
    ASSERT_TRUE(shop.ledger->commit({back.id, 1}, proofOf(back), shop.leader));
    EXPECT_EQ(lines(today).size(), 1U) << "not paid out yet";
    SqlReversals reversals{*shop.database, shop.clock};
    ASSERT_TRUE(reversals.payOut(back.id, shop.leader));
    EXPECT_EQ(lines(today),
              (Lines{{u"T-1"_s, yuan("60.00"), today}, {u"T-1"_s, -yuan("60.00"), today}}));
}

// In books of before these lines a void left none; what it gave back stands beside what was taken,
// and is no difference.
TEST(BankLines, haveWhatAVoidGaveBackBeforeThereWereAny)
{
    TillShop shop;
    shop.openAccount(shop.moneyAccount, yuan("20.00"));
    shop.load(shop.moneyAccount);
    shop.opened();
    auto row = shop.purchase(shop.moneyAccount, yuan("100.00"));
    row.tendered = yuan("100.00");
    row.tenders = {{TenderKind::Card, yuan("60.00"), u"T-1"_s},
                   {TenderKind::Cash, yuan("40.00"), {}}};
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    ASSERT_TRUE(shop.execute("DROP TRIGGER bank_line_no_delete; DELETE FROM bank_line"));
    const QString today = u"20261121"_s;
    const auto found = *shop.days->bankLines(today, today);
    EXPECT_EQ(found, (Lines{{u"T-1"_s, yuan("60.00"), today}, {u"T-1"_s, -yuan("60.00"), today}}));
    EXPECT_TRUE(matchBank({found, {}}).onlyOurs.empty());
}

TEST(BankLines, cannotBeForged)
{
    TillShop shop;
    shop.openAccount(shop.moneyAccount, yuan("20.00"));
    SqlDebts debts{*shop.database, shop.clock};
    ASSERT_TRUE(debts.owe(shop.moneyAccount, {DebtClass::EarlierYears, yuan("30.00")},
                          u"brought forward"_s, shop.clerk));
    ASSERT_TRUE(debts.repay({shop.moneyAccount, {{TenderKind::Bank, yuan("30.00"), u"B-1"_s}}},
                            shop.clerk));
    EXPECT_FALSE(shop.execute("UPDATE bank_line SET amount = 2900"));
    EXPECT_FALSE(shop.execute("DELETE FROM bank_line"));
    QStringList broken;
    ASSERT_TRUE(shop.execute("DROP TRIGGER bank_line_no_update;"
                             "UPDATE bank_line SET amount = 2900"));
    for (const Check& check : shop.verification().checks) {
        if (!check.ok)
            broken += check.invariant;
    }
    EXPECT_TRUE(broken.contains(u"bank lines"_s));
    EXPECT_TRUE(broken.contains(u"records"_s));
}

} // namespace wattcard::db::test
