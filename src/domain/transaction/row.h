// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/cause.h"
#include "domain/tender.h"
#include "domain/transaction/change.h"

#include <optional>

namespace wattcard::transaction {

enum class Kind { Opening, Purchase, Reversal, Reissue, Exchange, Resumption, Adjustment };
enum class RowState { Intent, Committed, Voided, Quarantined, Absorbed };

// Eight bytes of SHA-256: over an image as the card stores it.
using Digest = std::array<std::uint8_t, 8>;

// Position in the account's history of card writes. seq is compared within one generation only.
struct Position {
    Generation gen{};
    Sequence seq{};
    friend constexpr auto operator<=>(Position, Position) = default;
};

// What a row wants the card to hold: exact bytes, made before anything is written, and what they
// mean.
struct Target {
    Position position;
    OrderId order{};
    Bytes parameter; // C1
    Bytes load;      // C2
    Bytes tariff1;   // empty unless C1's flag names it
    Bytes tariff2;
    Digest imageDigest{}; // over C1 and C2, which GET DATA shows; C2 binds the tariff files
    Digest digest{};      // over C1, C2 and the flagged tariff files: what the card's proof says
    friend bool operator==(const Target&, const Target&) = default;
};

// What the card answered to the write (CARD.md section 6): the proof.
struct Proof {
    std::uint32_t atc = 0;
    Sequence seq{};
    Digest digest{};
    friend bool operator==(const Proof&, const Proof&) = default;
};

// The durable record of an order (CARD.md section 9).
struct Row {
    TransactionId id;
    Kind kind = Kind::Purchase;
    RowState state = RowState::Intent;
    AccountId account;
    CardSerial serial; // the card that it is to be written to
    Target target;
    Digest before{};         // over C1 and C2 of the image before; zeros for a card without one
    Position beforePosition; // {0, 0} for an opening
    Quote quote;
    Money tendered; // all tenders together; change = tendered - quote.payment, out of cash
    std::vector<Tender> tenders;  // none: all of it in cash
    std::optional<Cause> cause;   // of everything but a plain sale
    TransactionId reverses;       // of a reversal: the sale that it takes back
    std::optional<Change> change; // of every operation beside opening, purchase and reversal
    SaleNumber sale{};
    CounterId counter{};
    OperatorId author;
    int attempt = 0; // the claim; only its holder may settle the row
    UtcTime createdAt{};
    std::optional<Proof> proof;
    friend bool operator==(const Row&, const Row&) = default;
};

} // namespace wattcard::transaction
