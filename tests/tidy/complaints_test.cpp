// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

// The twenty complaints of SCREENS.md section 15: each has a test with its number in its name.
namespace wattcard::tidy {
namespace {

constexpr int complaints = 20;

bool hasTestOf(const std::vector<Source>& tree, int number)
{
    const std::regex named{R"(^TEST\w*\(.*\b[cC]omplaint0?)" + std::to_string(number) +
                           R"((?!\d))"};
    return std::ranges::any_of(tree, [&](const Source& source) {
        return source.in("tests") && std::ranges::any_of(source.code, [&](const std::string& line) {
                   return std::regex_search(line, named);
               });
    });
}

} // namespace

TEST(Complaints, haveATestEach)
{
    const std::vector<Source> tree = readTree(WATTCARD_SOURCE_DIR);
    for (int number = 1; number <= complaints; ++number)
        EXPECT_TRUE(hasTestOf(tree, number)) << number;
}

} // namespace wattcard::tidy
