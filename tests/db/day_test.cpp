// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "db/sqlite/transaction.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

#include <array>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

void closeShift(TillShop& shop, ShiftId shift, const char* pieces)
{
    ASSERT_TRUE(shop.counted(shift, pieces));
    const auto closed = shop.tills->close({shift}, shop.leader);
    ASSERT_TRUE(closed) << (closed ? "" : qPrintable(closed.error().detail));
}

Money amountOf(const std::vector<TotalLine>& lines, const QString& key)
{
    for (const TotalLine& line : lines) {
        if (line.key == key)
            return line.amount;
    }
    return {};
}

// What was paid, came in as cash, and the tax in it.
std::array<std::int64_t, 3> dayTotals(TillShop& shop, const QString& day)
{
    constexpr StatementText sums{"test_day_sums",
                                 "SELECT COALESCE(SUM(paid), 0), COALESCE(SUM(cash_in), 0),"
                                 " COALESCE(SUM(tax), 0) FROM day_total WHERE day = ?"};
    auto answer = shop.database->run(sums, {day});
    EXPECT_TRUE(answer);
    Record& record = answer->records.front();
    const std::int64_t paid = record.integer();
    const std::int64_t cash = record.integer();
    return {paid, cash, record.integer()};
}

} // namespace

TEST(Days, aDayClosesOnlyWhenEveryShiftIsClosed)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    EXPECT_EQ(shop.days->close(shop.finance).error().fault, Fault::ShiftStillOpen);
    closeShift(shop, shift, "100x5");
    EXPECT_EQ(shop.days->close(shop.leader).error().fault, Fault::PermissionDenied);
    ASSERT_TRUE(shop.days->close(shop.finance));
    EXPECT_EQ(shop.days->openDay().error().fault, Fault::DayNotOpen);
    EXPECT_EQ(shop.tills->open({}, shop.seller).error().fault, Fault::DayNotOpen);
    EXPECT_EQ(shop.days->close(shop.finance).error().fault, Fault::DayNotOpen);
    EXPECT_TRUE(shop.verifies());
}

TEST(Days, areApartFromTheClockAndOnlyGoOn)
{
    TillShop shop;
    EXPECT_FALSE(shop.days->open(u"20261122"_s, shop.leader)); // one is open
    ASSERT_TRUE(shop.days->close(shop.finance));
    EXPECT_FALSE(shop.days->open(u"20261121"_s, shop.leader));
    EXPECT_FALSE(shop.days->open(u"20261132"_s, shop.leader));
    EXPECT_FALSE(shop.days->open(u"20261123"_s, shop.seller));
    EXPECT_FALSE(shop.days->open(u"20271122"_s, shop.leader)) << "a slip of the keys";
    EXPECT_FALSE(shop.days->open(u"20261129"_s, shop.leader));
    ASSERT_TRUE(shop.days->open(u"20261123"_s, shop.leader));
    EXPECT_EQ(*shop.days->openDay(), u"20261123"_s);
}

TEST(Days, theZReportHoldsEveryTotalAndIsNumberedWithoutGap)
{
    TillShop shop;
    shop.openAccount(shop.moneyAccount, yuan("100.00"));
    shop.openAccount(shop.energyAccount, yuan("50.00"));
    const auto voided = shop.opening(shop.chineseAccount, yuan("30.00"));
    ASSERT_TRUE(shop.ledger->begin(voided, shop.clerk));
    ASSERT_TRUE(shop.ledger->voidRow({voided.id, 1}, shop.clerk));
    const auto x = shop.days->xReport(CounterId{3}, shop.leader);
    const auto reports = shop.days->close(shop.finance);
    ASSERT_TRUE(reports);
    ASSERT_EQ(reports->size(), 1U);
    const ZReport& z = reports->front();
    EXPECT_EQ(z.number, 1);
    EXPECT_EQ(z.totals, *x);
    EXPECT_EQ(amountOf(z.totals.tenders, u"cash"_s), yuan("150.00"));
    EXPECT_EQ(amountOf(z.totals.clerks, u"roleclerk"_s), yuan("150.00"));
    EXPECT_EQ(amountOf(z.totals.operations, u"opening"_s), yuan("150.00"));
    EXPECT_EQ(amountOf(z.totals.classes, u"Household"_s), yuan("150.00"));
    EXPECT_EQ(z.totals.receipts, 2);
    EXPECT_EQ(z.totals.voided, 1);
    EXPECT_EQ(z.totals.firstReceipt, u"0003-20261121-00001"_s);
    EXPECT_EQ(z.totals.lastReceipt, u"0003-20261121-00002"_s);
    EXPECT_EQ(shop.days->zReport(CounterId{3}, 1)->totals, z.totals);
    EXPECT_EQ(shop.days->zReport(CounterId{3}, 2).error().fault, Fault::NotFound);

    ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
    const auto second = shop.days->close(shop.finance);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->front().number, 2);
    EXPECT_EQ(second->front().previous, z.seal);
    EXPECT_EQ(second->front().totals.receipts, 0); // nothing is counted twice
    EXPECT_TRUE(second->front().totals.tenders.empty());
    EXPECT_TRUE(shop.verifies());
}

TEST(Days, anOpenRowStopsTheCloseUntilItIsSigned)
{
    TillShop shop;
    const ShiftId shift = shop.opened("0.00", "0");
    const auto row = shop.opening(shop.moneyAccount, yuan("50.00"));
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.tills->signOpenRow(shift, row.id, u"gone"_s, shop.leader));
    closeShift(shop, shift, "50x1");
    ASSERT_TRUE(shop.days->close(shop.finance));
    ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
    EXPECT_TRUE(shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk));
    const auto next = shop.days->close(shop.finance);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->front().totals.receipts, 1); // counted on the day on which it was settled
    EXPECT_TRUE(shop.verifies());
}

// Taken at counter 3 on the 21st, settled at counter 4 on the 22nd. Each Z report has what happened
// since the one before: the first the cash, the second the receipt with its tax, 50.00 x 13 / 113 =
// 5.75, both at the counter that sold. By days all of it is of the day on which the sale began.
TEST(Days, aSaleKeepsItsDayAndItsCounterWhereverItIsSettled)
{
    TillShop shop;
    const ShiftId shift = shop.opened("0.00", "0");
    const auto row = shop.opening(shop.moneyAccount, yuan("50.00"));
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.tills->signOpenRow(shift, row.id, u"gone"_s, shop.leader));
    closeShift(shop, shift, "50x1");
    const auto taken = shop.days->close(shop.finance);
    ASSERT_TRUE(taken);
    EXPECT_EQ(amountOf(taken->front().totals.tenders, u"cash"_s), yuan("50.00"));
    EXPECT_EQ(taken->front().totals.receipts, 0);
    EXPECT_EQ(taken->front().totals.tax, Money{});
    ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
    const Actor elsewhere{shop.clerk.who, CounterId{4}};
    const auto claim = shop.ledger->claim(row.id, elsewhere);
    ASSERT_TRUE(claim);
    const auto receipt = shop.ledger->commit(*claim, proofOf(row), elsewhere);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->number, u"0003-20261121-00001"_s);
    const auto settled = shop.days->close(shop.finance);
    ASSERT_TRUE(settled);
    const DayTotals& totals = settled->front().totals;
    EXPECT_EQ(totals.counter, CounterId{3});
    EXPECT_TRUE(totals.tenders.empty()) << "its cash was counted on the day before";
    EXPECT_EQ(totals.receipts, 1);
    EXPECT_EQ(amountOf(totals.clerks, u"roleclerk"_s), yuan("50.00"));
    EXPECT_EQ(amountOf(totals.classes, u"Household"_s), yuan("50.00"));
    EXPECT_EQ(totals.tax, yuan("5.75"));
    EXPECT_EQ(dayTotals(shop, u"20261121"_s), (std::array<std::int64_t, 3>{5'000, 5'000, 575}));
    EXPECT_EQ(dayTotals(shop, u"20261122"_s), (std::array<std::int64_t, 3>{}));
    EXPECT_TRUE(shop.verifies());
}

// A practice profile takes 80.00 at counter 7, where nobody has a shift and nothing is sold.
TEST(Days, moneyThatMovesAtACounterWithoutAShiftIsInItsReport)
{
    TillShop shop;
    shop.openAccount(shop.moneyAccount, yuan("20.00"));
    SqlDebts debts{*shop.database, shop.clock};
    const Debt owed{DebtClass::EarlierYears, yuan("480.00")};
    ASSERT_TRUE(debts.owe(shop.moneyAccount, owed, u"brought forward"_s, shop.clerk));
    const DebtPayment payment{shop.moneyAccount, {{TenderKind::Cash, yuan("80.00"), {}}}};
    ASSERT_TRUE(debts.repay(payment, {shop.clerk.who, CounterId{7}}));
    const auto reports = shop.days->close(shop.finance);
    ASSERT_TRUE(reports);
    ASSERT_EQ(reports->size(), 2U);
    EXPECT_EQ(reports->front().totals.counter, CounterId{3});
    EXPECT_EQ(amountOf(reports->front().totals.tenders, u"cash"_s), yuan("20.00"));
    EXPECT_EQ(reports->back().totals.counter, CounterId{7});
    EXPECT_EQ(amountOf(reports->back().totals.tenders, u"cash"_s), yuan("80.00"));
    ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
    const auto next = shop.days->close(shop.finance);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->size(), 1U) << "nothing happened there";
    EXPECT_TRUE(shop.verifies());
}

TEST(Days, aSealNamesAChangedFigure)
{
    TillShop shop;
    shop.openAccount(shop.moneyAccount, yuan("100.00"));
    ASSERT_TRUE(shop.days->close(shop.finance));
    EXPECT_FALSE(shop.execute("UPDATE z_report SET totals = '{}'"));
    ASSERT_TRUE(shop.execute("DROP TRIGGER z_report_no_update;"
                             "UPDATE z_report SET totals = replace(totals, '10000', '10001')"));
    bool named = false;
    for (const Check& check : shop.verification().checks)
        named = named || (check.invariant == u"day seals"_s && !check.ok);
    EXPECT_TRUE(named);
}

TEST(Days, reconcileTillsLedgerAndCards)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.openAccount(shop.moneyAccount, yuan("100.00"));
    shop.cash(shift, "refund"_L1, -yuan("20.00"));
    shop.cash(shift, "intent"_L1, yuan("70.00"));
    ASSERT_TRUE(shop.tills->lift({shift, yuan("30.00"), {}}, shop.leader));
    auto sides = shop.days->reconcile(u"20261121"_s, shop.finance);
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->differences.size(), 1); // not counted yet
    ASSERT_TRUE(shop.counted(shift, "100x5"));
    sides = shop.days->reconcile(u"20261121"_s, shop.of(Role::Auditor));
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->counted, sides->booked + sides->variance);
    EXPECT_EQ(sides->money.written, Credit::fromHundredths(10'000));
    EXPECT_EQ(sides->money.booked, Credit::fromHundredths(10'000));
    EXPECT_FALSE(shop.days->reconcile(u"20261121"_s, shop.leader));
    ASSERT_TRUE(shop.execute("DROP TRIGGER row_content_never_changes; DROP TRIGGER row_state_moves;"
                             "UPDATE transaction_row SET total = total + 1"));
    sides = shop.days->reconcile(u"20261121"_s, shop.finance);
    ASSERT_TRUE(sides);
    EXPECT_TRUE(sides->differences.last().startsWith(u"row "_s));
}

TEST(Days, takingsGoFromTheSafeToTheBank)
{
    TillShop shop;
    EXPECT_FALSE(shop.days->bankTakings(yuan("10"), u"B1"_s, shop.leader));
    EXPECT_FALSE(shop.days->bankTakings(yuan("10"), {}, shop.finance));
    const ShiftId shift = shop.opened();
    shop.cash(shift, "intent"_L1, yuan("30.00"));
    ASSERT_TRUE(shop.tills->lift({shift, yuan("10.00"), {}}, shop.leader));
    EXPECT_EQ(shop.days->bankTakings(yuan("30.01"), u"B1"_s, shop.finance).error().fault,
              Fault::CashTooLittle);
    ASSERT_TRUE(shop.days->bankTakings(yuan("10.00"), u"B1"_s, shop.finance));
    EXPECT_EQ(shop.balance("bank", 0), 1'000);
    EXPECT_TRUE(shop.verifies());
}

// 500.00 came out of a safe that the books knew as empty, 30.00 were taken. In the house are: safe
// -500.00 + 10.00, waiting 520.00, so 30.00; after 10.00 went to the bank 20.00, in any drawer.
TEST(Days, cashThatWaitsForTheNextShiftIsInTheHouse)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.cash(shift, "intent"_L1, yuan("30.00"));
    ASSERT_TRUE(shop.tills->lift({shift, yuan("10.00"), {}}, shop.leader));
    ASSERT_TRUE(shop.counted(shift, "100x5,20x1"));
    ASSERT_TRUE(shop.tills->close({shift, true}, shop.leader));
    EXPECT_EQ(shop.days->bankTakings(yuan("30.01"), u"B1"_s, shop.finance).error().fault,
              Fault::CashTooLittle);
    ASSERT_TRUE(shop.days->bankTakings(yuan("10.00"), u"B1"_s, shop.finance));
    EXPECT_EQ(shop.balance("bank", 0), 1'000);
    ASSERT_TRUE(
        shop.tills->open({yuan("520.00"), *CashCount::parse(u"100x5,20x1"), true}, shop.seller));
    EXPECT_EQ(shop.days->bankTakings(yuan("20.01"), u"B2"_s, shop.finance).error().fault,
              Fault::CashTooLittle);
    EXPECT_TRUE(shop.days->bankTakings(yuan("20.00"), u"B2"_s, shop.finance));
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
