// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/late_fee.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

// DOMAIN.md section 4: "1 per mille a day, simple, with a cap, on the overdue classes".

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Month feeNovember = 2026y / std::chrono::November;
constexpr Month feeDecember = 2026y / std::chrono::December;
constexpr Month feeJanuary = 2027y / std::chrono::January;
constexpr Percent onePerMille = Percent::fromHundredths(10);

StandingCharges feeCappedAt(Percent cap, Percent perDay = onePerMille)
{
    StandingCharges standing;
    standing.lateFeePerDay = perDay;
    standing.lateFeeCap = cap;
    return standing;
}

// 480.00 that became overdue on 21 November.
OverdueHistory oldOverdue(Money fees = {})
{
    return {{{2026y / 11 / 21, yuan("480"), fees}}, {}};
}

} // namespace

// 22 to 26 November: 5 x 0.48.
TEST(LateFeeOfMonth, isDueForTheDaysBeforeAPaymentInMidMonth)
{
    OverdueHistory history = oldOverdue();
    history.moves.push_back({2026y / 11 / 26, -yuan("480"), {}});
    EXPECT_EQ(lateFeeOf(feeNovember, history, feeCappedAt(Percent::whole(4))), yuan("2.40"));
    EXPECT_EQ(lateFeeOf(feeDecember, history, feeCappedAt(Percent::whole(4))), Money{});
}

// 5 x 0.48 and 4 x 0.10.
TEST(LateFeeOfMonth, isOfWhatIsLeftAfterAPart)
{
    OverdueHistory history = oldOverdue();
    history.moves.push_back({2026y / 11 / 26, -yuan("380"), {}});
    EXPECT_EQ(lateFeeOf(feeNovember, history, feeCappedAt(Percent::whole(4))), yuan("2.80"));
}

// 9 days of November and 31 of December are the 4 % of the old debt; in January only the new one
// costs, 30 x 1.00.
TEST(LateFeeOfMonth, isNotLiftedOverItsCapByALaterDebt)
{
    OverdueHistory history = oldOverdue();
    history.moves.push_back({2027y / 1 / 1, yuan("1000"), {}});
    history.charged = {{feeNovember, onePerMille}};
    EXPECT_EQ(lateFeeOf(feeDecember, history, feeCappedAt(Percent::whole(4))), yuan("14.88"));
    history.charged[feeDecember] = onePerMille;
    EXPECT_EQ(lateFeeOf(feeJanuary, history, feeCappedAt(Percent::whole(4))), yuan("30"));
}

// A month that cost nothing, before there was a late fee or because nobody closed it, takes nothing
// of the cap: 31 x 0.48.
TEST(LateFeeOfMonth, countsOnlyMonthsThatWereCharged)
{
    EXPECT_EQ(lateFeeOf(feeDecember, oldOverdue(), feeCappedAt(Percent::fromHundredths(310))),
              yuan("14.88"));
}

// 9 days at 0.1 % have taken 0.9 % of the 1 %: two days at 0.05 % are left, 2 x 0.24.
TEST(LateFeeOfMonth, keepsTheCapOverAChangeOfTheRate)
{
    OverdueHistory history = oldOverdue();
    history.charged = {{feeNovember, onePerMille}};
    const auto halved = feeCappedAt(Percent::whole(1), Percent::fromHundredths(5));
    EXPECT_EQ(lateFeeOf(feeDecember, history, halved), yuan("0.48"));
}

// December was closed first: 3.1 % of 3.5 %, four days are left of November, 4 x 0.48.
TEST(LateFeeOfMonth, keepsTheCapOutOfTurn)
{
    OverdueHistory history = oldOverdue();
    history.charged = {{feeDecember, onePerMille}};
    EXPECT_EQ(lateFeeOf(feeNovember, history, feeCappedAt(Percent::fromHundredths(350))),
              yuan("1.92"));
}

// 18.72 are 3.9 % of 480.00: one day is left.
TEST(LateFeeOfMonth, countsTheFeeThatWasTakenOverWithTheDebt)
{
    EXPECT_EQ(lateFeeOf(feeNovember, oldOverdue(yuan("18.72")), feeCappedAt(Percent::whole(4))),
              yuan("0.48"));
    EXPECT_EQ(lateFeeOf(feeNovember, oldOverdue(yuan("19.20")), feeCappedAt(Percent::whole(4))),
              Money{});
}

// On 3 January 1000.00 become overdue and the 480.00 that have cost all they may are paid: each by
// itself. 4 to 31 January: 28 x 1.00.
TEST(LateFeeOfMonth, takesAPaymentApartFromTheDebtOfItsDay)
{
    OverdueHistory history = oldOverdue();
    history.moves.push_back({2027y / 1 / 3, yuan("1000"), {}});
    history.moves.push_back({2027y / 1 / 3, -yuan("480"), {}});
    history.charged = {{feeNovember, onePerMille}, {feeDecember, onePerMille}};
    EXPECT_EQ(lateFeeOf(feeJanuary, history, feeCappedAt(Percent::whole(4))), yuan("28"));
}

// Paid on 1 December, taken back on the 4th: 1 and 5 to 31 December, 28 x 0.48; with the nine days
// of November that is 3.7 %, so that three days are left of the 4 %.
TEST(LateFeeOfMonth, goesOnWhereAPaymentIsTakenBack)
{
    OverdueHistory history = oldOverdue();
    history.moves.push_back({2026y / 12 / 1, -yuan("480"), {}});
    history.moves.push_back({2026y / 12 / 4, yuan("480"), {}, true});
    history.charged = {{feeNovember, onePerMille}};
    EXPECT_EQ(lateFeeOf(feeDecember, history, feeCappedAt(Percent::whole(4))), yuan("13.44"));
    history.charged[feeDecember] = onePerMille;
    EXPECT_EQ(lateFeeOf(feeJanuary, history, feeCappedAt(Percent::whole(4))), yuan("1.44"));
    EXPECT_EQ(lateFeeOf(feeJanuary, history, feeCappedAt(Percent::fromHundredths(370))), Money{});
}

// Nine days of November and one of December were charged before the debt went to another account:
// there 3 % are left of the 4 %, 30 x 0.48.
TEST(LateFeeOfMonth, goesOnWhereADebtChangesItsAccount)
{
    OverdueHistory before = oldOverdue();
    before.charged = {{feeNovember, onePerMille}, {feeDecember, onePerMille}};
    const auto stood = overdueOn(2026y / 12 / 1, before, Percent::whole(4));
    EXPECT_EQ(stood, (std::vector<OverdueDebt>{{48'000, 100}}));
    OverdueHistory history;
    history.moves = {{2026y / 12 / 1, yuan("480"), {}, false, stood}};
    EXPECT_EQ(lateFeeOf(feeDecember, history, feeCappedAt(Percent::whole(4))), yuan("14.40"));
}
