// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace wattcard {

using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;
using LocalTime =
    std::chrono::local_seconds; // wall time of the counter or meter, as the card carries it

// How long the machine has been running, which nobody can set: waits are measured with it. Times of
// two boots cannot be compared.
struct Uptime {
    std::string boot; // names this run of the machine
    std::chrono::milliseconds since{};
    friend bool operator==(const Uptime&, const Uptime&) = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcTime now() const = 0;
    virtual LocalTime local(UtcTime time) const = 0;
    // A clock that is not the machine's runs by its own time.
    virtual Uptime uptime() const { return {{}, now().time_since_epoch()}; }
};

} // namespace wattcard
