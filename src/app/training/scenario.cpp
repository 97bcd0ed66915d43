// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/scenario.h"

#include <cstdlib>

namespace wattcard::app {

using namespace std::chrono_literals;

namespace {

Money planned(std::int64_t yuan)
{
    return Money::fromMinor(yuan * 100);
}

} // namespace

Plan planOf(Scenario scenario)
{
    const Money opening = planned(50);
    switch (scenario) {
    case Scenario::FirstSale:
        return {scenario, {.opening = opening}, planned(80), planned(100), 60s};
    case Scenario::LostCard:
        return {scenario,
                {.opening = opening, .notLoaded = planned(100), .cardIsLost = true},
                {},
                {},
                180s};
    case Scenario::TornWrite:
        return {
            scenario, {.opening = opening, .pullsAtWrite = true}, planned(100), planned(100), 90s};
    case Scenario::MeterExchange:
        return {scenario,
                {.opening = opening, .left = Credit::fromHundredths(1'734), .meterWaits = true},
                {},
                {},
                300s};
    case Scenario::Reversal: // a colleague has sold ten times of what was asked for
        return {scenario,
                {.opening = opening, .notLoaded = planned(500)},
                planned(50),
                planned(50),
                240s};
    case Scenario::OutOfPaper:
        return {scenario, {.opening = opening, .paperIsOut = true}, planned(60), planned(60), 90s};
    }
    std::abort();
}

} // namespace wattcard::app
