// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audit_chain.h"
#include "domain/ports/card_stock.h"

#include <optional>

namespace wattcard::db {

// A step of one card. The class counts only where the card is issued.
struct StockMove {
    CardSerial serial;
    StockState to = StockState::Issued;
    std::uint8_t cardClass = 0;
    QString reason = {};
    std::int64_t sale = 0; // the transaction row that caused it, 0 for none
};

// Who needs a card where it is.
enum class CardUser { Nobody, Account, Order };

// The book of cards inside a transaction: a line, its audit entry, then the card follows. Asks for
// no right: that is the port's business, or the sale's.
class StockTable {
public:
    StockTable(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_audit{database, clock}
    {
    }
    Result<std::optional<StockCard>> card(const CardSerial& serial);
    // An account that holds it; a work order that is not settled.
    Result<CardUser> userOf(const CardSerial& serial);
    // A card that an account holds already is issued at once. DuplicateNumber for a known serial.
    Result<CardBatchId> receive(const CardBatch& batch, const std::vector<CardSerial>& cards,
                                const Actor& actor);
    // The card as it stands; one that nobody delivered is received into the batch of those found
    // at the counter, so that no card is served outside the book.
    Result<StockCard> known(const CardSerial& serial, const Actor& actor);
    // BadInput for a move that no card makes.
    Result<void> move(const StockMove& move, const Actor& actor);
    // The card that the opening `sale` has taken from the stock is blank again; nothing when it
    // had been personalised before.
    Result<void> giveBack(std::int64_t sale, const CardSerial& serial, const Actor& actor);

private:
    struct Line {
        CardSerial serial;
        std::optional<StockState> from;
        StockMove move;
        std::int64_t audit = 0;
    };
    Result<CardBatchId> foundBatch();
    Result<CardBatchId> insertBatch(const CardBatch& batch);
    Result<void> insertCards(CardBatchId batch, const std::vector<CardSerial>& cards,
                             const Actor& actor);
    Result<void> issueHeld(const std::vector<CardSerial>& cards, const Actor& actor);
    Result<void> insertLine(const Line& line, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AuditChain m_audit;
};

StockCard stockCardFrom(Record& record); // serial, batch, card_class, state, since, times_issued

} // namespace wattcard::db
