// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/ledger.h"
#include "domain/ports/reader_watch.h"
#include "meter/readout.h"

namespace wattcard::app {

// Values that cross between the counter's card thread and its screen.

// What a card that was put in turned out to be. Made by the arrival session; nothing is recorded
// but return data.
struct CardSituation {
    enum class Kind {
        Customer,   // card and records agree: may be sold to (S4)
        OpenSale,   // the card of an open row that carries the image before: finish with one Enter,
                    // or park (S8)
        Finished,   // an open row was found on the card and rolled forward: receipt is set (S7)
        Foreign,    // not ours, or another utility (S4u)
        Blank,      // ours, state 03, in no row (S4n)
        Refused,    // fault says why (S4r)
        Management, // (S4e)
        Unclear,    // quarantined (S9)
        Unreadable, // reader trouble while reading; the fault says which
    } kind = Kind::Unreadable;
    Fault fault = Fault::NoCard;
    QString detail; // for the log and the details button: ATR, status word; no key bytes
    std::uint32_t insertions = 0;
    std::optional<CardHints> hints;
    std::optional<CardReading> reading;
    std::optional<AccountFacts> facts;
    std::optional<transaction::Row> open;
    std::optional<Receipt> receipt;
    bool lastPurchaseNotLoaded = false; // notice WAT-C02: selling goes on
};

// What the clerk confirmed. The id is made when the form opens and is used for every retry.
struct Order {
    TransactionId id;
    AccountId account;
    Money payment;
    Money tendered;               // all tenders together; change is given out of cash only
    std::vector<Tender> tenders;  // none: all of it in cash
    CardReading seen;             // the reading that the clerk decided on; blank card: hints only
    std::uint32_t insertions = 0; // of that reading
    std::optional<Credit> alarm1; // opening only: overrides the account's
    Money deposit;                // opening only: of the payment, held for the customer
    // Answers to what the sale guard asks; recorded before the card is touched.
    QString confirmation;             // why the same is sold again
    bool acceptsLittle = false;       // the customer wants less than supply returns with
    QString overrideReason;           // why a purchase limit is lifted, once
    std::optional<Approval> override; // of the shift leader who lifts it
};

// Steps P0 to P6 of CARD.md section 9, lit on the screen one after another.
enum class SaleStep { Reading, Recorded, Personalised, Written, Checked, Booked };

// What the meter will show when this card is put in: its own rules run on the new image.
struct Preflight {
    meter::DisplayCode code = meter::DisplayCode::None;
    Credit credited;
    std::optional<Credit>
        remainingAfter; // last returned remaining + credited; none before the first return
};

struct SaleDone {
    Receipt receipt;
    Preflight preflight;
    int apdus = 0; // of the session that wrote
};
struct SaleStopped {
    enum class Kind {
        NothingRecorded, // S3 or S4: nothing happened; fault says why
        Interrupted,     // S8: the row stays INTENT; put the same card back
        Unclear,         // S9: quarantined
        Voided,          // the clerk asked for it and the card showed the image before
    } kind = Kind::NothingRecorded;
    Fault fault = Fault::NoCard;
    QString detail;
    std::optional<transaction::Row> row;
};

} // namespace wattcard::app
