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
