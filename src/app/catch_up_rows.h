// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_evidence.h"
#include "app/shop.h"
#include "domain/ports/catch_up_book.h"

namespace wattcard::app {

// What a paper tells of a lost write that the card cannot: the customer's receipt, how a sale was
// paid, and what it paid beside the credit; or the paper of a credit without money, which the
// card's journal does not set apart from a sale.
struct LostReceipt {
    Sequence seq{};
    Money payment = {};
    std::vector<ChargeLine> lines = {};
    std::vector<Tender> tenders = {}; // none: all of it in cash
    struct Grant {
        Operation operation = Operation::Adjust; // or GrantEmergencyCredit
        Money value = {};                        // in the books
        QString paper;
    };
    std::optional<Grant> grant = {};
};

struct CatchUpBasis {
    const AccountFacts& facts; // nothing open
    const SeenCard& card;
    const std::optional<transaction::Row>& lastSale; // of the records, not taken back
    const std::vector<LostReceipt>& receipts;
    const Operator& author;
    bool hasCard = true; // the newest row is the card's own
};

// The rows as they are to be stored, without their cause. The newest has the card's own bytes; the
// images of the others are on no card any more and are made anew from the journal. Without a
// receipt a sale was paid with exactly its charge, at the tariff of today. EvidenceUnclear when a
// receipt does not fit.
Result<std::vector<RebuiltRow>> rebuiltRows(const Shop& shop, const CatchUpBasis& basis,
                                            const std::vector<transaction::MissingRow>& missing);

} // namespace wattcard::app
