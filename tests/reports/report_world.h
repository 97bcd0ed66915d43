// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_reports.h"
#include "reports/export/table_files.h"
#include "tests/reports/seeded_company.h"

#include <gtest/gtest.h>

namespace wattcard::reports::test {

// So many seeds: 20, or what WATTCARD_WORLDS says.
int worldsWanted();
// Read in pages of so many facts.
std::unique_ptr<db::SqlReports> sourceOf(const db::test::Shop& shop, OperatorId viewer,
                                         std::int64_t atOnce = 3);
ReportTable tableOf(db::SqlReports& source, const Clock& clock, const ReportQuestion& question);
// One line for each row, its cells with their types: what a failing test prints.
std::string shown(const ReportKind& kind, const std::vector<Row>& rows);
// Summed once more, column by column.
Row totalsOf(const ReportKind& kind, const std::vector<Row>& rows);

} // namespace wattcard::reports::test
