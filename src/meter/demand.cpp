// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/demand.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

constexpr std::int64_t quarterSeconds = std::chrono::seconds{demandInterval}.count();

void closeQuarter(Registers& registers)
{
    const auto mean = static_cast<std::uint32_t>(registers.demandJoules / quarterSeconds);
    registers.demandW = std::max(registers.demandW, mean);
    registers.demandJoules = 0;
}

LocalTime quarterAfter(LocalTime time)
{
    const auto since = time.time_since_epoch().count();
    return time + std::chrono::seconds{quarterSeconds - since % quarterSeconds};
}

} // namespace

void measureDemand(Registers& registers, LocalTime from, std::uint32_t watts, std::int64_t seconds)
{
    if (registers.demandEnds <= from) { // power was off when it ended, or the clock was moved
        closeQuarter(registers);
        registers.demandEnds = quarterAfter(from);
    }
    const std::int64_t first = std::min((registers.demandEnds - from).count(), seconds);
    registers.demandJoules += watts * first;
    const LocalTime now = from + std::chrono::seconds{seconds};
    if (now < registers.demandEnds)
        return;
    closeQuarter(registers);
    const std::int64_t left = seconds - first;
    if (left >= quarterSeconds)
        registers.demandW = std::max(registers.demandW, watts);
    registers.demandJoules = watts * (left % quarterSeconds);
    registers.demandEnds = quarterAfter(now);
}

} // namespace wattcard::meter
