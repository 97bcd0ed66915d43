// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/receipt_pdf.h"
#include "reports/printing/printer_line.h"

namespace wattcard::reports {

// A thermal printer at a device file or on the network: gets the receipt as dots.
class EscPosPrinter : public ReceiptPrinter {
public:
    EscPosPrinter(PrinterChoice choice, ReceiptLookSource look, PrinterPatience patience = {});
    Result<QString> print(const Receipt& receipt) override; // the printer's name
    Result<void> openDrawer() override;
    PrinterState state() const override { return m_state; }
    // Whether it is there and, as far as it tells, has paper: Ready, PaperOut, Silent.
    PrinterState ask();

private:
    Result<std::unique_ptr<PrinterLine>> open();
    QByteArray jobOf(const Receipt& receipt) const;
    Result<void> checkBefore(PrinterLine& line);
    Result<void> checkAfter(PrinterLine& line);
    Result<void> found(PrinterState state, const QString& detail);

    PrinterChoice m_choice;
    ReceiptLookSource m_look;
    PrinterPatience m_patience;
    PrinterState m_state = PrinterState::Unknown;
};

} // namespace wattcard::reports
