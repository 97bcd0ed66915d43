// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/explorer/world.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wattcard::explorer {

// Breadth first through everything that can happen, so that the first story of a broken rule is a
// shortest one. Each part of a world is kept once, a world is the numbers of its parts.
class Explorer {
public:
    // One of so many worlds is also settled with the faults off: that costs a hundred times as much
    // as a step.
    explicit Explorer(std::size_t settleOneOf) : m_settleOneOf{settleOneOf} {}

    struct Outcome {
        std::size_t states = 0;
        bool isComplete = false; // everything within the budget was seen
        std::string broken;      // empty when all rules hold
        std::vector<std::string> story;
    };
    Outcome explore(const World& from, std::size_t mostStates);

private:
    struct Packed {
        std::uint32_t books = 0;
        std::array<std::uint32_t, mostCards> cards{};
        std::array<std::uint32_t, 2> counters{};
        std::uint32_t meter = 0;
        std::array<Place, mostCards> places{};
        Budget budget;
        std::uint8_t orders = 0;
        friend bool operator==(const Packed&, const Packed&) = default;
    };
    struct Node {
        Packed world;
        std::uint32_t parent = 0;
        Action action;
    };
    template <class T> struct Parts {
        std::vector<Shared<T>> values{Shared<T>{}}; // number 0 is none
        std::unordered_map<std::string, std::uint32_t> numbers;
        std::uint32_t numberOf(Shared<T>& part);
    };
    struct HashOfNode {
        const std::vector<Node>* nodes;
        std::size_t operator()(std::uint32_t node) const;
    };
    struct SameWorld {
        const std::vector<Node>* nodes;
        bool operator()(std::uint32_t one, std::uint32_t other) const;
    };

    Packed pack(World& world);
    World unpack(const Packed& packed) const;
    // Whether it is new.
    bool note(World& world, std::uint32_t parent, const Action& action);
    std::string judgeNode(const World& world, std::size_t number) const;
    std::vector<std::string> storyTo(std::size_t node) const;

    std::size_t m_settleOneOf;
    std::vector<Node> m_nodes;
    std::unordered_set<std::uint32_t, HashOfNode, SameWorld> m_seen{0, HashOfNode{&m_nodes},
                                                                    SameWorld{&m_nodes}};
    Parts<ModelBooks> m_books;
    Parts<ModelCard> m_cards;
    Parts<ModelCounter> m_counters;
    Parts<ModelMeter> m_meters;
};

} // namespace wattcard::explorer
