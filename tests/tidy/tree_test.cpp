// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "include_rules.h"
#include "shape_rules.h"
#include "word_rules.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <sstream>

// The rules on this project. Each test lists every place that breaks its rule.
namespace wattcard::tidy {
namespace {

namespace fs = std::filesystem;

const fs::path root{WATTCARD_SOURCE_DIR};

const std::vector<Source>& tree()
{
    static const std::vector<Source> sources = readTree(root);
    return sources;
}

std::string listed(const Findings& findings)
{
    std::ostringstream text;
    for (const Finding& finding : findings)
        text << "\n" << finding;
    return text.str();
}

struct Rule {
    const char* name;
    Findings (*find)(const Source&);
};
void PrintTo(const Rule& rule, std::ostream* out)
{
    *out << rule.name;
}
class Tree : public ::testing::TestWithParam<Rule> {};

TEST_P(Tree, keepsTheRule)
{
    Findings all;
    for (const Source& source : tree()) {
        const Findings found = GetParam().find(source);
        all.insert(all.end(), found.begin(), found.end());
    }
    EXPECT_TRUE(all.empty()) << listed(all);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Tree,
    ::testing::Values(Rule{"IncludeTable", includesOutsideTheTable},
                      Rule{"LibraryHeaders", libraryHeadersOutsideTheirFolder},
                      Rule{"SentencesInUiOnly", sentencesOutsideUi},
                      Rule{"NoFloatingPoint", floatingPoint},
                      Rule{"ConstantTimeComparison", leakyComparisons},
                      Rule{"DatedReminders", undatedReminders},
                      Rule{"NoMachinePaths", machinePaths}, Rule{"NoSleeping", sleeps},
                      Rule{"Licence", missingLicence}, Rule{"PragmaOnce", missingPragmaOnce},
                      Rule{"LineLength", longLines}, Rule{"FileLength", longFiles},
                      Rule{"FunctionLength", longFunctions}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(TreeAsAWhole, isFound)
{
    EXPECT_GT(tree().size(), 50u);
}

TEST(TreeAsAWhole, writesACardInExactlyOnePlaceInTheUseCases)
{
    const Findings writers = cardWriters(tree());
    ASSERT_EQ(writers.size(), 1u) << listed(writers);
    EXPECT_TRUE(writers.front().path.starts_with("src/app/")) << writers.front();
}

TEST(TreeAsAWhole, hasAShortReadmeInEveryTopFolder)
{
    const Findings findings =
        readmes(tree(), {"src", "ui", "cardio", "db", "reports", "installer", "tests"});
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(TreeAsAWhole, holdsNoLargeFiles)
{
    const std::string command = "git -C '" + root.string() + "' ls-files 2>/dev/null";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{popen(command.c_str(), "r"), pclose};
    std::vector<FileSize> files;
    for (char line[4096]; pipe && std::fgets(line, sizeof line, pipe.get()) != nullptr;) {
        std::string path{line};
        path.pop_back(); // the end of the line
        std::error_code absent;
        if (const auto bytes = fs::file_size(root / path, absent); !absent)
            files.push_back({path, bytes});
    }
    if (files.empty())
        GTEST_SKIP() << "no git here, or nothing committed";
    EXPECT_TRUE(largeFiles(files).empty()) << listed(largeFiles(files));
}

} // namespace
} // namespace wattcard::tidy
