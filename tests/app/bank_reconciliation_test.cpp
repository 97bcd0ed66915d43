// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_reconciliation.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::app {

TEST(BankFile, isReadWithHeadingQuotesAndEitherDate)
{
    const auto lines = bankLinesFrom("\xEF\xBB\xBFreference,amount,date\r\n"
                                     "\"T,1\",100.00,2026-11-21\r\n"
                                     "T2,5.5,20261122\n\n");
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ(lines->at(0), (BankLine{u"T,1"_s, Money::fromMinor(10'000), u"20261121"_s}));
    EXPECT_EQ(lines->at(1), (BankLine{u"T2"_s, Money::fromMinor(550), u"20261122"_s}));
    EXPECT_EQ(bankLinesFrom("T2;5.50;2026-11-22")->size(), 1U);
    EXPECT_TRUE(bankLinesFrom("")->empty());
}

TEST(BankFile, aLineThatIsWrongIsNamed)
{
    for (const char* file :
         {"T1,1.00,2026-11-21\nT2,x,2026-11-21", "T1,1.00,2026-11-21\nT2,1.00,2026-13-21",
          "T1,1.00,2026-11-21\n,1.00,2026-11-21", "T1,1.00,2026-11-21\nT2,1.00"}) {
        const auto lines = bankLinesFrom(file);
        ASSERT_FALSE(lines);
        EXPECT_TRUE(lines.error().detail.startsWith(u"line 2"_s));
    }
}

// Regression 17: nothing is cut and nothing is doubled.
TEST(BankFile, fiveHundredLinesAreFiveHundredLines)
{
    QByteArray file;
    for (int index = 0; index < 500; ++index)
        file += "REFERENCE-" + QByteArray::number(index) + ",1.00,2026-11-21\n";
    EXPECT_EQ(bankLinesFrom(file)->size(), 500U);
}

namespace {

BankLine lineOf(const QString& reference, std::int64_t fen, const QString& day)
{
    return {reference, Money::fromMinor(fen), day};
}

} // namespace

// Of one day; what lies beside it only finds its pair in it.
TEST(BankDaysOfAFile, takeLinesBesideThemOnlyAsPairs)
{
    const QString day = u"20261121"_s;
    const BankLine a = lineOf(u"A"_s, 1'000, day);
    const BankLine aLater = lineOf(u"A"_s, 1'000, u"20261123"_s); // the bank booked it on Monday
    const BankLine bBefore = lineOf(u"B"_s, 500, u"20261120"_s);
    const BankLine b = lineOf(u"B"_s, 501, day);
    const BankLine c = lineOf(u"C"_s, 100, day);
    const BankLine d = lineOf(u"D"_s, 100, day);
    const BankLine rBefore = lineOf(u"R"_s, 7, u"20261115"_s); // a reference used twice
    const BankLine r = lineOf(u"R"_s, 7, day);
    const BankLine ours = lineOf(u"E"_s, 9, u"20261122"_s); // of another day, either side
    const BankLine theirs = lineOf(u"F"_s, 9, u"20261128"_s);
    const DaysMatch found =
        matchOfDays({{rBefore, r, a, bBefore, c, ours}, {aLater, b, d, r, theirs}}, {day, day});
    EXPECT_EQ(found.match.matched, (std::vector{BankPair{a, aLater}, BankPair{r, r}}));
    EXPECT_EQ(found.match.amountDiffers, (std::vector{BankPair{bBefore, b}}));
    EXPECT_EQ(found.match.onlyOurs, std::vector{c});
    EXPECT_EQ(found.match.onlyTheirs, std::vector{d});
    EXPECT_EQ(found.otherDays, 1);
    EXPECT_EQ(daysAround({u"20261121"_s, u"20261228"_s}), (BankDays{u"20261114"_s, u"20270104"_s}));
    EXPECT_EQ(daysAround({u"00000000"_s, u"99999999"_s}), (BankDays{u"00000000"_s, u"99999999"_s}));
}

// Slip T-1 is in the file of its day and voided on the next: while the bank has not given it back,
// the next day shows it. Taken and given back on one day it need not be in any file.
TEST(BankDaysOfAFile, showARefundOfTheNextDayThatTheBankDidNotMake)
{
    const QString day = u"20261121"_s;
    const QString next = u"20261122"_s;
    const BankLine taken = lineOf(u"T-1"_s, 10'000, day);
    const BankLine back = lineOf(u"T-1"_s, -10'000, next);
    const BankLine voided = lineOf(u"T-2"_s, 500, next);
    const BankLine voidedBack = lineOf(u"T-2"_s, -500, next);
    const std::vector ours{taken, back, voided, voidedBack};
    EXPECT_EQ(matchOfDays({ours, {taken}}, {day, day}).match.matched,
              (std::vector{BankPair{taken, taken}}));
    const BankMatch forgotten = matchOfDays({ours, {}}, {next, next}).match;
    EXPECT_EQ(forgotten.onlyOurs, std::vector{back});
    EXPECT_EQ(forgotten.cancelled, (std::vector{voided, voidedBack}));
    const BankMatch made = matchOfDays({ours, {back}}, {next, next}).match;
    EXPECT_EQ(made.matched, (std::vector{BankPair{back, back}}));
    EXPECT_TRUE(made.onlyOurs.empty());
}

} // namespace wattcard::app
