// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

// Each defect of the table in tests/defects.md has a test of the name that stands there.
namespace wattcard::tidy {
namespace {

std::vector<std::string> testsNamed(const Source& page)
{
    std::vector<std::string> names;
    const std::regex row{R"(^\| \d+ \|.*`(\w+\.\w+)` \|$)"};
    for (const std::string& line : page.lines) {
        std::smatch found;
        if (std::regex_match(line, found, row))
            names.push_back(found[1]);
    }
    return names;
}

bool isWritten(const std::vector<Source>& tree, const std::string& name)
{
    const std::size_t dot = name.find('.');
    const std::string wanted = name.substr(0, dot) + ", " + name.substr(dot + 1) + ")";
    return std::ranges::any_of(tree, [&](const Source& source) {
        return source.in("tests") && std::ranges::any_of(source.code, [&](const std::string& line) {
                   return line.starts_with("TEST") && line.find(wanted) != std::string::npos;
               });
    });
}

} // namespace

TEST(Defects, haveTheTestsThatThePageNames)
{
    const std::vector<Source> tree = readTree(WATTCARD_SOURCE_DIR);
    const auto page = std::ranges::find(tree, "tests/defects.md", &Source::path);
    ASSERT_NE(page, tree.end());
    const std::vector<std::string> names = testsNamed(*page);
    EXPECT_GE(names.size(), 16U);
    for (const std::string& name : names)
        EXPECT_TRUE(isWritten(tree, name)) << name;
}

} // namespace wattcard::tidy
