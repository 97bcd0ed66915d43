// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/meter/sample_cards.h"

#include <functional>
#include <set>
#include <string>

namespace wattcard::meter {

// A meter that anything may happen to: memory and card answer at once, and what a person in front
// of it would notice is written down. For the table of states and events
// (tests/data/meter/state_event_table.txt).
class TableMeter {
public:
    explicit TableMeter(const MeterState& state); // 20 s after power-up
    Controller controller;

    void apply(const Input& input);
    void pass(int seconds, std::uint32_t watts = 0) { apply(Tick{watts, seconds}); }
    // The card goes in, is dealt with and stays; `pulledAt` counts what is written to it, from 1.
    void insert(const MeterCardReading& card, int pulledAt = 0);
    void insertUnreadable(Fault fault);
    // What it says on its display and does, since begin(): the words of the table's head.
    void begin();
    std::string outcome() const;

private:
    struct Look {
        bool powered = false;
        bool closed = false;
        bool allowed = false;
        WorkState work{};
        DisplayCode code{};
        Item item{};
        Energy total;
        std::size_t events = 0;
        bool operator==(const Look&) const = default;
    };
    Look look() const;
    std::optional<Input> carryOut(const Effect& effect);
    Input written(Input good);

    std::function<Input()> m_slot; // what taking the card leads to; none: no card
    int m_pulledAt = 0;
    int m_writes = 0;
    std::optional<ShowCode> m_shown;
    Look m_before;
};

struct TableState {
    std::string name;
    std::function<TableMeter()> make;
};
struct TableEvent {
    std::string name;
    std::function<void(TableMeter&)> happen; // calls begin() where what is looked at begins
};
const std::vector<TableState>& tableStates();
const std::vector<TableEvent>& tableEvents();

} // namespace wattcard::meter
