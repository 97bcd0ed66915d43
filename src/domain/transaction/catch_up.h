// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/row.h"

#include <variant>

namespace wattcard::transaction {

// Catch-up after a restore (DOMAIN.md section 10): what the records lost, out of what the card that
// is ahead of them has kept.

// One record of the card's own journal, one for each load write (CARD.md section 2, file 0006).
struct CardWrite {
    std::uint32_t atc = 0;
    Sequence seq = {};
    Credit amount = {};
    SaleNumber sale = {};
    LocalTime soldAt = {};
    friend bool operator==(const CardWrite&, const CardWrite&) = default;
};
inline constexpr std::size_t journalDepth = 8;

// What the load file and the journal of the card say.
struct CardEvidence {
    Position position;
    Credit total; // T
    OrderId order{};
    Credit lastAmount;
    SaleNumber lastSale{};
    bool isGenuine = true;          // the check values of the load file hold
    std::vector<CardWrite> journal; // the newest first, at most journalDepth
};

// What the restored records say of the same account.
struct RestoredState {
    Position committed;
    Credit total;                   // T of the committed row
    std::vector<OrderId> voided;    // order ids of voided rows
    std::optional<Credit> lastSale; // credit of the last sale that nothing takes back
};

// A row that the records have lost.
struct MissingRow {
    Kind kind = Kind::Purchase; // or Reversal, or Adjustment where only parameters travelled
    Sequence seq = {};          // of the last write that it stands for
    Credit amount = {};
    Credit total = {};                   // T after it
    std::uint32_t writes = 1;            // more for the lump row of what the journal no longer has
    std::optional<CardWrite> proof = {}; // of the journal; none for a lump row
    // Of a reversal: the place in the list of the sale that it takes back; none for the last sale
    // of the records.
    std::optional<std::size_t> takesBack = {};
    friend bool operator==(const MissingRow&, const MissingRow&) = default;
};

// Why the evidence does not hold together: the card is quarantined, not caught up.
enum class Contradiction {
    NotGenuine,    // a check value of the load file is wrong
    NotAhead,      // behind or equal
    VoidedOrder,   // the card carries an order that the records know as void
    OtherIssue,    // another generation: its first image is on no card any more
    JournalGap,    // the journal does not lead up to the load file
    LastDiffers,   // the newest record is not the order in the load file
    SumsDiffer,    // amounts against T(card) - T(records), or T below zero on the way
    ReversalAlone, // takes back something else than the last sale
};
QLatin1StringView code(Contradiction contradiction);

// The rows between the records and the card, oldest first; beyond the journal's eight the oldest is
// one lump row. Amounts must add up to T(card) - T(records).
std::variant<std::vector<MissingRow>, Contradiction> missingRows(const RestoredState& records,
                                                                 const CardEvidence& card);

} // namespace wattcard::transaction
