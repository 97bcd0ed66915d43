// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>

namespace wattcard::tidy {

namespace {

namespace fs = std::filesystem;

// Where tools put what nobody wrote, and data that must stay byte for byte as it is.
const std::set<std::string> skippedFolders{".git", ".cache", "build", "tests/data"};

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// In 10'000 the quote belongs to the number.
bool isDigitSeparator(std::string_view text, std::size_t at)
{
    std::size_t start = at;
    while (start > 0 && (isWordCharacter(text[start - 1]) || text[start - 1] == '\''))
        --start;
    return start < at && std::isdigit(static_cast<unsigned char>(text[start])) != 0;
}

// Blanks characters of C++ that no rule about code should see. Walks once over the text.
class Blanker {
public:
    explicit Blanker(std::string_view text) : m_text{text}, m_code{text} {}
    std::string run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_code);
    }

private:
    bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    void step()
    {
        if (startsWith("//"))
            blankTo(m_text.find('\n', m_at));
        else if (startsWith("/*"))
            blankTo(after("*/", m_at + 2));
        else if (startsWith("R\"") && (m_at == 0 || !isWordCharacter(m_text[m_at - 1])))
            blankRawString();
        else if (startsWith("\"") || (startsWith("'") && !isDigitSeparator(m_text, m_at)))
            blankLiteral(m_text[m_at]);
        else
            ++m_at;
    }
    std::size_t after(std::string_view end, std::size_t from) const
    {
        const std::size_t found = m_text.find(end, from);
        return found == std::string_view::npos ? found : found + end.size();
    }
    void blankTo(std::size_t end)
    {
        for (end = std::min(end, m_text.size()); m_at < end; ++m_at)
            if (m_code[m_at] != '\n')
                m_code[m_at] = ' ';
    }
    void blankRawString()
    {
        const std::size_t open = m_text.find('(', m_at);
        if (open == std::string_view::npos)
            return blankTo(m_text.size());
        const std::string end = ")" + std::string{m_text.substr(m_at + 2, open - m_at - 2)} + "\"";
        blankTo(after(end, open));
    }
    void blankLiteral(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        ++m_at;
        blankTo(end);
        m_at = std::min(end + 1, m_text.size());
    }

    std::string_view m_text;
    std::string m_code;
    std::size_t m_at = 0;
};

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool isOurKind(const fs::path& path)
{
    static const std::set<std::string> kinds{".cpp", ".h", ".cmake", ".sh", ".sql", ".md"};
    return kinds.contains(path.extension().string()) || path.filename() == "CMakeLists.txt";
}

std::string read(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Scripts without an ending (".ci/run") are known by their first two characters.
bool isInterpreted(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::array<char, 2> start{};
    file.read(start.data(), start.size());
    return !path.has_extension() && start == std::array<char, 2>{'#', '!'};
}

} // namespace

bool Source::isCpp() const
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}
bool Source::isHeader() const
{
    return path.ends_with(".h");
}
bool Source::isScript() const
{
    return path.ends_with(".sh") || (!lines.empty() && lines.front().starts_with("#!"));
}
bool Source::in(std::string_view folder) const
{
    return path.starts_with(std::string{folder} + "/");
}

std::ostream& operator<<(std::ostream& out, const Finding& finding)
{
    return out << finding.path << ":" << finding.line << ": " << finding.message;
}

Source makeSource(std::string path, std::string_view text)
{
    Source source{.path = std::move(path), .lines = split(std::string{text}), .code = {}};
    source.code = source.isCpp() ? split(Blanker{text}.run()) : source.lines;
    return source;
}

std::vector<Source> readTree(const fs::path& root)
{
    std::vector<Source> sources;
    for (auto entry = fs::recursive_directory_iterator{root}; entry != fs::end(entry); ++entry) {
        const std::string path = fs::relative(entry->path(), root).generic_string();
        if (entry->is_directory() && skippedFolders.contains(path))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file() && (isOurKind(path) || isInterpreted(entry->path())))
            sources.push_back(makeSource(path, read(entry->path())));
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source& a, const Source& b) { return a.path < b.path; });
    return sources;
}

} // namespace wattcard::tidy
