// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/tlv.h"

#include <cstdlib>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t moreTagBytes = 0x1F; // ISO 8825-1: the tag goes on in the next byte
constexpr std::uint8_t oneLengthByte = 0x81;
constexpr std::uint8_t twoLengthBytes = 0x82;
constexpr std::size_t largestShortLength = 0x7F;
constexpr std::size_t largestLength = 0xFFFF;

struct TlvLength {
    std::size_t value = 0;
    std::size_t bytes = 0; // that encode it
};

Result<TlvLength> tlvLengthAt(ByteView bytes)
{
    if (bytes.empty())
        return failed(Fault::BadInput, u"data object without a length"_s);
    if (bytes[0] <= largestShortLength)
        return TlvLength{bytes[0], 1};
    if (bytes[0] == oneLengthByte && bytes.size() >= 2 && bytes[1] > largestShortLength)
        return TlvLength{bytes[1], 2};
    if (bytes[0] == twoLengthBytes && bytes.size() >= 3 && bytes[1] != 0)
        return TlvLength{static_cast<std::size_t>(bytes[1] << 8 | bytes[2]), 3};
    return failed(Fault::BadInput, u"malformed length of a data object"_s);
}

} // namespace

Result<DataObject> TlvReader::next()
{
    if (m_rest.empty())
        return failed(Fault::BadInput, u"data object missing"_s);
    const std::uint8_t tag = m_rest[0];
    if ((tag & moreTagBytes) == moreTagBytes)
        return failed(Fault::BadInput, u"tag of more than one byte"_s);
    const auto length = tlvLengthAt(m_rest.subspan(1));
    if (!length)
        return failed(length);
    const std::size_t head = 1 + length->bytes;
    if (length->value > m_rest.size() - head)
        return failed(Fault::BadInput, u"data object longer than what contains it"_s);
    const DataObject object{tag, m_rest.subspan(head, length->value)};
    m_rest = m_rest.subspan(head + length->value);
    return object;
}

Result<std::optional<DataObject>> TlvReader::nextIf(std::uint8_t tag)
{
    if (m_rest.empty() || m_rest[0] != tag)
        return std::optional<DataObject>{};
    const auto object = next();
    if (!object)
        return failed(object);
    return std::optional<DataObject>{*object};
}

Result<ByteView> findObject(ByteView bytes, std::uint8_t tag)
{
    std::optional<ByteView> found;
    TlvReader reader{bytes};
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object)
            return failed(object);
        if (object->tag != tag)
            continue;
        if (found)
            return failed(Fault::BadInput, u"data object twice"_s);
        found = object->value;
    }
    if (!found)
        return failed(Fault::BadInput, u"data object missing"_s);
    return *found;
}

void appendObject(Bytes& out, std::uint8_t tag, ByteView value)
{
    if (value.size() > largestLength)
        std::abort(); // no buffer of this program is that long
    out.push_back(tag);
    if (value.size() > 0xFF) {
        out.push_back(twoLengthBytes);
        out.push_back(static_cast<std::uint8_t>(value.size() >> 8));
    } else if (value.size() > largestShortLength) {
        out.push_back(oneLengthByte);
    }
    out.push_back(static_cast<std::uint8_t>(value.size()));
    out.insert(out.end(), value.begin(), value.end());
}

} // namespace wattcard::cardio
