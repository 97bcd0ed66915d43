// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source.h"

#include <cstdint>

namespace wattcard::tidy {

inline constexpr std::size_t longestLine = 100;    // columns
inline constexpr std::size_t longestFile = 400;    // lines
inline constexpr std::size_t longestFunction = 60; // lines between the braces
inline constexpr std::size_t longestReadme = 20;   // lines
inline constexpr std::uintmax_t largestFile = 1024 * 1024;

// Two SPDX lines at the top of every source, build file, script and page.
Findings missingLicence(const Source& source);
Findings missingPragmaOnce(const Source& source);
Findings longLines(const Source& source); // not in pages
Findings longFiles(const Source& source); // C++ and scripts
// A body is what stands between a line "{" and the next "}" in the same column, as clang-format
// sets functions.
Findings longFunctions(const Source& source);
// Each of the folders that has files has a README.md of at most 20 lines.
Findings readmes(const std::vector<Source>& sources, const std::vector<std::string>& folders);

struct FileSize {
    std::string path;
    std::uintmax_t bytes = 0;
};
Findings largeFiles(const std::vector<FileSize>& files);

} // namespace wattcard::tidy
