// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"

namespace wattcard::cardio {

// Commands over a card that speaks T=0 (ISO 7816-3 section 12.2), so that nobody above needs to
// know: a command with data goes without Le, and its answer is fetched with GET RESPONSE (61xx). A
// command without data that named a wrong length is sent again with the right one (6Cxx), but only
// one that reads: a command that changes a value is never sent twice (CARD.md section 9, rule 4).
class T0Channel final : public CardChannel {
public:
    explicit T0Channel(std::unique_ptr<CardChannel> card) : m_card{std::move(card)} {}
    // BadInput for a command beyond the short form. CardMute for a card that never comes to an end.
    Result<Bytes> transmit(ByteView command) override;
    Bytes atr() const override { return m_card->atr(); }

private:
    Result<Bytes> sent(ByteView tpdu);

    std::unique_ptr<CardChannel> m_card;
};

} // namespace wattcard::cardio
