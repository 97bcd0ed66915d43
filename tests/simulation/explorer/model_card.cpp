// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/model_card.h"

#include "tests/meter/sample_cards.h"

namespace wattcard::explorer {

using transaction::CardView;
using transaction::Row;

namespace {

bool isNewCard(const Row& row)
{
    return row.kind == transaction::Kind::Reissue;
}

// The vending role: one step on, and down only below what no meter has taken.
bool isAllowed(const LoadFile& load, const std::optional<ReturnFile>& returned, const Row& row,
               Credit total)
{
    const bool follows = row.target.position.gen == load.gen &&
                         static_cast<std::uint32_t>(row.target.position.seq) ==
                             static_cast<std::uint32_t>(load.seq) + 1;
    if (!follows)
        return false;
    if (total >= load.total)
        return true;
    const bool isLocked = returned && returned->lock == CardLock::Locked;
    const Credit accepted = returned ? returned->accepted : Credit{};
    return !isLocked && total >= accepted;
}

} // namespace

ModelCard openedCard()
{
    ModelCard card;
    card.plain.reading = meter::cardAt({.seq = 1, .total = 0});
    card.life = CardView::Read::Complete;
    card.image = {0xC0};
    return card;
}

ModelCard blankCard(std::uint8_t number)
{
    ModelCard card;
    card.plain.reading = meter::cardAt({.seq = 0, .total = 0, .gen = 0, .serial = number});
    return card;
}

CardView viewOf(const ModelCard& card, bool withProof)
{
    CardView view;
    view.serial = card.plain.reading.hints.serial;
    view.read = card.life;
    if (card.life == CardView::Read::Blank)
        return view;
    const LoadFile& load = card.plain.reading.load;
    view.position = {load.gen, load.seq};
    view.order = load.order;
    view.imageDigest = card.image;
    if (withProof)
        view.proof = card.proof;
    view.atc = card.atc;
    return view;
}

CardReading readingOf(const ModelCard& card)
{
    CardReading reading;
    reading.hints = card.plain.reading.hints;
    reading.parameter = card.plain.reading.parameter;
    reading.load = card.plain.reading.load;
    reading.returned = card.plain.reading.returned;
    return reading;
}

bool put(ModelCard& card, const Row& row, Credit total)
{
    auto& reading = card.plain.reading;
    if (card.life != CardView::Read::Complete)
        return false;
    if (reading.load.order == row.target.order)
        return true; // the same again: the stored proof comes back
    if (isNewCard(row) ? row.target.position.gen <= reading.load.gen
                       : !isAllowed(reading.load, reading.returned, row, total))
        return false;
    if (isNewCard(row)) {
        reading.returned.reset();
        reading.parameter.subType = SubType::Replacement;
    }
    reading.load.gen = row.target.position.gen;
    reading.load.seq = row.target.position.seq;
    reading.load.order = row.target.order;
    reading.load.total = total;
    card.image = row.target.imageDigest;
    card.proof = row.target.digest;
    ++card.atc;
    card.isStale = false;
    return true;
}

QByteArray keyOf(const ModelCard& card)
{
    QByteArray key;
    const auto add = [&key](auto value) {
        key.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto& reading = card.plain.reading;
    add(card.life);
    add(card.image);
    add(card.isStale);
    for (const std::uint8_t byte : reading.hints.serial.bytes())
        add(byte);
    add(reading.load.gen);
    add(reading.load.seq);
    add(reading.load.order);
    add(reading.load.total.hundredths());
    if (reading.returned) {
        add(reading.returned->lock);
        add(reading.returned->gen);
        add(reading.returned->seq);
        add(reading.returned->accepted.hundredths());
        add(reading.returned->writeBackCounter);
    }
    return key;
}

} // namespace wattcard::explorer
