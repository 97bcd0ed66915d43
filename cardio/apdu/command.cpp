// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t headerSize = 4;
constexpr std::size_t statusSize = 2;
// ISO 7816-4 section 11.3.1: P1 = 100xxxxx carries a short file identifier.
constexpr std::uint8_t shortFileMark = 0x80;

void append(Bytes& out, std::size_t length, std::size_t bytes)
{
    if (bytes == 2)
        out.push_back(static_cast<std::uint8_t>(length >> 8));
    out.push_back(static_cast<std::uint8_t>(length)); // 256 becomes 00, 65536 becomes 0000
}

std::uint32_t lengthAt(ByteView bytes)
{
    std::uint32_t length = 0;
    for (const std::uint8_t byte : bytes)
        length = length << 8 | byte;
    return length;
}

std::uint32_t expectedAt(ByteView le)
{
    const std::uint32_t length = lengthAt(le);
    const std::uint32_t most = le.size() == 1 ? longestShortAnswer : longestAnswer;
    return length == 0 ? most : length;
}

// `fields` is what follows the header and, in the extended form, its 00: Lc and Le are `width`
// bytes each.
Result<Command> parseFields(CommandHeader header, ByteView fields, std::size_t width)
{
    Command out{header, {}, std::nullopt};
    if (fields.size() == width) {
        out.expected = expectedAt(fields);
        return out;
    }
    const std::size_t count = fields.size() < width ? 0 : lengthAt(fields.first(width));
    const std::size_t withoutLe = width + count;
    if (count == 0 || (fields.size() != withoutLe && fields.size() != withoutLe + width))
        return failed(Fault::BadInput, u"command length differs from Lc"_s);
    const ByteView data = fields.subspan(width, count);
    out.data.assign(data.begin(), data.end());
    if (fields.size() > withoutLe)
        out.expected = expectedAt(fields.last(width));
    return out;
}

Command command(Instruction ins, std::uint8_t p1, std::uint8_t p2)
{
    return {{plainClass, static_cast<std::uint8_t>(ins), p1, p2}, {}, std::nullopt};
}

} // namespace

bool Command::fitsShort() const
{
    return data.size() <= longestShortData && expected.value_or(1) <= longestShortAnswer;
}

Result<Bytes> Command::encode() const
{
    if (data.size() > longestData)
        return failed(Fault::BadInput, u"command data longer than 65535 bytes"_s);
    if (expected && (*expected == 0 || *expected > longestAnswer))
        return failed(Fault::BadInput, u"expected length outside 1 to 65536"_s);
    const std::size_t width = fitsShort() ? 1 : 2;
    const auto head = header.bytes();
    Bytes out;
    out.reserve(head.size() + 1 + width + data.size() + width); // never moved with a key in it
    out.assign(head.begin(), head.end());
    if (width == 2)
        out.push_back(0x00); // the mark of the extended form
    if (!data.empty()) {
        append(out, data.size(), width);
        out.insert(out.end(), data.begin(), data.end());
    }
    if (expected)
        append(out, *expected, width);
    return out;
}

Result<Command> Command::parse(ByteView apdu)
{
    if (apdu.size() < headerSize)
        return failed(Fault::BadInput, u"command shorter than its header"_s);
    const CommandHeader header{apdu[0], apdu[1], apdu[2], apdu[3]};
    const ByteView body = apdu.subspan(headerSize);
    if (body.empty())
        return Command{header, {}, std::nullopt};
    const bool isExtended = body.size() > 1 && body[0] == 0;
    return isExtended ? parseFields(header, body.subspan(1), 2) : parseFields(header, body, 1);
}

Bytes Response::encode() const
{
    Bytes out = data;
    out.push_back(static_cast<std::uint8_t>(status.value >> 8));
    out.push_back(static_cast<std::uint8_t>(status.value));
    return out;
}

Result<Response> Response::parse(ByteView apdu)
{
    if (apdu.size() < statusSize || apdu.size() > longestAnswer + statusSize)
        return failed(Fault::BadInput, u"answer of an impossible length"_s);
    const ByteView data = apdu.first(apdu.size() - statusSize);
    const ByteView trailer = apdu.last(statusSize);
    return Response{{data.begin(), data.end()},
                    {static_cast<std::uint16_t>(trailer[0] << 8 | trailer[1])}};
}

Command selectApplication(ByteView aid)
{
    Command out = command(Instruction::Select, selectByName, 0x00);
    out.data.assign(aid.begin(), aid.end());
    out.expected = anyLength;
    return out;
}

Command getChallenge(std::size_t nonceSize)
{
    Command out = command(Instruction::GetChallenge, 0x00, 0x00);
    out.expected = static_cast<std::uint32_t>(nonceSize);
    return out;
}

Command mutualAuthenticate(std::uint8_t keyReference, Bytes token)
{
    Command out = command(Instruction::MutualAuthenticate, 0x00, keyReference);
    out.expected = static_cast<std::uint32_t>(token.size());
    out.data = std::move(token);
    return out;
}

Command getData(std::uint8_t tag)
{
    Command out = command(Instruction::GetData, 0x00, tag);
    out.expected = anyLength;
    return out;
}

Command putData(std::uint8_t tag, Bytes data)
{
    Command out = command(Instruction::PutData, 0x00, tag);
    out.data = std::move(data);
    return out;
}

Command readBinary(BinaryPlace place, std::uint32_t count)
{
    const auto p1 = static_cast<std::uint8_t>(shortFileMark | place.shortFileId);
    Command out = command(Instruction::ReadBinary, p1, place.offset);
    out.expected = count;
    return out;
}

Command updateBinary(BinaryPlace place, Bytes data)
{
    const auto p1 = static_cast<std::uint8_t>(shortFileMark | place.shortFileId);
    Command out = command(Instruction::UpdateBinary, p1, place.offset);
    out.data = std::move(data);
    return out;
}

Command readRecord(std::uint8_t shortFileId, std::uint8_t number)
{
    constexpr unsigned byNumber = 0x04; // the record whose number is in P1
    const auto p2 = static_cast<std::uint8_t>(unsigned{shortFileId} << 3 | byNumber);
    Command out = command(Instruction::ReadRecord, number, p2);
    out.expected = anyLength;
    return out;
}

Command appendRecord(std::uint8_t shortFileId, Bytes record)
{
    const auto p2 = static_cast<std::uint8_t>(unsigned{shortFileId} << 3);
    Command out = command(Instruction::AppendRecord, 0x00, p2);
    out.data = std::move(record);
    return out;
}

} // namespace wattcard::cardio
