// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fixture.h"

#include "cardio/apdu/personalisation.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/card_making.h"
#include "crypto/test_key_store.h"
#include "crypto/twin_image.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::cardio::fuzz {

using crypto::Purpose;

namespace {

const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};

CardState madeBlank(Kind kind)
{
    MemoryImageStore store;
    const int tripleDes = kind == Kind::UserOfT ? static_cast<int>(Suite::T) : 0;
    const auto suites = static_cast<std::uint8_t>(static_cast<int>(Suite::A) | tripleDes);
    mustHold(makeBlank(store, allKeys(), {serial, {0, 1, 0, 1}, suites}).has_value());
    return *VirtualCard{store, numbers()}.state();
}

void putKey(CardState& state, Purpose role, Suite suite)
{
    const auto key = allKeys().cardKey({role, suite, 1}, serial);
    const std::uint8_t tries = mostTries(role);
    CardKey onCard{crypto::cardReference(role, suite), 1, tries, tries, {}};
    std::ranges::copy(key->view(), onCard.value.begin());
    state.putKey(onCard);
}

CardState made(Kind kind)
{
    CardState state = madeBlank(kind);
    if (kind == Kind::Blank)
        return state;
    const Suite suite = suiteOfKind(kind);
    state.cardClass = kind == Kind::Management ? 0x21 : userCardClass;
    putKey(state, kind == Kind::Management ? Purpose::Management : Purpose::Vending, suite);
    putKey(state, Purpose::Issuer, suite);
    state.lifeCycle = LifeCycle::Operational;
    return state;
}

} // namespace

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

std::uint8_t Input::byte()
{
    const ByteView one = take(1);
    return one.empty() ? 0 : one[0];
}

ByteView Input::take(std::size_t most)
{
    const ByteView front = m_rest.first(std::min(most, m_rest.size()));
    m_rest = m_rest.subspan(front.size());
    return front;
}

crypto::RandomSource numbers()
{
    return [next = std::uint8_t{0}](std::size_t count) mutable -> Result<Bytes> {
        Bytes out(count);
        for (std::uint8_t& byte : out)
            byte = next++;
        return out;
    };
}

const crypto::KeyStore& allKeys()
{
    static const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    return keys;
}

Suite suiteOfKind(Kind kind)
{
    return kind == Kind::UserOfT ? Suite::T : Suite::A;
}

CardState stateOf(Kind kind, LifeCycle lifeCycle)
{
    static const std::array states{made(Kind::Blank), made(Kind::User), made(Kind::Management),
                                   made(Kind::UserOfT)};
    CardState state = states[static_cast<std::size_t>(kind)];
    if (kind != Kind::Blank)
        state.lifeCycle = lifeCycle;
    return state;
}

MemoryImageStore storeWith(const CardState& state)
{
    MemoryImageStore store;
    mustHold(crypto::TwinImage{store}.save(encode(state)).has_value());
    return store;
}

bool Terminal::authenticate(Purpose role)
{
    forgetSession();
    const CryptoSuite& suite = suiteOf(m_suite);
    const bool isBlank = m_card.state()->lifeCycle == LifeCycle::Initialisation;
    const Purpose master = isBlank && role == Purpose::Issuer ? Purpose::Transport : role;
    const auto key = allKeys().cardKey({master, m_suite, 1}, m_card.state()->serial);
    mustHold(key.has_value());
    exchange(selectApplication(applicationId));
    const Response challenge = exchange(getChallenge(suite.nonceSize()));
    if (!challenge.status.isOk())
        return false;
    const AuthenticationKeys keys = authenticationKeys(suite, key->view());
    const TerminalNonces nonces{challenge.data, Bytes(suite.nonceSize(), 2),
                                crypto::Secret{Bytes(suite.keySize(), 3)}};
    const Response answer = exchange(mutualAuthenticate(crypto::cardReference(role, m_suite),
                                                        terminalToken(suite, keys, nonces)));
    auto session = acceptAnswer(suite, keys, answer.data, nonces);
    if (!session)
        return false;
    m_messaging.emplace(suite, std::move(*session));
    m_role = role;
    return true;
}

void Terminal::send(const Command& command)
{
    if (!m_messaging) {
        if (command.encode())
            exchange(command);
        return;
    }
    const auto secured = m_messaging->protectCommand(command);
    if (!secured)
        return;
    const auto opened = m_messaging->openResponse(exchange(*secured));
    if (!opened)
        forgetSession();
}

void Terminal::forgetSession()
{
    m_messaging.reset();
    m_role.reset();
}

Response Terminal::exchange(const Command& command)
{
    const auto answer = Response::parse(m_card.transmit(*command.encode()));
    mustHold(answer.has_value());
    return *answer;
}

} // namespace wattcard::cardio::fuzz
