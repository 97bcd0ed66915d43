// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_text.h"

#include "ui/text/fault_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace wattcard::ui {

using reports::dayText;
using ReportsWork = ReportsView::Work;

namespace {

QString rowCount(std::int64_t rows)
{
    return QLocale{}.toString(qlonglong{rows});
}

using WordsOnPaper = reports::ReportWords; // lupdate takes a name with colons for the context

class ReportsWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReportsWords)
public:
    static WordsOnPaper words()
    {
        return {reportTitle,  columnTitle,    codeText,           tr("Total"),
                tr("%1, %2"), tr("%1 to %2"), tr("Page %1 of %2")};
    }
    static QString field(ReportField field);
    static QString command(const ReportsView& view, ReportCommand command);
    static QString format(reports::TableFormat format);
    static QString wrong(ReportField field);
    static QString result(const ReportSheet& sheet);
    static ReportsSaying paperMessage(const ReportPaper& paper);
    static ReportsSaying message(const ReportsView& view);
};

QString ReportsWords::field(ReportField field)
{
    switch (field) {
    case ReportField::From: return tr("First day");
    case ReportField::To: return tr("Last day");
    case ReportField::IdleDays: return tr("Days without");
    case ReportField::Person: return tr("Operator");
    case ReportField::Counter: return tr("Counter");
    case ReportField::Tariff: return tr("Tariff version");
    case ReportField::Area: return tr("Area");
    case ReportField::Station: return tr("Station");
    case ReportField::Customer: return tr("Customer number");
    case ReportField::Action: return tr("Action begins with");
    }
    std::abort();
}

QString ReportsWords::command(const ReportsView& view, ReportCommand command)
{
    switch (command) {
    case ReportCommand::Run: return tr("Make the report");
    case ReportCommand::Cancel: return tr("Stop");
    case ReportCommand::Picture: return view.isPicture ? tr("Show as table") : tr("Chart");
    case ReportCommand::Print: return tr("Print…");
    case ReportCommand::Save: return tr("Save");
    }
    std::abort();
}

QString ReportsWords::format(reports::TableFormat format)
{
    switch (format) {
    case reports::TableFormat::Csv: return tr("CSV");
    case reports::TableFormat::Json: return tr("JSON");
    case reports::TableFormat::Xlsx: return tr("XLSX");
    case reports::TableFormat::Pdf: return tr("PDF");
    }
    std::abort();
}

QString ReportsWords::wrong(ReportField field)
{
    switch (field) {
    case ReportField::From: return tr("That is no day. Type it as 2026-11-21.");
    case ReportField::To:
        return tr("The last day has to be a day and not before the first one. Type it as "
                  "2026-11-21.");
    default: return tr("That is no number. Type digits, or leave the field empty.");
    }
}

QString ReportsWords::result(const ReportSheet& sheet)
{
    const bool asksDays = reports::kindOf(sheet.head.question.id).asks == reports::Asks::Days;
    if (sheet.rows > mostShownRows)
        return tr("%1 rows; the first %2 are shown. Save the report to have them all.")
            .arg(rowCount(sheet.rows), rowCount(mostShownRows));
    if (sheet.rows > 0)
        return tr("Rows: %1").arg(rowCount(sheet.rows));
    if (!asksDays)
        return tr("There is nothing to report.");
    if (sheet.booked.from.isEmpty())
        return tr("Nothing in these days. The books are still empty.");
    return tr("Nothing in these days. The books have days from %1 to %2.")
        .arg(dayText(sheet.booked.from), dayText(sheet.booked.to));
}

ReportsSaying ReportsWords::paperMessage(const ReportPaper& paper)
{
    if (paper.isSilent)
        return {tr("The print system does not answer. Esc leads back; the report can be saved as "
                   "PDF."),
                Tone::Attention};
    if (!paper.queues)
        return {tr("The print system is asked for its printers."), Tone::Busy};
    if (paper.queues->isEmpty())
        return {tr("No printer is set up here. Esc leads back; the report can be saved as PDF."),
                Tone::Attention};
    return {tr("Look at the pages, choose a printer and press Ctrl+P. Esc leads back."),
            Tone::Neutral};
}

ReportsSaying ReportsWords::message(const ReportsView& view)
{
    if (view.work == ReportsWork::Making)
        return {tr("The report is made: %1 records looked at. Esc stops it.")
                    .arg(rowCount(view.looked)),
                Tone::Busy};
    if (view.work == ReportsWork::Saving)
        return {tr("The file is written: %1 records looked at. Esc stops it.")
                    .arg(rowCount(view.looked)),
                Tone::Busy};
    if (view.work == ReportsWork::Laying)
        return {tr("The pages are laid out: %1 records looked at. Esc stops it.")
                    .arg(rowCount(view.looked)),
                Tone::Busy};
    if (view.work == ReportsWork::Printing)
        return {
            tr("The pages go to the printer: page %1. Esc stops it.").arg(rowCount(view.looked)),
            Tone::Busy};
    if (view.gap)
        return {wrong(*view.gap), Tone::Attention};
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Stop};
    if (view.isUnclear)
        return {tr("The print system does not answer. Look at the printer before you print again: "
                   "it may have the pages."),
                Tone::Attention};
    if (view.isStopped && view.paper)
        return {tr("Stopped. Nothing was printed."), Tone::Attention};
    if (view.isStopped)
        return {tr("Stopped. No file was written."), Tone::Attention};
    if (view.paper)
        return paperMessage(*view.paper);
    if (!view.printedOn.isEmpty())
        return {tr("Handed to the printer %1.").arg(view.printedOn), Tone::Good};
    if (!view.savedAs.isEmpty())
        return {tr("Saved as %1").arg(view.savedAs), Tone::Good};
    if (!view.sheet)
        return {tr("Choose a report and press Enter."), Tone::Neutral};
    return {result(*view.sheet), view.sheet->rows > 0 ? Tone::Good : Tone::Attention};
}

} // namespace

reports::ReportWords reportWords()
{
    return ReportsWords::words();
}

QString fileFormatText(reports::TableFormat format)
{
    return ReportsWords::format(format);
}

QString reportFieldText(ReportField field)
{
    return ReportsWords::field(field);
}

QString reportCommandText(const ReportsView& view, ReportCommand command)
{
    return ReportsWords::command(view, command);
}

ReportsSaying reportsMessage(const ReportsView& view)
{
    return ReportsWords::message(view);
}

} // namespace wattcard::ui
