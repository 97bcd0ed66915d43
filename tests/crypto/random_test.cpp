// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include <gtest/gtest.h>

using namespace wattcard;

namespace {

constexpr std::size_t nonceSize = 8;

// Counts up, and can be stuck or set back.
struct Counter {
    std::uint8_t next = 0;
    bool stuck = false;
    Result<Bytes> draw(std::size_t count) { return Bytes(count, stuck ? next : ++next); }
};

} // namespace

TEST(RandomBytes, areAsManyAsAskedForAndNotTheSameTwice)
{
    const auto first = crypto::randomBytes(nonceSize);
    const auto second = crypto::randomBytes(nonceSize);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->size(), nonceSize);
    EXPECT_NE(*first, *second);
}

TEST(SourceWithoutRepeats, refusesOneThatIsStuck)
{
    Counter counter;
    const auto source = crypto::withoutRepeats([&](std::size_t n) { return counter.draw(n); });
    ASSERT_TRUE(source(nonceSize));
    counter.stuck = true;
    EXPECT_EQ(source(nonceSize).error().fault, Fault::RandomFailed);
    EXPECT_EQ(source(nonceSize).error().fault, Fault::RandomFailed);
    counter.stuck = false;
    EXPECT_TRUE(source(nonceSize));
}

TEST(SourceWithoutRepeats, refusesOneThatWasSetBack)
{
    Counter counter;
    const auto source = crypto::withoutRepeats([&](std::size_t n) { return counter.draw(n); });
    for (int draw = 0; draw < 10; ++draw)
        ASSERT_TRUE(source(nonceSize));
    counter.next = 4;
    EXPECT_FALSE(source(nonceSize));
}

TEST(SourceWithoutRepeats, handsAFailureOn)
{
    const auto source = crypto::withoutRepeats(
        [](std::size_t) -> Result<Bytes> { return failed(Fault::RandomFailed); });
    EXPECT_EQ(source(nonceSize).error().fault, Fault::RandomFailed);
}
