// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_making.h"

#include "cardio/virtual_card/card_memory.h"

#include <algorithm>

namespace wattcard::cardio {

using crypto::Purpose;

namespace {

// CARD.md section 4.
constexpr std::uint8_t triesOfMeter = 10;
constexpr std::uint8_t triesOfOthers = 3;

struct MadeKey {
    Purpose purpose;        // whose master
    std::uint8_t reference; // where it lies on the card
    std::uint8_t maxTries;
};
constexpr std::array madeKeys{
    MadeKey{Purpose::Meter, static_cast<std::uint8_t>(Purpose::Meter), triesOfMeter},
    MadeKey{Purpose::Inspection, static_cast<std::uint8_t>(Purpose::Inspection), triesOfOthers},
    MadeKey{Purpose::Transport, static_cast<std::uint8_t>(Purpose::Issuer), triesOfOthers},
};

} // namespace

Result<void> makeBlank(ImageStore& store, const crypto::KeyStore& keys, const BlankCard& blank)
{
    CardState state;
    state.serial = blank.serial;
    state.utilityRegion = blank.utilityRegion;
    for (const MadeKey& made : madeKeys) {
        const std::uint8_t version = keys.newest(made.purpose);
        const Result<crypto::Secret> key =
            keys.cardKey({made.purpose, Suite::A, version}, blank.serial);
        if (!key)
            return failed(key);
        CardKey onCard{made.reference, version, made.maxTries, made.maxTries, {}};
        std::ranges::copy(key->view(), onCard.value.begin());
        state.putKey(onCard);
    }
    return crypto::TwinImage{store}.save(encode(state));
}

} // namespace wattcard::cardio
