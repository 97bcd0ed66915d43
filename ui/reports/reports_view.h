// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "reports/export/table_files.h"
#include "reports/export/table_pages.h"

#include <QImage>
#include <QMetaType>
#include <QPageLayout>

#include <memory>

namespace wattcard::ui {

// A report that was made: its first rows with the totals of all of them.
struct ReportSheet {
    reports::ReportHead head; // without words: the screen has those of its language
    reports::ReportTable table;
    std::int64_t rows = 0;  // of the whole report
    ReportDays booked = {}; // between which the books hold anything; empty: nothing yet
};
inline constexpr std::int64_t mostShownRows = 1'000;
inline constexpr std::int64_t mostPrintedRows = 20'000; // hundreds of pages; more go into a file

enum class ReportCommand { Run, Cancel, Picture, Print, Save };
inline constexpr std::array allReportCommands{ReportCommand::Run, ReportCommand::Cancel,
                                              ReportCommand::Picture, ReportCommand::Print,
                                              ReportCommand::Save};

// What a report may be asked to keep to.
enum class ReportField {
    From,
    To,
    IdleDays,
    Person,
    Counter,
    Tariff,
    Area,
    Station,
    Customer,
    Action
};
inline constexpr std::array allReportFields{
    ReportField::From,     ReportField::To,    ReportField::Person,  ReportField::Counter,
    ReportField::Tariff,   ReportField::Area,  ReportField::Station, ReportField::Customer,
    ReportField::IdleDays, ReportField::Action};
bool asksFor(const reports::ReportKind& kind, ReportField field);

// A report laid out for a printer, looked at before it is printed.
struct ReportPaper {
    QPageLayout::Orientation side = QPageLayout::Landscape;
    std::size_t pages = 0; // 0: not laid out yet
    std::size_t page = 1;  // that is shown
    QImage picture;
    std::optional<QStringList> queues; // none: the print system is still asked
    bool isSilent = false;             // it does not answer
    QString queue;                     // of the last print, else the usual one
};
inline constexpr int mostCopies = 99;

// What is handed to a printer of the pages that were looked at.
struct PrintOrder {
    QString queue;
    int copies = 1;
    reports::PageSpan span;
};

// What the screen of reports shows.
struct ReportsView {
    enum class Work { None, Making, Saving, Laying, Printing };
    std::optional<Operator> person;
    reports::ReportId chosen = reports::ReportId::Days;
    ReportDays usual = {}; // what stands in the fields at first
    // Asked from another screen: what it keeps to stands in the fields then.
    std::shared_ptr<const reports::ReportQuestion> given = {};
    Work work = Work::None;
    std::int64_t looked = 0;
    std::shared_ptr<const ReportSheet> sheet;
    bool isPicture = false;
    std::optional<ReportField> gap; // holds nothing that could be used
    std::optional<Failure> failure;
    bool isStopped = false;
    QString savedAs;
    std::optional<ReportPaper> paper; // the pages are looked at
    QString printedOn;
    bool isUnclear = false; // nobody knows whether the printer has the pages
};

// Those that a role may read, in their order.
std::vector<reports::ReportId> reportsFor(Role role);
QString fileEnding(reports::TableFormat format); // "csv"
bool isOffered(const ReportsView& view, ReportCommand command);
bool hasPicture(const ReportsView& view); // the whole report is there to be drawn
std::optional<ReportField> gapIn(const reports::ReportQuestion& question);

} // namespace wattcard::ui

Q_DECLARE_METATYPE(std::shared_ptr<const wattcard::ui::ReportSheet>)
Q_DECLARE_METATYPE(wattcard::ui::PrintOrder)
