// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

using InvoiceBlockId = Id<struct InvoiceBlockTag>;

enum class InvoiceState { Free, Used, Void, Lost };

// Official numbered forms as they come: code, from, to (DOMAIN.md section 8).
struct InvoiceRange {
    QString code;
    std::int64_t first = 0;
    std::int64_t last = 0;
    friend bool operator==(const InvoiceRange&, const InvoiceRange&) = default;
};

// To a station (counter), or to one clerk.
struct InvoiceHolder {
    CounterId counter{};
    OperatorId clerk; // null: everybody at the counter
    friend bool operator==(const InvoiceHolder&, const InvoiceHolder&) = default;
};

struct InvoiceBlock {
    InvoiceBlockId id;
    InvoiceRange range;
    std::optional<InvoiceHolder> holder;
    std::int64_t next = 0; // lowest free number; last + 1 when there is none
    int used = 0;
    int voided = 0;
    int lost = 0;
    friend bool operator==(const InvoiceBlock&, const InvoiceBlock&) = default;
};

struct InvoiceNumber {
    InvoiceBlockId block;
    std::int64_t number = 0;
    friend bool operator==(const InvoiceNumber&, const InvoiceNumber&) = default;
};

class Invoices {
public:
    virtual ~Invoices() = default;
    virtual Result<std::vector<InvoiceBlock>> blocks() = 0;
    // With numbers left, given to who asks; a counter shows the first two of them.
    virtual Result<std::vector<InvoiceBlock>> visibleTo(const Actor& actor) = 0;
    virtual Result<InvoiceState> state(const InvoiceNumber& invoice) = 0;

    // DuplicateNumber when a number of the code was received before: numbers are never reused.
    virtual Result<InvoiceBlockId> receive(const InvoiceRange& range, const Actor& finance) = 0;
    // A block is given once; what was used stays used.
    virtual Result<void> allocate(InvoiceBlockId block, const InvoiceHolder& holder,
                                  const Actor& finance) = 0;
    // The lowest free number of a block given to the actor, as the paper confirms it; for a
    // committed row. InvoiceNotFree otherwise.
    virtual Result<void> use(const InvoiceNumber& invoice, const TransactionId& row,
                             const Actor& actor) = 0;
    // Free or used to void: the paper must be there, and the number is kept.
    virtual Result<void> voidPaper(const InvoiceNumber& invoice, const QString& reason,
                                   const Actor& actor) = 0;
    virtual Result<void> lose(const InvoiceNumber& invoice, const QString& reason,
                              const Actor& actor) = 0;
};

} // namespace wattcard
