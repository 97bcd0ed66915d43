// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/receipts.h"
#include "reports/export/paper_width.h"
#include "reports/export/receipt_template.h"
#include "reports/export/receipt_words.h"

#include <functional>

class QIODevice;

namespace wattcard::reports {

// What a company says on its receipts, and in which language.
struct ReceiptLook {
    ReceiptWords words;
    ReceiptTemplate chosen;
};
using ReceiptLookSource = std::function<ReceiptLook()>; // asked at each print: it can change

// Puts every receipt as <number>.pdf, copies as <number>-copy-n.pdf, into one folder, 80 mm wide
// and as long as it needs. Written whole or not at all. A file that is there already is never
// overwritten: the same receipt again is its own file (a repeat after a crash), another receipt
// under that number is PrinterFailed. Needs a QGuiApplication.
class PdfReceiptPrinter : public ReceiptPrinter {
public:
    PdfReceiptPrinter(QString directory, ReceiptLookSource look);
    // The path of the file. PrinterFailed when the folder or the file cannot be written.
    Result<QString> print(const Receipt& receipt) override;
    Result<void> openDrawer() override { return {}; }
    PrinterState state() const override { return m_state; }

private:
    Result<QString> keep(const Receipt& receipt) const;

    QString m_directory;
    ReceiptLookSource m_look;
    PrinterState m_state = PrinterState::Unknown;
};

// The receipt as a PDF of one page, with the receipt string as its identifier.
bool writePdf(const Receipt& receipt, const ReceiptLook& look, Paper paper, QIODevice& device);

} // namespace wattcard::reports
