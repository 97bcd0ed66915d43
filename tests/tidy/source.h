// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace wattcard::tidy {

// One file as the rules see it. `code` are the lines of C++ with comments and the contents of
// literals blanked out; for other files they are the lines.
struct Source {
    std::string path; // from the root of the project, with '/'
    std::vector<std::string> lines;
    std::vector<std::string> code;

    bool isCpp() const;    // .cpp or .h
    bool isHeader() const; // .h
    bool isScript() const; // .sh, or a first line that names an interpreter
    bool in(std::string_view folder) const;
};

// Something to be mended. Line 0 means the whole file.
struct Finding {
    std::string path;
    std::size_t line = 0;
    std::string message;
    friend bool operator==(const Finding&, const Finding&) = default;
};
std::ostream& operator<<(std::ostream& out, const Finding& finding); // "path:line: message"
using Findings = std::vector<Finding>;

Source makeSource(std::string path, std::string_view text);

// Sources, build files, scripts and pages below the root, without build folders, version control
// and test data.
std::vector<Source> readTree(const std::filesystem::path& root);

} // namespace wattcard::tidy
