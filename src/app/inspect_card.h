// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_inspector.h"
#include "domain/ports/work_orders.h"

namespace wattcard::app {

// What the records say about the card that lies open.
struct CardComparison {
    enum class Verdict {
        NotCompared, // no card of ours, blank, or its files could not be read
        NotIssued,   // no account knows the serial
        NoImageYet,  // issued, but nothing has been committed
        AsCommitted, // byte for byte the last committed image
        AsOpenRow,   // byte for byte the target of the unfinished sale
        Differs,     // fields that differ are marked in the anatomy
        AsOrdered,   // a management card: its work order as it was issued, on this card
        NoSuchOrder, // a management card, whose work order the records do not know
    } verdict = Verdict::NotCompared;
    std::optional<Account> account;
    std::optional<Failure> failure; // why the records could not be asked
    int differingFields = 0;
};
struct CardReport {
    Inspection inspection;
    CardComparison comparison;
};

struct InspectionDesk {
    CardInspector& inspector;
    Ledger& ledger;
    WorkOrders* orders = nullptr; // none: management cards are not compared
};

// Reads the card and holds C1 and C2, or a work order, against the records, field by field. Nothing
// is written, on the card or in the records. Faults are those of the reader.
Result<CardReport> inspectCard(const InspectionDesk& desk);

// Marks the fields of C1 and C2 that are not those of the image; how many.
int markDifferences(CardAnatomy& anatomy, const transaction::Target& image);

} // namespace wattcard::app
