// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/virtual_card/card_access.h"
#include "cardio/virtual_card/card_memory.h"

namespace wattcard::cardio {

// Writing on a management card (CARD.md section 7). Both writes are one atomic step each.
class ManagementFiles {
public:
    explicit ManagementFiles(CardMemory& memory) : m_memory{memory} {}

    // UPDATE BINARY of file 0007: all 96 bytes at once, by 85 or 84.
    Response writeOrder(const Command& command, Purpose role);
    // APPEND RECORD to file 0008: 128 bytes, by the meter. The newest record again is a repeat and
    // changes nothing, so that a lost answer leaves one record.
    Response appendVisit(const Command& command, Purpose role);

private:
    Response saved(const CardState& next);

    CardMemory& m_memory;
};

} // namespace wattcard::cardio
