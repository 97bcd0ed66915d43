// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape_rules.h"

#include <algorithm>
#include <span>

namespace wattcard::tidy {

namespace {

// Columns of a line: characters, not bytes.
std::size_t columns(const std::string& line)
{
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80; // the first byte of each in UTF-8
    }));
}

// A switch that is a table of constants may be long: a third of its lines and more are labels.
bool isTable(std::span<const std::string> body)
{
    const auto labels = std::count_if(body.begin(), body.end(), [](const std::string& line) {
        const std::size_t start = line.find_first_not_of(' ');
        return start != std::string::npos && line.compare(start, 5, "case ") == 0;
    });
    return static_cast<std::size_t>(labels) * 3 >= body.size();
}

bool isPage(const Source& source)
{
    return source.path.ends_with(".md");
}

} // namespace

Findings missingLicence(const Source& source)
{
    // A shebang stands above them.
    const std::size_t shown = std::min<std::size_t>(source.lines.size(), 4);
    const auto has = [&](const char* text) {
        const auto end = source.lines.begin() + static_cast<std::ptrdiff_t>(shown);
        return std::any_of(source.lines.begin(), end, [text](const std::string& line) {
            return line.find(text) != std::string::npos;
        });
    };
    // REUSE-IgnoreStart
    if (has("SPDX-FileCopyrightText: ") && has("SPDX-License-Identifier: GPL-3.0-or-later"))
        return {};
    // REUSE-IgnoreEnd
    return {{source.path, 1, "the two SPDX lines are missing"}};
}

Findings missingPragmaOnce(const Source& source)
{
    if (!source.isHeader() ||
        std::find(source.lines.begin(), source.lines.end(), "#pragma once") != source.lines.end())
        return {};
    return {{source.path, 1, "#pragma once is missing"}};
}

Findings longLines(const Source& source)
{
    Findings findings;
    for (std::size_t i = 0; i < source.lines.size() && !isPage(source); ++i)
        if (const std::size_t count = columns(source.lines[i]); count > longestLine)
            findings.push_back({source.path, i + 1, std::to_string(count) + " columns"});
    return findings;
}

Findings longFiles(const Source& source)
{
    if (source.lines.size() <= longestFile || !(source.isCpp() || source.isScript()))
        return {};
    return {{source.path, longestFile + 1,
             std::to_string(source.lines.size()) + " lines: what is its second subject?"}};
}

Findings longFunctions(const Source& source)
{
    Findings findings;
    for (std::size_t i = 0; i < source.code.size() && source.isCpp(); ++i) {
        const std::size_t indent = source.code[i].find('{');
        if (indent == std::string::npos || source.code[i].find_first_not_of(' ') != indent ||
            source.code[i].find_last_not_of(' ') != indent)
            continue;
        const std::string end = std::string(indent, ' ') + "}";
        const auto close =
            std::find_if(source.code.begin() + static_cast<std::ptrdiff_t>(i), source.code.end(),
                         [&end](const std::string& line) { return line.starts_with(end); });
        const auto body = std::span{source.code}.subspan(
            i + 1, static_cast<std::size_t>(close - source.code.begin()) - i - 1);
        if (body.size() > longestFunction && !isTable(body))
            findings.push_back(
                {source.path, i + 1, std::to_string(body.size()) + " lines in a function"});
    }
    return findings;
}

namespace {

// What a command has written below its mark is not counted.
std::size_t linesWritten(const Source& page)
{
    return static_cast<std::size_t>(
        std::find(page.lines.begin(), page.lines.end(), "<!-- figures -->") - page.lines.begin());
}

} // namespace

Findings readmes(const std::vector<Source>& sources, const std::vector<std::string>& folders)
{
    Findings findings;
    for (const std::string& folder : folders) {
        const std::string path = folder + "/README.md";
        const auto page =
            std::find_if(sources.begin(), sources.end(),
                         [&path](const Source& source) { return source.path == path; });
        const bool used =
            std::any_of(sources.begin(), sources.end(),
                        [&folder](const Source& source) { return source.in(folder); });
        if (page == sources.end() && used)
            findings.push_back({path, 0, "is missing: role, first file, includes, tests"});
        else if (page != sources.end() && linesWritten(*page) > longestReadme)
            findings.push_back({path, longestReadme + 1, "more than 20 lines"});
    }
    return findings;
}

Findings largeFiles(const std::vector<FileSize>& files)
{
    Findings findings;
    for (const auto& [path, bytes] : files)
        if (bytes > largestFile)
            findings.push_back({path, 0, std::to_string(bytes) + " bytes, more than 1 MiB"});
    return findings;
}

} // namespace wattcard::tidy
