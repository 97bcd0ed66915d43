// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/receipts.h"
#include "reports/export/receipt_words.h"

#include <functional>

class QIODevice;

namespace wattcard::reports {

// Puts every receipt as <number>.pdf, copies as <number>-copy-n.pdf, into one folder, 80 mm wide
// and as long as it needs. Written whole or not at all. A file that is there already is never
// overwritten: the same receipt again is its own file (a repeat after a crash), another receipt
// under that number is PrinterFailed. Needs a QGuiApplication.
class PdfReceiptPrinter : public ReceiptPrinter {
public:
    using Words = std::function<ReceiptWords()>; // asked at each print: the language can change
    PdfReceiptPrinter(QString directory, Words words);
    // The path of the file. PrinterFailed when the folder or the file cannot be written.
    Result<QString> print(const Receipt& receipt) override;

private:
    bool render(const Receipt& receipt, QIODevice& device) const;

    QString m_directory;
    Words m_words;
};

} // namespace wattcard::reports
