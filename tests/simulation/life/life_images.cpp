// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sell_energy.h"
#include "cardio/virtual_card/card_state.h"
#include "crypto/twin_image.h"
#include "tests/simulation/life/life_world.h"

// Whoever has the keys of the issuer writes what a card has held before (RELIABILITY.md section 4,
// D13): recognised or harmless.

namespace wattcard::life {

namespace {

cardio::CardState stateOf(cardio::MemoryImageStore& memory)
{
    return need(cardio::decodeCardState(need(crypto::TwinImage{memory}.load()).value()));
}

// All files of one card, under the number and the keys of another.
void putFiles(cardio::MemoryImageStore& memory, const cardio::CardState& from)
{
    cardio::CardState state = stateOf(memory);
    state.lifeCycle = from.lifeCycle;
    state.parameter = from.parameter;
    state.load = from.load;
    state.tariff1 = from.tariff1;
    state.tariff2 = from.tariff2;
    state.returned = from.returned;
    state.journal = from.journal;
    need(crypto::TwinImage{memory}.save(encode(state)));
}

} // namespace

ImageTally& ImageTally::operator+=(const ImageTally& other)
{
    written += other.written;
    refused += other.refused;
    harmless += other.harmless;
    caught += other.caught;
    return *this;
}

std::string LifeWorld::liveWithOldImage(const Plan& plan, std::size_t step, bool ontoAnother)
{
    std::optional<cardio::MemoryImageStore> image;
    std::uint16_t number = 0;
    for (std::size_t now = 0; now < plan.size(); ++now) {
        act(plan[now]);
        if (now != step || m_home->cards.empty())
            continue;
        number = m_home->cards.back();
        image = m_town.card(number).memory;
    }
    if (std::string rule = settleEverything(); !rule.empty() || !image)
        return rule;
    Home& home = m_homes[(plan[step].home + (ontoAnother ? 1U : 0U)) % homes];
    if (home.cards.empty())
        return {};
    m_isForged = true;
    ++m_images.written;
    flows::Hand& hand = ontoAnother ? cardOf(home) : m_town.card(number);
    if (ontoAnother)
        putFiles(hand.memory, stateOf(*image));
    else
        hand.memory = *image;
    return useForged(hand);
}

// At the counter, where it sells if it can, and at the meters, twice. A reversed purchase that is
// on the card again is credit to a meter; the counter sees it by the next reading.
std::string LifeWorld::useForged(flows::Hand& hand)
{
    constexpr int visits = 2;
    constexpr int yuan = 10;
    for (int visit = 0; visit < visits; ++visit) {
        const auto situation = m_town.present(hand);
        const bool isServed = situation.kind == app::CardSituation::Kind::Customer;
        if (isServed)
            std::ignore = app::SellEnergy{m_town.shop()}.run(
                m_town.order(situation.facts->account.id, flows::pay(yuan)),
                m_town.person(Role::Clerk));
        for (const Home& each : m_homes)
            if (!each.cards.empty())
                std::ignore = m_town.wall(each.meter).take(hand);
        ++(isServed ? m_images.harmless : m_images.refused);
    }
    for (const Home& each : m_homes) {
        const std::string rule = broken(each);
        if (rule.empty())
            continue;
        if (m_town.present(hand).kind == app::CardSituation::Kind::Customer)
            return rule + ", and the counter does not see it";
        ++m_images.caught;
    }
    return brokenAnywhere();
}

} // namespace wattcard::life
