// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/tables/report.h"

namespace wattcard::reports {

// Every word of a report in the language of the paper. ui/text fills it, because sentences are
// made there; files for machines and the command line take plainReportWords(): names and keys.
struct ReportWords {
    std::function<QString(ReportId)> title;
    std::function<QString(QLatin1StringView key)> column;
    // What a code says that stands in a column of kind Word; itself where there is no word.
    std::function<QString(QLatin1StringView key, const QString& code)> word;
    QString total;
    QString madeBy; // "%1, %2": when and by whom
    QString days;   // "%1 to %2"
    QString page;   // "Page %1 of %2"
};
ReportWords plainReportWords();

// What stands over the rows. Made by: the name of whoever asked.
struct ReportHead {
    QString company;
    QString madeBy;
    LocalTime madeAt{};
    ReportQuestion question = {};
    bool testKeys = false; // a practice profile: its figures must not be taken for real ones
    ReportWords words = plainReportWords();
};

// As it is written in files: "2026-11-21", "2026-11", "2026-11-21 18:30:05", "12.30", a code as its
// word. Empty cells are empty.
QString cellText(const Column& column, const Cell& cell, const ReportWords& words);
QString dayText(const QString& day); // "20261121" to "2026-11-21"; anything else as it is
// The totals' row says so in its first column, where that is not a total itself.
Row namedTotals(const ReportKind& kind, const Row& totals, const ReportWords& words);
bool isNumeric(ColumnKind kind);

} // namespace wattcard::reports
