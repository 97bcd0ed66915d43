// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/export/receipt_template.h"
#include "reports/export/receipt_words.h"

#include <vector>

namespace wattcard::reports {

// One line of the receipt's table. Strong lines are the ones that the customer looks for.
struct ReceiptLine {
    enum class Weight { Normal, Strong };
    QString label;
    QString value;
    Weight weight = Weight::Normal;
    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

// The table of the receipt in the order of the paper (SCREENS.md section 13, DOMAIN.md section 8).
// Lines that would say nothing (no carry, no return data yet) are left out. Figures are
// locale-free.
std::vector<ReceiptLine> receiptLines(const Receipt& receipt, const ReceiptWords& words,
                                      const ReceiptTemplate& chosen = {});

// What a line of the waterfall is called: a charge with its month, or a debt by its class.
QString chargeName(const ChargeLine& line, const ReceiptWords& words);

// "COPY 1 / 补打 1", the same in every language; empty for the original.
QString copyMark(const Receipt& receipt);

// What the QR code says, a witness outside the database (RELIABILITY.md section 12): upper case,
// fields by colons, "WC1:receipt:sale:customer:seq:payment in fen:head of the audit chain, 8 bytes
// in hex". It does not change with copies.
QString receiptString(const Receipt& receipt);

} // namespace wattcard::reports
