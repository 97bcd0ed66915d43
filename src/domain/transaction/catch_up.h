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
    bool byIssuer = false; // a new generation began with it
    SubType subType = SubType::Purchase;
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
    bool opened = true;             // a meter has reported the series
};

// A row that was open when the backup was made, as its own write would stand in the journal.
struct OpenWrite {
    Position position;
    Credit amount;
    SaleNumber sale{};
    LocalTime soldAt{};
};
enum class OpenFate {
    Written, // the journal has that write
    Void,    // another order has its count: it was given up
    Unknown, // the journal does not reach back to it
};
OpenFate fateOf(const OpenWrite& open, const CardEvidence& card);
// The write of the journal with that row's count; nothing when it does not reach back.
std::optional<CardWrite> writeOf(const OpenWrite& open, const CardEvidence& card);

// A row that the records have lost.
struct MissingRow {
    // Or Reversal, or Adjustment where only parameters travelled, or Reissue where a generation
    // began.
    Kind kind = Kind::Purchase;
    Generation gen = {};
    Sequence seq = {}; // of the last write that it stands for
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
    OtherIssue,    // another generation that is no replacement in the same series
    JournalGap,    // the journal does not lead up to the load file
    LastDiffers,   // the newest record is not the order in the load file
    SumsDiffer,    // amounts against T(card) - T(records), or T below zero on the way
    ReversalAlone, // takes back something else than the last sale
};
QLatin1StringView code(Contradiction contradiction);

// The rows between the records and the card, oldest first; beyond the journal's eight the oldest is
// one lump row. Amounts must add up to T(card) - T(records). A card of a later generation began
// with a replacement that the records have lost: the same T went over, so what was sold on the card
// before it is T(card) less the journal's amounts, and the counts say how many writes that was.
std::variant<std::vector<MissingRow>, Contradiction> missingRows(const RestoredState& records,
                                                                 const CardEvidence& card);

// A replacement for an account whose card has not been seen since the restore: so far above what
// the records know that it is above any card that they have lost.
inline constexpr std::uint16_t generationsSkipped = 16;
inline constexpr std::uint32_t countsSkipped = 1000; // above the highest known, itself counted in
// From the place that it would have without a restore; an opening keeps count 1.
Position aboveLost(const Position& next);

} // namespace wattcard::transaction
