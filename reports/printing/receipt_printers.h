// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/receipt_pdf.h"
#include "reports/printing/print_settings.h"

namespace wattcard::reports {

// The archive and, behind it, the printer of the settings. Every receipt becomes a PDF first; when
// the printer then fails, the PDF stays and the receipt counts as not printed.
class ReceiptPrinters : public ReceiptPrinter {
public:
    using Words = std::function<ReceiptWords()>; // asked at each print: the language can change
    struct Parts {
        QString directory;
        Words words;
        PrintSettingsSource settings;
    };
    explicit ReceiptPrinters(Parts parts);
    Result<QString> print(const Receipt& receipt) override; // the path of the PDF
    Result<void> openDrawer() override;
    PrinterState state() const override { return m_state; }

private:
    ReceiptPrinter* paper(); // as the settings say now; none

    Parts m_parts;
    ReceiptLookSource m_look;
    PdfReceiptPrinter m_archive;
    PrinterChoice m_choice;
    std::unique_ptr<ReceiptPrinter> m_paper;
    PrinterState m_state = PrinterState::Unknown;
};

} // namespace wattcard::reports
