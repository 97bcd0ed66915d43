// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_state.h"
#include "crypto/twin_image.h"

namespace wattcard::cardio {

// The card's state and the two images under it. What state() tells has been read from there, never
// only written.
class CardMemory {
public:
    explicit CardMemory(ImageStore& store) : m_twin{store} {}
    // NotFound when there never was a card, DatabaseDamaged when nothing valid is left.
    Result<void> load();
    bool isReadable() const { return m_state.has_value(); }
    const CardState& state() const { return *m_state; }
    // One atomic step, read back. After a failure the state is whatever the images hold now.
    Result<void> save(const CardState& next);

private:
    crypto::TwinImage m_twin;
    std::optional<CardState> m_state;
};

} // namespace wattcard::cardio
