// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `table-scroll`: jump and repaint over WATTCARD_BENCH_ROWS rows of the table of reports, against
// an array behind the same view; both count what the view asks. `table-width`: the widths of its
// columns, against measuring every cell. `chart-line`: the live curve drawn anew with a year of
// quarter hours, a day of seconds and a thousand points, against the reduced line by QPainter
// alone. CPU time; to be run on any platform of Qt.
#include "bench.h"
#include "tests/fakes/need.h"
#include "ui/meter/live_chart.h"
#include "ui/reports/report_rows.h"
#include "ui/reports/report_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

constexpr int usualRows = 1'000'000;
constexpr QSize viewSize{1'100, 700};

// The values of the report of days, ready as the texts that are shown.
struct ArrayRow {
    std::vector<QString> texts;
};

class ArrayModel : public QAbstractTableModel {
public:
    std::vector<ArrayRow> rows;
    std::vector<bool> areNumbers;
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(areNumbers.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++calls;
        const auto column = static_cast<std::size_t>(index.column());
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>((areNumbers[column] ? Qt::AlignRight : Qt::AlignLeft) |
                                    Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return rows[static_cast<std::size_t>(index.row())].texts[column];
    }
    mutable long calls = 0;
};

class CountedRows : public ui::ReportRows {
public:
    using ReportRows::ReportRows;
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++calls;
        return ReportRows::data(index, role);
    }
    mutable long calls = 0;
};

std::shared_ptr<ui::ReportSheet> sheetOf(int rows)
{
    auto sheet = std::make_shared<ui::ReportSheet>();
    const reports::ReportKind& kind = reports::kindOf(reports::ReportId::Sales);
    need(sheet->table.begin(kind));
    for (std::int64_t number = 0; number < rows; ++number) {
        reports::Row row;
        for (const reports::Column& column : kind.columns) {
            switch (column.kind) {
            case reports::ColumnKind::Money: row.emplace_back(Money::fromMinor(number)); break;
            case reports::ColumnKind::Energy:
                row.emplace_back(Energy::fromHundredths(number * 3));
                break;
            case reports::ColumnKind::Number:
            case reports::ColumnKind::Count: row.emplace_back(number); break;
            case reports::ColumnKind::Time:
                row.emplace_back(LocalTime{std::chrono::seconds{1'796'000'000 + number}});
                break;
            case reports::ColumnKind::Day: row.emplace_back(u"20261121"_s); break;
            default: row.emplace_back(QString::number(7'000'000 + number % 1'000)); break;
            }
        }
        need(sheet->table.add(row));
    }
    sheet->table.totals = reports::Row(kind.columns.size());
    sheet->rows = rows;
    return sheet;
}

void fill(ArrayModel& model, const ui::ReportSheet& sheet)
{
    const reports::ReportWords words = reports::plainReportWords();
    for (const reports::Column& column : sheet.table.kind->columns)
        model.areNumbers.push_back(reports::isNumeric(column.kind));
    for (const reports::Row& row : sheet.table.rows) {
        ArrayRow& texts = model.rows.emplace_back();
        for (std::size_t column = 0; column < row.size(); ++column)
            texts.texts.push_back(
                reports::cellText(sheet.table.kind->columns[column], row[column], words));
    }
}

void prepare(QTableView& view, QAbstractItemModel& model)
{
    view.setModel(&model);
    view.resize(viewSize);
    view.verticalHeader()->setDefaultSectionSize(24);
    for (int column = 0; column < model.columnCount(); ++column)
        view.setColumnWidth(column, 100);
    view.show();
}

double jumpAndPaint(QTableView& view)
{
    constexpr int jumps = 40;
    QImage image{viewSize, QImage::Format_ARGB32_Premultiplied};
    std::vector<double> times;
    for (int jump = 0; jump < jumps; ++jump) {
        const double begin = cpuMicroseconds();
        view.verticalScrollBar()->setValue(
            static_cast<int>(std::int64_t{view.verticalScrollBar()->maximum()} * jump / jumps));
        view.render(&image);
        times.push_back(cpuMicroseconds() - begin);
    }
    return percentile(std::move(times), 0.5);
}

void tableScroll(int rows)
{
    const auto sheet = sheetOf(rows);
    ArrayModel array;
    fill(array, *sheet);
    CountedRows ours{nullptr};
    ours.show(sheet);
    ui::ReportTable product;
    QTableView peer;
    prepare(product, ours);
    prepare(peer, array);
    jumpAndPaint(product);
    ours.calls = 0;
    jumpAndPaint(product);
    constexpr int jumps = 40;
    const std::string counters = std::to_string(rows) + " rows; " +
                                 std::to_string(ours.calls / jumps) +
                                 " data() calls a repaint; the peer's texts are made before";
    compare(
        {"table-scroll", 1.15, counters}, [&] { return jumpAndPaint(product); },
        [&] { return jumpAndPaint(peer); });
}

// As many as the screen of reports shows at the most.
void tableWidth()
{
    const auto sheet = sheetOf(static_cast<int>(ui::mostShownRows));
    ui::ReportRows ours{nullptr};
    ui::ReportRows again{nullptr};
    ui::ReportTable product;
    QTableView peer;
    ours.show(sheet);
    again.show(sheet);
    prepare(product, ours);
    prepare(peer, again);
    peer.horizontalHeader()->setResizeContentsPrecision(-1); // every row
    const auto measured = [](QTableView& view, ui::ReportRows& model, const auto& shown) {
        model.show(shown);
        const double begin = cpuMicroseconds();
        view.resizeColumnsToContents();
        return cpuMicroseconds() - begin;
    };
    compare(
        {"table-width", 0.2, std::to_string(ui::mostShownRows) + " rows, every cell measured"},
        [&] { return measured(product, ours, sheet); },
        [&] { return measured(peer, again, sheet); });
}

meter::Readout readoutAt(int second)
{
    meter::Readout readout;
    readout.now = LocalTime{std::chrono::seconds{1'796'000'000 + second}};
    readout.powered = true;
    readout.powerW = static_cast<std::uint32_t>(300 + (second * 7'919) % 4'000);
    readout.remaining = Credit::fromHundredths(1'000'000 - second);
    return readout;
}

// First, lowest, highest and last of each pixel column, drawn and nothing else.
double bareLine(const std::vector<QPointF>& points, QImage& image)
{
    const double begin = cpuMicroseconds();
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    image.fill(Qt::white);
    const auto columns = static_cast<std::size_t>(image.width());
    QPolygonF line;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t from = points.size() * column / columns;
        const std::size_t until = points.size() * (column + 1) / columns;
        if (from == until)
            continue;
        const auto [low, high] =
            std::minmax_element(points.begin() + static_cast<std::ptrdiff_t>(from),
                                points.begin() + static_cast<std::ptrdiff_t>(until),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        for (const QPointF& point : {points[from], *low, *high, points[until - 1]})
            line << QPointF{static_cast<qreal>(column), point.y() / 4'300 * image.height()};
    }
    painter.drawPolyline(line);
    return cpuMicroseconds() - begin;
}

double chartLine(int count, const char* name)
{
    constexpr int daySeconds = 24 * 60 * 60;
    ui::LiveChart chart{nullptr};
    chart.resize(viewSize);
    chart.show();
    chart.chooseHours(24);
    std::vector<QPointF> points;
    for (int point = 0; point < count; ++point) {
        const auto readout = readoutAt(static_cast<int>(std::int64_t{point} * daySeconds / count));
        chart.showReadout(readout);
        points.emplace_back(point, readout.powerW);
    }
    QImage image{viewSize, QImage::Format_ARGB32_Premultiplied};
    return compare(
        {std::string{"chart-line/"} + name, 3,
         std::to_string(count) + " points, two lines with axes; peer: one line bare"},
        [&] {
            const double begin = cpuMicroseconds();
            chart.plot();
            chart.render(&image);
            return cpuMicroseconds() - begin;
        },
        [&] { return bareLine(points, image); });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    const Wanted wanted{argc, argv};
    const int asked = qEnvironmentVariableIntValue("WATTCARD_BENCH_ROWS");
    if (wanted.has("table-scroll"))
        tableScroll(asked > 0 ? asked : usualRows);
    if (wanted.has("table-width"))
        tableWidth();
    if (!wanted.has("chart-line"))
        return EXIT_SUCCESS;
    const double few = chartLine(1'000, "1k");
    chartLine(35'040, "35k");
    const double most = chartLine(86'400, "86k");
    print({"growth-chart-line", most, few, most / few, 2, "us",
           "86 times the points; a curve holds no more than a day of seconds"});
    return EXIT_SUCCESS;
}
