// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/relay.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

// True when the countdown ends within the seconds.
bool ends(int& left, int seconds)
{
    const bool runs = left > 0;
    left = std::max(left - seconds, 0);
    return runs && left == 0;
}

} // namespace

void operate(Relay& relay)
{
    relay.restSeconds = oppositeAfter;
    relay.secondPulse = secondPulseAfter;
    relay.refreshIn = refreshEvery;
    relay.disagrees = 0;
    relay.tripWaits = 0;
    relay.warned = 0;
}

bool pulseDue(Relay& relay, int seconds)
{
    ends(relay.restSeconds, seconds);
    const bool second = ends(relay.secondPulse, seconds);
    const bool refresh = ends(relay.refreshIn, seconds);
    if (refresh)
        relay.refreshIn = refreshEvery;
    return second || refresh;
}

int quietFor(const Relay& relay)
{
    int quiet = relay.refreshIn;
    if (relay.restSeconds > 0)
        quiet = std::min(quiet, relay.restSeconds);
    if (relay.secondPulse > 0)
        quiet = std::min(quiet, relay.secondPulse);
    return std::max(quiet, 1);
}

Feedback compare(Relay& relay, bool agrees, int seconds)
{
    if (agrees) {
        relay.disagrees = 0;
        const bool was = relay.isFaulty;
        relay.isFaulty = false;
        return was ? Feedback::FollowsAgain : Feedback::Follows;
    }
    relay.disagrees = std::min(relay.disagrees + seconds, mayDisagree);
    if (relay.isFaulty || relay.disagrees < mayDisagree)
        return Feedback::Follows;
    relay.isFaulty = true;
    return Feedback::DisagreesNow;
}

bool waitsForLoad(Relay& relay, std::uint32_t watts, std::uint32_t breakingW, int seconds)
{
    if (breakingW == 0 || watts <= breakingW)
        return false;
    relay.tripWaits = std::min(relay.tripWaits + seconds, mayWaitForLoad);
    return relay.tripWaits < mayWaitForLoad;
}

} // namespace wattcard::meter
