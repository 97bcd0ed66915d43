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

CardBench::CardBench(const Making& making) : suite{making.suite}, m_making{making}
{
    const crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    EXPECT_TRUE(makeBlank(store, station, {serial, {0x00, 0x01, 0x00, 0x02}, making.suites}));
    restart();
}

crypto::RandomSource CardBench::random()
{
    return [this](std::size_t count) -> Result<Bytes> {
        if (onRandom)
            onRandom();
        auto numbers = crypto::randomBytes(count);
        EXPECT_TRUE(numbers);
        drawn.push_back(*numbers);
        return numbers;
    };
}

void CardBench::restart()
{
    store.powerOn();
    m_messaging.reset();
    if (reopens)
        return reopens();
    card = std::make_unique<VirtualCard>(store, random(), m_making.setting);
}

CardState CardBench::stored()
{
    const auto image = crypto::TwinImage{store}.load();
    EXPECT_TRUE(image && *image);
    const auto state = decodeCardState(**image);
    EXPECT_TRUE(state);
    return *state;
}

std::uint8_t CardBench::referenceOf(Purpose purpose) const
{
    return crypto::cardReference(purpose, suite);
}

KeyBlock CardBench::keyBlock(Purpose purpose, std::uint8_t version) const
{
    const bool isDaily = purpose == Purpose::Vending || purpose == Purpose::Meter;
    const auto key = m_keys.cardKey({purpose, suite, version}, serial);
    EXPECT_TRUE(key);
    return KeyBlock{referenceOf(purpose), version, static_cast<std::uint8_t>(isDaily ? 10 : 3),
                    crypto::Secret::copyOf(key->view()), suite};
}

Bytes CardBench::keyOf(Purpose purpose) const
{
    const bool isTransport = purpose == Purpose::Issuer && !m_operational;
    const KeyBlock block = keyBlock(isTransport ? Purpose::Transport : purpose);
    return Bytes(block.key.view().begin(), block.key.view().end());
}

StatusWord CardBench::putStep(std::uint8_t tag, ByteView data)
{
    return secure({{0x00, 0xDA, 0x00, tag}, Bytes(data.begin(), data.end()), {}}).status;
}

void CardBench::personalise()
{
    selectAndAuthenticate(Purpose::Issuer);
    const bool isUserCard = m_making.cardClass == 0x01;
    const KeyBlock working = keyBlock(isUserCard ? Purpose::Vending : Purpose::Management);
    const Bytes identity = encodeIdentity({serial, m_making.cardClass, m_making.suites});
    EXPECT_EQ(putStep(0xF1, identity), status::ok);
    EXPECT_EQ(putStep(0xF2, encodeKeyBlock(working).view()), status::ok);
    EXPECT_EQ(putStep(0xF3, encodeActivation(keyBlock(Purpose::Issuer)).view()), status::ok);
    m_operational = true;
}

void CardBench::personaliseAndOpen()
{
    personalise();
    selectAndAuthenticate(Purpose::Issuer);
    EXPECT_EQ(secure(putImage({})).status, status::ok);
    restart();
}

Bytes CardBench::sendBytes(const Bytes& apdu)
{
    sent.push_back(apdu);
    return card->transmit(apdu);
}

Response CardBench::send(const Command& command)
{
    return *Response::parse(sendBytes(*command.encode()));
}

StatusWord CardBench::authenticate(Purpose role)
{
    return authenticateWith(referenceOf(role), keyOf(role));
}

StatusWord CardBench::authenticateWith(std::uint8_t reference, ByteView key)
{
    const CryptoSuite& crypto = suiteOf(suite);
    const Response challenge = send(getChallenge(crypto.nonceSize()));
    if (!challenge.status.isOk())
        return challenge.status;
    const AuthenticationKeys keys = authenticationKeys(crypto, key);
    const TerminalNonces nonces{challenge.data, Bytes(crypto.nonceSize(), 0x22),
                                crypto::Secret{Bytes(crypto.keySize(), 0x33)}};
    const Response answer =
        send(mutualAuthenticate(reference, terminalToken(crypto, keys, nonces)));
    if (!answer.status.isOk())
        return answer.status;
    auto session = acceptAnswer(crypto, keys, answer.data, nonces);
    EXPECT_TRUE(session);
    m_messaging.emplace(crypto, std::move(*session));
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
    const auto response = opened(sendBytes(secured(command)));
    EXPECT_TRUE(response) << "the answer was not secured";
    return response.value_or(Response{});
}

} // namespace wattcard::cardio::tests
