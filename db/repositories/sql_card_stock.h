// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/card_stock.h"
#include "domain/rights.h"

namespace wattcard::db {

// The stock of cards, and whether the asking role may. To be used on the database's thread.
class SqlCardStock : public CardStock {
public:
    SqlCardStock(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    // Right::ReceiveCards. The batch's own id and time are given here; when it says how many were
    // delivered, there must be as many serials: BadInput.
    Result<CardBatchId> receive(const CardBatch& batch, const std::vector<CardSerial>& cards,
                                const Actor& actor) override;
    Result<StockCard> card(const CardSerial& serial) override;
    Result<std::vector<StockCard>> cards(StockState state, int limit) override; // newest first
    Result<std::vector<StockCount>> count() override;
    // Also BadInput while a work order that is not settled binds the card.
    Result<void> move(const CardSerial& serial, StockState to, const QString& reason,
                      const Actor& actor) override;
    // Issued again with the same class is a success: the step that followed was interrupted.
    Result<void> issued(const CardSerial& serial, std::uint8_t cardClass,
                        const Actor& actor) override;
    Result<void> record(const CardSerial& serial, CardAct act, const QString& detail,
                        const Actor& actor) override;

private:
    Result<void> refuseBound(const CardSerial& serial);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
