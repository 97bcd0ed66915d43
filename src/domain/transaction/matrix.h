// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/row.h"

#include <vector>

namespace wattcard::transaction {

// What a card said, in the terms of the recovery matrix.
struct CardView {
    CardSerial serial;
    enum class Read {
        Complete,
        Unreadable,
        AuthenticationFailed,
        Blank
    } read = Read::Complete; // Blank: state 03
    Position position;       // {0, 0}: operational, but nothing written yet
    OrderId order{};
    Digest imageDigest{}; // over C1 and C2; zeros when nothing is written yet
    Digest proof{};       // over the whole stored image; read only where an open row is decided
    std::uint32_t atc = 0;
    friend bool operator==(const CardView&, const CardView&) = default;
};

// What the records say about the account whose card this is.
struct Records {
    CardSerial issuedSerial;     // the card bound to the account; null before an opening
    Position committed;          // of the last committed row; {0, 0} before an opening
    Digest committedDigest{};    // over C1 and C2 of that row
    std::optional<Row> open;     // the row in INTENT or QUARANTINED
    std::vector<OrderId> voided; // order ids of voided rows
    friend bool operator==(const Records&, const Records&) = default;
};

// One verdict for each way on in the table of CARD.md section 9.
enum class Verdict {
    Normal,      // image as committed, no open row
    RollForward, // the target is on the card: commit
    WriteAgain,  // image as before: write the same target, or void it with the card in the reader
    CheckThenWrite, // open reversal on the image before: check again, write, else void without cash
    WriteNewCard,   // open reissue, exchange, resumption: write the new card
    FinishBlank,    // half-made card of an open opening: personalise again, then write
    RefuseRetain,   // an older generation: keep the card
    Quarantine,     // same number with another order or image, old image, voided order
    CatchUp,        // beyond every known target: the records were restored
    StaysOpen,      // unreadable with an open purchase: a reissue will absorb it
    ReissueVoidsIt, // unreadable with an open reversal
    AnotherBlank,   // unreadable with an open reissue or opening
    OfferReissue,   // unreadable, nothing open
    StopAfterOneTry, // authentication failed
    NotThisCard,     // a serial that neither the records nor the open row know
};

// A verdict's stored code, for the audit trail.
QLatin1StringView code(Verdict verdict);

// CARD.md section 9, row by row: the pair (gen, seq) is compared with the open row first.
Verdict judge(const CardView& card, const Records& records);

} // namespace wattcard::transaction
