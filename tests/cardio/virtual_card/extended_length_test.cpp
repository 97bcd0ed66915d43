// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"
#include "cardio/layout/fci.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

Command extended(std::uint8_t ins, std::size_t size)
{
    return {{0x00, ins, 0x00, 0xE1}, Bytes(size, 0x00), longestAnswer};
}

TEST(ExtendedLength, isHintedAndRefusedBeyondTheLimit)
{
    CardBench bench;
    const auto hints = decodeFci(bench.send(selectApplication(applicationId)).data);
    ASSERT_TRUE(hints);
    EXPECT_EQ(hints->longestCommand, 1024);
    EXPECT_EQ(bench.send(extended(0xDA, 1024)).status, status::securityNotSatisfied);
    EXPECT_EQ(bench.send(extended(0xDA, 1025)).status, status::wrongLength);
}

TEST(ExtendedLength, readsAndWritesATariffFileWhole)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Vending);
    EXPECT_EQ(bench.secure(updateFile(0x03, 0, Bytes(258, 0x5A))).status, status::ok);
    bench.secure(putImage({.seq = 2, .total = 15'000, .order = 2, .updateFlag = 0x01}));
    const Response answer = bench.secure({{0x00, 0xB0, 0x83, 0x00}, {}, 258});
    EXPECT_EQ(answer.status, status::ok);
    EXPECT_EQ(answer.data, Bytes(258, 0x5A));
}

TEST(ExtendedLength, isNotOfferedByACardOfTheFirstImageFormat)
{
    CardBench bench;
    const CardState state = bench.stored();
    Bytes first = encode(state); // format, 20 bytes of head, limit, ..., order, counts
    first[0] = 1;
    first.erase(first.begin() + 20, first.begin() + 22);
    const auto tail = first.end() - 2 - 96; // order, then the two empty lists
    first.erase(tail, tail + 96);
    first.pop_back();
    const auto decoded = decodeCardState(first);
    ASSERT_TRUE(decoded);
    CardState expected = state;
    expected.longestCommand = 0;
    EXPECT_EQ(*decoded, expected);
}

} // namespace

} // namespace wattcard::cardio::tests
