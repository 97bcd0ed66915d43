// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"

#include "cardio/apdu/personalisation.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/card_making.h"
#include "crypto/hash.h"
#include "crypto/twin_image.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

template <class Number> void put(Bytes& file, std::size_t offset, Number number)
{
    for (std::size_t i = 0; i < sizeof number; ++i)
        file[offset + i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >>
                                                     (8 * (sizeof number - 1 - i)));
}

} // namespace

Bytes parameterBytes(const LoadFields& fields)
{
    Bytes file(45, 0x00);
    file[0] = 0x68;
    file[1] = 0x01;
    file[3] = 0x27;
    file[5] = fields.updateFlag;
    file[42] = 0x02;
    file[44] = 0x16;
    return file;
}

Bytes loadBytes(const LoadFields& fields)
{
    Bytes file(60, 0x00);
    put(file, 0, fields.amount);
    put(file, 4, fields.seq);
    put(file, 8, fields.total);
    put(file, 16, fields.gen);
    put(file, 18, fields.order);
    put(file, 26, std::uint32_t{0x00A1A2A3});
    const std::array<std::uint8_t, 6> time{0x26, 0x11, 0x21, 0x09, 0x30, 0x15};
    std::copy(time.begin(), time.end(), file.begin() + 32);
    return file;
}

Bytes object(std::uint8_t tag, const Bytes& value)
{
    Bytes out{tag, static_cast<std::uint8_t>(value.size())};
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

Command putImage(const LoadFields& fields)
{
    Bytes data = object(0xC1, parameterBytes(fields));
    const Bytes load = object(0xC2, loadBytes(fields));
    data.insert(data.end(), load.begin(), load.end());
    return Command{{0x00, 0xDA, 0x00, 0xE1}, data, anyLength};
}

Command updateFile(std::uint8_t shortFile, std::uint8_t offset, Bytes data)
{
    return Command{
        {0x00, 0xD6, static_cast<std::uint8_t>(0x80 | shortFile), offset}, std::move(data), {}};
}

Bytes proof(std::uint8_t atc, const LoadFields& fields, const Bytes& tariffs)
{
    Bytes image = parameterBytes(fields);
    const Bytes load = loadBytes(fields);
    image.insert(image.end(), load.begin(), load.end());
    image.insert(image.end(), tariffs.begin(), tariffs.end());
    const auto digest = crypto::sha256(image);
    Bytes out{0, 0, 0, atc};
    out.insert(out.end(), load.begin() + 4, load.begin() + 8);
    out.insert(out.end(), digest.begin(), digest.begin() + 8);
    return out;
}

Bytes returnBytes(const ReturnFields& fields)
{
    Bytes file(96, 0x00);
    file[0] = 0x68;
    file[1] = 0x11;
    file[3] = 0x5A;
    file[47] = fields.lock;
    put(file, 50, fields.accepted);
    put(file, 66, fields.writeBackCounter);
    file[95] = 0x16;
    return file;
}

Command putReturn(const ReturnFields& fields)
{
    return Command{{0x00, 0xDA, 0x00, 0xE2}, object(0xC5, returnBytes(fields)), {}};
}

CardBench::CardBench()
{
    EXPECT_TRUE(makeBlank(store, m_keys, {serial, {0x00, 0x01, 0x00, 0x02}}));
    restart();
}

crypto::RandomSource CardBench::random()
{
    return [this](std::size_t count) -> Result<Bytes> {
        if (onRandom)
            onRandom();
        return crypto::randomBytes(count);
    };
}

void CardBench::restart()
{
    store.powerOn();
    m_messaging.reset();
    card = std::make_unique<VirtualCard>(store, random());
}

CardState CardBench::stored()
{
    const auto image = crypto::TwinImage{store}.load();
    EXPECT_TRUE(image && *image);
    const auto state = decodeCardState(**image);
    EXPECT_TRUE(state);
    return *state;
}

Bytes CardBench::keyOf(Purpose purpose) const
{
    const bool isTransport = purpose == Purpose::Issuer && !m_operational;
    const auto key = m_keys.cardKey({isTransport ? Purpose::Transport : purpose}, serial);
    EXPECT_TRUE(key);
    return Bytes(key->view().begin(), key->view().end());
}

void CardBench::personalise()
{
    selectAndAuthenticate(Purpose::Issuer);
    const auto putData = [](std::uint8_t tag, ByteView data) {
        return Command{{0x00, 0xDA, 0x00, tag}, Bytes(data.begin(), data.end()), {}};
    };
    const auto block = [&](Purpose purpose, std::uint8_t tries) {
        return KeyBlock{static_cast<std::uint8_t>(purpose), 1, tries,
                        crypto::Secret::copyOf(m_keys.cardKey({purpose}, serial)->view())};
    };
    EXPECT_EQ(secure(putData(0xF1, encodeIdentity({serial, 0x01, 0x01}))).status, status::ok);
    EXPECT_EQ(secure(putData(0xF2, encodeKeyBlock(block(Purpose::Vending, 10)).view())).status,
              status::ok);
    const crypto::Secret activation = encodeActivation(block(Purpose::Issuer, 3));
    EXPECT_EQ(secure(putData(0xF3, activation.view())).status, status::ok);
    m_operational = true;
}

void CardBench::personaliseAndOpen()
{
    personalise();
    selectAndAuthenticate(Purpose::Issuer);
    EXPECT_EQ(secure(putImage({})).status, status::ok);
    restart();
}

Response CardBench::send(const Command& command)
{
    return *Response::parse(card->transmit(*command.encode()));
}

StatusWord CardBench::authenticate(Purpose role)
{
    return authenticateWith(static_cast<std::uint8_t>(role), keyOf(role));
}

StatusWord CardBench::authenticateWith(std::uint8_t reference, ByteView key)
{
    const Response challenge = send(getChallenge(16));
    if (!challenge.status.isOk())
        return challenge.status;
    const AuthenticationKeys keys = authenticationKeys(suiteOf(Suite::A), key);
    const TerminalNonces nonces{challenge.data, Bytes(16, 0x22), crypto::Secret{Bytes(16, 0x33)}};
    const Response answer =
        send(mutualAuthenticate(reference, terminalToken(suiteOf(Suite::A), keys, nonces)));
    if (!answer.status.isOk())
        return answer.status;
    auto session = acceptAnswer(suiteOf(Suite::A), keys, answer.data, nonces);
    EXPECT_TRUE(session);
    m_messaging.emplace(suiteOf(Suite::A), std::move(*session));
    return answer.status;
}

void CardBench::selectAndAuthenticate(Purpose role)
{
    ASSERT_EQ(send(selectApplication(applicationId)).status, status::ok);
    ASSERT_EQ(authenticate(role), status::ok);
}

Bytes CardBench::secured(const Command& command)
{
    return *m_messaging->protectCommand(command)->encode();
}

std::optional<Response> CardBench::opened(const Bytes& answer)
{
    const auto response = m_messaging->openResponse(*Response::parse(answer));
    if (!response)
        return {};
    return *response;
}

Response CardBench::secure(const Command& command)
{
    const auto response = opened(card->transmit(secured(command)));
    EXPECT_TRUE(response) << "the answer was not secured";
    return response.value_or(Response{});
}

} // namespace wattcard::cardio::tests
