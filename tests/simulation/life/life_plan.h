// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wattcard::life {

// What people do in a life of a few accounts.
enum class Deed : std::uint8_t {
    Open, // an account on a blank card
    Buy,
    Present, // the card, without buying
    Reverse,
    Replace,     // the card is lost
    Finish,      // an open row, with its card
    Void,        // an open row, with its card
    Meter,       // the card into its meter
    Use,         // energy
    FindCard,    // a lost one, at the counter
    FindAtMeter, // a lost one, into the meter
};
inline constexpr int deeds = 11;

// What goes wrong while they do it (RELIABILITY.md section 2).
enum class Mishap : std::uint8_t {
    PulledBefore,  // a command of the card
    PulledAfter,   // the card has done it, the answer is lost
    AlteredAnswer, // one bit of it
    StatusWord,    // in place of the answer, though the card has done it
    KilledAtCard,  // the counter, between two commands
    KilledAtBooks, // the counter, at a statement or a COMMIT of the store
    PowerCut,      // of the meter, at a command of the card
    Elsewhere,     // the card is carried to the other counter, which settles what it finds
};
inline constexpr int mishaps = 8;

struct Trouble {
    Mishap kind{};
    int at = 1;               // the n-th command or statement of the deed
    std::uint16_t detail = 0; // which bit, which status word
};
struct Step {
    Deed deed{};
    std::uint8_t home = 0; // which account
    std::uint16_t yuan = 0;
    std::optional<Trouble> trouble;
};
using Plan = std::vector<Step>;

inline constexpr int homes = 3;

// The same life for the same seed. Each kind of mishap is in it with a chance of one half (swarm).
Plan planOf(std::uint64_t seed, int steps);
std::string textOf(const Plan& plan);

} // namespace wattcard::life
