// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/image_store.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wattcard::cardio {

// The two places in memory, with a power supply that can be cut in the middle of a write.
class MemoryImageStore final : public ImageStore {
public:
    // The write after `writesBefore` more ones stores only its first `bytes` bytes over what was
    // there; it and all later ones fail until powerOn().
    void cutPower(int writesBefore, std::size_t bytes) { m_cut = Cut{writesBefore, bytes}; }
    void powerOn()
    {
        m_cut.reset();
        m_powered = true;
    }
    bool powered() const { return m_powered; }
    int writes() const { return m_writes; } // complete ones, since the start

    Result<Bytes> read(Slot slot) override { return place(slot); }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        if (!m_powered)
            return failed(Fault::NotSaved);
        std::size_t stored = bytes.size();
        if (m_cut && m_cut->writesBefore-- == 0) {
            stored = std::min(stored, m_cut->bytes);
            m_powered = false;
        }
        Bytes& target = place(slot);
        if (m_powered || target.size() < stored)
            target.resize(stored);
        std::copy_n(bytes.begin(), stored, target.begin());
        if (!m_powered)
            return failed(Fault::NotSaved);
        ++m_writes;
        return {};
    }

private:
    struct Cut {
        int writesBefore = 0;
        std::size_t bytes = 0;
    };
    Bytes& place(Slot slot) { return m_places[slot == Slot::A ? 0 : 1]; }

    std::array<Bytes, 2> m_places;
    std::optional<Cut> m_cut;
    bool m_powered = true;
    int m_writes = 0;
};

} // namespace wattcard::cardio
