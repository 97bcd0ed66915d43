// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/apdu/mutual_auth.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::cardio {

using test::asBytes;
using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

// Everything of one published exchange, ready for both sides.
struct Exchange {
    explicit Exchange(const Vector& row)
        : command{Command::parse(row.bytes("command")).value()},
          response{Response::parse(row.bytes("response")).value()},
          keys{authenticationKeys(suiteOf(Suite::A), row.bytes("cardKey"))},
          terminal{row.bytes("rndIcc"), row.bytes("rndIfd"), crypto::Secret{row.bytes("keyIfd")}},
          card{row.bytes("rndIcc"), crypto::Secret{row.bytes("keyIcc")}}
    {
    }
    Command command;
    Response response;
    AuthenticationKeys keys;
    TerminalNonces terminal;
    CardNonces card;
};

Exchange published()
{
    return Exchange{vectors("mutual_auth_a.jsonl").front()};
}

} // namespace

class MutualAuthentication : public ::testing::TestWithParam<Vector> {};
TEST_P(MutualAuthentication, derivesBothKeysFromTheCardKey)
{
    const AuthenticationKeys keys =
        authenticationKeys(suiteOf(Suite::A), GetParam().bytes("cardKey"));
    EXPECT_EQ(asBytes(keys.encryption.view()), GetParam().bytes("encryption"));
    EXPECT_EQ(asBytes(keys.mac.view()), GetParam().bytes("mac"));
}

TEST_P(MutualAuthentication, sendsAndAnswersThePublishedBytes)
{
    const Exchange exchange{GetParam()};
    const Bytes token = terminalToken(suiteOf(Suite::A), exchange.keys, exchange.terminal);
    EXPECT_EQ(mutualAuthenticate(0x81, token), exchange.command);
    const auto answer = answerToken(suiteOf(Suite::A), exchange.keys, token, exchange.card);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->token, exchange.response.data);
}

TEST_P(MutualAuthentication, endsWithThePublishedSessionKeysOnBothSides)
{
    const Exchange exchange{GetParam()};
    const auto card =
        answerToken(suiteOf(Suite::A), exchange.keys, exchange.command.data, exchange.card);
    const auto terminal =
        acceptAnswer(suiteOf(Suite::A), exchange.keys, exchange.response.data, exchange.terminal);
    ASSERT_TRUE(card);
    ASSERT_TRUE(terminal);
    for (const SessionKeys* keys : {&card->session, &*terminal}) {
        EXPECT_EQ(asBytes(keys->encryption.view()), GetParam().bytes("sessionEncryption"));
        EXPECT_EQ(asBytes(keys->mac.view()), GetParam().bytes("sessionMac"));
        EXPECT_EQ(keys->counter, Bytes(16));
    }
}
INSTANTIATE_TEST_SUITE_P(Computed, MutualAuthentication,
                         ::testing::ValuesIn(vectors("mutual_auth_a.jsonl")), vectorName);

TEST(MutualAuthenticationFailure, isNamedPass2ForEveryChangedByteOfTheToken)
{
    const Exchange exchange = published();
    for (std::size_t i = 0; i < exchange.command.data.size(); ++i) {
        Bytes token = exchange.command.data;
        token[i] = static_cast<std::uint8_t>(token[i] ^ 0x01);
        const auto answer = answerToken(suiteOf(Suite::A), exchange.keys, token, exchange.card);
        ASSERT_FALSE(answer) << i;
        EXPECT_EQ(answer.error().fault, Fault::AuthenticationFailed);
        EXPECT_TRUE(answer.error().detail.contains(QStringLiteral("pass 2 of 3")));
    }
}

TEST(MutualAuthenticationFailure, isNamedPass3ForEveryChangedByteOfTheAnswer)
{
    const Exchange exchange = published();
    for (std::size_t i = 0; i < exchange.response.data.size(); ++i) {
        Bytes token = exchange.response.data;
        token[i] = static_cast<std::uint8_t>(token[i] ^ 0x80);
        const auto keys = acceptAnswer(suiteOf(Suite::A), exchange.keys, token, exchange.terminal);
        ASSERT_FALSE(keys) << i;
        EXPECT_EQ(keys.error().fault, Fault::AuthenticationFailed);
        EXPECT_TRUE(keys.error().detail.contains(QStringLiteral("pass 3 of 3")));
    }
}

TEST(MutualAuthenticationFailure, comesFromATokenForAnotherChallenge)
{
    Exchange exchange = published();
    exchange.card.rndIcc[0] ^= 0xFF;
    EXPECT_FALSE(
        answerToken(suiteOf(Suite::A), exchange.keys, exchange.command.data, exchange.card));
}

TEST(MutualAuthenticationFailure, comesFromAnAnswerToAnotherNonce)
{
    Exchange exchange = published();
    exchange.terminal.rndIfd[15] ^= 0x01;
    EXPECT_FALSE(
        acceptAnswer(suiteOf(Suite::A), exchange.keys, exchange.response.data, exchange.terminal));
}

// A terminal's own token sent back to it must not count as the card's answer.
TEST(MutualAuthenticationFailure, comesFromAReflectedToken)
{
    const Exchange exchange = published();
    EXPECT_FALSE(
        acceptAnswer(suiteOf(Suite::A), exchange.keys, exchange.command.data, exchange.terminal));
}

class TokenLength : public ::testing::TestWithParam<std::size_t> {};
TEST_P(TokenLength, otherThanTheSuitesIsRefused)
{
    const Exchange exchange = published();
    const Bytes token(GetParam());
    EXPECT_FALSE(answerToken(suiteOf(Suite::A), exchange.keys, token, exchange.card));
    EXPECT_FALSE(acceptAnswer(suiteOf(Suite::A), exchange.keys, token, exchange.terminal));
}
INSTANTIATE_TEST_SUITE_P(Around, TokenLength, ::testing::Values(0, 1, 8, 40, 55, 57, 72));

} // namespace wattcard::cardio
