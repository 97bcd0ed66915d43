// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_authentication.h"

namespace wattcard::cardio {

namespace {

constexpr StatusWord noRandom{0x6F00}; // ISO 7816-4 table 5: no precise diagnosis

CardAuthentication::Outcome refused(StatusWord status)
{
    return {Response{{}, status}, {}};
}

} // namespace

// A nonce for one of the suites that the card offers, told by its length; Le 00 is the first.
std::optional<std::size_t> CardAuthentication::nonceSize(std::uint32_t expected) const
{
    for (const Suite suite : {Suite::S, Suite::A, Suite::T}) {
        const std::size_t size = suiteOf(suite).nonceSize();
        const bool isWanted = expected == size || expected == anyLength;
        if (isWanted && offers(m_memory.state().suites, suite))
            return size;
    }
    return {};
}

Response CardAuthentication::challenge(const Command& command)
{
    if (command.header.p1 != 0 || command.header.p2 != 0)
        return {{}, status::wrongP1P2};
    const auto size = nonceSize(command.expected.value_or(0));
    if (!command.data.empty() || !size)
        return {{}, status::wrongLength};
    Result<Bytes> random = m_random(*size);
    if (!random)
        return {{}, noRandom};
    m_challenge = *random;
    return {std::move(*random), status::ok};
}

std::optional<KeyMeaning> CardAuthentication::usable(std::uint8_t reference) const
{
    const CardState& state = m_memory.state();
    const auto meaning = meaningOf(reference, state.suites);
    const bool isUsable = meaning && state.key(reference) && belongsToClass(meaning->role, state) &&
                          mayAuthenticate(state.lifeCycle, meaning->role);
    return isUsable ? meaning : std::nullopt;
}

CardAuthentication::Outcome CardAuthentication::authenticate(const Command& command,
                                                             const std::optional<Bytes>& challenge)
{
    if (command.header.p1 != 0)
        return refused(status::wrongP1P2);
    const auto meaning = usable(command.header.p2);
    if (!meaning)
        return refused(status::dataNotFound);
    const CryptoSuite& suite = suiteOf(meaning->suite);
    if (command.data.size() != tokenSize(suite))
        return refused(status::wrongLength);
    if (!challenge || challenge->size() != suite.nonceSize())
        return refused(status::conditionsNotSatisfied);
    const CardKey tried = *m_memory.state().key(command.header.p2);
    if (tried.triesLeft == 0)
        return refused(status::keyBlocked);
    // Stored before the check: pulling the card in between costs the try, so it cannot be used to
    // guess on.
    const auto left = static_cast<std::uint8_t>(tried.triesLeft - 1);
    if (!storeTries(tried.reference, left))
        return refused(status::memoryFailure);
    return checkToken(tried, command, *challenge);
}

CardAuthentication::Outcome
CardAuthentication::checkToken(const CardKey& key, const Command& command, const Bytes& challenge)
{
    const KeyMeaning meaning = *usable(key.reference);
    const CryptoSuite& suite = suiteOf(meaning.suite);
    Result<Bytes> random = m_random(suite.keySize());
    if (!random)
        return refused(noRandom);
    const CardNonces nonces{challenge, crypto::Secret{std::move(*random)}};
    const AuthenticationKeys keys = authenticationKeys(suite, key.value);
    Result<CardAnswer> answer = answerToken(suite, keys, command.data, nonces);
    if (!answer)
        return refused(StatusWord::wrongToken(key.triesLeft - 1U));
    if (!storeTries(key.reference, key.maxTries))
        return refused(status::memoryFailure);
    return {Response{std::move(answer->token), status::ok},
            Established{meaning, std::move(answer->session)}};
}

Result<void> CardAuthentication::storeTries(std::uint8_t reference, std::uint8_t left)
{
    CardState next = m_memory.state();
    next.key(reference)->triesLeft = left;
    return m_memory.save(next);
}

} // namespace wattcard::cardio
