// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/town_cards.h"

#include "cardio/virtual_card/card_making.h"
#include "crypto/random.h"
#include "crypto/test_key_store.h"

namespace wattcard::fleet {

Result<std::unique_ptr<TownCard>> makeTownCard(std::uint32_t number)
{
    const auto octet = [number](int shift) { return static_cast<std::uint8_t>(number >> shift); };
    auto card = std::make_unique<TownCard>();
    card->serial = CardSerial{
        {townRegion[0], townRegion[1], 0x00, 0x0F, octet(24), octet(16), octet(8), octet(0)}};
    const crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    if (auto made = cardio::makeBlank(card->memory, station, {card->serial, townRegion}); !made)
        return failed(made);
    card->chip = std::make_unique<cardio::VirtualCard>(card->memory, crypto::randomBytes);
    return card;
}

} // namespace wattcard::fleet
