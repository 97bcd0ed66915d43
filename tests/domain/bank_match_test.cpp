// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bank_match.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard {

namespace {

BankLine line(const QString& reference, std::int64_t fen)
{
    return {reference, Money::fromMinor(fen), u"20261121"_s};
}

Money sum(const std::vector<BankLine>& lines)
{
    Money total;
    for (const BankLine& each : lines)
        total = total + each.amount;
    return total;
}

} // namespace

TEST(BankMatch, makesTheFourLists)
{
    const BankMatch match =
        matchBank({{line(u"A1"_s, 10'000), line(u"A2"_s, 5'000), line(u"A3"_s, 700)},
                   {line(u" a1 "_s, 10'000), line(u"A3"_s, 70), line(u"B9"_s, 123)}});
    ASSERT_EQ(match.matched.size(), 1U);
    EXPECT_EQ(match.matched[0].ours.reference, u"A1"_s);
    ASSERT_EQ(match.onlyOurs.size(), 1U);
    EXPECT_EQ(match.onlyOurs[0], line(u"A2"_s, 5'000));
    ASSERT_EQ(match.onlyTheirs.size(), 1U);
    EXPECT_EQ(match.onlyTheirs[0], line(u"B9"_s, 123));
    ASSERT_EQ(match.amountDiffers.size(), 1U);
    EXPECT_EQ(match.amountDiffers[0].theirs.amount, Money::fromMinor(70));
}

TEST(BankMatch, pairsEqualAmountsFirstWhenAReferenceRepeats)
{
    const BankMatch match = matchBank({{line(u"A"_s, 100), line(u"A"_s, 200)},
                                       {line(u"A"_s, 200), line(u"A"_s, 300), line(u"A"_s, 200)}});
    ASSERT_EQ(match.matched.size(), 1U);
    EXPECT_EQ(match.matched[0].ours.amount, Money::fromMinor(200));
    ASSERT_EQ(match.amountDiffers.size(), 1U);
    EXPECT_EQ(match.amountDiffers[0], (BankPair{line(u"A"_s, 100), line(u"A"_s, 300)}));
    ASSERT_EQ(match.onlyTheirs.size(), 1U);
}

// A terminal's sale that was taken back before the terminal settled it: its file has neither.
TEST(BankMatch, leavesOutWhatWasTakenAndGivenBackAndIsNotInTheFile)
{
    const BankSides sides{{line(u"T1"_s, 100), line(u"t1 "_s, -100), line(u"T2"_s, 50),
                           line(u"T2"_s, -50), line(u"T2"_s, 50), line(u"T3"_s, -70)},
                          {line(u"T2"_s, 50), line(u"T4"_s, 80), line(u"T4"_s, -80)}};
    const BankMatch match = matchBank(sides);
    EXPECT_EQ(match.matched.size(), 1U);
    EXPECT_EQ(match.cancelled.size(), 4U);
    EXPECT_EQ(match.onlyOurs, std::vector{line(u"T3"_s, -70)}) << "nothing it could go back from";
    EXPECT_EQ(match.onlyTheirs.size(), 2U) << "the books know of neither";
    EXPECT_TRUE(match.amountDiffers.empty());
}

// In the file it stands taken and not given back: that is a difference.
TEST(BankMatch, showsWhatTheBankHasNotGivenBackYet)
{
    const BankMatch match =
        matchBank({{line(u"T1"_s, 100), line(u"T1"_s, -100)}, {line(u"T1"_s, 100)}});
    EXPECT_EQ(match.matched.size(), 1U);
    EXPECT_EQ(match.onlyOurs, std::vector{line(u"T1"_s, -100)});
    EXPECT_TRUE(match.cancelled.empty());
}

RC_GTEST_PROP(BankMatchProperty, losesNoLine, ())
{
    const auto lines = [] {
        std::vector<BankLine> made;
        for (const int each : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40)))
            made.push_back(line(QString::number(each / 4), each % 4 < 3 ? 100 + each % 4 : -100));
        return made;
    };
    const BankSides sides{lines(), lines()};
    const BankMatch match = matchBank(sides);
    RC_ASSERT(match.matched.size() + match.amountDiffers.size() + match.onlyOurs.size() +
                  match.cancelled.size() ==
              sides.ours.size());
    RC_ASSERT(sum(match.cancelled) == Money{});
    RC_ASSERT(match.matched.size() + match.amountDiffers.size() + match.onlyTheirs.size() ==
              sides.theirs.size());
    Money ours = sum(match.onlyOurs);
    for (const BankPair& pair : match.amountDiffers) {
        ours = ours + pair.ours.amount;
        RC_ASSERT(pair.ours.amount != pair.theirs.amount);
    }
    for (const BankPair& pair : match.matched) {
        ours = ours + pair.ours.amount;
        RC_ASSERT(pair.ours.amount == pair.theirs.amount);
    }
    RC_ASSERT(ours == sum(sides.ours));
}

} // namespace wattcard
