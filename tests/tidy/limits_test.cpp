// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

// Defect 15 of tests/defects.md: document and code had different windows. Here the page has them
// all, and what it says is what the code says.
namespace wattcard::tidy {
namespace {

const char* const pagePath = "installer/man/wattcard-limits.7";

Source page()
{
    std::ifstream file{std::string{WATTCARD_SOURCE_DIR} + '/' + pagePath};
    std::ostringstream text;
    text << file.rdbuf();
    return makeSource(pagePath, text.str());
}

// "stands: FILE NAME NUMBER [UNIT]" below the sentence that tells it to a reader.
struct Claim {
    std::string file;
    std::string name;
    long long number = 0;
    std::string unit;
    std::string sentence;
};

std::vector<Claim> claimsOf(const Source& page)
{
    const std::regex form{R"(^\.\\" stands: (\S+) (\w+) (\d+)(?: (\w+))?$)"};
    std::vector<Claim> claims;
    std::string sentence;
    for (const std::string& line : page.lines) {
        std::smatch found;
        if (std::regex_match(line, found, form))
            claims.push_back({found[1], found[2], std::stoll(found[3]), found[4], sentence});
        else if (line == ".TP")
            sentence.clear();
        else
            sentence += line + ' ';
    }
    return claims;
}

long long secondsOf(const std::string& unit)
{
    static const std::map<std::string, long long> table{
        {"s", 1},       {"min", 60},     {"h", 3'600},     {"d", 86'400},
        {"seconds", 1}, {"minutes", 60}, {"hours", 3'600}, {"days", 86'400}};
    const auto found = table.find(unit);
    return found == table.end() ? 1 : found->second; // a bare number, or fen
}

// The value of "5", "2'000", "150 * 60"; none for anything else.
std::optional<long long> product(std::string text)
{
    std::erase(text, '\'');
    static const std::regex form{R"(^(\d+)(?: \* (\d+))?$)"};
    std::smatch found;
    if (!std::regex_match(text, found, form))
        return std::nullopt;
    return std::stoll(found[1]) * (found[2].matched ? std::stoll(found[2]) : 1);
}

// What the code gives that name, durations in seconds. Each name stands once in its file.
std::optional<long long> constant(const Source& source, const std::string& name)
{
    const std::regex form{R"(constexpr ([\w:]+) )" + name +
                          R"((?: = |\{)(?:Money::fromMinor\()?([\d' *]+)[)};])"};
    for (const std::string& line : source.code) {
        std::smatch found;
        if (!std::regex_search(line, found, form))
            continue;
        const std::string type = found[1];
        const auto value = product(found[2]);
        if (!value)
            return std::nullopt;
        if (name.ends_with("Ms"))
            return *value / 1'000;
        return *value * secondsOf(type.substr(type.rfind(':') + 1));
    }
    return std::nullopt;
}

// As a reader finds it: 2000000 fen are "20000.00 yuan", 15 d are "15 days", 1 is "One".
bool isSaid(const Claim& claim)
{
    std::string said = std::to_string(claim.number);
    if (claim.unit == "fen")
        said = std::to_string(claim.number / 100) + ".00 yuan";
    if (claim.unit == "d")
        said += " days";
    if (claim.number == 1)
        said = "One";
    return std::regex_search(claim.sentence, std::regex{"(^|\\W)" + said + "(\\W|$)"});
}

} // namespace

TEST(Limits, ofThePageAreThoseOfTheCode)
{
    const std::vector<Source> tree = readTree(WATTCARD_SOURCE_DIR);
    const std::vector<Claim> claims = claimsOf(page());
    EXPECT_GE(claims.size(), 40U);
    for (const Claim& claim : claims) {
        const auto file = std::ranges::find(tree, claim.file, &Source::path);
        ASSERT_NE(file, tree.end()) << claim.file;
        const auto value = constant(*file, claim.name);
        ASSERT_TRUE(value) << claim.file << ' ' << claim.name;
        EXPECT_EQ(*value, claim.number * secondsOf(claim.unit)) << claim.name;
        EXPECT_TRUE(isSaid(claim)) << claim.name << ": " << claim.sentence;
    }
}

// The other way: a window that is new in the rules of meter, counter or books is on the page.
TEST(Limits, ofTheCodeAreOnThePage)
{
    const std::vector<Source> tree = readTree(WATTCARD_SOURCE_DIR);
    const std::vector<Claim> claims = claimsOf(page());
    const std::regex window{
        R"(constexpr std::chrono::(?:seconds|minutes|hours|days) (\w+)(?:\{| =))"};
    int windows = 0;
    for (const Source& source : tree) {
        if (!source.in("src/meter") && !source.in("src/domain") && !source.in("db/repositories"))
            continue;
        for (const std::string& line : source.code) {
            std::smatch found;
            if (!std::regex_search(line, found, window))
                continue;
            ++windows;
            EXPECT_TRUE(std::ranges::any_of(claims,
                                            [&](const Claim& claim) {
                                                return claim.file == source.path &&
                                                       claim.name == found[1];
                                            }))
                << source.path << ": " << found[1] << " is not in " << pagePath;
        }
    }
    EXPECT_GE(windows, 8);
}

} // namespace wattcard::tidy
