// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

namespace wattcard {

// The computer's clock and its time zone.
class SystemClock final : public Clock {
public:
    UtcTime now() const override;
    LocalTime local(UtcTime time) const override; // whole seconds
    // CLOCK_BOOTTIME, which counts on while the machine sleeps, with the kernel's id of this boot.
    Uptime uptime() const override;
};

} // namespace wattcard
