// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

const LoadFields purchase{.seq = 2, .total = 15'000, .order = 0x2002, .amount = 5'000};

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

// Power is cut at byte n of the save, for every n: the card shows the image before or the one
// after, whole.

TEST(PowerCut, duringALoadWriteLeavesTheOldOrTheNewImage)
{
    CardBench bench;
    bench.personaliseAndOpen();
    const CardState before = bench.stored();
    const MemoryImageStore saved = bench.store;
    bench.selectAndAuthenticate(Purpose::Vending);
    bench.secure(updateFile(0x03, 0, Bytes(192, 0x5A)));
    bench.secure(putImage(purchase));
    const CardState after = bench.stored();
    const std::size_t imageSize =
        encode(after).size() + 24; // the twin's own header and check value

    int keptNew = 0;
    for (std::size_t cut = 0; cut <= imageSize; ++cut) {
        bench.store = saved;
        bench.restart();
        bench.selectAndAuthenticate(Purpose::Vending);
        bench.secure(updateFile(0x03, 0, Bytes(192, 0x5A)));
        bench.store.cutPower(0, cut);
        bench.sendBytes(bench.secured(putImage(purchase)));
        bench.restart();
        const CardState found = bench.stored();
        ASSERT_TRUE(found == before || found == after) << "cut after byte " << cut;
        keptNew += found == after;
        // And it goes on: the repeat is welcome in both cases.
        bench.selectAndAuthenticate(Purpose::Vending);
        bench.secure(updateFile(0x03, 0, Bytes(192, 0x5A)));
        ASSERT_EQ(bench.secure(putImage(purchase)).data, proof(2, purchase))
            << "cut after byte " << cut;
    }
    EXPECT_GE(keptNew, 1) << "the cut after the last byte";
}

TEST(PowerCut, duringAReturnWriteLeavesTheOldOrTheNewFile)
{
    CardBench bench;
    bench.personaliseAndOpen();
    const MemoryImageStore saved = bench.store;
    const CardState before = bench.stored();
    const Bytes locked = returnBytes({.lock = 0xA5});
    const std::size_t imageSize = encode(before).size() + 24;
    for (std::size_t cut = 0; cut <= imageSize; ++cut) {
        bench.store = saved;
        bench.restart();
        bench.selectAndAuthenticate(Purpose::Meter);
        bench.store.cutPower(0, cut);
        bench.sendBytes(bench.secured(putReturn({.lock = 0xA5})));
        bench.restart();
        const CardState found = bench.stored();
        const Bytes returned(found.returned.begin(), found.returned.end());
        ASSERT_TRUE(returned == locked || returned == Bytes(96, 0x00)) << "cut after byte " << cut;
        ASSERT_EQ(found.load, before.load);
    }
}

} // namespace

} // namespace wattcard::cardio::tests
