// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shift.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard {

namespace {

using testing_tariffs::yuan;

} // namespace

TEST(ExpectedCash, isThatOfTheWorkedExample)
{
    const CashFlow flow{.openingCount = yuan("500.00"),
                        .sales = yuan("3240.00"),
                        .reversals = yuan("100.00"),
                        .refunds = yuan("140.26"),
                        .lifts = yuan("2000.00"),
                        .paidIn = Money{}};
    EXPECT_EQ(expectedCash(flow), yuan("1499.74"));
}

TEST(ShiftOutcome, keepsADifferenceInEitherDirection)
{
    ShiftOutcome outcome;
    outcome.expected = yuan("1499.74");
    outcome.counted = yuan("1489.74");
    EXPECT_EQ(outcome.difference(), -yuan("10.00"));
    outcome.counted = yuan("1500.00");
    EXPECT_EQ(outcome.difference(), yuan("0.26"));
}

TEST(TillLimit, stopsAtItsAmountNotAboveIt)
{
    EXPECT_FALSE(isFull(yuan("19999.99"), defaultCashLimit));
    EXPECT_TRUE(isFull(yuan("20000.00"), defaultCashLimit));
}

TEST(CashCount, addsUpNotesAndCoins)
{
    const auto count = CashCount::parse(u"0.10x3,100x14,50x1,20x1,10x1,5x1,1x4,0.20x2,0.02x2");
    ASSERT_TRUE(count);
    EXPECT_EQ(count->total(), yuan("1489.74"));
    EXPECT_EQ(count->pieces().front(), (CountedPieces{yuan("100"), 14}));
    EXPECT_EQ(CashCount::parse(u"0")->total(), Money{});
}

TEST(CashCount, refusesWhatNobodyCanCount)
{
    for (const QString& text :
         {u""_s, u"3x1"_s, u"100"_s, u"100x-1"_s, u"100x1.5"_s, u"100x1,100x2"_s, u"100x100000"_s,
          u"0.03x1"_s, u"100x1,"_s, u"0x5"_s})
        EXPECT_FALSE(CashCount::parse(text)) << text.toStdString();
}

RC_GTEST_PROP(CashCountProperty, totalIsTheSumOfItsPieces, ())
{
    std::vector<CountedPieces> pieces;
    std::int64_t sum = 0;
    for (const std::int64_t fen : denominations) {
        const int number = *rc::gen::inRange(0, CashCount::mostPieces + 1);
        pieces.push_back({Money::fromMinor(fen), number});
        for (int digit = 0; digit < 17; ++digit) // by doubling, not by a product
            sum += (number >> digit & 1) != 0 ? fen << digit : 0;
    }
    RC_ASSERT(CashCount::of(pieces)->total() == Money::fromMinor(sum));
}

} // namespace wattcard
