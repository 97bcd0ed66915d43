// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace wattcard {

using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;
using LocalTime =
    std::chrono::local_seconds; // wall time of the counter or meter, as the card carries it

class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcTime now() const = 0;
    virtual LocalTime local(UtcTime time) const = 0;
};

} // namespace wattcard
