// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_cash_book.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

TEST(Shifts, theWorkedExampleBooksTenYuanShortAndKeepsThem)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.cash(shift, "intent"_L1, yuan("3240.00"));
    shop.cash(shift, "payout"_L1, -yuan("140.26"));
    shop.cash(shift, "reversal"_L1, -yuan("100.00"));
    ASSERT_TRUE(shop.tills->lift({shift, yuan("2000.00"), u"noon"_s}, shop.leader));
    ASSERT_TRUE(shop.counted(shift, "100x14,50x1,20x1,10x1,5x1,1x4,0.50x1,0.20x1,0.02x2"));
    const auto outcome = shop.tills->outcome(shift, shop.seller);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->expected, yuan("1499.74"));
    EXPECT_EQ(outcome->counted, yuan("1489.74"));
    EXPECT_EQ(outcome->flow.refunds, yuan("140.26"));
    EXPECT_EQ(outcome->flow.reversals, yuan("100.00"));
    const auto closed = shop.tills->close({shift}, shop.leader);
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->difference(), -yuan("10.00")); // regression 10: accepted, booked, kept
    EXPECT_EQ(shop.balance("over_short", shift.value()), 1'000);
    EXPECT_EQ(shop.balance("till", shift.value()), 0);
    EXPECT_EQ(shop.balance("safe", 0), 200'000 - 50'000 + 148'974);
    EXPECT_TRUE(shop.verifies());
}

// Over and short are of the till: of its counter and of who answers for it, whoever closes, and
// wherever. 500.00 + 100.00 should be there, 500.00 + 50.00 + 40.00 = 590.00 are.
TEST(Shifts, theDifferenceIsTheTillsWhoeverClosesItAndWherever)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.cash(shift, "intent"_L1, yuan("100.00"));
    ASSERT_TRUE(shop.counted(shift, "100x5,50x1,20x2"));
    const Actor closer{shop.add(u"chief"_s, Role::ShiftLeader).who, CounterId{4}};
    ASSERT_TRUE(shop.tills->close({shift}, closer));
    constexpr StatementText missing{
        "missing_by", "SELECT counter, operator, over_short FROM day_total WHERE over_short <> 0"};
    auto rows = shop.database->run(missing);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->records.size(), 1U);
    EXPECT_EQ(rows->records.front().integer(), 3);
    EXPECT_EQ(rows->records.front().integer(), shop.seller.who.value());
    EXPECT_EQ(rows->records.front().integer(), 1'000);
    const auto now = SqlCashBook{shop.database->address()}.read(shop.finance.who);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->moves.front().amount, yuan("590.00"));
    EXPECT_EQ(now->moves.front().who, u"chief"_s) << "the safe got it from who closed";
    const auto reports = shop.days->close(shop.finance);
    ASSERT_TRUE(reports);
    EXPECT_EQ(reports->front().totals.counter, CounterId{3});
    EXPECT_EQ(reports->front().totals.overShort, yuan("10.00"));
    EXPECT_TRUE(shop.verifies());
}

TEST(Shifts, regression11TheDifferenceOfTheFloatIsBooked)
{
    TillShop shop;
    const ShiftId shift = shop.opened("500.00", "100x4,50x1,20x2");
    EXPECT_EQ(shop.balance("over_short", shift.value()), 1'000);
    EXPECT_EQ(shop.balance("till", shift.value()), 49'000);
    EXPECT_EQ(shop.tills->shift(shift)->floatCounted, yuan("490.00"));
    EXPECT_TRUE(shop.verifies());
}

TEST(Shifts, regression9ChangeNeverCountsAsCash)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    // Tendered 150.00, payment 100.00: the drawer holds what was kept.
    shop.cash(shift, "intent"_L1, yuan("150.00") - yuan("50.00"));
    ASSERT_TRUE(shop.counted(shift, "100x6"));
    EXPECT_EQ(shop.tills->outcome(shift, shop.seller)->difference(), Money{});
}

TEST(Shifts, nobodyReadsTheExpectedFigureBeforeTheCount)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.cash(shift, "intent"_L1, yuan("100.00"));
    for (const Role role : allRoles) {
        EXPECT_FALSE(shop.tills->outcome(shift, shop.of(role)));
        EXPECT_FALSE(shop.tills->close({shift}, shop.of(role)));
    }
    EXPECT_EQ(shop.tills->outcome(shift, shop.seller).error().fault, Fault::NotCounted);
    EXPECT_EQ(shop.tills->positions(shop.seller).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(shop.days->xReport(CounterId{3}, shop.seller).error().fault, Fault::PermissionDenied);
    // The position is for who neither owns the till nor sold from it.
    EXPECT_EQ(shop.tills->positions(shop.leader)->front().cash, yuan("600.00"));
    EXPECT_TRUE(shop.days->xReport(CounterId{3}, shop.leader));
    shop.cashBy(shop.leader, shift, "intent"_L1, yuan("1.00"));
    EXPECT_TRUE(shop.tills->positions(shop.leader)->empty());
    EXPECT_EQ(shop.days->xReport(CounterId{3}, shop.leader).error().fault, Fault::PermissionDenied);
    ASSERT_TRUE(shop.counted(shift, "100x6"));
    EXPECT_EQ(shop.tills->outcome(shift, shop.seller)->expected, yuan("601.00"));
}

TEST(Shifts, aCountIsCommittedOnceAndEndsSelling)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    EXPECT_EQ(*shop.tills->currentShift(CounterId{3}, shop.seller.who), shift);
    ASSERT_TRUE(shop.counted(shift, "100x4"));
    EXPECT_EQ(shop.counted(shift, "100x5").error().fault, Fault::AlreadyCounted);
    EXPECT_EQ(shop.tills->currentShift(CounterId{3}, shop.seller.who).error().fault,
              Fault::AlreadyCounted);
    EXPECT_EQ(shop.tills->lift({shift, yuan("1"), {}}, shop.leader).error().fault,
              Fault::AlreadyCounted);
    EXPECT_FALSE(shop.tills->orderRecount(shift, u"again"_s, shop.seller));
    ASSERT_TRUE(shop.tills->orderRecount(shift, u"again"_s, shop.leader));
    EXPECT_EQ(shop.tills->outcome(shift, shop.seller).error().fault, Fault::NotCounted);
    EXPECT_EQ(shop.tills->close({shift}, shop.leader).error().fault, Fault::NotCounted);
    ASSERT_TRUE(shop.counted(shift, "100x5"));
    EXPECT_EQ(shop.tills->close({shift}, shop.leader)->difference(), Money{});
    EXPECT_EQ(shop.tills->currentShift(CounterId{3}, shop.seller.who).error().fault,
              Fault::NoShift);
    EXPECT_TRUE(shop.verifies()); // both counts are still there
}

TEST(Shifts, nobodyClosesAShiftInWhichHeSoldOrWhoseTillIsHis)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    shop.cashBy(shop.leader, shift, "intent"_L1, yuan("10.00"));
    ASSERT_TRUE(shop.counted(shift, "100x5,10x1"));
    EXPECT_EQ(shop.tills->close({shift}, shop.seller).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(shop.tills->close({shift}, shop.finance).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(shop.tills->close({shift}, shop.leader).error().fault, Fault::ApproverIsAuthor);
    const Actor other = shop.add(u"other"_s, Role::ShiftLeader);
    EXPECT_TRUE(shop.tills->close({shift}, other));

    const auto own = shop.tills->open({Money{}, CashCount{}}, shop.leader);
    ASSERT_TRUE(own);
    // Nor says what has left it, or come.
    EXPECT_EQ(shop.tills->payIn({*own, yuan("1"), {}}, shop.leader).error().fault,
              Fault::ApproverIsAuthor);
    EXPECT_EQ(shop.tills->lift({*own, yuan("1"), {}}, shop.leader).error().fault,
              Fault::ApproverIsAuthor);
    EXPECT_TRUE(shop.tills->payIn({*own, yuan("1"), {}}, other));
    EXPECT_TRUE(shop.tills->lift({*own, yuan("1"), {}}, other));
    ASSERT_TRUE(shop.tills->count(*own, {}, shop.leader));
    EXPECT_EQ(shop.tills->close({*own}, shop.leader).error().fault, Fault::ApproverIsAuthor);
}

TEST(Shifts, oneAtATimeAtACounterAndOfAClerk)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    const Actor other = shop.add(u"other"_s, Role::Clerk);
    EXPECT_EQ(shop.tills->open({}, other).error().fault, Fault::ShiftStillOpen);
    EXPECT_EQ(shop.tills->open({}, {shop.seller.who, CounterId{4}}).error().fault,
              Fault::ShiftStillOpen);
    EXPECT_EQ(shop.tills->currentShift(CounterId{3}, other.who).error().fault, Fault::NoShift);
    EXPECT_EQ(*shop.tills->currentShift(CounterId{3}, shop.leader.who), shift);
    EXPECT_TRUE(shop.tills->open({}, {other.who, CounterId{4}}));
    EXPECT_FALSE(shop.tills->open({}, {shop.finance.who, CounterId{5}}));
}

TEST(Shifts, sellingStopsAtTheCashLimitUntilALift)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    const Actor admin = shop.of(Role::Administrator);
    EXPECT_FALSE(shop.tills->setCashLimit(yuan("900"), shop.leader.who, admin));
    EXPECT_FALSE(shop.tills->setCashLimit(yuan("900"), shop.finance.who, shop.leader));
    ASSERT_TRUE(shop.tills->setCashLimit(yuan("900.00"), shop.finance.who, admin));
    shop.cash(shift, "intent"_L1, yuan("399.99"));
    EXPECT_TRUE(shop.tills->currentShift(CounterId{3}, shop.seller.who));
    shop.cash(shift, "intent"_L1, yuan("0.01"));
    EXPECT_EQ(shop.tills->currentShift(CounterId{3}, shop.seller.who).error().fault,
              Fault::TillFull);
    EXPECT_EQ(*shop.tills->tillOf(CounterId{3}, shop.seller.who), shift);
    EXPECT_FALSE(shop.tills->lift({shift, yuan("400"), {}}, shop.seller));
    EXPECT_EQ(shop.tills->lift({shift, yuan("900.01"), {}}, shop.leader).error().fault,
              Fault::CashTooLittle);
    ASSERT_TRUE(shop.tills->lift({shift, yuan("400.00"), {}}, shop.leader));
    EXPECT_TRUE(shop.tills->currentShift(CounterId{3}, shop.seller.who));
    EXPECT_TRUE(shop.verifies());
}

TEST(Shifts, anOpenRowIsSignedByNameAndStaysOnTheNextList)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    const auto row = shop.opening(shop.moneyAccount, yuan("50.00"));
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    const auto left = shop.tills->unsignedRows(shift);
    ASSERT_EQ(left->size(), 1U);
    const Money held = shop.tills->positions(shop.leader)->front().cash;
    ASSERT_TRUE(shop.counted(shift, held == yuan("550") ? "100x5,50x1" : "100x5"));
    EXPECT_EQ(shop.tills->close({shift}, shop.leader).error().fault, Fault::OpenTransaction);
    ASSERT_TRUE(shop.tills->signOpenRow(shift, row.id, u"card taken away"_s, shop.seller));
    ASSERT_TRUE(shop.tills->close({shift}, shop.leader));
    const ShiftId later = shop.opened("0.00", "0");
    EXPECT_EQ(shop.tills->unsignedRows(later)->size(), 1U);
    EXPECT_TRUE(shop.verifies());
}

TEST(Shifts, cashIsHandedOverToTheNextShiftAsItWasCounted)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    ASSERT_TRUE(shop.counted(shift, "100x5"));
    ASSERT_TRUE(shop.tills->close({shift, true}, shop.leader));
    const Actor next = shop.add(u"next"_s, Role::Clerk);
    EXPECT_FALSE(shop.tills->open({yuan("499"), {}, true}, next));
    const auto taken =
        shop.tills->open({yuan("500"), *CashCount::parse(u"100x4,50x1"), true}, next);
    ASSERT_TRUE(taken);
    EXPECT_EQ(shop.balance("safe", shift.value()), 0);
    EXPECT_EQ(shop.balance("till", taken->value()), 45'000);
    EXPECT_EQ(shop.balance("over_short", taken->value()), 5'000);
    EXPECT_TRUE(shop.verifies());
}

TEST(Shifts, aClosedTillTakesNoMoreMoneyNotEvenByHand)
{
    TillShop shop;
    const ShiftId shift = shop.opened();
    ASSERT_TRUE(shop.counted(shift, "100x5"));
    ASSERT_TRUE(shop.tills->close({shift}, shop.leader));
    EXPECT_FALSE(shop.execute("INSERT INTO journal_leg VALUES (901, 900, 'till', 1, 'fen', 5,"
                              " 'cash')"));
    EXPECT_FALSE(shop.execute("UPDATE shift_end SET counted = 1"));
    EXPECT_FALSE(shop.execute("DELETE FROM shift_count"));
    EXPECT_FALSE(shop.execute("INSERT OR REPLACE INTO shift_count SELECT * FROM shift_count"));
    EXPECT_FALSE(shop.execute("UPDATE shift SET float_counted = 0"));
}

// One shop, one shift for each history; the sum is made without the books.
RC_GTEST_PROP(ShiftProperty, expectedIsFloatPlusCashInLessCashOut, ())
{
    static auto* const shop = new TillShop;
    const auto fen = [](int most) { return Money::fromMinor(*rc::gen::inRange(1, most)); };
    const Money floated = fen(100'000);
    const int pieces = *rc::gen::inRange(0, 20);
    const auto found = *CashCount::of({{yuan("50"), pieces}});
    const auto shift = shop->tills->open({floated, found}, shop->seller);
    RC_ASSERT(shift.has_value());
    std::int64_t expected = pieces * std::int64_t{5'000};
    for (const int kind : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5))) {
        const Money amount = fen(50'000);
        const bool out = kind >= 2;
        if (out && expected < amount.minor())
            continue;
        expected += out ? -amount.minor() : amount.minor();
        if (kind == 0)
            shop->cash(*shift, "intent"_L1, amount);
        else if (kind == 1)
            RC_ASSERT(shop->tills->payIn({*shift, amount, {}}, shop->leader).has_value());
        else if (kind == 2)
            RC_ASSERT(shop->tills->lift({*shift, amount, {}}, shop->leader).has_value());
        else
            shop->cash(*shift, kind == 3 ? "reversal"_L1 : "payout"_L1, -amount);
    }
    RC_ASSERT(shop->counted(*shift, "100x3").has_value());
    const auto closed = shop->tills->close({*shift}, shop->leader);
    RC_ASSERT(closed.has_value());
    RC_ASSERT(closed->expected.minor() == expected);
    RC_ASSERT(closed->difference().minor() == 30'000 - expected);
    RC_ASSERT(shop->balance("over_short", shift->value()) ==
              floated.minor() - pieces * std::int64_t{5'000} + expected - 30'000);
}

} // namespace wattcard::db::test
