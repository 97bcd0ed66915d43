// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/strict_card.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

// What holds the script must itself be seen to fail.
namespace wattcard::tests {

namespace {

const Bytes select{0x00, 0xA4, 0x04, 0x00};
const Bytes challenge{0x00, 0x84, 0x00, 0x00, 0x10};
const Bytes ok{0x90, 0x00};

void run(std::vector<StrictCard::Step> script, const std::vector<Bytes>& commands)
{
    StrictCard card{std::move(script)};
    const auto channel = card.connect();
    for (const Bytes& command : commands)
        std::ignore = (*channel)->transmit(command);
}

TEST(StrictCard, isContentWithItsScript)
{
    run({{select, ok}, {challenge, failed(Fault::NoCard)}}, {select, challenge});
}

TEST(StrictCard, namesADifferentCommandWithBothByteStrings)
{
    EXPECT_NONFATAL_FAILURE(run({{select, ok}, {challenge, ok}}, {select, select}),
                            "command 2 of 2 is not the one of the script\n"
                            "  expected 00 84 00 00 10\n"
                            "  came     00 A4 04 00");
}

TEST(StrictCard, namesACommandTooMany)
{
    EXPECT_NONFATAL_FAILURE(run({{select, ok}}, {select, challenge}),
                            "command 2 of 1 is one too many: 00 84 00 00 10");
}

TEST(StrictCard, namesACommandThatNeverCame)
{
    EXPECT_NONFATAL_FAILURE(run({{select, ok}, {challenge, ok}}, {select}),
                            "command 2 of 2 never came: 00 84 00 00 10");
}

} // namespace

} // namespace wattcard::tests
