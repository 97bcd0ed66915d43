// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/explorer/model_books.h"
#include "tests/simulation/explorer/model_meter.h"
#include "tests/simulation/explorer/shared.h"

#include <array>
#include <deque>
#include <string>

namespace wattcard::explorer {

// How much may still happen; moving cards, killing counters and settling rows has no bound.
struct Budget {
    std::uint8_t purchases = 0;
    std::uint8_t reversals = 0;
    std::uint8_t reissues = 0;
    std::uint8_t faults = 0; // answers lost, power cut or card pulled at the meter
    friend bool operator==(const Budget&, const Budget&) = default;
};

// One run of the production core at one counter.
struct ModelCounter {
    transaction::State core;
    std::deque<transaction::Effect> todo; // empty: idle
    Credit total;                         // T of the row's image
    bool session = false;                 // the card has not left since it was read
};
QByteArray keyOf(const ModelCounter& counter);

enum class Place : std::uint8_t { Hand, FirstReader, SecondReader };
inline constexpr std::size_t mostCards = 3;

enum class Task : std::uint8_t { Buy, Reverse, Reissue, Finish, Void };
enum class Answer : std::uint8_t { Given, LostAfter, LostBefore };

struct Action {
    enum class What : std::uint8_t { Move, Visit, Start, Step, Kill, PayOut } what{};
    std::uint8_t who = 0;    // counter, or card
    std::uint8_t choice = 0; // Place, Task, Answer, or 1 + effect of the visit; 0: no trouble
    Mishap mishap{};
};
std::string nameOf(const Action& action);

// Two counters, the cards of one account, the books and the meter.
struct World {
    Shared<ModelBooks> books;
    std::array<Shared<ModelCard>, mostCards> cards;
    std::array<Shared<ModelCounter>, 2> counters;
    Shared<ModelMeter> meter;
    std::array<Place, mostCards> places{};
    Budget budget;
    std::uint8_t orders = 0; // made so far
};

// Card 1 is opened, loaded and in the customer's hand; the other cards are blank.
World beginning(const Budget& budget);
std::vector<Action> actions(const World& world);
void act(World& world, const Action& action);

} // namespace wattcard::explorer
