// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/explorer.h"

#include "tests/simulation/explorer/rules.h"

#include <algorithm>
#include <string_view>

namespace wattcard::explorer {

template <class T> std::uint32_t Explorer::Parts<T>::numberOf(Shared<T>& part)
{
    if (part.number() != 0)
        return part.number();
    const auto next = static_cast<std::uint32_t>(values.size());
    const auto [found, isNew] = numbers.try_emplace(keyOf(*part).toStdString(), next);
    if (!isNew) {
        part = values[found->second];
        return found->second;
    }
    part.setNumber(next);
    values.push_back(part);
    return next;
}

std::size_t Explorer::HashOfNode::operator()(std::uint32_t node) const
{
    const Packed& world = (*nodes)[node].world;
    static_assert(std::has_unique_object_representations_v<Packed>);
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(&world), sizeof world});
}

bool Explorer::SameWorld::operator()(std::uint32_t one, std::uint32_t other) const
{
    return (*nodes)[one].world == (*nodes)[other].world;
}

Explorer::Packed Explorer::pack(World& world)
{
    Packed packed;
    packed.books = m_books.numberOf(world.books);
    for (std::size_t card = 0; card < mostCards; ++card)
        packed.cards[card] = m_cards.numberOf(world.cards[card]);
    for (std::size_t who = 0; who < 2; ++who)
        packed.counters[who] = m_counters.numberOf(world.counters[who]);
    packed.meter = m_meters.numberOf(world.meter);
    packed.places = world.places;
    packed.budget = world.budget;
    packed.orders = world.orders;
    return packed;
}

World Explorer::unpack(const Packed& packed) const
{
    return {m_books.values[packed.books],
            {m_cards.values[packed.cards[0]], m_cards.values[packed.cards[1]],
             m_cards.values[packed.cards[2]]},
            {m_counters.values[packed.counters[0]], m_counters.values[packed.counters[1]]},
            m_meters.values[packed.meter],
            packed.places,
            packed.budget,
            packed.orders};
}

bool Explorer::note(World& world, std::uint32_t parent, const Action& action)
{
    m_nodes.push_back({pack(world), parent, action});
    const bool isNew = m_seen.insert(static_cast<std::uint32_t>(m_nodes.size() - 1)).second;
    if (!isNew)
        m_nodes.pop_back();
    return isNew;
}

std::string Explorer::judgeNode(const World& world, std::size_t number) const
{
    std::string broken = brokenRule(world);
    if (broken.empty() && number % m_settleOneOf == 0)
        broken = unsettled(world);
    return broken;
}

Explorer::Outcome Explorer::explore(const World& from, std::size_t mostStates)
{
    World first = from;
    note(first, 0, {});
    Outcome outcome;
    std::size_t next = 0;
    for (; next < m_nodes.size() && m_nodes.size() < mostStates; ++next) {
        const World world = unpack(m_nodes[next].world);
        const auto wishes = actions(world);
        for (const Action& action : wishes) {
            World after = world;
            act(after, action);
            if (!note(after, static_cast<std::uint32_t>(next), action))
                continue;
            outcome.broken = judgeNode(after, m_nodes.size());
            if (outcome.broken.empty())
                continue;
            outcome.states = m_nodes.size();
            outcome.story = storyTo(m_nodes.size() - 1);
            return outcome;
        }
    }
    outcome.states = m_nodes.size();
    outcome.isComplete = next == m_nodes.size();
    return outcome;
}

std::vector<std::string> Explorer::storyTo(std::size_t node) const
{
    std::vector<std::string> story;
    for (; node != 0; node = m_nodes[node].parent)
        story.push_back(nameOf(m_nodes[node].action));
    std::ranges::reverse(story);
    return story;
}

} // namespace wattcard::explorer
