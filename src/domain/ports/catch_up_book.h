// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"

namespace wattcard {

// A lost row, rebuilt from a card that is ahead of restored records (DOMAIN.md section 10). Its
// sale number is the counter's next; the one that the customer's receipt shows is kept beside it.
struct RebuiltRow {
    transaction::Row row; // COMMITTED by `row.proof`
    Credit total;         // T after it
    std::uint32_t writes = 1;
    SaleNumber cardSale{};   // as the card has it; 0 where it has none any more
    CounterId cardCounter{}; // of the newest row; its own of the others is on no card
    LocalTime soldAt{};
    bool fromCard = false;   // the card's own image; else made anew from journal and records
    bool hasReceipt = false; // tender and lines are those of the customer's receipt
};

// A row that was open when the backup was made, settled by the card's journal: committed with that
// write, or void where another order has its count.
struct LostOpenRow {
    TransactionId id;
    std::optional<transaction::Proof> proof = {};
};

struct CatchingUp {
    AccountId account;
    std::optional<LostOpenRow> open = {}; // before the rows
    std::vector<RebuiltRow> rows = {};    // oldest first
    StepCause cause = {};
    bool hasCard = true; // else the last receipt tells of a card that is lost too
};

class CatchUpBook {
public:
    virtual ~CatchUpBook() = default;
    // What a rebuilt reversal may take back first; nothing without a sale.
    virtual Result<std::optional<transaction::Row>> lastSale(AccountId account) = 0;
    // All rows in one transaction, each as INTENT and COMMITTED; then the hold ends. Without a
    // receipt the money comes from suspense_recovered, and so does cash of one, because no shift
    // knows it; that of a reversal and of a void row goes there. OpenTransaction for an open row
    // that is not settled with them, EvidenceUnclear when the rows do not follow the records, or
    // the account is not held for a card ahead and not, without one, unseen since a restore;
    // NotApproved.
    virtual Result<StepNumber> catchUp(const CatchingUp& work, const Actor& actor) = 0;
};

} // namespace wattcard
