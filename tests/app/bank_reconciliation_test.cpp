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

} // namespace wattcard::app
