// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_messaging.h"

#include "cardio/apdu/tlv.h"
#include "crypto/compare.h"
#include "crypto/padding.h"

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
constexpr std::size_t protectedStatusSize = 2;

Result<Bytes> unpadded(ByteView data, std::size_t blockSize)
{
    const auto mark = std::find_if(data.rbegin(), data.rend(), [](auto byte) { return byte != 0; });
    const auto tail = static_cast<std::size_t>(mark - data.rbegin()) + 1;
    if (mark == data.rend() || *mark != crypto::paddingMark || tail > blockSize)
        return failed(Fault::BadInput, u"secure messaging: wrong padding"_s);
    const ByteView plain = data.first(data.size() - tail);
    return Bytes(plain.begin(), plain.end());
}

std::size_t objectSize(std::size_t valueSize)
{
    const std::size_t lengthBytes = valueSize <= 0x7F ? 1 : valueSize <= 0xFF ? 2 : 3;
    return 1 + lengthBytes + valueSize;
}

// The size of DO'87' for so many plain bytes, 0 for none.
std::size_t cryptogramObjectSize(std::size_t plainSize, std::size_t blockSize)
{
    return plainSize == 0 ? 0 : objectSize(1 + (plainSize / blockSize + 1) * blockSize);
}

std::size_t securedAnswerSize(std::size_t plainSize, std::size_t blockSize)
{
    return cryptogramObjectSize(plainSize, blockSize) + objectSize(protectedStatusSize) +
           objectSize(macSize);
}

// Le of the secured command. "As much as there is" stays a short 00; a length asked by number whose
// secured answer is longer than a short one needs the extended form.
std::uint32_t outerLength(std::optional<std::uint32_t> expected, std::size_t blockSize)
{
    const bool isByNumber = expected && *expected != anyLength;
    const bool isLong = isByNumber && securedAnswerSize(*expected, blockSize) > longestShortAnswer;
    return isLong ? longestAnswer : longestShortAnswer;
}

// DO'97': one byte, or two above 256; the highest of each is written as zeros.
Bytes lengthBytes(std::uint32_t expected)
{
    Bytes out;
    if (expected > longestShortAnswer)
        out.push_back(static_cast<std::uint8_t>(expected >> 8));
    out.push_back(static_cast<std::uint8_t>(expected));
    return out;
}

std::optional<std::uint32_t> lengthOf(ByteView bytes)
{
    if (bytes.size() == 1)
        return bytes[0] == 0 ? longestShortAnswer : bytes[0];
    if (bytes.size() != 2)
        return std::nullopt;
    const auto length = static_cast<std::uint32_t>(bytes[0] << 8 | bytes[1]);
    return length == 0 ? longestAnswer : length;
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
    : m_suite{&suite},
      m_keys{std::move(keys)}
{
}

Result<Command> SecureMessaging::protectCommand(const Command& plain)
{
    if (!m_alive)
        return failed(Fault::BadInput, u"secure messaging has ended"_s);
    if (plain.header.ins % 2 != 0)
        return failed(Fault::BadInput, u"secure messaging: odd instruction"_s);
    if (plain.expected && (*plain.expected == 0 || *plain.expected > longestAnswer))
        return failed(Fault::BadInput, u"expected length outside 1 to 65536"_s);
    const std::size_t blockSize = m_suite->blockSize();
    const Bytes expected = plain.expected ? lengthBytes(*plain.expected) : Bytes{};
    if (cryptogramObjectSize(plain.data.size(), blockSize) + objectSize(expected.size()) +
            objectSize(macSize) >
        longestData)
        return failed(Fault::BadInput, u"secure messaging: command too long"_s);
    countUp();
    Command out{plain.header, {}, outerLength(plain.expected, blockSize)};
    out.header.cla = static_cast<std::uint8_t>(plain.header.cla | securedClass);
    if (!plain.data.empty())
        out.data = cryptogramObject(plain.data);
    if (plain.expected)
        appendObject(out.data, lengthTag, expected);
    // Whoever sends extended data has room for an extended answer.
    if (out.data.size() + objectSize(macSize) > longestShortData)
        out.expected = longestAnswer;
    appendObject(out.data, macTag, macOver(paddedHeader(out.header), out.data));
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
    m_answerLimit = std::max(secured.expected.value_or(0), longestShortAnswer);
    const auto objects = Objects::read(secured.data, lengthTag);
    if (!objects || secured.header.ins % 2 != 0)
        return refuse(status::secureMessagingIncorrect);
    if (!objects->mac)
        return refuse(status::secureMessagingMissing);
    if (!crypto::equalInConstantTime(macOver(paddedHeader(secured.header), objects->beforeMac),
                                     objects->mac->value))
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
        out.expected = lengthOf(objects->middle->value);
        if (!out.expected)
            return refuse(status::secureMessagingIncorrect);
    }
    return out;
}

Result<Response> SecureMessaging::protectResponse(const Response& plain)
{
    if (!m_alive)
        return failed(Fault::BadInput, u"secure messaging has ended"_s);
    if (securedAnswerSize(plain.data.size(), m_suite->blockSize()) > m_answerLimit) {
        end();
        return failed(Fault::BadInput, u"secure messaging: answer too long"_s);
    }
    countUp();
    Response out{{}, plain.status};
    if (!plain.data.empty())
        out.data = cryptogramObject(plain.data);
    const Bytes trailer = Response{{}, plain.status}.encode();
    appendObject(out.data, statusTag, trailer);
    appendObject(out.data, macTag, macOver({}, out.data));
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
    const crypto::Secret message{crypto::padMethod2(plain, m_suite->blockSize())};
    Bytes value{paddingIndicator};
    const Bytes cryptogram =
        m_suite->encryptMessage(m_keys.encryption.view(), m_keys.counter, message.view());
    value.insert(value.end(), cryptogram.begin(), cryptogram.end());
    Bytes out;
    appendObject(out, cryptogramTag, value);
    return out;
}

Result<Bytes> SecureMessaging::decrypted(ByteView object) const
{
    if (object.size() < 1 + m_suite->blockSize() || object[0] != paddingIndicator ||
        (object.size() - 1) % m_suite->blockSize() != 0)
        return failed(Fault::BadInput, u"secure messaging: malformed cryptogram"_s);
    const crypto::Secret plain =
        m_suite->decryptMessage(m_keys.encryption.view(), m_keys.counter, object.subspan(1));
    return unpadded(plain.view(), m_suite->blockSize());
}

Bytes SecureMessaging::paddedHeader(CommandHeader header) const
{
    return crypto::padMethod2(header.bytes(), m_suite->blockSize());
}

// MAC over SSC || header || objects; an answer has no header.
crypto::Mac8 SecureMessaging::macOver(ByteView header, ByteView objects) const
{
    Bytes head = m_keys.counter;
    head.insert(head.end(), header.begin(), header.end());
    return m_suite->messageMac(m_keys.mac.view(), head, objects);
}

} // namespace wattcard::cardio
