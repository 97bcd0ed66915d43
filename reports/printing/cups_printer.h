// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/receipt_pdf.h"
#include "reports/printing/print_settings.h"

#include <chrono>

namespace wattcard::reports {

struct CupsPrograms {
    QString lp = QStringLiteral("lp");
    QString lpstat = QStringLiteral("lpstat");
    std::chrono::milliseconds limit{10'000}; // of each
};

// A queue of the print system, by its name. Spoken to through the system's own lp and lpstat, each
// in a process that is ended when its time is over: calls of the print library wait for a server
// that does not answer as long as they like (complaint 16 of SCREENS.md section 15).
class CupsPrinter : public ReceiptPrinter {
public:
    CupsPrinter(PrinterChoice choice, ReceiptLookSource look, CupsPrograms programs = {});
    // The queue's name, once the system has the receipt. Nothing is handed to a queue that stands
    // still or has no paper.
    Result<QString> print(const Receipt& receipt) override;
    Result<void> openDrawer() override { return {}; } // the driver's business
    PrinterState state() const override { return m_state; }
    PrinterState ask(); // what the queue says of itself: Ready, PaperOut, Silent

private:
    Result<void> checkQueue();
    Result<void> found(PrinterState state, const QString& detail);

    PrinterChoice m_choice;
    ReceiptLookSource m_look;
    CupsPrograms m_programs;
    PrinterState m_state = PrinterState::Unknown;
};

} // namespace wattcard::reports
