// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/transaction/matrix.h"
#include "meter/plain_card.h"

#include <QByteArray>

namespace wattcard::explorer {

// A user card as counter and meter see it, with the rules that it enforces itself (CARD.md section
// 6): a value is either written whole or not at all.
struct ModelCard {
    meter::PlainCard plain;
    transaction::CardView::Read life = transaction::CardView::Read::Blank;
    transaction::Digest image{};
    transaction::Digest proof{};
    std::uint32_t atc = 0;
    bool isStale = false; // the meter has nothing to say to it that it has not said
};

// What is in circulation when the exploration begins: opened, loaded and reported.
ModelCard openedCard();
ModelCard blankCard(std::uint8_t number);

transaction::CardView viewOf(const ModelCard& card, bool withProof);
CardReading readingOf(const ModelCard& card);

// PUT DATA of the row's target. False when the card refuses: nothing has changed then.
bool put(ModelCard& card, const transaction::Row& row, Credit total);

QByteArray keyOf(const ModelCard& card);

} // namespace wattcard::explorer
