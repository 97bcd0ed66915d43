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

Response CardAuthentication::challenge(const Command& command)
{
    if (command.header.p1 != 0 || command.header.p2 != 0)
        return {{}, status::wrongP1P2};
    const std::size_t size = suiteOf(Suite::A).nonceSize();
    if (!command.data.empty() || command.expected != size)
        return {{}, status::wrongLength};
    Result<Bytes> random = m_random(size);
    if (!random)
        return {{}, noRandom};
    m_challenge = *random;
    return {std::move(*random), status::ok};
}

CardAuthentication::Outcome CardAuthentication::authenticate(const Command& command,
                                                             const std::optional<Bytes>& challenge)
{
    if (command.header.p1 != 0)
        return refused(status::wrongP1P2);
    const CardState& state = m_memory.state();
    const CardKey* key = state.key(command.header.p2);
    if (!key || !mayAuthenticate(state.lifeCycle, Purpose{key->reference}))
        return refused(status::dataNotFound);
    if (command.data.size() != tokenSize(suiteOf(Suite::A)))
        return refused(status::wrongLength);
    if (!challenge)
        return refused(status::conditionsNotSatisfied);
    if (key->triesLeft == 0)
        return refused(status::keyBlocked);
    // Stored before the check: pulling the card in between costs the try, so it cannot be used to
    // guess on.
    const CardKey tried = *key;
    const auto left = static_cast<std::uint8_t>(tried.triesLeft - 1);
    if (!storeTries(tried.reference, left))
        return refused(status::memoryFailure);
    return checkToken(tried, command, *challenge);
}

CardAuthentication::Outcome
CardAuthentication::checkToken(const CardKey& key, const Command& command, const Bytes& challenge)
{
    Result<Bytes> random = m_random(suiteOf(Suite::A).keySize());
    if (!random)
        return refused(noRandom);
    const CardNonces nonces{challenge, crypto::Secret{std::move(*random)}};
    const AuthenticationKeys keys = authenticationKeys(suiteOf(Suite::A), key.value);
    Result<CardAnswer> answer = answerToken(suiteOf(Suite::A), keys, command.data, nonces);
    if (!answer)
        return refused(StatusWord::wrongToken(key.triesLeft - 1U));
    if (!storeTries(key.reference, key.maxTries))
        return refused(status::memoryFailure);
    return {Response{std::move(answer->token), status::ok},
            Established{Purpose{key.reference}, std::move(answer->session)}};
}

Result<void> CardAuthentication::storeTries(std::uint8_t reference, std::uint8_t left)
{
    CardState next = m_memory.state();
    next.key(reference)->triesLeft = left;
    return m_memory.save(next);
}

} // namespace wattcard::cardio
