// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/secure_messaging.h"
#include "cardio/virtual_card/card_access.h"
#include "cardio/virtual_card/card_memory.h"
#include "crypto/random.h"

namespace wattcard::cardio {

// The card's part of passes 1 to 3 (CARD.md section 5) in the suite of the key reference. A
// challenge lives for the next command only: whoever dispatches commands takes it out before each
// one.
class CardAuthentication {
public:
    CardAuthentication(CardMemory& memory, crypto::RandomSource random)
        : m_memory{memory},
          m_random{std::move(random)}
    {
    }
    struct Established {
        KeyMeaning key;
        SessionKeys keys;
    };
    struct Outcome {
        Response answer;
        std::optional<Established> session;
    };
    Response challenge(const Command& command);
    std::optional<Bytes> takeChallenge() { return std::exchange(m_challenge, std::nullopt); }
    Outcome authenticate(const Command& command, const std::optional<Bytes>& challenge);

private:
    Outcome checkToken(const CardKey& key, const Command& command, const Bytes& challenge);
    std::optional<std::size_t> nonceSize(std::uint32_t expected) const;
    std::optional<KeyMeaning> usable(std::uint8_t reference) const;
    Result<void> storeTries(std::uint8_t reference, std::uint8_t left);

    CardMemory& m_memory;
    crypto::RandomSource m_random;
    std::optional<Bytes> m_challenge;
};

} // namespace wattcard::cardio
