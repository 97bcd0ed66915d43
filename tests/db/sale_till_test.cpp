// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// The money of a sale and the shift that it belongs to (DOMAIN.md section 8). The account was
// opened in a practice profile, before anybody had a shift; the company may be a real one since.
class SaleTill : public ::testing::Test {
protected:
    SaleTill()
    {
        shop.openAccount(shop.moneyAccount, yuan("20.00"));
        shop.load(shop.moneyAccount);
    }
    void turnReal()
    {
        Company company = *shop.registry->company();
        company.practice = false;
        ASSERT_TRUE(shop.registry->setCompany(company, shop.clerk));
    }
    transaction::Row sale(const char* amount)
    {
        return shop.purchase(shop.moneyAccount, yuan(amount));
    }
    std::optional<Fault> refused(const transaction::Row& row)
    {
        const bool takesBack = row.kind == transaction::Kind::Reversal;
        const auto begun = shop.ledger->begin(row, takesBack ? shop.leader : shop.clerk);
        return begun ? std::optional<Fault>{} : begun.error().fault;
    }
    transaction::Row reversalOf(const transaction::Row& sold) { return shop.reversalOf(sold); }
    transaction::Row paidBy(TenderKind kind, const char* amount, const char* reference)
    {
        auto row = sale(amount);
        row.tenders = {{kind, yuan(amount), QString::fromLatin1(reference)}};
        row.tendered = yuan(amount);
        return row;
    }
    void reverse(const transaction::Row& sold)
    {
        const auto back = reversalOf(sold);
        ASSERT_EQ(refused(back), std::nullopt);
        ASSERT_TRUE(shop.ledger->commit({back.id, 1}, proofOf(back), shop.leader));
        ASSERT_TRUE(SqlReversals(*shop.database, shop.clock).payOut(back.id, shop.leader));
    }
    // The float is 500.00, and nothing but slips comes in.
    ShiftOutcome counted(ShiftId shift, Slips bank, Slips card)
    {
        EXPECT_TRUE(shop.tills->count(shift, {*CashCount::parse(u"100x5"), bank, card},
                                      shop.seller));
        return *shop.tills->outcome(shift, shop.seller);
    }
    CashFlow flow(ShiftId shift) { return *TillReader{*shop.database}.flow(shift); }
    TillShop shop;
};

} // namespace

TEST_F(SaleTill, aPracticeProfileSellsWithoutAShift)
{
    const std::int64_t before = shop.balance("till", 3);
    shop.sell(sale("100.00"));
    EXPECT_EQ(shop.balance("till", 3) - before, 10'000);
    EXPECT_TRUE(shop.verifies());
}

TEST_F(SaleTill, aCompanySellsInAnOpenShiftOnAnOpenDayOnly)
{
    turnReal();
    const auto row = sale("100.00");
    EXPECT_EQ(refused(row), Fault::NoShift);
    ASSERT_TRUE(shop.days->close(shop.finance));
    EXPECT_EQ(refused(row), Fault::DayNotOpen);
    EXPECT_EQ(shop.ledger->row(row.id).error().fault, Fault::NotFound);
    ASSERT_TRUE(shop.days->open(u"20261122"_s, shop.leader));
    const ShiftId shift = shop.opened();
    EXPECT_EQ(refused(row), std::nullopt);
    const auto receipt = shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->number, u"0003-20261122-00001"_s) << "the day is not the clock's";
    EXPECT_EQ(flow(shift).sales, yuan("100.00"));
    EXPECT_TRUE(shop.verifies());
}

TEST_F(SaleTill, isTheShiftsAsSoonAsAPracticeProfileHasOne)
{
    const ShiftId shift = shop.opened();
    const std::int64_t counter = shop.balance("till", 3);
    const Actor other = shop.add(u"other"_s, Role::Clerk);
    const auto row = sale("100.00");
    EXPECT_EQ(shop.ledger->begin(row, other).error().fault, Fault::NoShift);
    shop.sell(row); // tendered 150.00: 50.00 of it is change
    EXPECT_EQ(flow(shift).sales, yuan("100.00"));
    EXPECT_EQ(shop.balance("till", shift.value()), 60'000);
    EXPECT_EQ(shop.balance("till", 3), counter);
    ASSERT_TRUE(shop.counted(shift, "100x6"));
    EXPECT_EQ(refused(sale("1.00")), Fault::AlreadyCounted);
    const auto closed = shop.tills->close({shift}, shop.leader);
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->difference(), Money{});
    EXPECT_TRUE(shop.verifies());
}

TEST_F(SaleTill, takesNoMoreAtTheCashLimitButGivesBack)
{
    turnReal();
    ASSERT_TRUE(
        shop.tills->setCashLimit(yuan("600.00"), shop.finance.who, shop.of(Role::Administrator)));
    shop.opened();
    const auto sold = sale("100.00");
    shop.sell(sold);
    EXPECT_EQ(refused(sale("1.00")), Fault::TillFull);
    const auto back = reversalOf(sold);
    EXPECT_EQ(refused(back), std::nullopt) << "a row without money needs no room";
}

TEST_F(SaleTill, slipsAreCountedApartFromTheCash)
{
    turnReal();
    const ShiftId shift = shop.opened();
    auto row = sale("100.00");
    row.tenders = {{TenderKind::Cash, yuan("30.00"), {}},
                   {TenderKind::Bank, yuan("50.00"), u"TRX-1"_s},
                   {TenderKind::Card, yuan("30.00"), u"SLIP 7"_s}};
    row.tendered = yuan("110.00"); // change 10.00
    shop.sell(row);
    const auto counted = CashCount::parse(u"100x5,20x1");
    ASSERT_TRUE(
        shop.tills->count(shift, {*counted, {1, yuan("50.00")}, {1, yuan("30.00")}}, shop.seller));
    const auto outcome = shop.tills->outcome(shift, shop.seller);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->expected, yuan("520.00"));
    EXPECT_EQ(outcome->expectedBank, (Slips{1, yuan("50.00")}));
    EXPECT_EQ(outcome->expectedCard, (Slips{1, yuan("30.00")}));
    ASSERT_TRUE(shop.tills->close({shift}, shop.leader));
    const auto sides = shop.days->reconcile(u"20261121"_s, shop.finance);
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->booked, yuan("20.00"));
    EXPECT_EQ(sides->counted, yuan("20.00"));
    EXPECT_TRUE(sides->differences.isEmpty()) << qPrintable(sides->differences.join(u'\n'));
    EXPECT_TRUE(shop.verifies());
}

// A slip is counted by the shift that took it: what a later one voids comes out of no drawer. There
// 50.00 are taken and given back, 30.00 are kept: one slip of 30.00, not 30.00 - 100.00.
TEST_F(SaleTill, aSlipOfAShiftBeforeIsNotMissingInTheOneThatVoids)
{
    turnReal();
    const ShiftId first = shop.opened();
    const auto left = paidBy(TenderKind::Card, "100.00", "SLIP 7");
    ASSERT_EQ(refused(left), std::nullopt);
    ASSERT_TRUE(shop.tills->signOpenRow(first, left.id, u"card taken away"_s, shop.leader));
    EXPECT_EQ(counted(first, {}, {1, yuan("100.00")}).expectedCard, (Slips{1, yuan("100.00")}));
    ASSERT_TRUE(shop.tills->close({first}, shop.leader));
    const ShiftId second = shop.opened();
    ASSERT_TRUE(shop.ledger->voidRow({left.id, 1}, shop.leader));
    const auto own = paidBy(TenderKind::Card, "50.00", "SLIP 8");
    ASSERT_EQ(refused(own), std::nullopt);
    ASSERT_TRUE(shop.ledger->voidRow({own.id, 1}, shop.leader));
    shop.sell(paidBy(TenderKind::Card, "30.00", "SLIP 9"));
    const auto outcome = counted(second, {}, {1, yuan("30.00")});
    EXPECT_EQ(outcome.expectedCard, (Slips{1, yuan("30.00")}));
    EXPECT_EQ(outcome.expectedBank, Slips{});
    EXPECT_EQ(shop.tills->outcome(first, shop.leader)->expectedCard, (Slips{1, yuan("100.00")}));
    ASSERT_TRUE(shop.tills->close({second}, shop.leader));
    EXPECT_TRUE(shop.verifies());
}

// The same of a reversal: 100.00 of the shift before, not -100.00 of this one; 40.00 that came and
// went in this one are none of it.
TEST_F(SaleTill, aSlipOfAShiftBeforeIsNotMissingInTheOneThatReverses)
{
    turnReal();
    const ShiftId first = shop.opened();
    const auto sold = paidBy(TenderKind::Bank, "100.00", "TRX-1");
    shop.sell(sold);
    EXPECT_EQ(counted(first, {1, yuan("100.00")}, {}).expectedBank, (Slips{1, yuan("100.00")}));
    ASSERT_TRUE(shop.tills->close({first}, shop.leader));
    const ShiftId second = shop.opened();
    reverse(sold);
    const auto own = paidBy(TenderKind::Bank, "40.00", "TRX-2");
    shop.sell(own);
    reverse(own);
    EXPECT_EQ(counted(second, {}, {}).expectedBank, Slips{});
    EXPECT_EQ(shop.balance("bank", 3), 0);
    ASSERT_TRUE(shop.tills->close({second}, shop.leader));
    const auto sides = shop.days->reconcile(u"20261121"_s, shop.finance);
    ASSERT_TRUE(sides);
    EXPECT_TRUE(sides->differences.isEmpty()) << qPrintable(sides->differences.join(u'\n'));
    EXPECT_TRUE(shop.verifies());
}

TEST_F(SaleTill, aVoidedSaleComesOutOfTheDrawerThatGivesItBack)
{
    turnReal();
    const ShiftId shift = shop.opened();
    const auto row = sale("100.00");
    ASSERT_EQ(refused(row), std::nullopt);
    const Actor other = shop.add(u"other"_s, Role::Clerk);
    EXPECT_EQ(shop.ledger->voidRow({row.id, 1}, other).error().fault, Fault::NoShift);
    EXPECT_EQ(shop.ledger->row(row.id)->state, transaction::RowState::Intent);
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.leader));
    EXPECT_EQ(flow(shift).sales, Money{});
    EXPECT_EQ(shop.balance("till", shift.value()), 50'000);
    EXPECT_TRUE(shop.verifies());
}

TEST_F(SaleTill, aReversalIsPaidOutOfTheDrawerAndShownAsOne)
{
    turnReal();
    const ShiftId shift = shop.opened();
    const auto sold = sale("100.00");
    shop.sell(sold);
    const auto back = reversalOf(sold);
    ASSERT_EQ(refused(back), std::nullopt);
    ASSERT_TRUE(shop.ledger->commit({back.id, 1}, proofOf(back), shop.leader));
    SqlReversals reversals{*shop.database, shop.clock};
    const Actor other = shop.add(u"other"_s, Role::Clerk);
    EXPECT_EQ(reversals.payOut(back.id, other).error().fault, Fault::PermissionDenied);
    ASSERT_TRUE(reversals.payOut(back.id, shop.leader));
    EXPECT_EQ(flow(shift).sales, yuan("100.00"));
    EXPECT_EQ(flow(shift).reversals, yuan("100.00"));
    EXPECT_EQ(flow(shift).refunds, Money{});
    EXPECT_EQ(shop.balance("till", shift.value()), 50'000);
    EXPECT_TRUE(shop.verifies());
}

// The business day is its own value: past midnight a sale of the day that is open is of today.
TEST_F(SaleTill, canBeTakenBackWhileItsDayIsOpen)
{
    turnReal();
    const ShiftId shift = shop.opened();
    shop.sell(sale("100.00"));
    shop.clock.set(shop.clock.now() + std::chrono::hours{20});
    SqlReversals reversals{*shop.database, shop.clock};
    EXPECT_TRUE(reversals.last(shop.moneyAccount)->sameDay);
    ASSERT_TRUE(shop.counted(shift, "100x6"));
    ASSERT_TRUE(shop.tills->close({shift}, shop.leader));
    ASSERT_TRUE(shop.days->close(shop.finance));
    EXPECT_FALSE(reversals.last(shop.moneyAccount)->sameDay);
}

TEST_F(SaleTill, takesADebtPaymentAsWell)
{
    turnReal();
    SqlDebts debts{*shop.database, shop.clock};
    const Debt owed{DebtClass::EarlierYears, yuan("480.00")};
    ASSERT_TRUE(debts.owe(shop.moneyAccount, owed, u"brought forward"_s, shop.clerk));
    const DebtPayment payment{shop.moneyAccount, {{TenderKind::Cash, yuan("80.00"), {}}}};
    EXPECT_EQ(debts.repay(payment, shop.clerk).error().fault, Fault::NoShift);
    const ShiftId shift = shop.opened();
    ASSERT_TRUE(debts.repay(payment, shop.clerk));
    EXPECT_EQ(shop.balance("till", shift.value()), 58'000);
}

} // namespace wattcard::db::test
