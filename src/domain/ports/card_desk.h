// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/row.h"

#include <memory>

namespace wattcard {

// What a counter does with the card in its reader. Implemented over PC/SC and the virtual card in
// cardio, once for each kind of card: this is the card profile of CARD.md section 11, as use cases
// see it. probe is identify(); open(role) is open(); read is CardSession::reading(); commit is
// CardSession::write() with a target whose position is the expected one; lastTransaction is the
// order id in the reading, with readBack() for its proof; personalise is personalise(). writeBack
// belongs to the meter: MeterSlot and MeterCardSession::writeReturn().

// What a kind of card, and the meters that take it, can be relied on for. A use case asks before it
// assumes one of them.
struct CardCapabilities {
    bool atomic = false;      // one command publishes the whole image
    bool cumulative = false;  // the meter credits T - A: an image that was never loaded is not lost
    bool lock = false;        // the meter locks the card before it credits
    bool orderId = false;     // the card itself tells a repeat from another order
    bool purchaseMac = false; // the meter checks who made the load file
    friend constexpr bool operator==(const CardCapabilities&, const CardCapabilities&) = default;
};
// Application 1 of CARD.md has them all.
inline constexpr CardCapabilities wattcard1Capabilities{true, true, true, true, true};

// With which right a session is opened (CARD.md section 4).
enum class CardRole { Vending, Issuer };

// Everything that GET DATA told, checked for form. `returned` is empty while no meter has answered
// this generation.
struct CardReading {
    CardHints hints;
    bool blank = false; // nothing written yet: C1 and C2 are zeros
    ParameterFile parameter;
    LoadFile load;
    std::optional<ReturnFile> returned;
    bool returnMacValid = false;
    Bytes rawParameter; // C1 and C2 as stored: the image is compared byte for byte
    Bytes rawLoad;
    transaction::Digest imageDigest{}; // over rawParameter and rawLoad; zeros for a blank card
    friend bool operator==(const CardReading&, const CardReading&) = default;
};

enum class WriteOutcome {
    Proved,    // the card answered with its proof
    Untouched, // the card refused, or the command never left: the old image is certain
    Unknown,   // everything else; never "failed"
};
struct WriteResult {
    WriteOutcome outcome = WriteOutcome::Unknown;
    transaction::Proof proof;
    Failure failure{Fault::OutcomeUnknown};
};

// An authenticated session with one card. It ends when the object does, and when the card leaves;
// the write belongs to the session that read (CARD.md section 9, rule 5).
class CardSession {
public:
    virtual ~CardSession() = default;
    virtual const CardReading& reading() const = 0;
    // Digest of the whole stored image, as the card's proof gives it: reads the flagged tariff
    // files, so it costs no APDU when there are none.
    virtual Result<transaction::Digest> readBack() = 0;
    // UPDATE BINARY for flagged tariff files, then the one PUT DATA that publishes everything. Sent
    // once, never again.
    virtual WriteResult write(const transaction::Target& target) = 0;
    virtual int apduCount() const = 0; // of this session so far
};

class CardDesk {
public:
    virtual ~CardDesk() = default;
    // Of the kind of card that this desk handles, whatever lies in the reader.
    virtual CardCapabilities capabilities() const = 0;
    // SELECT alone: whose card this might be. ForeignCard for another application, utility or
    // region, with no authentication tried. NoCard, CardMute, CardInUse, NoReader, NoService as the
    // reader says.
    virtual Result<CardHints> identify() = 0;
    // SELECT, GET CHALLENGE, MUTUAL AUTHENTICATE, GET DATA. AuthenticationFailed names the pass in
    // its detail.
    virtual Result<std::unique_ptr<CardSession>> open(CardRole role) = 0;
    // Blank (state 03) to operational with keys and no image; each step can be repeated (CARD.md
    // section 6).
    virtual Result<void> personalise(const CardSerial& expected) = 0;
    // The exact bytes for an image, with tariff digest and purchase MAC, under the newest purchase
    // key, whose version they carry whatever the image says; no card is touched. The
    // key store that holds K_PUR serves this.
    virtual Result<transaction::Target> encode(const CardImage& image) = 0;
    // Insertions since the start, from the reader's event counter: finds a card exchanged between
    // two reads.
    virtual std::uint32_t insertionCount() const = 0;
};

} // namespace wattcard
