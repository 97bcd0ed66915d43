// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_personalisation.h"

#include "cardio/virtual_card/life_cycle.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

Suite mainOf(const CardState& state)
{
    return mainSuite(state.suites).value_or(Suite::A);
}

tl::unexpected<Failure> refused(const char16_t* why)
{
    return failed(Fault::CardRefused, QString::fromUtf16(why));
}

// A card may be told to offer less than it was made for, never more and never the other main suite:
// the keys that the maker has put into it are keys of those algorithms.
bool isPartOf(std::uint8_t suites, std::uint8_t made)
{
    const auto main = mainSuite(suites);
    return suites != 0 && (suites & ~made) == 0 && (!main || main == mainSuite(made));
}

Result<CardState> withIdentity(CardState state, ByteView data)
{
    if (state.lifeCycle != LifeCycle::Initialisation)
        return refused(u"not in initialisation");
    const Result<CardIdentity> identity = decodeIdentity(data);
    if (!identity)
        return failed(identity);
    const bool isClass =
        identity->cardClass == userCardClass || managementClass(identity->cardClass).has_value();
    if (!isClass || !isPartOf(identity->suites, state.suites))
        return failed(Fault::BadInput, u"card class or suites"_s);
    state.serial = identity->serial;
    state.cardClass = identity->cardClass;
    state.suites = identity->suites;
    return state;
}

// In state 03 the issuer's slot holds the transport key until the end: it is replaced by the
// activation, not here. In state 05 this is re-keying: versions never fall, and no key of the main
// suite travels under the weaker one.
Result<CardState> withKey(CardState state, ByteView data, Suite session)
{
    const bool isRekeying = state.lifeCycle == LifeCycle::Operational;
    if (!isRekeying && state.lifeCycle != LifeCycle::Initialisation)
        return refused(u"neither in initialisation nor operational");
    const Result<KeyBlock> block = decodeKeyBlock(data, mainOf(state));
    if (!block)
        return failed(block);
    const auto meaning = meaningOf(block->reference, state.suites);
    if (!meaning || block->maxTries > mostTries(meaning->role))
        return failed(Fault::BadInput, u"key reference or tries"_s);
    if (isRekeying ? !belongsToClass(meaning->role, state) : meaning->role == Purpose::Issuer)
        return failed(Fault::BadInput, u"no slot for this key"_s);
    const CardKey* old = state.key(block->reference);
    if (isRekeying && old && block->version < old->version)
        return refused(u"an older key version");
    if (session == Suite::T && meaning->suite != Suite::T)
        return refused(u"a key of the main suite under suite T");
    state.putKey(keyOf(*block));
    return state;
}

Result<CardState> unblocked(CardState state, ByteView data)
{
    const Result<std::uint8_t> reference = decodeUnblock(data);
    if (!reference)
        return failed(reference);
    CardKey* key = state.key(*reference);
    if (!key)
        return failed(Fault::NotFound);
    key->triesLeft = key->maxTries;
    return state;
}

Result<CardState> moved(CardState state, ByteView data, Suite session)
{
    const Result<LifeCycleMove> move = decodeMove(data, mainOf(state));
    if (!move)
        return failed(move);
    return afterMove(std::move(state), *move, session);
}

StatusWord statusOf(const Failure& failure)
{
    switch (failure.fault) {
    case Fault::BadInput: return status::wrongData;
    case Fault::NotFound: return status::dataNotFound;
    default: return status::conditionsNotSatisfied;
    }
}

} // namespace

bool CardPersonalisation::serves(std::uint8_t tag)
{
    return tag == personalise::identityTag || tag == personalise::keyTag ||
           tag == personalise::activateTag || tag == personalise::unblockTag;
}

CardPersonalisation::Outcome CardPersonalisation::execute(const Command& command, Suite session)
{
    const Result<CardState> next = after(command, session);
    if (!next)
        return {Response{{}, statusOf(next.error())}};
    if (*next != m_memory.state() && !m_memory.save(*next))
        return {Response{{}, status::memoryFailure}};
    return {Response{{}, status::ok}, command.header.p2 == personalise::activateTag};
}

Result<CardState> CardPersonalisation::after(const Command& command, Suite session) const
{
    const CardState& state = m_memory.state();
    switch (command.header.p2) {
    case personalise::identityTag: return withIdentity(state, command.data);
    case personalise::keyTag: return withKey(state, command.data, session);
    case personalise::unblockTag: return unblocked(state, command.data);
    default: return moved(state, command.data, session);
    }
}

} // namespace wattcard::cardio
