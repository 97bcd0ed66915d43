// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/export/paper.h"

#include <QTextDocument>

#include <memory>

namespace wattcard::reports {

// The receipt as it is shown and printed: logo, company, marks, the table of receiptLines, the QR
// code, the foot. One document for every paper: whoever draws it says how wide. Depends on nothing
// but its arguments. Needs a QGuiApplication, because of the fonts.
std::unique_ptr<QTextDocument> receiptDocument(const Receipt& receipt, const ReceiptWords& words,
                                               const ReceiptTemplate& chosen = {});

} // namespace wattcard::reports
