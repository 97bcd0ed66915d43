// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "reports/export/shift_report.h"

#include <QTextDocument>

#include <memory>
#include <variant>

namespace wattcard::reports {

// What a shift or a day leaves on paper: the report of a shift, how a day stands (X), how it was
// closed (Z).
using TillPaper = std::variant<ShiftReport, DayTotals, ZReport>;

// As shift-<counter>-<day>-<shift>.pdf, x-<counter>-<day>.pdf (the last one asked for) or
// z-<counter>-<number>.pdf, written whole or not at all; the path. PrinterFailed.
struct TillPaperLook {
    const ShiftReportWords& words;
    const Company& company;
};
std::unique_ptr<QTextDocument> tillPaperDocument(const TillPaper& paper, const TillPaperLook& look);
Result<QString> saveTillPaper(const TillPaper& paper, const TillPaperLook& look,
                              const QString& directory);

} // namespace wattcard::reports
