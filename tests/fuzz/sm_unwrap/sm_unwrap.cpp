// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fixture.h"

#include <variant>

// Secure messaging of the three suites, both sides. Bytes from a stranger never open; what the
// other side has protected opens to the same, and with any one byte changed it does not.
namespace wattcard::cardio::fuzz {

namespace {

SecureMessaging messaging(Suite suite)
{
    const CryptoSuite& crypto = suiteOf(suite);
    const Bytes seed(crypto.keySize(), 0x5A);
    const Bytes nonce(crypto.nonceSize(), 0x11);
    SessionKeys keys{crypto.kdf(seed, crypto::KeyUse::Encryption),
                     crypto.kdf(seed, crypto::KeyUse::Mac), crypto.initialCounter(nonce, nonce)};
    return SecureMessaging{crypto, std::move(keys)};
}

void strangersBytes(Suite suite, Input& input)
{
    SecureMessaging card = messaging(suite);
    SecureMessaging terminal = messaging(suite);
    const ByteView apdu = input.rest();
    if (const auto command = Command::parse(apdu)) {
        const auto opened = card.openCommand(*command);
        mustHold(std::holds_alternative<StatusWord>(opened) && !card.isAlive());
    }
    if (const auto response = Response::parse(apdu))
        mustHold(!terminal.openResponse(*response) && !terminal.isAlive());
}

void commandThere(Suite suite, Input& input)
{
    const std::uint8_t flags = input.byte();
    Bytes head(4);
    for (std::uint8_t& byte : head)
        byte = input.byte();
    Command plain{{0x00, static_cast<std::uint8_t>(head[1] & 0xFE), head[2], head[3]}, {}, {}};
    if ((flags & 1) != 0)
        plain.expected = 1U + input.byte() * 7U;
    const std::uint8_t place = input.byte();
    const ByteView data = input.rest();
    plain.data.assign(data.begin(), data.end());
    SecureMessaging terminal = messaging(suite);
    SecureMessaging card = messaging(suite);
    const auto secured = terminal.protectCommand(plain);
    if (!secured)
        return;
    if ((flags & 2) == 0) {
        const auto opened = card.openCommand(*secured);
        mustHold(std::holds_alternative<Command>(opened));
        mustHold(std::get<Command>(opened) == plain);
        return;
    }
    Command altered = *secured;
    altered.data[place % altered.data.size()] ^= 0x01;
    mustHold(std::holds_alternative<StatusWord>(card.openCommand(altered)));
}

void answerBack(Suite suite, Input& input)
{
    const std::uint8_t flags = input.byte();
    const std::uint8_t place = input.byte();
    SecureMessaging terminal = messaging(suite);
    SecureMessaging card = messaging(suite);
    Command question{{0x00, 0xCA, 0x00, 0xE1}, {}, longestAnswer};
    const auto opened = card.openCommand(*terminal.protectCommand(question));
    mustHold(std::holds_alternative<Command>(opened));
    const ByteView data = input.rest();
    const Response plain{Bytes(data.begin(), data.end()), status::ok};
    auto secured = card.protectResponse(plain);
    if (!secured)
        return;
    if ((flags & 2) == 0) {
        const auto back = terminal.openResponse(*secured);
        mustHold(back && *back == plain);
        return;
    }
    secured->data[place % secured->data.size()] ^= 0x01;
    mustHold(!terminal.openResponse(*secured));
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard;
    using namespace wattcard::cardio::fuzz;
    constexpr std::array suites{Suite::A, Suite::S, Suite::T};
    Input input{data, size};
    const Suite suite = suites[input.byte() % suites.size()];
    switch (input.byte() % 3) {
    case 0: strangersBytes(suite, input); break;
    case 1: commandThere(suite, input); break;
    default: answerBack(suite, input); break;
    }
    return 0;
}
