// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_care.h"
#include "app/order_batch.h"
#include "app/personalise_batch.h"
#include "app/work_order_desk.h"

#include <QMetaType>

namespace wattcard::app {

// Values that cross between the card thread and the screens of cards, stock and work orders.

// What is asked about one card. Kinds that use no serial mean the card in the reader.
struct CardWish {
    enum class Kind { TakeIn, Wipe, Scrap, ScrapUnread, Lose, Unblock, Rekey } kind = Kind::TakeIn;
    CardSerial card = {};       // TakeIn, ScrapUnread, Lose
    QString reason = {};        // TakeIn, Scrap, ScrapUnread, Lose
    std::uint8_t reference = 0; // Unblock
};
struct CardWishDone {
    CardWish wish;
    std::optional<CardSerial> card = {}; // that it was done to
    int keysReplaced = 0;
};

struct StockOverview {
    std::vector<StockCount> batches;
    StockState state = StockState::Blank; // of the cards below
    std::vector<StockCard> cards;
};

} // namespace wattcard::app
