// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// Where a card of the utility stands. Received = blank + issued + returned + scrapped + lost,
// always (DOMAIN.md F-28).
enum class StockState { Blank, Issued, Returned, Scrapped, Lost };

using CardBatchId = Id<struct CardBatchTag>;
struct CardBatch {
    CardBatchId id;
    QString name; // the maker's delivery note
    UtcTime receivedAt{};
    int received = 0;
    std::uint8_t transportKeyVersion = 1;
    friend bool operator==(const CardBatch&, const CardBatch&) = default;
};
// The delivery of cards that nobody had received: they came to light at the counter. The stored
// name; a screen says it in its own language.
inline constexpr QLatin1StringView foundBatchName{"found at the counter"};

struct StockCard {
    CardSerial serial;
    CardBatchId batch;
    std::uint8_t cardClass = 0; // 0 while blank
    StockState state = StockState::Blank;
    UtcTime since{};
    int timesIssued = 0; // wiped and used again
    friend bool operator==(const StockCard&, const StockCard&) = default;
};
struct StockCount {
    CardBatch batch;
    int blank = 0, issued = 0, returned = 0, scrapped = 0, lost = 0;
    friend bool operator==(const StockCount&, const StockCount&) = default;
};

// What is done to a card and leaves it where it stands.
enum class CardAct { Rekeyed, Unblocked };

// The book of cards: every move is a line that stays, with its audit entry.
class CardStock {
public:
    virtual ~CardStock() = default;
    virtual Result<CardBatchId> receive(const CardBatch& batch,
                                        const std::vector<CardSerial>& cards,
                                        const Actor& actor) = 0;  // DuplicateNumber
    virtual Result<StockCard> card(const CardSerial& serial) = 0; // NotFound
    virtual Result<std::vector<StockCard>> cards(StockState state, int limit) = 0;
    virtual Result<std::vector<StockCount>> count() = 0; // by batch
    // Personalised for a class; BadInput for a move that no card makes (see allowedMove). An issued
    // card that the books bind to an account cannot be moved here: that is a sale's business.
    virtual Result<void> move(const CardSerial& serial, StockState to, const QString& reason,
                              const Actor& actor) = 0;
    virtual Result<void> issued(const CardSerial& serial, std::uint8_t cardClass,
                                const Actor& actor) = 0;
    // An entry of the audit log about any card, known to the stock or not.
    virtual Result<void> record(const CardSerial& serial, CardAct act, const QString& detail,
                                const Actor& actor) = 0;
};

// blank -> issued, scrapped, lost; issued -> returned, lost, scrapped; returned -> blank (wiped),
// scrapped; lost -> returned (found); scrapped is final. One move more is made by the books alone,
// never by hand: issued -> blank when a voided opening has proven its card blank.
bool allowedMove(StockState from, StockState to);

} // namespace wattcard
