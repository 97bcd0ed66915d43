// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

const ReportWords& codesOnly()
{
    static const ReportWords words = plainReportWords();
    return words;
}

QJsonValue jsonCell(const Column& column, const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return QJsonValue::Null;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return qint64{*number};
    return cellText(column, cell, codesOnly());
}

class JsonSink : public RowSink {
public:
    JsonSink(QIODevice& device, const ReportHead& head) : m_device{device}, m_head{head} {}

    Result<void> begin(const ReportKind& kind) override
    {
        m_kind = &kind;
        QJsonArray columns;
        for (const Column& column : kind.columns)
            columns.append(QString{column.key});
        QJsonObject head{{u"ok"_s, true},
                         {u"report"_s, QString{kind.name}},
                         {u"made_at"_s, cellText({}, m_head.madeAt, codesOnly())},
                         {u"made_by"_s, m_head.madeBy},
                         {u"company"_s, m_head.company},
                         {u"practice"_s, m_head.testKeys},
                         {u"columns"_s, columns}};
        if (kind.asks == Asks::Days) {
            head.insert(u"from"_s, dayText(m_head.question.days.from));
            head.insert(u"to"_s, dayText(m_head.question.days.to));
        }
        QByteArray text = QJsonDocument{head}.toJson(QJsonDocument::Compact);
        text.chop(1);
        return put(text + ",\"rows\":[");
    }
    Result<void> add(const Row& row) override
    {
        const QByteArray separator = m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        return put(separator + QJsonDocument{object(row)}.toJson(QJsonDocument::Compact));
    }
    Result<void> end(const Row& totals) override
    {
        QJsonObject sums;
        for (std::size_t place = 0; place < totals.size(); ++place) {
            const Column& column = m_kind->columns[place];
            if (column.isSummed)
                sums.insert(column.key, jsonCell(column, totals[place]));
        }
        return put("],\"totals\":" + QJsonDocument{sums}.toJson(QJsonDocument::Compact) + "}\n");
    }

private:
    QJsonObject object(const Row& row) const
    {
        QJsonObject object;
        for (std::size_t place = 0; place < row.size(); ++place)
            object.insert(m_kind->columns[place].key, jsonCell(m_kind->columns[place], row[place]));
        return object;
    }
    Result<void> put(const QByteArray& text)
    {
        if (m_device.write(text) == text.size())
            return {};
        return failed(Fault::DiskFull, m_device.errorString());
    }

    QIODevice& m_device;
    const ReportHead& m_head;
    const ReportKind* m_kind = nullptr;
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<RowSink> jsonSink(QIODevice& device, const ReportHead& head)
{
    return std::make_unique<JsonSink>(device, head);
}

} // namespace wattcard::reports
