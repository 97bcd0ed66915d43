// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_files.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";
constexpr qsizetype muchAtOnce = 64 * 1024;

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && QStringView{u"=+-@\t\r"}.contains(text.front());
}

bool mustBeQuoted(char16_t sign)
{
    return sign == u',' || sign == u'"' || sign == u'\n' || sign == u'\r';
}

bool needsQuotes(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return mustBeQuoted(sign.unicode()); });
}

// Lines that wait to be written, in UTF-8.
class CsvLines {
public:
    void clear() { m_bytes.resize(0); } // keeps the room
    const QByteArray& bytes() const { return m_bytes; }
    void endLine() // in place of the comma behind the last field
    {
        m_bytes.chop(1);
        m_bytes += "\r\n";
    }
    void mark() { m_bytes += byteOrderMark; }

    void add(QStringView text)
    {
        if (addPlain(text))
            return;
        const bool isQuoted = needsQuotes(text);
        if (isQuoted)
            m_bytes += '"';
        if (looksLikeFormula(text))
            m_bytes += '\'';
        if (isQuoted)
            encode(text.toString().replace(u'"', u"\"\""_s));
        else
            encode(text);
        m_bytes += isQuoted ? "\"," : ",";
    }
    void addNumber(std::int64_t number)
    {
        digits(number);
        m_bytes += ',';
    }
    // With two decimals, as Money and Energy write themselves.
    void addHundredths(std::int64_t hundredths)
    {
        const auto bits = static_cast<std::uint64_t>(hundredths);
        const std::uint64_t size = hundredths < 0 ? 0 - bits : bits;
        if (hundredths < 0)
            m_bytes += '-';
        digits(size / 100);
        m_bytes += '.';
        m_bytes += static_cast<char>('0' + size / 10 % 10);
        m_bytes += static_cast<char>('0' + size % 10);
        m_bytes += ',';
    }
    void addEmpty() { m_bytes += ','; }

private:
    // Most texts are ASCII that nobody takes for anything else.
    bool addPlain(QStringView text)
    {
        constexpr char16_t firstBeyond = 0x80;
        if (looksLikeFormula(text))
            return false;
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + text.size() + 1);
        char* out = m_bytes.data() + before;
        for (const QChar sign : text) {
            const char16_t code = sign.unicode();
            if (code >= firstBeyond || mustBeQuoted(code)) {
                m_bytes.resize(before);
                return false;
            }
            *out++ = static_cast<char>(code);
        }
        *out = ',';
        return true;
    }
    template <class Number> void digits(Number number)
    {
        std::array<char, 24> text;
        const char* const end = std::to_chars(text.begin(), text.end(), number).ptr;
        m_bytes.append(text.data(), end - text.data());
    }
    void encode(QStringView text)
    {
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + m_utf8.requiredSpace(text.size()));
        const char* const end = m_utf8.appendToBuffer(m_bytes.data() + before, text);
        m_bytes.resize(end - m_bytes.constData());
    }

    QByteArray m_bytes;
    QStringEncoder m_utf8{QStringEncoder::Utf8};
};

class CsvSink : public RowSink {
public:
    CsvSink(QIODevice& device, const ReportHead& head) : m_device{device}, m_head{head} {}

    Result<void> begin(const ReportKind& kind) override
    {
        m_kind = &kind;
        m_lines.mark();
        for (const Column& column : kind.columns)
            m_lines.add(m_head.words.column(column.key));
        m_lines.endLine();
        return put();
    }
    Result<void> add(const Row& row) override
    {
        for (std::size_t place = 0; place < row.size(); ++place)
            addCell(m_kind->columns[place], row[place]);
        m_lines.endLine();
        return m_lines.bytes().size() < muchAtOnce ? Result<void>{} : put();
    }
    Result<void> end(const Row& totals) override
    {
        if (auto added = add(namedTotals(*m_kind, totals, m_head.words)); !added)
            return added;
        return put();
    }

private:
    void addCell(const Column& column, const Cell& cell)
    {
        if (const auto* money = std::get_if<Money>(&cell))
            m_lines.addHundredths(money->minor());
        else if (const auto* energy = std::get_if<Energy>(&cell))
            m_lines.addHundredths(energy->hundredths());
        else if (const auto* number = std::get_if<std::int64_t>(&cell))
            m_lines.addNumber(*number);
        else if (std::holds_alternative<std::monostate>(cell))
            m_lines.addEmpty();
        else if (column.kind == ColumnKind::Text)
            m_lines.add(std::get<QString>(cell));
        else
            m_lines.add(cellText(column, cell, m_head.words));
    }
    Result<void> put()
    {
        const QByteArray& bytes = m_lines.bytes();
        if (m_device.write(bytes) != bytes.size())
            return failed(Fault::DiskFull, m_device.errorString());
        m_lines.clear();
        return {};
    }

    QIODevice& m_device;
    const ReportHead& m_head;
    const ReportKind* m_kind = nullptr;
    CsvLines m_lines;
};

} // namespace

std::unique_ptr<RowSink> csvSink(QIODevice& device, const ReportHead& head)
{
    return std::make_unique<CsvSink>(device, head);
}

} // namespace wattcard::reports
