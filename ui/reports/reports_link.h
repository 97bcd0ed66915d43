// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::reports {

class PrintSystem;

} // namespace wattcard::reports

namespace wattcard::ui {

class ReportRunner;
class ReportsDesk;
class ReportsPage;

// The page's clicks go to the desk, the desk's questions to the runner, and the answers back.
void linkReports(ReportsPage& page, ReportsDesk& desk);
void linkReports(ReportsDesk& desk, ReportRunner& runner);
// What is laid out goes to the print system, whose answers come to the desk.
void linkPrinting(ReportsDesk& desk, ReportRunner& runner, reports::PrintSystem& printers);

} // namespace wattcard::ui
