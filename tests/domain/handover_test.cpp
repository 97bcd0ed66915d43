// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/change.h"

#include <gtest/gtest.h>

// What goes from an old meter to a new one (DOMAIN.md section 6.6).

using namespace wattcard;
using transaction::Handover;
using transaction::SeriesEnd;

namespace {

Credit fen(std::int64_t amount)
{
    return Credit::fromHundredths(amount);
}

SeriesEnd endOf(Credit accepted, Credit remaining)
{
    SeriesEnd end;
    end.accepted = accepted;
    end.remaining = remaining;
    return end;
}

} // namespace

TEST(Handover, isWhatIsLeftAndWhatWasNotLoaded)
{
    EXPECT_EQ(handover(fen(245'000), endOf(fen(235'000), fen(3'726))), (Handover{fen(13'726), {}}));
    EXPECT_EQ(handover(fen(235'000), endOf(fen(235'000), fen(3'726))), (Handover{fen(3'726), {}}));
}

// T is never negative: an overdraft of 8.40 is left to be paid.
TEST(Handover, ofAnOverdraftIsADebt)
{
    EXPECT_EQ(handover(fen(235'000), endOf(fen(235'000), fen(-840))), (Handover{{}, fen(840)}));
    EXPECT_EQ(handover(fen(236'000), endOf(fen(235'000), fen(-840))), (Handover{fen(160), {}}));
}

// 37.26 and 100.00 loaded since, less 50 kWh: at 0.5283 they are 26.415, rounded to 26.42.
TEST(RemainingSinceReturn, isCountedInTheUnitOfTheSeries)
{
    const transaction::SinceReturn since{fen(3'726), fen(10'000), Energy::fromHundredths(5'000)};
    const UnitPrice price = UnitPrice::of(Price::fromTenThousandths(5'283));
    EXPECT_EQ(remainingSince(since, PaymentMode::Money, price), fen(11'084));
    EXPECT_EQ(remainingSince(since, PaymentMode::Energy, price), fen(8'726));
}
