// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// Paper follows the record: called only for committed rows, from the outbox; a failure never fails
// a sale.
class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;
    virtual Result<QString> print(const Receipt& receipt) = 0; // where the copy went; PrinterFailed
};

// Receipts that wait for paper. A line is written with the commit (P5) and taken off when printed
// (P6).
class Outbox {
public:
    virtual ~Outbox() = default;
    virtual Result<std::vector<TransactionId>> waiting() = 0;
    virtual Result<void> printed(const TransactionId& id) = 0;
    // A copy of a printed receipt: counts it up, audited; the receipt then carries copy n.
    virtual Result<Receipt> reprint(const TransactionId& id, const QString& reason,
                                    const Actor& actor) = 0;
};

} // namespace wattcard
