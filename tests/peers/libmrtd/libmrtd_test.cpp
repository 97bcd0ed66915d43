// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"
#include "tests/peers/libmrtd/libmrtd_peer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>

// Suite T against libmrtd: once our card answers libmrtd's terminal, once our terminal talks to a
// card made of libmrtd's primitives. Seeded, so that a failing round can be repeated.
namespace wattcard::cardio {

namespace {

constexpr int rounds = 1'000;
constexpr int messagesInARound = 4; // the counter must stay in step

class Random {
public:
    explicit Random(unsigned seed) : m_engine{seed} {}
    std::size_t below(std::size_t limit) { return m_engine() % limit; }
    Bytes bytes(std::size_t count)
    {
        Bytes out(count);
        for (std::uint8_t& byte : out)
            byte = static_cast<std::uint8_t>(m_engine());
        return out;
    }

private:
    std::mt19937 m_engine;
};

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes out;
    for (const Bytes& part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

Bytes xored(Bytes a, const Bytes& b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = static_cast<std::uint8_t>(a[i] ^ b[i]);
    return a;
}

Bytes bigEndian(std::uint64_t number)
{
    Bytes out(8);
    for (std::size_t i = out.size(); i-- > 0; number >>= 8)
        out[i] = static_cast<std::uint8_t>(number);
    return out;
}

Bytes asBytes(const crypto::Secret& secret)
{
    return Bytes(secret.view().begin(), secret.view().end());
}

// What both parties of a round know, and what each has drawn.
struct Round {
    explicit Round(Random& random)
        : cardKey{random.bytes(16)},
          rndIcc{random.bytes(8)},
          rndIfd{random.bytes(8)},
          keyIfd{random.bytes(16)},
          keyIcc{random.bytes(16)}
    {
    }
    TerminalNonces terminal() const { return {rndIcc, rndIfd, crypto::Secret{Bytes{keyIfd}}}; }
    CardNonces card() const { return {rndIcc, crypto::Secret{Bytes{keyIcc}}}; }
    peer::Keys sessionOfPeer() const { return peer::keysFrom(xored(keyIfd, keyIcc)); }
    std::uint64_t counterOfPeer() const { return peer::initialCounter(rndIcc, rndIfd); }
    Bytes cardKey;
    Bytes rndIcc;
    Bytes rndIfd;
    Bytes keyIfd;
    Bytes keyIcc;
};

void expectSameSession(const SessionKeys& ours, const Round& round)
{
    const peer::Keys theirs = round.sessionOfPeer();
    EXPECT_EQ(asBytes(ours.encryption), theirs.encryption);
    EXPECT_EQ(asBytes(ours.mac), theirs.mac);
    EXPECT_EQ(ours.counter, bigEndian(round.counterOfPeer()));
}

// A SELECT by file identifier or a READ BINARY, as a passport reader sends them.
Command anyCommand(Random& random)
{
    if (random.below(2) == 0)
        return {{0x00, 0xA4, 0x02, 0x0C}, random.bytes(2), std::nullopt};
    return {{0x00, 0xB0, static_cast<std::uint8_t>(random.below(128)),
             static_cast<std::uint8_t>(random.below(256))},
            {},
            static_cast<std::uint32_t>(1 + random.below(220))};
}

Response anyResponse(Random& random, const Command& command)
{
    return {random.bytes(command.expected.value_or(0)), status::ok};
}

// The answer of a card that is built from libmrtd's cipher, padding and MAC.
Bytes answerOfPeer(const peer::Keys& keys, std::uint64_t counter, const Response& plain)
{
    Bytes objects;
    if (!plain.data.empty()) {
        const Bytes cryptogram = peer::encrypt(keys.encryption, peer::padded(plain.data));
        const std::size_t size = 1 + cryptogram.size();
        objects = size < 0x80 ? Bytes{0x87} : Bytes{0x87, 0x81};
        objects = joined({objects, {static_cast<std::uint8_t>(size), 0x01}, cryptogram});
    }
    objects = joined({objects, {0x99, 0x02}, Response{{}, plain.status}.encode()});
    const Bytes mac = peer::paddedMac(keys.mac, joined({bigEndian(counter), objects}));
    return joined({objects, {0x8E, 0x08}, mac, Response{{}, plain.status}.encode()});
}

} // namespace

TEST(Libmrtd, isAnsweredByOurCard)
{
    Random random{20261121};
    const CryptoSuite& suite = suiteOf(Suite::T);
    int done = 0;
    for (; done < rounds && !testing::Test::HasFailure(); ++done) {
        const Round round{random};
        const peer::Keys peerKeys = peer::keysFrom(round.cardKey);
        const Bytes token =
            peer::authenticationData(peerKeys, {round.rndIfd, round.keyIfd, round.rndIcc});
        auto answer =
            answerToken(suite, authenticationKeys(suite, round.cardKey), token, round.card());
        ASSERT_TRUE(answer) << "round " << done;
        ASSERT_EQ(peer::keyIccFrom(peerKeys, answer->token, round.rndIfd), round.keyIcc);
        expectSameSession(answer->session, round);

        SecureMessaging card{suite, std::move(answer->session)};
        std::uint64_t counter = round.counterOfPeer();
        const peer::Keys session = round.sessionOfPeer();
        for (int i = 0; i < messagesInARound; ++i) {
            const Command command = anyCommand(random);
            const Bytes secured =
                peer::protectedCommand(session, ++counter, command.encode().value());
            const auto opened = card.openCommand(Command::parse(secured).value());
            ASSERT_TRUE(std::holds_alternative<Command>(opened)) << "round " << done;
            ASSERT_EQ(std::get<Command>(opened), command);
            const Response response = anyResponse(random, command);
            const Bytes reply = card.protectResponse(response).value().encode();
            ASSERT_EQ(reply, answerOfPeer(session, ++counter, response));
            if (!response.data.empty() && reply[1] < 0x80) { // it reads one length byte only
                ASSERT_EQ(peer::decryptedResponse(session, reply), response.data);
            }
        }
    }
    std::printf("our card against libmrtd's terminal: %d rounds in agreement\n", done);
    RecordProperty("rounds", done);
}

TEST(Libmrtd, isUnderstoodByOurTerminal)
{
    Random random{9303};
    const CryptoSuite& suite = suiteOf(Suite::T);
    int done = 0;
    for (; done < rounds && !testing::Test::HasFailure(); ++done) {
        const Round round{random};
        const peer::Keys peerKeys = peer::keysFrom(round.cardKey);
        const AuthenticationKeys keys = authenticationKeys(suite, round.cardKey);
        ASSERT_EQ(asBytes(keys.encryption), peerKeys.encryption);
        ASSERT_EQ(asBytes(keys.mac), peerKeys.mac);
        const Bytes token = terminalToken(suite, keys, round.terminal());
        ASSERT_EQ(token,
                  peer::authenticationData(peerKeys, {round.rndIfd, round.keyIfd, round.rndIcc}));
        const Bytes cryptogram =
            peer::encrypt(peerKeys.encryption, joined({round.rndIcc, round.rndIfd, round.keyIcc}));
        const Bytes reply = joined({cryptogram, peer::paddedMac(peerKeys.mac, cryptogram)});
        auto session = acceptAnswer(suite, keys, reply, round.terminal());
        ASSERT_TRUE(session) << "round " << done;
        expectSameSession(*session, round);

        SecureMessaging terminal{suite, std::move(*session)};
        std::uint64_t counter = round.counterOfPeer();
        const peer::Keys peerSession = round.sessionOfPeer();
        for (int i = 0; i < messagesInARound; ++i) {
            const Command command = anyCommand(random);
            const Bytes secured = terminal.protectCommand(command)->encode().value();
            ASSERT_EQ(secured,
                      peer::protectedCommand(peerSession, ++counter, command.encode().value()));
            const Response response = anyResponse(random, command);
            const Bytes answer = answerOfPeer(peerSession, ++counter, response);
            ASSERT_EQ(terminal.openResponse(Response::parse(answer).value()).value(), response);
        }
    }
    std::printf("our terminal against libmrtd's card side: %d rounds in agreement\n", done);
    RecordProperty("rounds", done);
}

} // namespace wattcard::cardio
