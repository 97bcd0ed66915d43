// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_memory.h"

namespace wattcard::cardio {

Result<void> CardMemory::load()
{
    m_state.reset();
    const Result<std::optional<Bytes>> image = m_twin.load();
    if (!image)
        return failed(image);
    if (!image->has_value())
        return failed(Fault::NotFound);
    const Result<CardState> state = decodeCardState(**image);
    if (!state)
        return failed(state);
    m_state = *state;
    return {};
}

Result<void> CardMemory::save(const CardState& next)
{
    const Result<void> saved = m_twin.save(encode(next));
    const Result<void> readBack = load();
    return saved ? readBack : saved;
}

} // namespace wattcard::cardio
