// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <span>

namespace wattcard::tidy {

namespace {

// The strings are in pieces where this file would otherwise break its own rule.
const std::regex translation{R"((^|[^.>\w:])(tr|translate)\s*\(|::(tr|translate)\s*\()"};
const std::regex floating{R"(\b(double|float)\b)"};
const std::regex plainCompare{R"(\b(std::)?memcmp\b)"};
// A MAC by its type, a secret by its view, either by its name.
const std::string secretName = R"((\w*([mM]ac|[sS]ecret|[cC]ryptogram)|(m_)?token))";
const std::regex secretOnTheLeft{R"(\b)" + secretName + R"((\(\))?\s*[=!]=)"};
const std::regex secretOnTheRight{R"([=!]=\s*(\w+\.)*)" + secretName + R"(\b(?![.\-(]))"};
const std::regex secretBytes{R"(\.view\(\)\s*[=!]=|[=!]=\s*[\w.>()\-]*\.view\(\)|)"
                             R"(\bMac(8|16)\b[^;=]*[=!]=)"};
const std::regex secretRange{R"(\bequal\s*\([^;]*(\.view\(\)|\b)" + secretName + R"(\b(?!\()))"};
const std::regex reminder{"\\b(TO"
                          "DO|FIX"
                          "ME|XX"
                          "X)\\b(?!\\s*\\(?20\\d\\d-\\d\\d-\\d\\d)"};
const std::regex machinePath{"(^|[\\s\"'=(:])/(ho"
                             "me|ro"
                             "ot|Us"
                             "ers|wo"
                             "rk)/"};
const std::regex sleeping{
    R"(\b(sleep_for|sleep_until|usleep|nanosleep|msleep|processEvents|qWait|qSleep)\b)"};
// In the use cases whatever is written is a card, but for sockets, their clients
// and files on the disk.
const std::regex anyWrite{
    R"((^|[^\w])(?!\w*([sS]ocket|[cC]lient|[fF]ile))\w+(\(\))?\s*(->|\.)\s*write\s*\()"};
const std::regex targetWrite{R"((->|\.)\s*write\s*\([^)]*[tT]arget)"};

Findings matches(const Source& source, std::span<const std::string> lines, const std::regex& what,
                 const std::string& message)
{
    Findings findings;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::regex_search(lines[i], what))
            findings.push_back({source.path, i + 1, message});
    return findings;
}

bool inAny(const Source& source, std::initializer_list<const char*> folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&source](const char* folder) { return source.in(folder); });
}

void append(Findings& all, Findings more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

Findings sentencesOutsideUi(const Source& source)
{
    if (!source.isCpp() || source.in("ui") || source.in("tests/ui"))
        return {};
    return matches(source, source.code, translation, "tr() belongs to ui");
}

Findings floatingPoint(const Source& source)
{
    if (!source.isCpp() || !inAny(source, {"src/domain", "src/app", "src/meter", "cardio", "db"}))
        return {};
    return matches(source, source.code, floating, "no floating point here: Money, Energy, Credit");
}

Findings leakyComparisons(const Source& source)
{
    if (!source.isCpp() || source.in("tests"))
        return {};
    std::vector<std::string> comparing = source.code; // few lines: the expressions are slow
    for (std::string& line : comparing) {
        const bool mayCompare =
            std::ranges::any_of(std::array{"==", "!=", "equal", "memcmp"}, [&](const char* word) {
                return line.find(word) != std::string::npos;
            });
        if (!mayCompare)
            line.clear();
    }
    Findings findings = matches(source, comparing, plainCompare,
                                "memcmp stops at the first difference: crypto/compare.h");
    for (const auto& side : {secretOnTheLeft, secretOnTheRight, secretBytes, secretRange})
        append(findings, matches(source, comparing, side,
                                 "== on a secret or MAC tells by its time: crypto/compare.h"));
    return findings;
}

Findings undatedReminders(const Source& source)
{
    return matches(source, source.lines, reminder, "a reminder without a date");
}

Findings machinePaths(const Source& source)
{
    return matches(source, source.lines, machinePath, "a path of one machine");
}

Findings sleeps(const Source& source)
{
    if (!source.isCpp())
        return {};
    return matches(source, source.code, sleeping, "wait for a signal or a condition, not for time");
}

Findings cardWriters(const std::vector<Source>& sources)
{
    Findings writers;
    for (const Source& source : sources) {
        if (!source.isCpp() || inAny(source, {"cardio", "tests"}))
            continue;
        const auto& pattern = source.in("src/app") ? anyWrite : targetWrite;
        append(writers, matches(source, source.code, pattern, "writes a card"));
    }
    return writers;
}

} // namespace wattcard::tidy
