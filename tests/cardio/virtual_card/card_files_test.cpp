// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "crypto/hash.h"

#include <gtest/gtest.h>

#include <map>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

const Command getImage{{0x00, 0xCA, 0x00, 0xE1}, {}, anyLength};

Command readFile(std::uint8_t shortFile, std::uint16_t count)
{
    return Command{{0x00, 0xB0, static_cast<std::uint8_t>(0x80 | shortFile), 0x00}, {}, count};
}
Command readJournal(std::uint8_t number)
{
    return Command{{0x00, 0xB2, number, 0x34}, {}, anyLength};
}

const LoadFields opening{}; // what personaliseAndOpen has put on the card: seq 1, T 10000, gen 1
const LoadFields purchase{.seq = 2, .total = 15'000, .order = 0x2002, .amount = 5'000};

// Access rules: who may do what on an operational card (CARD.md section 2).

struct AccessCase {
    Purpose role;
    std::map<std::string, std::uint16_t> expected;
};
class Access : public ::testing::TestWithParam<AccessCase> {};

TEST_P(Access, followsTheTableOfFiles)
{
    const std::map<std::string, Command> commands{
        {"get data", getImage},
        {"read parameter", readFile(0x01, 45)},
        {"read load", readFile(0x02, 60)},
        {"read tariff", readFile(0x03, 100)},
        {"read return", readFile(0x05, 96)},
        {"read serial", readFile(0x19, 9)},
        {"read journal", readJournal(1)},
        {"update tariff", updateFile(0x04, 0, Bytes(4, 0x01))},
        {"update load", updateFile(0x02, 0, Bytes(4, 0x01))},
        {"update return", updateFile(0x05, 0, Bytes(4, 0x01))},
        {"update serial", updateFile(0x19, 0, Bytes(4, 0x01))},
        {"write purchase", putImage(purchase)},
        {"write higher generation", putImage({.seq = 7, .gen = 2, .order = 0x3003})},
        {"write return", putReturn({})},
        {"write key", {{0x00, 0xDA, 0x00, 0xF2}, Bytes(4, 0x01), {}}},
        {"activate", {{0x00, 0xDA, 0x00, 0xF3}, Bytes(4, 0x01), {}}},
        {"write unknown", {{0x00, 0xDA, 0x00, 0xE7}, Bytes(4, 0x01), {}}},
        {"read unknown", readFile(0x0A, 1)},
        {"challenge", {{0x00, 0x84, 0x00, 0x00}, {}, 16}},
        {"unknown instruction", {{0x00, 0xF0, 0x00, 0x00}, {}, 16}},
    };
    for (const auto& [name, expected] : GetParam().expected) {
        CardBench bench;
        bench.personaliseAndOpen();
        bench.selectAndAuthenticate(GetParam().role);
        EXPECT_EQ(bench.secure(commands.at(name)).status.value, expected) << name;
    }
}

const std::map<std::string, std::uint16_t> readerRights{
    {"get data", 0x9000},           {"read parameter", 0x9000}, {"read load", 0x9000},
    {"read tariff", 0x9000},        {"read return", 0x9000},    {"read serial", 0x9000},
    {"read journal", 0x9000},       {"update tariff", 0x6982},  {"update load", 0x6982},
    {"update return", 0x6982},      {"write purchase", 0x6982}, {"write higher generation", 0x6982},
    {"write return", 0x6982},       {"write key", 0x6982},      {"activate", 0x6982},
    {"write unknown", 0x6A88},      {"read unknown", 0x6A82},   {"challenge", 0x6D00},
    {"unknown instruction", 0x6D00}};

std::map<std::string, std::uint16_t> with(std::map<std::string, std::uint16_t> changes)
{
    changes.insert(readerRights.begin(), readerRights.end());
    return changes;
}

INSTANTIATE_TEST_SUITE_P(
    Roles, Access,
    ::testing::Values(AccessCase{Purpose::Inspection, readerRights},
                      AccessCase{Purpose::Meter, with({{"write return", 0x9000}})},
                      AccessCase{Purpose::Vending, with({{"update tariff", 0x9000},
                                                         {"update load", 0x6985},
                                                         {"update return", 0x6985},
                                                         {"update serial", 0x6985},
                                                         {"write purchase", 0x9000},
                                                         {"write higher generation", 0x6985}})},
                      AccessCase{Purpose::Issuer, with({{"update tariff", 0x9000},
                                                        {"update load", 0x6985},
                                                        {"update return", 0x6985},
                                                        {"update serial", 0x6985},
                                                        {"write purchase", 0x6985},
                                                        {"write higher generation", 0x9000},
                                                        {"write key", 0x6A80},
                                                        {"activate", 0x6A80}})}));

// The rules of PUT DATA 00E1 (CARD.md section 6).

struct LoadRule {
    const char* name;
    Purpose role;
    ReturnFields returned; // on the card before
    LoadFields write;
    std::uint16_t expected;
};
class PutLoad : public ::testing::TestWithParam<LoadRule> {};

TEST_P(PutLoad, isJudgedByTheCard)
{
    const LoadRule& rule = GetParam();
    CardBench bench;
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Meter);
    ASSERT_EQ(bench.secure(putReturn(rule.returned)).status, status::ok);
    bench.restart();
    const CardState before = bench.stored();
    bench.selectAndAuthenticate(rule.role);

    EXPECT_EQ(bench.secure(putImage(rule.write)).status.value, rule.expected);
    if (rule.expected != 0x9000) {
        CardState after = bench.stored();
        EXPECT_EQ(after.load, before.load);
        EXPECT_EQ(after.atc, before.atc);
        EXPECT_EQ(after.journal, before.journal);
    }
}

constexpr ReturnFields accepted80{.accepted = 8'000};
INSTANTIATE_TEST_SUITE_P(
    Rules, PutLoad,
    ::testing::Values(
        LoadRule{"the next purchase", Purpose::Vending, accepted80, purchase, 0x9000},
        LoadRule{
            "a locked card may be sold to", Purpose::Vending, {.lock = 0xA5}, purchase, 0x9000},
        LoadRule{"a number left out",
                 Purpose::Vending,
                 accepted80,
                 {.seq = 3, .total = 15'000, .order = 2},
                 0x6985},
        LoadRule{"the same number, another order",
                 Purpose::Vending,
                 accepted80,
                 {.total = 15'000, .order = 2},
                 0x6985},
        LoadRule{"a smaller number", Purpose::Vending, accepted80, {.seq = 0, .order = 2}, 0x6985},
        LoadRule{"a higher generation",
                 Purpose::Vending,
                 accepted80,
                 {.seq = 2, .gen = 2, .order = 2},
                 0x6985},
        LoadRule{"an older generation",
                 Purpose::Vending,
                 accepted80,
                 {.seq = 2, .gen = 0, .order = 2},
                 0x6985},
        LoadRule{"T unchanged", Purpose::Vending, accepted80, {.seq = 2, .order = 2}, 0x9000},
        LoadRule{"T down to A",
                 Purpose::Vending,
                 accepted80,
                 {.seq = 2, .total = 8'000, .order = 2},
                 0x9000},
        LoadRule{"T below A",
                 Purpose::Vending,
                 accepted80,
                 {.seq = 2, .total = 7'999, .order = 2},
                 0x6985},
        LoadRule{"T down on a locked card",
                 Purpose::Vending,
                 {.lock = 0xA5, .accepted = 8'000},
                 {.seq = 2, .total = 9'000, .order = 2},
                 0x6985},
        LoadRule{"T below zero", Purpose::Vending, {}, {.seq = 2, .total = -1, .order = 2}, 0x6985},
        LoadRule{"issuer, same generation", Purpose::Issuer, accepted80, purchase, 0x6985},
        LoadRule{"issuer, older generation",
                 Purpose::Issuer,
                 accepted80,
                 {.seq = 2, .gen = 0, .order = 2},
                 0x6985},
        LoadRule{"issuer, higher generation, any number and T",
                 Purpose::Issuer,
                 {.lock = 0xA5, .accepted = 8'000},
                 {.seq = 77, .total = 5, .gen = 2, .order = 2},
                 0x9000}),
    [](const auto& info) {
        std::string name = info.param.name;
        std::erase_if(name, [](unsigned char c) { return !std::isalnum(c); });
        return name;
    });

class Written : public ::testing::Test {
protected:
    void SetUp() override
    {
        bench.personaliseAndOpen();
        bench.selectAndAuthenticate(Purpose::Vending);
    }
    CardBench bench;
};

TEST_F(Written, answersTheProofOfWhatItStored)
{
    const Response answer = bench.secure(putImage(purchase));
    EXPECT_EQ(answer.data, proof(2, purchase));
    const CardState state = bench.stored();
    EXPECT_EQ(Bytes(state.load.begin(), state.load.end()), loadBytes(purchase));
    EXPECT_EQ(Bytes(state.parameter.begin(), state.parameter.end()), parameterBytes(purchase));
}

TEST_F(Written, returnsTheStoredProofForARepeatAndChangesNothing)
{
    bench.secure(putImage(purchase));
    bench.restart();
    const CardState before = bench.stored();
    const int writes = bench.store.writes();
    bench.selectAndAuthenticate(Purpose::Vending);
    const int afterAuthentication = bench.store.writes();
    EXPECT_GT(afterAuthentication, writes);
    EXPECT_EQ(bench.secure(putImage(purchase)).data, proof(2, purchase));
    EXPECT_EQ(bench.store.writes(), afterAuthentication);
    EXPECT_EQ(bench.stored(), before);
}

TEST_F(Written, refusesARepeatThatDiffersInOneByte)
{
    bench.secure(putImage(purchase));
    LoadFields other = purchase;
    other.amount += 1;
    EXPECT_EQ(bench.secure(putImage(other)).status, status::conditionsNotSatisfied);
    other = purchase;
    other.updateFlag = 0x80;
    EXPECT_EQ(bench.secure(putImage(other)).status, status::conditionsNotSatisfied);
    // The order id counts, not the number: an order that was written cannot come again as the next
    // one.
    other = purchase;
    other.seq = 3;
    EXPECT_EQ(bench.secure(putImage(other)).status, status::conditionsNotSatisfied);
}

struct MalformedCase {
    const char* name;
    Bytes data;
};
TEST_F(Written, refusesMalformedData)
{
    const Bytes c1 = object(0xC1, parameterBytes(purchase));
    const Bytes c2 = object(0xC2, loadBytes(purchase));
    const auto join = [](Bytes a, const Bytes& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    const std::vector<MalformedCase> cases{
        {"C1 alone", c1},
        {"other order", join(c2, c1)},
        {"a third object", join(join(c1, c2), {0xC5, 0x00})},
        {"C2 one byte short", join(c1, object(0xC2, Bytes(59, 0)))},
        {"truncated", Bytes(c1.begin(), c1.end() - 1)},
        {"no object", {0x00}},
    };
    for (const MalformedCase& each : cases) {
        const Command command{{0x00, 0xDA, 0x00, 0xE1}, each.data, anyLength};
        EXPECT_EQ(bench.secure(command).status, status::wrongData) << each.name;
    }
}

TEST_F(Written, keepsTheLastEightLoadsInItsJournal)
{
    for (std::uint32_t seq = 2; seq <= 10; ++seq)
        ASSERT_EQ(bench.secure(putImage({.seq = seq, .order = seq, .amount = 0x100 + seq})).status,
                  status::ok);
    const Bytes newest = bench.secure(readJournal(1)).data;
    // ATC, role, operation, amount, seq, time, sale number
    EXPECT_EQ(newest, (Bytes{0, 0,  0,    10,   0x81, 0x02, 0,    0,    0x01, 0x0A, 0,    0,
                             0, 10, 0x26, 0x11, 0x21, 0x09, 0x30, 0x15, 0x00, 0xA1, 0xA2, 0xA3}));
    EXPECT_EQ(bench.secure(readJournal(8)).data[3], 3);
    EXPECT_EQ(bench.secure(readJournal(9)).status.value, 0x6A83);
}

// Tariff files go to a shadow and are published by the same step.

TEST_F(Written, publishesTariffFilesWithTheImage)
{
    const Bytes tariff(258, 0x5A);
    const LoadFields flagged{.seq = 2, .total = 15'000, .order = 0x2002, .updateFlag = 0x02};
    EXPECT_EQ(bench.secure(updateFile(0x04, 0, Bytes(192, 0x5A))).status, status::ok);
    EXPECT_EQ(bench.secure(updateFile(0x04, 192, Bytes(66, 0x5A))).status, status::ok);
    EXPECT_EQ(bench.secure(readFile(0x04, 4)).data, Bytes(4, 0x00)) << "not before";
    EXPECT_EQ(bench.secure(putImage(flagged)).data, proof(2, flagged, tariff));
    EXPECT_EQ(bench.secure(readFile(0x04, 192)).data, Bytes(192, 0x5A));
}

TEST_F(Written, losesTheShadowWithTheSession)
{
    bench.secure(updateFile(0x04, 0, Bytes(192, 0x5A)));
    bench.card->reset();
    bench.selectAndAuthenticate(Purpose::Vending);
    bench.secure(putImage(purchase));
    EXPECT_EQ(bench.secure(readFile(0x04, 4)).data, Bytes(4, 0x00));
}

TEST_F(Written, losesTheShadowWithAWrongMac)
{
    bench.secure(updateFile(0x04, 0, Bytes(192, 0x5A)));
    bench.sendBytes({0x0C, 0xCA, 0x00, 0xE1, 0x0A, 0x8E, 0x08, 1, 2, 3, 4, 5, 6, 7, 8, 0x00});
    bench.selectAndAuthenticate(Purpose::Vending);
    bench.secure(putImage(purchase));
    EXPECT_EQ(bench.secure(readFile(0x04, 4)).data, Bytes(4, 0x00));
}

TEST_F(Written, comparesTariffFilesInARepeatToo)
{
    const LoadFields flagged{.seq = 2, .total = 15'000, .order = 0x2002, .updateFlag = 0x02};
    bench.secure(updateFile(0x04, 0, Bytes(4, 0x5A)));
    bench.secure(putImage(flagged));
    bench.secure(updateFile(0x04, 0, Bytes(4, 0x5A)));
    EXPECT_EQ(bench.secure(putImage(flagged)).status, status::ok);
    bench.secure(updateFile(0x04, 0, Bytes(4, 0x5B)));
    EXPECT_EQ(bench.secure(putImage(flagged)).status, status::conditionsNotSatisfied);
}

TEST_F(Written, refusesToWriteATariffBeyondItsEnd)
{
    EXPECT_EQ(bench.secure(updateFile(0x03, 200, Bytes(58, 0x01))).status, status::ok);
    EXPECT_EQ(bench.secure(updateFile(0x03, 200, Bytes(59, 0x01))).status, status::wrongOffset);
}

TEST(IssuerWrite, emptiesTheReturnFileInTheSameStep)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Meter);
    bench.secure(putReturn({.accepted = 8'000}));
    bench.selectAndAuthenticate(Purpose::Issuer);
    const int writes = bench.store.writes();
    EXPECT_EQ(bench.secure(putImage({.seq = 5, .gen = 2, .order = 2})).status, status::ok);
    EXPECT_EQ(bench.store.writes(), writes + 1);
    EXPECT_EQ(bench.secure(readFile(0x05, 96)).data, Bytes(96, 0x00));
}

} // namespace

} // namespace wattcard::cardio::tests
