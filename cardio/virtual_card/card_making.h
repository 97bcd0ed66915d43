// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/layout/application.h"
#include "crypto/key_store.h"
#include "domain/ports/image_store.h"

#include <array>

namespace wattcard::cardio {

// A card as it leaves the maker for one utility: state 03, no data, and for each suite that it
// offers the meter's and the inspection key of its serial (RELIABILITY.md section 11: these never
// pass a counter) and the batch's transport key in slot 84 (94).
struct BlankCard {
    CardSerial serial;
    std::array<std::uint8_t, 4> utilityRegion{};
    std::uint8_t suites = static_cast<std::uint8_t>(Suite::A); // bits of Suite
    std::uint16_t longestCommand = longestExtendedCommand; // bytes of data; 0: the short form only
};
// Writes the blank into an empty store, durable. KeyMissing unless the key store holds all the
// keys, TestKeysRefused for a store without test keys: a virtual card lies in plain files, no
// production key may come there.
Result<void> makeBlank(ImageStore& store, const crypto::KeyStore& keys, const BlankCard& blank);

} // namespace wattcard::cardio
