// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

// PUT DATA 00E2: the meter's side.

struct ReturnRule {
    const char* name;
    ReturnFields write;
    std::uint16_t expected;
};
class PutReturn : public ::testing::TestWithParam<ReturnRule> {};

TEST_P(PutReturn, isJudgedByTheCard)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Meter);
    ASSERT_EQ(bench.secure(putReturn({.accepted = 8'000, .writeBackCounter = 5})).status,
              status::ok);
    const CardState before = bench.stored();
    EXPECT_EQ(bench.secure(putReturn(GetParam().write)).status.value, GetParam().expected);
    const CardState after = bench.stored();
    EXPECT_EQ(after.atc, before.atc) << "E2 is not a load";
    EXPECT_EQ(after.journal, before.journal);
    const bool isStored =
        Bytes(after.returned.begin(), after.returned.end()) == returnBytes(GetParam().write);
    EXPECT_EQ(isStored, GetParam().expected == 0x9000);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, PutReturn,
    ::testing::Values(
        ReturnRule{"lock", {.lock = 0xA5, .accepted = 8'000, .writeBackCounter = 6}, 0x9000},
        ReturnRule{"counter left out", {.accepted = 9'000, .writeBackCounter = 9}, 0x9000},
        ReturnRule{"repeat", {.accepted = 8'000, .writeBackCounter = 5}, 0x9000},
        ReturnRule{
            "same counter, other content", {.accepted = 9'000, .writeBackCounter = 5}, 0x6985},
        ReturnRule{"smaller counter", {.accepted = 9'000, .writeBackCounter = 4}, 0x6985},
        ReturnRule{"A decreasing", {.accepted = 7'999, .writeBackCounter = 6}, 0x6985}));

TEST(ReturnWrite, refusesMalformedData)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Meter);
    const Command tooShort{{0x00, 0xDA, 0x00, 0xE2}, object(0xC5, Bytes(95, 0)), {}};
    EXPECT_EQ(bench.secure(tooShort).status, status::wrongData);
}

} // namespace

} // namespace wattcard::cardio::tests
