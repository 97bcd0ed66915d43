// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/image_store.h"

#include <functional>

namespace wattcard::crypto {

// A meter's memory that fails on demand, once: a write that is refused, or one in which the power
// fails, so that only its first half lies there.
class FaultyStore : public ImageStore {
public:
    explicit FaultyStore(ImageStore& store) : m_store{store} {}

    Result<Bytes> read(Slot slot) override { return m_store.read(slot); }
    Result<void> write(Slot slot, ByteView bytes) override;

    void failAt(int write); // writes are counted from 1, beginning now; nothing is written
    void cutAt(int write);
    void heal() { m_left = 0; }
    // Called in the write in which the power fails.
    void setOnCut(std::function<void()> onCut) { m_onCut = std::move(onCut); }

private:
    Result<void> tear(Slot slot, ByteView bytes);

    ImageStore& m_store;
    std::function<void()> m_onCut;
    int m_left = 0; // writes until it happens; 0: nothing happens
    bool m_cuts = false;
};

} // namespace wattcard::crypto
