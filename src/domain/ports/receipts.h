// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// What was found of the printer at its last receipt. Silent: it cannot be reached or is switched
// off, and nothing went to it. Halfway: some of a receipt went to it and nobody knows what came
// out, so a person looks before it is sent again.
enum class PrinterState { Unknown, Ready, NoPrinter, PaperOut, Silent, Halfway };

// Paper follows the record: called only for committed rows, from the outbox; a failure never fails
// a sale.
class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;
    virtual Result<QString> print(const Receipt& receipt) = 0; // where the copy went; PrinterFailed
    virtual Result<void> openDrawer() = 0; // nothing where there is none; PrinterFailed
    virtual PrinterState state() const = 0;
};

// A receipt in a list to choose from.
struct ReceiptEntry {
    TransactionId id;
    QString number;
    UtcTime at{};
    QString customerName;
    Money amount;
    bool waiting = false; // for its first paper
    int copies = 0;
    friend bool operator==(const ReceiptEntry&, const ReceiptEntry&) = default;
};

// Receipts that wait for paper. A line is written with the commit (P5) and taken off when printed
// (P6).
class Outbox {
public:
    virtual ~Outbox() = default;
    virtual Result<std::vector<TransactionId>> waiting() = 0;
    virtual Result<void> printed(const TransactionId& id) = 0;
    // The newest first, among those that the actor may copy.
    virtual Result<std::vector<ReceiptEntry>> newest(int limit, const Actor& actor) = 0;
    // By its whole number, as it is printed; NotFound.
    virtual Result<TransactionId> numbered(const QString& number) = 0;
    // As the paper said it, without a copy being made. PermissionDenied, OutOfScope.
    virtual Result<Receipt> look(const TransactionId& id, const Actor& actor) = 0;
    // A copy of a printed receipt: counts it up, audited; the receipt then carries copy n.
    virtual Result<Receipt> reprint(const TransactionId& id, const QString& reason,
                                    const Actor& actor) = 0;
};

} // namespace wattcard
