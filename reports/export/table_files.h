// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/report_words.h"
#include "reports/tables/report_run.h"

#include <QIODevice>

#include <memory>

namespace wattcard::reports {

enum class TableFormat { Csv, Json, Xlsx, Pdf };
std::optional<TableFormat> tableFormatNamed(const QString& name);

// Sinks that write as the rows come; DiskFull when the device takes no more.

// RFC 4180 in UTF-8 with a mark, for spreadsheets: text that one of them would take for a formula
// begins with an apostrophe.
std::unique_ptr<RowSink> csvSink(QIODevice& device, const ReportHead& head);
// One object: report, days, columns, rows as objects, totals. Amounts and energy as text with two
// decimals, numbers as numbers, empty cells as null; keys and codes, never words.
std::unique_ptr<RowSink> jsonSink(QIODevice& device, const ReportHead& head);

// Amounts and energy as numbers, days and times as dates; more rows than a sheet holds go on in the
// next one. Little is held in memory.
std::unique_ptr<RowSink> xlsxSink(const QString& path, const ReportHead& head);

// The report into a file, whole or not at all: what was there stays when it fails or is cancelled.
// BadInput for a place where no file can be made, DiskFull, and what run() answers.
Result<RunEnd> writeReport(const QString& path, TableFormat format, const ReportHead& head,
                           const ReportParts& parts);

} // namespace wattcard::reports
