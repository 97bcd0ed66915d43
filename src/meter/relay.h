// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wattcard::meter {

// How the load switch is driven (DOMAIN.md 7.5). Seconds.

inline constexpr int secondPulseAfter = 2; // an operation is two pulses
inline constexpr int oppositeAfter = 5;    // no sooner; a test is one there and one back
inline constexpr int refreshEvery = 150 * 60;
inline constexpr int refreshAfterPowerUp = 15;
inline constexpr int mayDisagree = 3;            // then ERR-01
inline constexpr int warningOfBreaker = 10 * 60; // before high voltage is tripped for credit
inline constexpr int mayWaitForLoad = 24 * 3600; // a trip, while the contacts could not break

// What is forgotten without power.
struct Relay {
    int restSeconds = 0; // until the opposite operation
    int secondPulse = 0; // until it comes; 0 for none
    int refreshIn = refreshAfterPowerUp;
    int disagrees = 0;     // for so long
    bool isFaulty = false; // ERR-01 was given
    int tripWaits = 0;     // for so long, under load
    int warned = 0;        // for so long, before a breaker trips
    friend bool operator==(const Relay&, const Relay&) = default;
};

// The switch was operated just now.
void operate(Relay& relay);
// So many seconds pass; true when a pulse is due at their end: the second one of an operation, or
// the refresh of the present position.
bool pulseDue(Relay& relay, int seconds);
// How long nothing of the above happens: 1 or more.
int quietFor(const Relay& relay);

enum class Feedback { Follows, DisagreesNow, FollowsAgain };
// Command and position for so many seconds: whether a disagreement has lasted too long now, or has
// ended.
Feedback compare(Relay& relay, bool agrees, int seconds);

// Whether a trip has to wait for less load: above `breakingW`, but no longer than a day. 0 breaks
// anything.
bool waitsForLoad(Relay& relay, std::uint32_t watts, std::uint32_t breakingW, int seconds);

} // namespace wattcard::meter
