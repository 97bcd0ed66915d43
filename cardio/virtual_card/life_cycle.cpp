// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/life_cycle.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array suites{Suite::A, Suite::T};

std::uint8_t referenceOf(Purpose role, Suite suite)
{
    return crypto::cardReference(role, suite);
}

tl::unexpected<Failure> noSuchMove()
{
    return failed(Fault::CardRefused, u"the life cycle does not go there"_s);
}

// The roles that a card of another class has, or none at all.
void removeKeysOf(CardState& state, Purpose role)
{
    for (const Suite suite : suites)
        state.removeKey(referenceOf(role, suite));
}

Result<CardState> withIssuerKey(CardState state, const KeyBlock& block, Suite session)
{
    if (block.reference != referenceOf(Purpose::Issuer, session) ||
        block.maxTries > mostTries(Purpose::Issuer))
        return failed(Fault::BadInput, u"not the key that the session stands on"_s);
    removeKeysOf(state, Purpose::Issuer);
    state.putKey(keyOf(block));
    return state;
}

// Without its working key and the meter's the card could not be used, and nobody could repair that.
Result<CardState> activated(CardState state, const KeyBlock& block, Suite session)
{
    const Purpose working = isUserCard(state) ? Purpose::Vending : Purpose::Management;
    if (!state.key(referenceOf(working, session)) ||
        !state.key(referenceOf(Purpose::Meter, session)))
        return failed(Fault::CardRefused, u"a key is missing"_s);
    removeKeysOf(state, isUserCard(state) ? Purpose::Management : Purpose::Vending);
    state.lifeCycle = LifeCycle::Operational;
    return withIssuerKey(std::move(state), block, session);
}

Result<CardState> wiped(const CardState& old, const KeyBlock& block, Suite session)
{
    CardState state;
    state.serial = old.serial;
    state.suites = old.suites;
    state.utilityRegion = old.utilityRegion;
    state.longestCommand = old.longestCommand;
    state.atc = old.atc + 1;
    state.keys = old.keys;
    removeKeysOf(state, Purpose::Vending);
    removeKeysOf(state, Purpose::Management);
    return withIssuerKey(std::move(state), block, session);
}

} // namespace

CardKey keyOf(const KeyBlock& block)
{
    CardKey key{block.reference, block.version, block.maxTries, block.maxTries, {}};
    std::ranges::copy(block.key.view(), key.value.begin());
    return key;
}

Result<CardState> afterMove(CardState state, const LifeCycleMove& move, Suite session)
{
    const LifeCycle from = state.lifeCycle;
    if (move.issuerKey && move.to == LifeCycle::Operational)
        return from == LifeCycle::Initialisation
                   ? activated(std::move(state), *move.issuerKey, session)
                   : noSuchMove();
    if (move.issuerKey)
        return from == LifeCycle::Initialisation || from == LifeCycle::Operational
                   ? wiped(state, *move.issuerKey, session)
                   : noSuchMove();
    if (from == LifeCycle::Initialisation && move.to != LifeCycle::Terminated)
        return noSuchMove();
    state.lifeCycle = move.to; // 05 to 04 and back, and 0C from everywhere
    return state;
}

} // namespace wattcard::cardio
