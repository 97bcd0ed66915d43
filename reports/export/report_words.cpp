// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/report_words.h"

#include "reports/export/paper.h"

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

QString monthOfText(const QString& month)
{
    return month.size() == 6 ? month.first(4) + u'-' + month.last(2) : month;
}

} // namespace

ReportWords plainReportWords()
{
    return {[](ReportId id) { return QString{kindOf(id).name}; },
            [](QLatin1StringView key) { return QString{key}; },
            [](QLatin1StringView, const QString& code) { return code; },
            u"total"_s,
            u"%1, %2"_s,
            u"%1 .. %2"_s,
            u"%1 / %2"_s};
}

QString dayText(const QString& day)
{
    return day.size() == 8 ? day.first(4) + u'-' + day.mid(4, 2) + u'-' + day.last(2) : day;
}

QString cellText(const Column& column, const Cell& cell, const ReportWords& words)
{
    if (const auto* money = std::get_if<Money>(&cell))
        return money->toString();
    if (const auto* energy = std::get_if<Energy>(&cell))
        return energy->toString();
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return QString::number(*number);
    if (const auto* time = std::get_if<LocalTime>(&cell))
        return wallTimeText(*time);
    const auto* text = std::get_if<QString>(&cell);
    if (text == nullptr || text->isEmpty())
        return {};
    switch (column.kind) {
    case ColumnKind::Day: return dayText(*text);
    case ColumnKind::Month: return monthOfText(*text);
    case ColumnKind::Word: return words.word(column.key, *text);
    default: return *text;
    }
}

Row namedTotals(const ReportKind& kind, const Row& totals, const ReportWords& words)
{
    Row row = totals;
    if (!row.empty() && !kind.columns.front().isSummed)
        row.front() = words.total;
    return row;
}

bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Money || kind == ColumnKind::Energy || kind == ColumnKind::Count ||
           kind == ColumnKind::Number;
}

} // namespace wattcard::reports
