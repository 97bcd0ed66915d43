// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/apdu/mutual_auth.h"
#include "tests/cardio/apdu/suite_cases.h"

namespace wattcard::cardio {

using test::asBytes;
using test::eachSuite;
using test::letterOf;
using test::suiteName;
using test::Vector;
using test::vectors;

namespace {

// Everything of one exchange with known numbers, ready for both sides.
struct Exchange {
    explicit Exchange(Suite suite)
        : asked{vectors("mutual_auth.jsonl", "mutual_auth_command", letterOf(suite)).front()},
          answered{vectors("mutual_auth.jsonl", "mutual_auth_response", letterOf(suite)).front()},
          algorithms{suiteOf(suite)},
          command{Command::parse(asked.bytes("command")).value()},
          response{Response::parse(answered.bytes("response")).value()},
          keys{authenticationKeys(algorithms, asked.bytes("card_key"))},
          terminal{asked.bytes("rnd_icc"), asked.bytes("rnd_ifd"),
                   crypto::Secret{asked.bytes("key_ifd")}},
          card{asked.bytes("rnd_icc"), crypto::Secret{answered.bytes("key_icc")}}
    {
    }
    Result<CardAnswer> answer(ByteView token) const
    {
        return answerToken(algorithms, keys, token, card);
    }
    Result<SessionKeys> accept(ByteView token) const
    {
        return acceptAnswer(algorithms, keys, token, terminal);
    }
    Vector asked;
    Vector answered;
    const CryptoSuite& algorithms;
    Command command;
    Response response;
    AuthenticationKeys keys;
    TerminalNonces terminal;
    CardNonces card;
};

template <class T> bool failsIn(const Result<T>& result, const char* pass)
{
    return !result && result.error().fault == Fault::AuthenticationFailed &&
           result.error().detail.contains(QLatin1StringView{pass});
}
constexpr const char* pass2 = "pass 2 of 3";
constexpr const char* pass3 = "pass 3 of 3";

Bytes withBitFlipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

} // namespace

class MutualAuthentication : public ::testing::TestWithParam<Suite> {};
INSTANTIATE_TEST_SUITE_P(Suites, MutualAuthentication, eachSuite, suiteName);

TEST_P(MutualAuthentication, derivesBothKeysFromTheCardKey)
{
    const Exchange exchange{GetParam()};
    EXPECT_EQ(asBytes(exchange.keys.encryption.view()), exchange.asked.bytes("encryption"));
    EXPECT_EQ(asBytes(exchange.keys.mac.view()), exchange.asked.bytes("mac"));
}

TEST_P(MutualAuthentication, sendsAndAnswersTheKnownBytes)
{
    const Exchange exchange{GetParam()};
    const Bytes token = terminalToken(exchange.algorithms, exchange.keys, exchange.terminal);
    const std::uint8_t reference = exchange.asked.bytes("reference").front();
    EXPECT_EQ(mutualAuthenticate(reference, token), exchange.command);
    EXPECT_EQ(token.size(), GetParam() == Suite::T ? 0x28u : 0x38u); // CARD.md section 5
    const auto answer = exchange.answer(token);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->token, exchange.response.data);
}

TEST_P(MutualAuthentication, endsWithTheKnownSessionKeysOnBothSides)
{
    const Exchange exchange{GetParam()};
    const auto card = exchange.answer(exchange.command.data);
    const auto terminal = exchange.accept(exchange.response.data);
    ASSERT_TRUE(card);
    ASSERT_TRUE(terminal);
    for (const SessionKeys* keys : {&card->session, &*terminal}) {
        EXPECT_EQ(asBytes(keys->encryption.view()), exchange.answered.bytes("session_encryption"));
        EXPECT_EQ(asBytes(keys->mac.view()), exchange.answered.bytes("session_mac"));
        EXPECT_EQ(keys->counter, exchange.answered.bytes("ssc"));
    }
}

TEST_P(MutualAuthentication, failsInPass2ForEveryFlippedBitOfTheToken)
{
    const Exchange exchange{GetParam()};
    for (std::size_t bit = 0; bit < 8 * exchange.command.data.size(); ++bit)
        EXPECT_TRUE(failsIn(exchange.answer(withBitFlipped(exchange.command.data, bit)), pass2))
            << bit;
}

TEST_P(MutualAuthentication, failsInPass3ForEveryFlippedBitOfTheAnswer)
{
    const Exchange exchange{GetParam()};
    for (std::size_t bit = 0; bit < 8 * exchange.response.data.size(); ++bit)
        EXPECT_TRUE(failsIn(exchange.accept(withBitFlipped(exchange.response.data, bit)), pass3))
            << bit;
}

TEST_P(MutualAuthentication, failsInPass2ForATokenMadeForAnotherChallenge)
{
    Exchange exchange{GetParam()};
    exchange.card.rndIcc[0] ^= 0xFF;
    EXPECT_TRUE(failsIn(exchange.answer(exchange.command.data), pass2));
}

TEST_P(MutualAuthentication, failsInPass3ForAnAnswerToAnotherNonce)
{
    Exchange exchange{GetParam()};
    exchange.terminal.rndIfd.back() ^= 0x01;
    EXPECT_TRUE(failsIn(exchange.accept(exchange.response.data), pass3));
}

// A terminal's own token sent back to it must not count as the card's answer, nor a card's answer
// as a terminal's token.
TEST_P(MutualAuthentication, failsForAReflectedToken)
{
    const Exchange exchange{GetParam()};
    EXPECT_TRUE(failsIn(exchange.accept(exchange.command.data), pass3));
    EXPECT_TRUE(failsIn(exchange.answer(exchange.response.data), pass2));
}

TEST_P(MutualAuthentication, failsForSwappedNonces)
{
    Exchange exchange{GetParam()};
    std::swap(exchange.terminal.rndIcc, exchange.terminal.rndIfd);
    EXPECT_TRUE(failsIn(exchange.accept(exchange.response.data), pass3));
    const Bytes token = terminalToken(exchange.algorithms, exchange.keys, exchange.terminal);
    EXPECT_TRUE(failsIn(exchange.answer(token), pass2));
}

TEST_P(MutualAuthentication, failsForTheKeysOfAnotherRole)
{
    Exchange exchange{GetParam()};
    exchange.keys = authenticationKeys(exchange.algorithms, Bytes(16, 0x77));
    EXPECT_TRUE(failsIn(exchange.answer(exchange.command.data), pass2));
    EXPECT_TRUE(failsIn(exchange.accept(exchange.response.data), pass3));
}

TEST_P(MutualAuthentication, failsForATokenOfAnyOtherLength)
{
    const Exchange exchange{GetParam()};
    const std::size_t right = tokenSize(exchange.algorithms);
    for (std::size_t size = 0; size <= 80; ++size) {
        Bytes token = exchange.command.data;
        token.resize(size);
        EXPECT_EQ(failsIn(exchange.answer(token), pass2), size != right) << size;
        EXPECT_TRUE(failsIn(exchange.accept(token), pass3)) << size;
    }
}

// The same key bytes and nonces under another suite: no way from a strong suite to a weaker one.
TEST(MutualAuthenticationOfAnotherSuite, failsInPass2)
{
    for (const Suite made : {Suite::A, Suite::S, Suite::T}) {
        for (const Suite expected : {Suite::A, Suite::S, Suite::T}) {
            const Exchange maker{made};
            Exchange checker{expected};
            checker.keys = authenticationKeys(checker.algorithms, maker.asked.bytes("card_key"));
            checker.card.rndIcc = maker.card.rndIcc;
            const auto answer = checker.answer(maker.command.data);
            EXPECT_EQ(failsIn(answer, pass2), made != expected);
        }
    }
}

} // namespace wattcard::cardio
