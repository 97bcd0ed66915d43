// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace wattcard::app {

// Pieces of work on another thread, by their number, so that a stop that comes before its piece
// has begun is meant for it as well. All from any thread.
class AnnouncedWork {
public:
    void announce() { ++m_announced; } // before the work is sent to its thread
    void begin() { ++m_begun; }        // by the work itself
    // What runs, or was announced, ends.
    void stop() { m_stoppedUpTo = std::max(m_announced.load(), m_begun.load()); }
    bool isStopped() const { return m_stoppedUpTo >= m_begun; }

private:
    std::atomic<std::int64_t> m_announced = 0;
    std::atomic<std::int64_t> m_begun = 0;
    std::atomic<std::int64_t> m_stoppedUpTo = 0;
};

} // namespace wattcard::app
