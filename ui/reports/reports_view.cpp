// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_view.h"

#include "reports/charts/report_chart.h"

#include <QDate>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using reports::Asks;
using reports::ReportId;

bool asksFor(const reports::ReportKind& kind, ReportField field)
{
    using reports::Filter;
    switch (field) {
    case ReportField::From:
    case ReportField::To: return kind.asks == Asks::Days;
    case ReportField::IdleDays: return kind.asks == Asks::IdleDays;
    case ReportField::Person: return keepsTo(kind, Filter::Person);
    case ReportField::Counter: return keepsTo(kind, Filter::Counter);
    case ReportField::Tariff: return keepsTo(kind, Filter::Tariff);
    case ReportField::Area: return keepsTo(kind, Filter::Area);
    case ReportField::Station: return keepsTo(kind, Filter::Station);
    case ReportField::Customer: return keepsTo(kind, Filter::Customer);
    case ReportField::Action: return keepsTo(kind, Filter::Action);
    }
    std::abort();
}

std::vector<ReportId> reportsFor(Role role)
{
    std::vector<ReportId> readable;
    for (const reports::ReportKind& kind : reports::allReports()) {
        if (mayRead(role, kind.subject))
            readable.push_back(kind.id);
    }
    return readable;
}

QString fileEnding(reports::TableFormat format)
{
    switch (format) {
    case reports::TableFormat::Csv: return u"csv"_s;
    case reports::TableFormat::Json: return u"json"_s;
    case reports::TableFormat::Xlsx: return u"xlsx"_s;
    case reports::TableFormat::Pdf: return u"pdf"_s;
    }
    std::abort();
}

// Half a report would give a wrong picture.
bool hasPicture(const ReportsView& view)
{
    if (!view.sheet || view.sheet->table.rows.empty() || view.sheet->rows > mostShownRows)
        return false;
    return reports::figuresOf(view.sheet->table, reports::plainReportWords()).has_value();
}

bool isOffered(const ReportsView& view, ReportCommand command)
{
    const bool isFree = view.person && view.work == ReportsView::Work::None && !view.paper;
    switch (command) {
    case ReportCommand::Run:
        return isFree && mayRead(view.person->role, reports::kindOf(view.chosen).subject);
    case ReportCommand::Cancel: return view.work != ReportsView::Work::None;
    case ReportCommand::Picture: return isFree && hasPicture(view);
    case ReportCommand::Print:
        return isFree && view.sheet && view.sheet->rows > 0 && view.sheet->rows <= mostPrintedRows;
    case ReportCommand::Save: return isFree && view.sheet != nullptr;
    }
    std::abort();
}

std::optional<ReportField> gapIn(const reports::ReportQuestion& question)
{
    if (reports::kindOf(question.id).asks != Asks::Days)
        return std::nullopt;
    const QDate from = QDate::fromString(question.days.from, u"yyyyMMdd"_s);
    const QDate to = QDate::fromString(question.days.to, u"yyyyMMdd"_s);
    if (!from.isValid())
        return ReportField::From;
    return to.isValid() && from <= to ? std::nullopt : std::optional{ReportField::To};
}

} // namespace wattcard::ui
