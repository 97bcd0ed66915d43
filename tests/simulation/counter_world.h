// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/step.h"

#include <QByteArray>

#include <array>
#include <deque>
#include <string>

// Two counters, one card and the books, stepped one effect at a time (CARD.md section 9).

namespace wattcard::simulation {

using namespace transaction;

inline const CardSerial serial{{1}};
inline constexpr Digest committedImage{0xC0};
inline constexpr Position before{Generation{1}, Sequence{12}}, after{Generation{1}, Sequence{13}};

// Counter `who` sells its own order; both orders want the same position on the card.
Row rowOf(int who, Kind kind);

struct Counter {
    Wish wish = Wish::Write;
    State core;
    std::deque<Effect> todo;
    bool started = false;
    bool stopped = false; // crashed, or the run has ended
    bool session = false;
};

struct World {
    CardView card{serial, CardView::Read::Complete, before, {9}, committedImage, {}, 1};
    std::vector<Row> rows; // INTENT and settled ones
    std::array<Counter, 2> counters;
    int crashes = 0;
    Kind kind = Kind::Purchase;

    const Row* open() const
    {
        for (const Row& row : rows)
            if (row.state == RowState::Intent || row.state == RowState::Quarantined)
                return &row;
        return nullptr;
    }
    Row* find(const TransactionId& id)
    {
        for (Row& row : rows)
            if (row.id == id)
                return &row;
        return nullptr;
    }
};

enum class Answer { Given, LostAfterWrite, LostBeforeWrite };

// One step of one counter: its next effect, and the answer into its core.
void advance(World& world, std::size_t who, Answer answer);
bool canMove(const World& world, std::size_t who);
// Whether the next step sends the card something whose answer may be lost.
bool mayLoseAnAnswer(const World& world, std::size_t who);

// The money: what was refunded is not on the card, what is on the card has a row, what is booked is
// on the card. Empty when all hold.
std::string brokenRule(const World& world);

// Equal for worlds from which the same can happen.
QByteArray keyOf(const World& world);

} // namespace wattcard::simulation
