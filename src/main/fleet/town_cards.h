// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/memory_image_store.h"
#include "cardio/virtual_card/virtual_card.h"
#include "domain/result.h"

#include <memory>

namespace wattcard::fleet {

inline constexpr std::array<std::uint8_t, 4> townRegion{0x00, 0x88, 0x00, 0x01};

// A card in a customer's hand.
struct TownCard {
    CardSerial serial;
    cardio::MemoryImageStore memory;
    std::unique_ptr<cardio::VirtualCard> chip;
};

// The number-th blank card of the town's delivery.
Result<std::unique_ptr<TownCard>> makeTownCard(std::uint32_t number);

} // namespace wattcard::fleet
