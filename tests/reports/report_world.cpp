// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/report_world.h"

using namespace Qt::StringLiterals;

namespace wattcard::reports::test {

int worldsWanted()
{
    constexpr int usual = 20;
    bool said = false;
    const int worlds = qEnvironmentVariableIntValue("WATTCARD_WORLDS", &said);
    return said ? worlds : usual;
}

std::unique_ptr<db::SqlReports> sourceOf(const db::test::Shop& shop, OperatorId viewer,
                                         std::int64_t atOnce)
{
    auto source = db::SqlReports::open(shop.database->address(), viewer, shop.clock);
    if (!source)
        qFatal("%s", qUtf8Printable(source.error().detail));
    (*source)->readAtOnce(atOnce);
    return std::move(*source);
}

ReportTable tableOf(db::SqlReports& source, const Clock& clock, const ReportQuestion& question)
{
    ReportTable table;
    const auto ended = run(question, {source, clock}, table);
    EXPECT_TRUE(ended) << kindOf(question.id).name.data() << ": "
                       << (ended ? "" : qPrintable(ended.error().detail));
    return table;
}

std::string shown(const ReportKind& kind, const std::vector<Row>& rows)
{
    const ReportWords words = plainReportWords();
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t place = 0; place < row.size(); ++place) {
            const Column& column = kind.columns[place];
            const QString cell = cellText(column, row[place], words);
            if (!cell.isEmpty())
                text += column.key.data() + std::string{"="} + cell.toStdString() + " ";
        }
        text += "\n";
    }
    return text;
}

Row totalsOf(const ReportKind& kind, const std::vector<Row>& rows)
{
    Row totals;
    for (std::size_t place = 0; place < kind.columns.size(); ++place) {
        const Column& column = kind.columns[place];
        std::int64_t sum = 0;
        for (const Row& row : rows) {
            if (const auto* money = std::get_if<Money>(&row[place]))
                sum += money->minor();
            else if (const auto* energy = std::get_if<Energy>(&row[place]))
                sum += energy->hundredths();
            else if (const auto* number = std::get_if<std::int64_t>(&row[place]))
                sum += *number;
        }
        if (!column.isSummed)
            totals.emplace_back();
        else if (column.kind == ColumnKind::Money)
            totals.emplace_back(Money::fromMinor(sum));
        else if (column.kind == ColumnKind::Energy)
            totals.emplace_back(Energy::fromHundredths(sum));
        else
            totals.emplace_back(sum);
    }
    return totals;
}

} // namespace wattcard::reports::test
