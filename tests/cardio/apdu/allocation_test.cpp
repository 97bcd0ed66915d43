// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"
#include "tests/bench/allocations.h"
#include "tests/cardio/apdu/suite_cases.h"

#include <cstdlib>

// A binary of its own: OpenSSL's allocator can be exchanged only before its first use.
namespace wattcard::cardio {

namespace {

SecureMessaging sideOf(Suite suite)
{
    const CryptoSuite& algorithms = suiteOf(suite);
    return {algorithms,
            {crypto::Secret{Bytes(16, 0x3C)}, crypto::Secret{Bytes(16, 0xC3)},
             Bytes(algorithms.blockSize())}};
}

void exchange(SecureMessaging& terminal, SecureMessaging& card)
{
    const Command command{{0x00, 0xDA, 0x00, 0xE1}, Bytes(64, 0x11), anyLength};
    const auto secured = terminal.protectCommand(command);
    ASSERT_TRUE(secured);
    ASSERT_TRUE(std::holds_alternative<Command>(card.openCommand(*secured)));
    const auto answer = card.protectResponse({Bytes(64, 0x22), status::ok});
    ASSERT_TRUE(answer);
    ASSERT_TRUE(terminal.openResponse(*answer));
}

} // namespace

// PERFORMANCE.md section 3, apdu-cost.
class OpenSslAllocations : public ::testing::TestWithParam<Suite> {};
TEST_P(OpenSslAllocations, areNoneForASecuredCommandOnBothSides)
{
    SecureMessaging terminal = sideOf(GetParam());
    SecureMessaging card = sideOf(GetParam());
    exchange(terminal, card); // each thread fetches its contexts once
    const long before = bench::allocations();
    ASSERT_GT(before, 0); // it does count
    for (int i = 0; i < 100; ++i)
        exchange(terminal, card);
    EXPECT_EQ(bench::allocations() - before, 0);
}
INSTANTIATE_TEST_SUITE_P(Suites, OpenSslAllocations, test::eachSuite, test::suiteName);

} // namespace wattcard::cardio

int main(int argc, char** argv)
{
    if (!wattcard::bench::countAllocations())
        return EXIT_FAILURE;
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
