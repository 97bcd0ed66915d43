// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/virtual_card/card_memory.h"

namespace wattcard::cardio {

// PUT DATA 00F1, 00F2 and 00F3 of a blank card under its transport key (CARD.md section 6). Each
// step is one save and can be repeated; nothing of it is possible in another state than 03.
class CardPersonalisation {
public:
    explicit CardPersonalisation(CardMemory& memory) : m_memory{memory} {}
    static bool serves(std::uint8_t tag);
    Response execute(const Command& command);

private:
    Result<CardState> after(const Command& command) const;

    CardMemory& m_memory;
};

} // namespace wattcard::cardio
