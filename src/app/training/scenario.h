// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/money.h"

#include <array>
#include <chrono>
#include <optional>

namespace wattcard::app {

// What can be practised (SCREENS.md section 11).
enum class Scenario { FirstSale, LostCard, TornWrite, MeterExchange, Reversal, OutOfPaper };
inline constexpr std::array allScenarios{Scenario::FirstSale, Scenario::LostCard,
                                         Scenario::TornWrite, Scenario::MeterExchange,
                                         Scenario::Reversal,  Scenario::OutOfPaper};

// The world as the learner finds it: a customer of his own with a card and a meter.
struct Preparation {
    Money opening;                       // on the card and taken by the meter
    std::optional<Money> notLoaded = {}; // bought since, so far on the card only
    std::optional<Credit> left = {};     // used up to this much in the meter; none: nothing used
    bool pullsAtWrite = false;           // the next write at the counter: the card is pulled
    bool paperIsOut = false;
    bool meterWaits = false; // another meter is to be hung up
    bool cardIsLost = false; // a blank one lies beside; the lost one is found later
};

// One scenario in figures. Its words are the screen's.
struct Plan {
    Scenario scenario = Scenario::FirstSale;
    Preparation preparation;
    Money amount;   // that the customer wants to buy; nothing where he wants none
    Money tendered; // what he gives for it
    std::chrono::seconds par{};
};
Plan planOf(Scenario scenario);

// How many hints each scenario has; each one costs points.
inline constexpr int hintsEach = 2;

} // namespace wattcard::app
