// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::cardio {

using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

SessionKeys keysOf(const Vector& row)
{
    return {crypto::Secret{row.bytes("encryption")}, crypto::Secret{row.bytes("mac")}, Bytes(16)};
}

SecureMessaging side()
{
    return SecureMessaging{suiteOf(Suite::A),
                           keysOf(vectors("secure_messaging_aes.jsonl").front())};
}

Command commandWith(std::size_t dataSize, std::optional<std::uint16_t> expected)
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

class PublishedMessage : public ::testing::TestWithParam<Vector> {};
TEST_P(PublishedMessage, isMadeAndOpenedByteForByte)
{
    SecureMessaging sender{suiteOf(Suite::A), keysOf(GetParam())};
    SecureMessaging receiver{suiteOf(Suite::A), keysOf(GetParam())};
    const Bytes plain = GetParam().bytes("plain");
    const Bytes secured = GetParam().bytes("secured");
    if (GetParam().text("direction") == QStringLiteral("command")) {
        const Command command = Command::parse(plain).value();
        EXPECT_EQ(sender.protectCommand(command)->encode().value(), secured);
        EXPECT_EQ(opened(receiver, Command::parse(secured).value()), command);
    } else {
        const Response response = Response::parse(plain).value();
        EXPECT_EQ(sender.protectResponse(response)->encode(), secured);
        EXPECT_EQ(receiver.openResponse(Response::parse(secured).value()).value(), response);
    }
}
INSTANTIATE_TEST_SUITE_P(Gematik, PublishedMessage,
                         ::testing::ValuesIn(vectors("secure_messaging_aes.jsonl")), vectorName);

class RefusedAnswer : public ::testing::TestWithParam<Vector> {};
TEST_P(RefusedAnswer, failsAndEndsTheSession)
{
    SecureMessaging terminal{suiteOf(Suite::A), keysOf(GetParam())};
    const Response answer = Response::parse(GetParam().bytes("answer")).value();
    EXPECT_EQ(terminal.openResponse(answer).error().fault, Fault::BadInput);
    EXPECT_FALSE(terminal.isAlive());
    EXPECT_FALSE(terminal.protectCommand(commandWith(1, {})));
}
INSTANTIATE_TEST_SUITE_P(Changed, RefusedAnswer,
                         ::testing::ValuesIn(vectors("secure_messaging_refusals.jsonl")),
                         vectorName);

TEST(SecureMessages, wrongCounterIsRefused)
{
    const Vector row = vectors("secure_messaging_aes.jsonl").back();
    SessionKeys ahead = keysOf(row);
    ahead.counter.back() = 1;
    SecureMessaging terminal{suiteOf(Suite::A), std::move(ahead)};
    EXPECT_FALSE(terminal.openResponse(Response::parse(row.bytes("secured")).value()));
}

TEST(SecureMessages, repeatedAnswerIsRefused)
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

TEST(SecureMessages, repeatedCommandIsRefusedByTheCard)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    const Command secured = terminal.protectCommand(commandWith(5, {})).value();
    opened(card, secured);
    ASSERT_TRUE(card.protectResponse({{}, status::ok}));
    EXPECT_TRUE(refuses(card, secured, status::secureMessagingIncorrect));
}

// A whole session with every length that the short form carries: the counter stays in step.
TEST(SecureMessages, carryEveryLengthInBothDirections)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    for (std::size_t size = 0; size <= 222; ++size) {
        const Command command =
            commandWith(size, size % 2 == 0 ? std::optional<std::uint16_t>{256} : std::nullopt);
        const Command secured = terminal.protectCommand(command).value();
        ASSERT_TRUE(secured.encode()) << size;
        ASSERT_EQ(opened(card, secured), command) << size;
        const Response answer{Bytes(size, 0x80), status::ok}; // looks like padding, is not
        ASSERT_EQ(terminal.openResponse(card.protectResponse(answer).value()).value(), answer);
    }
}

TEST(SecureMessages, tooLongForTheShortFormAreRefused)
{
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.protectCommand(commandWith(240, 256)));
    SecureMessaging card = side();
    EXPECT_FALSE(card.protectResponse({Bytes(240), status::ok}));
}

TEST(SecureMessages, carryAuthenticatedRefusals)
{
    SecureMessaging terminal = side();
    SecureMessaging card = side();
    opened(card, terminal.protectCommand(commandWith(5, {})).value());
    const Response refusal{{}, status::conditionsNotSatisfied};
    EXPECT_EQ(terminal.openResponse(card.protectResponse(refusal).value()).value(), refusal);
    EXPECT_TRUE(terminal.isAlive());
}

TEST(SecureMessages, oddInstructionIsRefused)
{
    SecureMessaging terminal = side();
    EXPECT_FALSE(terminal.protectCommand({{0x00, 0xDB, 0x00, 0xE1}, {1}, {}}));
}

TEST(SecureMessages, anyChangedBitOfACommandIsRefusedByTheCard)
{
    const Bytes secured = side().protectCommand(commandWith(20, 256))->encode().value();
    for (std::size_t bit = 0; bit < 8 * secured.size(); ++bit) {
        Bytes changed = secured;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1 << bit % 8));
        const auto command = Command::parse(changed);
        if (!command)
            continue; // Lc: refused before secure messaging
        if (command->data == Command::parse(secured)->data && bit / 8 == secured.size() - 1)
            continue; // Le of the secured command is not under the MAC
        SecureMessaging card = side();
        EXPECT_TRUE(std::holds_alternative<StatusWord>(card.openCommand(*command))) << bit;
        EXPECT_FALSE(card.isAlive()) << bit;
    }
}

TEST(SecureMessages, anyChangedBitOfAnAnswerIsRefusedByTheTerminal)
{
    const Bytes secured = side().protectResponse({Bytes(20, 0x11), status::ok})->encode();
    for (std::size_t bit = 0; bit < 8 * secured.size(); ++bit) {
        Bytes changed = secured;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1 << bit % 8));
        SecureMessaging terminal = side();
        EXPECT_FALSE(terminal.openResponse(Response::parse(changed).value())) << bit;
    }
}

TEST(SecureMessages, plainCommandOrOneWithoutMacIsMissingSecurity)
{
    SecureMessaging plain = side();
    EXPECT_TRUE(refuses(plain, commandWith(5, {}), status::secureMessagingMissing));
    SecureMessaging withoutMac = side();
    EXPECT_TRUE(refuses(withoutMac, {{0x0C, 0xCA, 0x00, 0xE1}, {0x97, 0x01, 0x00}, 256},
                        status::secureMessagingMissing));
}

} // namespace wattcard::cardio
