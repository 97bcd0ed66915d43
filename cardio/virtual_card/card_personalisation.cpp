// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_personalisation.h"

#include "cardio/apdu/personalisation.h"
#include "crypto/key_store.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

constexpr auto issuerReference = static_cast<std::uint8_t>(Purpose::Issuer);
constexpr auto vendingReference = static_cast<std::uint8_t>(Purpose::Vending);
constexpr auto meterReference = static_cast<std::uint8_t>(Purpose::Meter);
constexpr auto managementReference = static_cast<std::uint8_t>(Purpose::Management);

CardKey keyOf(const KeyBlock& block)
{
    CardKey key{block.reference, block.version, block.maxTries, block.maxTries, {}};
    std::ranges::copy(block.key.view(), key.value.begin());
    return key;
}

Result<CardState> withIdentity(CardState state, ByteView data)
{
    const Result<CardIdentity> identity = decodeIdentity(data);
    if (!identity)
        return failed(identity);
    state.serial = identity->serial;
    state.cardClass = identity->cardClass;
    state.suites = identity->suites;
    return state;
}

// Slot 84 holds the transport key until the end: it is replaced by the activation, not here.
Result<CardState> withKey(CardState state, ByteView data)
{
    const Result<KeyBlock> block = decodeKeyBlock(data);
    if (!block)
        return failed(block);
    const bool isKnown =
        block->reference >= vendingReference && block->reference <= managementReference;
    if (!isKnown || block->reference == issuerReference)
        return failed(Fault::BadInput, u"key reference"_s);
    state.putKey(keyOf(*block));
    return state;
}

Result<CardState> activated(CardState state, ByteView data)
{
    const Result<KeyBlock> issuerKey = decodeActivation(data);
    if (!issuerKey)
        return failed(issuerKey);
    // Without these two the card could neither be sold to nor loaded, and nobody could repair that.
    if (!state.key(vendingReference) || !state.key(meterReference))
        return failed(Fault::CardRefused, u"a key is missing"_s);
    state.putKey(keyOf(*issuerKey));
    state.lifeCycle = LifeCycle::Operational;
    return state;
}

} // namespace

bool CardPersonalisation::serves(std::uint8_t tag)
{
    return tag == personalise::identityTag || tag == personalise::keyTag ||
           tag == personalise::activateTag;
}

Response CardPersonalisation::execute(const Command& command)
{
    if (m_memory.state().lifeCycle != LifeCycle::Initialisation)
        return {{}, status::conditionsNotSatisfied};
    const Result<CardState> next = after(command);
    if (!next) {
        const bool isForm = next.error().fault == Fault::BadInput;
        return {{}, isForm ? status::wrongData : status::conditionsNotSatisfied};
    }
    return {{}, m_memory.save(*next) ? status::ok : status::memoryFailure};
}

Result<CardState> CardPersonalisation::after(const Command& command) const
{
    const CardState& state = m_memory.state();
    switch (command.header.p2) {
    case personalise::identityTag: return withIdentity(state, command.data);
    case personalise::keyTag: return withKey(state, command.data);
    default: return activated(state, command.data);
    }
}

} // namespace wattcard::cardio
