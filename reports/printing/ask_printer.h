// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/printing/cups_printer.h"
#include "reports/printing/printer_line.h"

namespace wattcard::reports {

// The state of a printer without a receipt for it: NoPrinter for none, Unknown for one that is not
// named yet. Waits for the printer as long as printing would: only on its own thread.
PrinterState askPrinter(const PrinterChoice& choice, const CupsPrograms& programs = {},
                        const PrinterPatience& patience = {});

} // namespace wattcard::reports
