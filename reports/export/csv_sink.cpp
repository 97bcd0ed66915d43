// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_files.h"

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";

bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

QByteArray csvField(QString text, bool isNumber)
{
    if (!isNumber && looksLikeFormula(text))
        text.prepend(u'\'');
    const bool quoted =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"' : text.toUtf8();
}

class CsvSink : public RowSink {
public:
    CsvSink(QIODevice& device, const ReportHead& head) : m_device{device}, m_head{head} {}

    Result<void> begin(const ReportKind& kind) override
    {
        m_kind = &kind;
        QByteArray line{byteOrderMark};
        for (const Column& column : kind.columns)
            addField(line, csvField(m_head.words.column(column.key), false),
                     &column == &kind.columns.front());
        return put(line);
    }
    Result<void> add(const Row& row) override
    {
        QByteArray line;
        for (std::size_t place = 0; place < row.size(); ++place) {
            const Column& column = m_kind->columns[place];
            const bool isText = std::holds_alternative<QString>(row[place]);
            addField(line, csvField(cellText(column, row[place], m_head.words), !isText),
                     place == 0);
        }
        return put(line);
    }
    Result<void> end(const Row& totals) override
    {
        return add(namedTotals(*m_kind, totals, m_head.words));
    }

private:
    static void addField(QByteArray& line, const QByteArray& field, bool isFirst)
    {
        if (!isFirst)
            line += ',';
        line += field;
    }
    Result<void> put(QByteArray& line)
    {
        line += "\r\n";
        if (m_device.write(line) == line.size())
            return {};
        return failed(Fault::DiskFull, m_device.errorString());
    }

    QIODevice& m_device;
    const ReportHead& m_head;
    const ReportKind* m_kind = nullptr;
};

} // namespace

std::unique_ptr<RowSink> csvSink(QIODevice& device, const ReportHead& head)
{
    return std::make_unique<CsvSink>(device, head);
}

} // namespace wattcard::reports
