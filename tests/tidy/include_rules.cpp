// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "include_rules.h"

#include <map>
#include <optional>
#include <regex>
#include <set>

namespace wattcard::tidy {

namespace {

using Folders = std::set<std::string>;

// What each folder may include besides itself. Every arrow ends at the domain.
const std::map<std::string, Folders> mayInclude{
    {"src/domain", {}},
    {"src/crypto", {"src/domain"}},
    {"src/meter", {"src/domain"}},
    {"src/app", {"src/domain", "src/crypto", "src/meter"}},
    {"cardio", {"src/domain", "src/crypto"}},
    {"db", {"src/domain", "src/crypto"}},
    {"reports", {"src/domain"}},
    {"ui", {"src/domain", "src/app", "reports", "src/meter"}},
    {"src/main",
     {"src/domain", "src/crypto", "src/meter", "src/app", "cardio", "db", "reports", "ui"}},
    {"tests",
     {"src/domain", "src/crypto", "src/meter", "src/app", "cardio", "db", "reports", "ui",
      "src/main"}},
};

struct Library {
    std::regex header;
    std::string folder; // the one that may include it, besides tests
};
const std::vector<Library>& libraries()
{
    static const std::vector<Library> all{
        {std::regex{R"((PCSC/)?(winscard|wintypes|reader|pcsclite)\.h)"}, "cardio/pcsc"},
        {std::regex{R"((QtSql/)?QSql.*|QtSql|sqlite3\.h)"}, "db"},
        {std::regex{R"(openssl/.*|argon2\.h)"}, "src/crypto"},
        {std::regex{R"((qrencode|xlsxwriter)\.h)"}, "reports"},
    };
    return all;
}

std::string folderOf(const std::string& path)
{
    for (const auto& [folder, allowed] : mayInclude)
        if (path.starts_with(folder + "/"))
            return folder;
    return {};
}

// "domain/money.h" is looked up below src, "ui/text/words.h" below the root; a name without a
// folder lies beside the file that includes it. Nothing when no folder of ours is meant.
std::optional<std::string> targetFolder(const std::string& header, const std::string& from)
{
    if (header.find('/') == std::string::npos)
        return from;
    for (const std::string& path : {"src/" + header, header})
        if (const std::string folder = folderOf(path); !folder.empty())
            return folder;
    return std::nullopt;
}

std::string listed(const Folders& folders)
{
    std::string text;
    for (const std::string& folder : folders)
        text += (text.empty() ? "" : ", ") + folder;
    return text.empty() ? "nothing of ours" : text;
}

// Calls `visit(line number, header, quoted)` for every include line.
template <class Visitor> void forEachInclude(const Source& source, Visitor visit)
{
    static const std::regex include{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        std::smatch match;
        if (source.lines[i].find("include") != std::string::npos &&
            std::regex_search(source.lines[i], match, include))
            visit(i + 1, match[2].str(), match[1] == "\"");
    }
}

} // namespace

Findings includesOutsideTheTable(const Source& source)
{
    Findings findings;
    const std::string folder = folderOf(source.path);
    if (!source.isCpp() || folder.empty())
        return findings;
    const Folders& allowed = mayInclude.at(folder);
    forEachInclude(source, [&](std::size_t line, const std::string& header, bool quoted) {
        if (!quoted)
            return;
        const auto target = targetFolder(header, folder);
        if (!target || header.find("..") != std::string::npos)
            findings.push_back(
                {source.path, line, "include \"" + header + "\" from a folder root"});
        else if (*target != folder && !allowed.contains(*target))
            findings.push_back({source.path, line,
                                folder + " may not include \"" + header + "\"; it may include " +
                                    listed(allowed)});
    });
    return findings;
}

Findings libraryHeadersOutsideTheirFolder(const Source& source)
{
    Findings findings;
    if (!source.isCpp() || source.in("tests"))
        return findings;
    forEachInclude(source, [&](std::size_t line, const std::string& header, bool) {
        for (const Library& library : libraries())
            if (std::regex_match(header, library.header) && !source.in(library.folder))
                findings.push_back({source.path, line,
                                    header + " may be included in " + library.folder + " only"});
    });
    return findings;
}

} // namespace wattcard::tidy
