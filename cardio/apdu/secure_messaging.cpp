// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"

#include "cardio/apdu/tlv.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

// Data objects of secure messaging (ISO 7816-4 section 10.2, table 34).
constexpr std::uint8_t cryptogramTag = 0x87; // padding indicator and cryptogram
constexpr std::uint8_t lengthTag = 0x97;     // Le
constexpr std::uint8_t statusTag = 0x99;     // SW of the plain answer
constexpr std::uint8_t macTag = 0x8E;
constexpr std::uint8_t paddingIndicator = 0x01; // ISO 9797-1 padding method 2
constexpr std::uint8_t paddingMark = 0x80;
constexpr std::size_t largestShortBody = 255;
constexpr std::size_t macSize = 8;

Bytes padded(ByteView data, std::size_t blockSize)
{
    Bytes out(data.begin(), data.end());
    out.push_back(paddingMark);
    out.resize((out.size() + blockSize - 1) / blockSize * blockSize);
    return out;
}

Result<Bytes> unpadded(ByteView data, std::size_t blockSize)
{
    const auto mark = std::find_if(data.rbegin(), data.rend(), [](auto byte) { return byte != 0; });
    const auto tail = static_cast<std::size_t>(mark - data.rbegin()) + 1;
    if (mark == data.rend() || *mark != paddingMark || tail > blockSize)
        return failed(Fault::BadInput, u"secure messaging: wrong padding"_s);
    const ByteView plain = data.first(data.size() - tail);
    return Bytes(plain.begin(), plain.end());
}

Bytes lengthByte(std::uint16_t expected)
{
    return {static_cast<std::uint8_t>(expected)}; // 256 becomes 00
}

std::uint16_t lengthOf(std::uint8_t byte)
{
    return byte == 0 ? anyLength : byte;
}

} // namespace

// What a secured body consists of. `beforeMac` is the part that the MAC covers.
struct SecureMessaging::Objects {
    std::optional<DataObject> cryptogram;
    std::optional<DataObject> middle; // DO'97' in a command, DO'99' in an answer
    std::optional<DataObject> mac;
    ByteView beforeMac;

    static Result<Objects> read(ByteView body, std::uint8_t middleTag)
    {
        Objects out;
        TlvReader reader{body};
        const auto cryptogram = reader.nextIf(cryptogramTag);
        if (!cryptogram)
            return failed(cryptogram);
        const auto middle = reader.nextIf(middleTag);
        if (!middle)
            return failed(middle);
        const auto mac = reader.nextIf(macTag);
        if (!mac)
            return failed(mac);
        if (!reader.atEnd())
            return failed(Fault::BadInput, u"secure messaging: unexpected data object"_s);
        out.cryptogram = *cryptogram;
        out.middle = *middle;
        out.mac = *mac;
        if (out.mac)
            out.beforeMac = body.first(body.size() - out.mac->value.size() - 2);
        return out;
    }
};

SecureMessaging::SecureMessaging(const CryptoSuite& suite, SessionKeys keys)
    : m_suite{suite},
      m_keys{std::move(keys)}
{
}

Result<Command> SecureMessaging::protectCommand(const Command& plain)
{
    if (!m_alive)
        return failed(Fault::BadInput, u"secure messaging has ended"_s);
    if (plain.header.ins % 2 != 0)
        return failed(Fault::BadInput, u"secure messaging: odd instruction"_s);
    countUp();
    Command out{plain.header, {}, anyLength};
    out.header.cla = static_cast<std::uint8_t>(plain.header.cla | securedClass);
    if (!plain.data.empty())
        out.data = cryptogramObject(plain.data);
    if (plain.expected)
        appendObject(out.data, lengthTag, lengthByte(*plain.expected));
    appendObject(out.data, macTag,
                 macOver(padded(out.header.bytes(), m_suite.blockSize()), out.data));
    if (out.data.size() > largestShortBody) {
        end();
        return failed(Fault::BadInput, u"secure messaging: command too long"_s);
    }
    return out;
}

Result<Response> SecureMessaging::openResponse(const Response& secured)
{
    if (!m_alive)
        return failed(Fault::BadInput, u"secure messaging has ended"_s);
    countUp();
    auto opened = [&]() -> Result<Response> {
        const auto objects = Objects::read(secured.data, statusTag);
        if (!objects)
            return failed(objects);
        if (!objects->middle || objects->middle->value.size() != 2 || !objects->mac)
            return failed(Fault::BadInput, u"secure messaging: answer not secured, SW "_s +
                                               secured.status.toString());
        if (!crypto::equalInConstantTime(macOver({}, objects->beforeMac), objects->mac->value))
            return failed(Fault::BadInput, u"secure messaging: wrong MAC"_s);
        const ByteView trailer = objects->middle->value;
        Response out{{}, {static_cast<std::uint16_t>(trailer[0] << 8 | trailer[1])}};
        if (out.status != secured.status)
            return failed(Fault::BadInput, u"secure messaging: trailer differs from DO'99'"_s);
        if (!objects->cryptogram)
            return out;
        auto plain = decrypted(objects->cryptogram->value);
        if (!plain)
            return failed(plain);
        out.data = std::move(*plain);
        return out;
    }();
    if (!opened)
        end();
    return opened;
}

std::variant<Command, StatusWord> SecureMessaging::openCommand(const Command& secured)
{
    const auto refuse = [this](StatusWord status) {
        end();
        return std::variant<Command, StatusWord>{status};
    };
    if (!m_alive || (secured.header.cla & securedClass) != securedClass)
        return refuse(status::secureMessagingMissing);
    countUp();
    const auto objects = Objects::read(secured.data, lengthTag);
    if (!objects || secured.header.ins % 2 != 0)
        return refuse(status::secureMessagingIncorrect);
    if (!objects->mac)
        return refuse(status::secureMessagingMissing);
    const Bytes header = padded(secured.header.bytes(), m_suite.blockSize());
    if (!crypto::equalInConstantTime(macOver(header, objects->beforeMac), objects->mac->value))
        return refuse(status::secureMessagingIncorrect);
    Command out{secured.header, {}, std::nullopt};
    out.header.cla = static_cast<std::uint8_t>(secured.header.cla & ~securedClass);
    if (objects->cryptogram) {
        auto plain = decrypted(objects->cryptogram->value);
        if (!plain)
            return refuse(status::secureMessagingIncorrect);
        out.data = std::move(*plain);
    }
    if (objects->middle) {
        if (objects->middle->value.size() != 1)
            return refuse(status::secureMessagingIncorrect);
        out.expected = lengthOf(objects->middle->value[0]);
    }
    return out;
}

Result<Response> SecureMessaging::protectResponse(const Response& plain)
{
    if (!m_alive)
        return failed(Fault::BadInput, u"secure messaging has ended"_s);
    countUp();
    Response out{{}, plain.status};
    if (!plain.data.empty())
        out.data = cryptogramObject(plain.data);
    const Bytes trailer = Response{{}, plain.status}.encode();
    appendObject(out.data, statusTag, trailer);
    appendObject(out.data, macTag, macOver({}, out.data));
    if (out.data.size() > anyLength) {
        end();
        return failed(Fault::BadInput, u"secure messaging: answer too long"_s);
    }
    return out;
}

void SecureMessaging::countUp()
{
    for (std::size_t i = m_keys.counter.size(); i-- > 0;) {
        if (++m_keys.counter[i] != 0)
            return;
    }
}

void SecureMessaging::end()
{
    m_alive = false;
    m_keys = {};
}

Bytes SecureMessaging::cryptogramObject(ByteView plain) const
{
    const crypto::Secret message{padded(plain, m_suite.blockSize())};
    Bytes value{paddingIndicator};
    const Bytes cryptogram =
        m_suite.encryptMessage(m_keys.encryption.view(), m_keys.counter, message.view());
    value.insert(value.end(), cryptogram.begin(), cryptogram.end());
    Bytes out;
    appendObject(out, cryptogramTag, value);
    return out;
}

Result<Bytes> SecureMessaging::decrypted(ByteView object) const
{
    if (object.size() < 1 + m_suite.blockSize() || object[0] != paddingIndicator ||
        (object.size() - 1) % m_suite.blockSize() != 0)
        return failed(Fault::BadInput, u"secure messaging: malformed cryptogram"_s);
    const crypto::Secret plain =
        m_suite.decryptMessage(m_keys.encryption.view(), m_keys.counter, object.subspan(1));
    return unpadded(plain.view(), m_suite.blockSize());
}

// MAC over SSC || prefix || objects. The padded header is a prefix of whole blocks, so a command
// without objects gets no second padding (CARD-VECTORS.md section 2).
crypto::Mac8 SecureMessaging::macOver(ByteView prefix, ByteView objects) const
{
    Bytes input = m_keys.counter;
    input.insert(input.end(), prefix.begin(), prefix.end());
    if (!objects.empty()) {
        const Bytes tail = padded(objects, m_suite.blockSize());
        input.insert(input.end(), tail.begin(), tail.end());
    }
    return m_suite.messageMac(m_keys.mac.view(), input);
}

} // namespace wattcard::cardio
