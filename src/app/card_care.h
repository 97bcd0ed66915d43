// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"

namespace wattcard::app {

// What the books and the card say of the card in the reader.
struct CardRecord {
    CardHints hints;
    std::optional<StockCard> stock; // none: nobody delivered it
    bool isHotlisted = false;       // it belongs to a lost work order: keep it
    friend bool operator==(const CardRecord&, const CardRecord&) = default;
};

struct RenewedKeys {
    CardSerial card;
    int keys = 0; // how many were replaced
};

// The life of a card beside what is on it: taken in, wiped and used again, ended, lost, found,
// unblocked, re-keyed. Functions without a serial mean the card in the reader. Each can be repeated
// after any fault.
class CardCare {
public:
    CardCare(const Workbench& bench, const Operator& who) : m_bench{bench}, m_who{who} {}

    Result<CardRecord> look();
    Result<void> takeIn(const CardSerial& card, const QString& reason); // issued or lost: returned
    // Returned (or issued and nobody's): files, journal and keys go, then it is blank stock again.
    Result<CardSerial> wipe();
    // Terminated for good, then booked. A card of an account or an unsettled order is refused.
    Result<CardSerial> scrap(const QString& reason);
    Result<void> scrapUnread(const CardSerial& card, const QString& reason); // it cannot be read
    Result<void> lose(const CardSerial& card, const QString& reason);
    Result<CardSerial> unblock(std::uint8_t reference); // a key of 81 to 83 or 85
    // As far as a roll-out lets it: RollOutClosed, RollOutStopped; a card that waits for repair is
    // re-keyed in any case.
    Result<RenewedKeys> rekey();

private:
    Result<CardHints> own(Right right);
    Result<void> move(const CardSerial& card, StockState to, const QString& reason);
    Actor actor() const { return {m_who.id, m_bench.counter}; }
    Workbench m_bench;
    Operator m_who;
};

} // namespace wattcard::app
