// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/sample_report_screens.h"

#include "ui/reports/report_text.h"
#include "ui/shell/sample_time.h"

#include <array>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using reports::Cell;
using reports::ColumnKind;
using reports::ReportId;
using ReportsWork = ReportsView::Work;

namespace {

// A number of each kind for every column, `size` times as large.
reports::Row sampleRow(const reports::ReportKind& kind, const QString& day, std::int64_t size)
{
    reports::Row row;
    for (const reports::Column& column : kind.columns) {
        switch (column.kind) {
        case ColumnKind::Money: row.emplace_back(Money::fromMinor(125'050 * size)); break;
        case ColumnKind::Energy: row.emplace_back(Energy::fromHundredths(236'702 * size)); break;
        case ColumnKind::Count:
        case ColumnKind::Number: row.emplace_back(12 * size); break;
        case ColumnKind::Day: row.emplace_back(day); break;
        case ColumnKind::Time: row.emplace_back(wall); break;
        default: row.emplace_back();
        }
    }
    return row;
}

reports::Row sampleTotals(const reports::ReportKind& kind)
{
    reports::Row totals = sampleRow(kind, {}, 6);
    for (std::size_t place = 0; place < totals.size(); ++place) {
        if (!kind.columns[place].isSummed)
            totals[place] = Cell{};
    }
    return totals;
}

ReportsView readyToAsk()
{
    ReportsView view;
    view.person = Operator{OperatorId{4}, u"sunli"_s, u"孙丽"_s, Role::Finance, false};
    view.usual = {u"20261101"_s, u"20261121"_s};
    return view;
}

ReportsView withSheet(std::int64_t rows, std::int64_t shown)
{
    ReportsView view = readyToAsk();
    auto sheet = std::make_shared<ReportSheet>();
    sheet->head.company = u"滨河电力"_s;
    sheet->head.madeBy = view.person->name;
    sheet->head.madeAt = wall;
    sheet->head.question = {view.chosen, view.usual};
    sheet->table.kind = &reports::kindOf(view.chosen);
    for (std::int64_t row = 1; row <= shown; ++row)
        sheet->table.rows.push_back(
            sampleRow(*sheet->table.kind, u"202611%1"_s.arg(row, 2, 10, '0'_L1), row));
    sheet->table.totals = sampleTotals(*sheet->table.kind);
    sheet->rows = rows;
    sheet->booked = {u"20240102"_s, u"20261031"_s};
    view.sheet = sheet;
    return view;
}

ReportsView reportAtWork(ReportsWork work)
{
    ReportsView view = work == ReportsWork::Saving ? sampleDaysReport() : readyToAsk();
    view.work = work;
    view.looked = 48'129;
    return view;
}

ReportsView withPaper(QPageLayout::Orientation side)
{
    ReportsView view = sampleDaysReport();
    reports::ReportHead head = view.sheet->head;
    head.words = reportWords();
    const reports::TablePages pages{view.sheet->table, head, side};
    view.paper = ReportPaper{
        side,  pages.count(), 1, pages.picture(1, 1'400), QStringList{u"office"_s, u"till"_s},
        false, u"office"_s};
    return view;
}

// A week of a whole town, day by day.
ReportsView loadOfATown(bool isPicture)
{
    constexpr std::array<std::int64_t, 7> kwh{4'120, 3'980, 4'460, 5'310, 5'120, 3'240, 2'900};
    ReportsView view = readyToAsk();
    view.chosen = ReportId::Load;
    auto sheet = std::make_shared<ReportSheet>();
    sheet->head.question = {ReportId::Load, view.usual};
    sheet->table.kind = &reports::kindOf(ReportId::Load);
    LocalTime day = std::chrono::floor<std::chrono::days>(wall) - std::chrono::days{7};
    for (const std::int64_t used : kwh) {
        const LocalTime next = day + std::chrono::days{1};
        sheet->table.rows.push_back({QString{}, day, next, Energy::fromHundredths(used * 100),
                                     std::int64_t{24}, used * 1'000 / 24, std::int64_t{388}});
        day = next;
    }
    sheet->table.totals = {{}, {}, {}, Energy::fromHundredths(2'913'000), {}, {}, {}};
    sheet->rows = static_cast<std::int64_t>(kwh.size());
    view.sheet = sheet;
    view.isPicture = isPicture;
    return view;
}

} // namespace

ReportsView sampleDaysReport()
{
    return withSheet(3, 3);
}

std::vector<NamedPlace<ReportsView>> sampleReportScreens()
{
    ReportsView picture = sampleDaysReport();
    picture.isPicture = true;
    ReportsView gap = readyToAsk();
    gap.gap = ReportField::To;
    ReportsView failed = readyToAsk();
    failed.failure = Failure{Fault::DatabaseDamaged};
    ReportsView stopped = readyToAsk();
    stopped.isStopped = true;
    ReportsView saved = sampleDaysReport();
    saved.savedAs = u"/var/lib/shop/receipts/days-20261121-102400.xlsx"_s;
    ReportsView idle = readyToAsk();
    idle.chosen = ReportId::NoPurchase;
    ReportsView auditor = readyToAsk();
    auditor.person->role = Role::Auditor;
    auditor.chosen = ReportId::Audit;
    ReportsView silent = withPaper(QPageLayout::Landscape);
    silent.paper->queues.reset();
    silent.paper->isSilent = true;
    ReportsView printing = withPaper(QPageLayout::Landscape);
    printing.work = ReportsWork::Printing;
    printing.looked = 2;
    ReportsView printed = sampleDaysReport();
    printed.printedOn = u"office"_s;
    return {{u"asking"_s, readyToAsk()},
            {u"pages"_s, withPaper(QPageLayout::Portrait)},
            {u"no-printer"_s, silent},
            {u"printing"_s, printing},
            {u"printed"_s, printed},
            {u"making"_s, reportAtWork(ReportsWork::Making)},
            {u"made"_s, sampleDaysReport()},
            {u"many-rows"_s, withSheet(48'129, 20)},
            {u"empty"_s, withSheet(0, 0)},
            {u"chart"_s, picture},
            {u"load"_s, loadOfATown(false)},
            {u"load-chart"_s, loadOfATown(true)},
            {u"saving"_s, reportAtWork(ReportsWork::Saving)},
            {u"saved"_s, saved},
            {u"stopped"_s, stopped},
            {u"no-day"_s, gap},
            {u"damaged"_s, failed},
            {u"no-purchase"_s, idle},
            {u"audit"_s, auditor}};
}

} // namespace wattcard::ui
