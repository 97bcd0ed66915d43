// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/profile/access.h"
#include "domain/ports/card_desk.h"

namespace wattcard::cardio {

// What a counter does with cards of application 1 (CARD.md), over any reader. A sale is five
// commands: SELECT, GET CHALLENGE, MUTUAL AUTHENTICATE, GET DATA, PUT DATA.
class Wattcard1Desk : public CardDesk {
public:
    // Reader and key store outlive the desk.
    Wattcard1Desk(CardReader& reader, CardAccess access);

    CardCapabilities capabilities() const override { return wattcard1Capabilities; }
    Result<CardHints> identify() override;
    // ManagementCard for another class, CardRefused for a blocked or terminated card; a card in
    // state 03 gives a blank reading without any authentication.
    Result<std::unique_ptr<CardSession>> open(CardRole role) override;
    // OtherCardInserted for another serial, CardNotBlank outside state 03. A card that is already
    // operational under that serial is a success: the answer to the last step was lost.
    Result<void> personalise(const CardSerial& expected) override;
    Result<transaction::Target> encode(const CardImage& image) override;
    std::uint32_t insertionCount() const override { return m_reader.insertionCount(); }

private:
    CardReader& m_reader;
    CardAccess m_access;
};

} // namespace wattcard::cardio
