// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/ask_printer.h"

#include "reports/printing/escpos_printer.h"

#include <cstdlib>

namespace wattcard::reports {

PrinterState askPrinter(const PrinterChoice& choice, const CupsPrograms& programs,
                        const PrinterPatience& patience)
{
    using Kind = PrinterChoice::Kind;
    if (choice.kind != Kind::None && choice.target.isEmpty())
        return PrinterState::Unknown;
    switch (choice.kind) {
    case Kind::None: return PrinterState::NoPrinter;
    case Kind::Cups: return CupsPrinter{choice, {}, programs}.ask();
    case Kind::Device:
    case Kind::Network: return EscPosPrinter{choice, {}, patience}.ask();
    }
    std::abort();
}

} // namespace wattcard::reports
