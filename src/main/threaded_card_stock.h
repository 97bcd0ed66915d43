// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_stock.h"

#include <QObject>

namespace wattcard {

// The book of cards as the card thread sees it.
class ThreadedCardStock final : public CardStock {
public:
    // `home` lives on the database thread.
    ThreadedCardStock(CardStock& stock, QObject& home) : m_stock{stock}, m_home{home} {}

    Result<CardBatchId> receive(const CardBatch& batch, const std::vector<CardSerial>& cards,
                                const Actor& actor) override;
    Result<StockCard> card(const CardSerial& serial) override;
    Result<std::vector<StockCard>> cards(StockState state, int limit) override;
    Result<std::vector<StockCount>> count() override;
    Result<void> move(const CardSerial& serial, StockState to, const QString& reason,
                      const Actor& actor) override;
    Result<void> issued(const CardSerial& serial, std::uint8_t cardClass,
                        const Actor& actor) override;
    Result<void> record(const CardSerial& serial, CardAct act, const QString& detail,
                        const Actor& actor) override;

private:
    CardStock& m_stock;
    QObject& m_home;
};

} // namespace wattcard
