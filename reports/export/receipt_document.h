// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/export/receipt_words.h"

#include <QTextDocument>

#include <memory>

namespace wattcard::reports {

// Width of the paper; the document is laid out for it on screen and on paper.
inline constexpr int paperWidthMm = 80;

// The receipt as it is shown and printed: company, marks, the table of receiptLines, the QR code.
// Depends on nothing but its arguments. Needs a QGuiApplication, because of the fonts.
std::unique_ptr<QTextDocument> receiptDocument(const Receipt& receipt, const ReceiptWords& words);

} // namespace wattcard::reports
