// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"
#include "tests/cardio/apdu/suite_cases.h"

namespace wattcard::cardio {

using test::eachSuite;
using test::suiteName;
using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

SessionKeys keysOf(const Vector& row, Bytes counter)
{
    return {crypto::Secret{row.bytes("encryption")}, crypto::Secret{row.bytes("mac")},
            std::move(counter)};
}

// One side of a session with fixed keys; two of them understand each other.
SecureMessaging sideOf(Suite suite)
{
    const CryptoSuite& algorithms = suiteOf(suite);
    return {algorithms,
            {algorithms.kdf(Bytes(16, 0x3C), crypto::KeyUse::Encryption),
             algorithms.kdf(Bytes(16, 0x3C), crypto::KeyUse::Mac),
             algorithms.initialCounter(Bytes(algorithms.nonceSize(), 0xFF),
                                       Bytes(algorithms.nonceSize(), 0xFE))}};
}

Command commandWith(std::size_t dataSize, std::optional<std::uint32_t> expected)
{
    return {{0x00, 0xDA, 0x00, 0xE1}, Bytes(dataSize, 0xA7), expected};
}

Command opened(SecureMessaging& card, const Command& secured)
{
    auto outcome = card.openCommand(secured);
    EXPECT_TRUE(std::holds_alternative<Command>(outcome));
    return std::holds_alternative<Command>(outcome) ? std::get<Command>(outcome) : Command{};
}

bool refuses(SecureMessaging& card, const Command& secured, StatusWord status)
{
    const auto outcome = card.openCommand(secured);
    return std::holds_alternative<StatusWord>(outcome) && std::get<StatusWord>(outcome) == status;
}

} // namespace

class KnownMessage : public ::testing::TestWithParam<Vector> {};
TEST_P(KnownMessage, isMadeAndOpenedByteForByte)
{
    const Vector& row = GetParam();
    const CryptoSuite& algorithms = suiteOf(test::suiteOf(row));
    SecureMessaging sender{algorithms, keysOf(row, row.bytes("ssc"))};
    SecureMessaging receiver{algorithms, keysOf(row, row.bytes("ssc"))};
    const Bytes secured = row.bytes("secured");
    if (row.has("command")) {
        const Command command = Command::parse(row.bytes("command")).value();
        EXPECT_EQ(sender.protectCommand(command)->encode().value(), secured);
        EXPECT_EQ(opened(receiver, Command::parse(secured).value()), command);
    } else {
        const Response response = Response::parse(row.bytes("response")).value();
        sender.allowLongAnswer();
        EXPECT_EQ(sender.protectResponse(response)->encode(), secured);
        EXPECT_EQ(receiver.openResponse(Response::parse(secured).value()).value(), response);
    }
}
INSTANTIATE_TEST_SUITE_P(Published, KnownMessage,
                         ::testing::ValuesIn(vectors("secure_messaging.jsonl", "sm_wrap")),
                         vectorName);

class RefusedAnswer : public ::testing::TestWithParam<Vector> {};
TEST_P(RefusedAnswer, failsAndEndsTheSession)
{
    SecureMessaging terminal{suiteOf(Suite::A), keysOf(GetParam(), Bytes(16))};
    const Response answer = Response::parse(GetParam().bytes("answer")).value();
    EXPECT_EQ(terminal.openResponse(answer).error().fault, Fault::BadInput);
    EXPECT_FALSE(terminal.isAlive());
    EXPECT_FALSE(terminal.protectCommand(commandWith(1, {})));
}
INSTANTIATE_TEST_SUITE_P(Changed, RefusedAnswer,
                         ::testing::ValuesIn(vectors("secure_messaging_refusals.jsonl")),
                         vectorName);

class SecureMessages : public ::testing::TestWithParam<Suite> {
protected:
    static SecureMessaging side() { return sideOf(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(Suites, SecureMessages, eachSuite, suiteName);

TEST_P(SecureMessages, aheadOfTheCounterAreRefused)
{
    SecureMessaging card = side();
    ASSERT_TRUE(card.protectResponse({{}, status::ok}));
    const Response second = card.protectResponse({{}, status::ok}).value();
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.openResponse(second));
}

// FF..FF + 1: the counter of suite T starts with random bytes and may run over.
TEST_P(SecureMessages, countOverTheEndOfTheCounter)
{
    const CryptoSuite& algorithms = suiteOf(GetParam());
    const auto keys = [&] {
        return SessionKeys{crypto::Secret{Bytes(16, 1)}, crypto::Secret{Bytes(16, 2)},
                           Bytes(algorithms.blockSize(), 0xFF)};
    };
    SecureMessaging terminal{algorithms, keys()};
    SecureMessaging card{algorithms, keys()};
    const Command command = commandWith(5, {});
    EXPECT_EQ(opened(card, terminal.protectCommand(command).value()), command);
}

TEST_P(SecureMessages, repeatedAnswerIsRefused)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    const Command command = commandWith(5, {});
    opened(card, terminal.protectCommand(command).value());
    const Response answer = card.protectResponse({{1, 2, 3}, status::ok}).value();
    ASSERT_TRUE(terminal.openResponse(answer));
    opened(card, terminal.protectCommand(command).value());
    EXPECT_FALSE(terminal.openResponse(answer));
}

TEST_P(SecureMessages, repeatedCommandIsRefusedByTheCard)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    const Command secured = terminal.protectCommand(commandWith(5, {})).value();
    opened(card, secured);
    ASSERT_TRUE(card.protectResponse({{}, status::ok}));
    EXPECT_TRUE(refuses(card, secured, status::secureMessagingIncorrect));
}

// A whole session with every length from nothing over the end of the short form: the counter stays
// in step, and what fits the short form is sent in it.
TEST_P(SecureMessages, carryEveryLengthInBothDirections)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    // With the next block, cryptogram, DO'99' and MAC are 258 bytes.
    const std::size_t longestShort = GetParam() == Suite::T ? 231 : 223;
    for (std::size_t size = 0; size <= 300; ++size) {
        const auto expected = size == 0 ? anyLength : static_cast<std::uint32_t>(size);
        const Command command = commandWith(size, expected);
        const Command secured = terminal.protectCommand(command).value();
        ASSERT_EQ(secured.fitsShort(), size <= longestShort) << size;
        ASSERT_EQ(Command::parse(secured.encode().value()).value(), secured) << size;
        ASSERT_EQ(opened(card, secured), command) << size;
        const Response answer{Bytes(size, 0x80), status::ok}; // looks like padding, is not
        ASSERT_EQ(terminal.openResponse(card.protectResponse(answer).value()).value(), answer);
    }
}

TEST_P(SecureMessages, carryTheLongestCommandsAndAnswers)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    const Command command = commandWith(65'450, 65'450);
    const Command secured = terminal.protectCommand(command).value();
    ASSERT_EQ(secured.expected, longestAnswer);
    ASSERT_EQ(opened(card, Command::parse(secured.encode().value()).value()), command);
    const Response answer{Bytes(65'450, 0x5A), status::ok};
    const Bytes apdu = card.protectResponse(answer).value().encode();
    ASSERT_EQ(terminal.openResponse(Response::parse(apdu).value()).value(), answer);
}

TEST_P(SecureMessages, tooLongForTheExtendedFormAreRefused)
{
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.protectCommand(commandWith(65'530, {})));
    EXPECT_TRUE(terminal.isAlive()); // nothing was sent
    SecureMessaging card = side();
    opened(card, terminal.protectCommand(commandWith(5, 65'536)).value());
    EXPECT_FALSE(card.protectResponse({Bytes(65'530), status::ok}));
    EXPECT_FALSE(card.isAlive());
}

TEST_P(SecureMessages, longerThanTheCommandAllowsAreNotSent)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    opened(card, terminal.protectCommand(commandWith(5, anyLength)).value());
    EXPECT_FALSE(card.protectResponse({Bytes(240), status::ok}));
}

// DO'97' has one byte up to 256 and two above; the highest of each is zeros.
TEST_P(SecureMessages, carryEveryExpectedLength)
{
    for (const std::uint32_t expected : {1u, 255u, 256u, 257u, 0x1234u, 65'535u, 65'536u}) {
        SecureMessaging terminal = side();
        SecureMessaging card = side();
        const Command command = commandWith(0, expected);
        const Command secured = terminal.protectCommand(command).value();
        const std::size_t lengthBytes = expected > 256 ? 2 : 1;
        ASSERT_EQ(secured.data.size(), 2 + lengthBytes + 10);
        EXPECT_EQ(secured.data[1], lengthBytes);
        EXPECT_EQ(secured.data[2], static_cast<std::uint8_t>(expected >> (8 * (lengthBytes - 1))));
        EXPECT_EQ(opened(card, secured), command) << expected;
    }
}

TEST_P(SecureMessages, askingForNoLengthAtAllAreRefused)
{
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.protectCommand(commandWith(0, 0)));
    EXPECT_FALSE(terminal.protectCommand(commandWith(0, 65'537)));
    EXPECT_TRUE(terminal.isAlive());
}

TEST_P(SecureMessages, carryAuthenticatedRefusals)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    opened(card, terminal.protectCommand(commandWith(5, {})).value());
    const Response refusal{{}, status::conditionsNotSatisfied};
    EXPECT_EQ(terminal.openResponse(card.protectResponse(refusal).value()).value(), refusal);
    EXPECT_TRUE(terminal.isAlive());
}

TEST_P(SecureMessages, oddInstructionIsRefused)
{
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.protectCommand({{0x00, 0xDB, 0x00, 0xE1}, {1}, {}}));
}

TEST_P(SecureMessages, anyChangedBitOfACommandIsRefusedByTheCard)
{
    const Bytes secured = side().protectCommand(commandWith(20, 256))->encode().value();
    for (std::size_t bit = 0; bit < 8 * secured.size(); ++bit) {
        Bytes changed = secured;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1 << bit % 8));
        const auto command = Command::parse(changed);
        if (!command)
            continue; // Lc: refused before secure messaging
        if (command->data == Command::parse(secured)->data && bit / 8 >= secured.size() - 1)
            continue; // Le of the secured command is not under the MAC
        SecureMessaging card = side();
        EXPECT_TRUE(std::holds_alternative<StatusWord>(card.openCommand(*command))) << bit;
        EXPECT_FALSE(card.isAlive()) << bit;
    }
}

TEST_P(SecureMessages, anyChangedBitOfAnAnswerIsRefusedByTheTerminal)
{
    const Bytes secured = side().protectResponse({Bytes(20, 0x11), status::ok})->encode();
    for (std::size_t bit = 0; bit < 8 * secured.size(); ++bit) {
        Bytes changed = secured;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1 << bit % 8));
        SecureMessaging terminal = side();
        EXPECT_FALSE(terminal.openResponse(Response::parse(changed).value())) << bit;
    }
}

TEST_P(SecureMessages, plainCommandOrOneWithoutMacIsMissingSecurity)
{
    SecureMessaging plain = side();
    EXPECT_TRUE(refuses(plain, commandWith(5, {}), status::secureMessagingMissing));
    SecureMessaging withoutMac = side();
    EXPECT_TRUE(refuses(withoutMac, {{0x0C, 0xCA, 0x00, 0xE1}, {0x97, 0x01, 0x00}, 256},
                        status::secureMessagingMissing));
}

} // namespace wattcard::cardio
