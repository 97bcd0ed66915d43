// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/apdu/personalisation.h"
#include "cardio/virtual_card/card_access.h"
#include "cardio/virtual_card/card_memory.h"

namespace wattcard::cardio {

// PUT DATA 00F1 to 00F4 under the issuer's key, or under the transport key in its place (CARD.md
// section 6). Each step is one save and can be repeated. Identity belongs to state 03, keys to 03
// and 05, moves and unblocking have states of their own.
class CardPersonalisation {
public:
    explicit CardPersonalisation(CardMemory& memory) : m_memory{memory} {}
    static bool serves(std::uint8_t tag);
    struct Outcome {
        Response answer;
        bool endsSession = false; // the life cycle has moved
    };
    Outcome execute(const Command& command, Suite session);

private:
    Result<CardState> after(const Command& command, Suite session) const;

    CardMemory& m_memory;
};

} // namespace wattcard::cardio
