// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <algorithm>

namespace wattcard::fleet {

// The town's time: it stands still between two calls and never goes back.
class TownClock final : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch() + ahead};
    }
    void reach(LocalTime time)
    {
        const UtcTime there{(time - ahead).time_since_epoch()};
        m_now = std::max(m_now + std::chrono::milliseconds{1}, there);
    }
    void pass(std::chrono::milliseconds time) { m_now += time; }

private:
    static constexpr std::chrono::hours ahead{8}; // China Standard Time
    UtcTime m_now{};
};

} // namespace wattcard::fleet
