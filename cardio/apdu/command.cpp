// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t headerSize = 4;
constexpr std::size_t longestShortData = 255;
constexpr std::uint16_t longestShortAnswer = 256;
constexpr std::size_t statusSize = 2;
// ISO 7816-4 section 11.3.1: P1 = 100xxxxx carries a short file identifier.
constexpr std::uint8_t shortFileMark = 0x80;
constexpr std::uint8_t byName = 0x04; // P1 of SELECT

std::uint16_t lengthExpected(std::uint8_t le)
{
    return le == 0 ? longestShortAnswer : le;
}

Command command(Instruction ins, std::uint8_t p1, std::uint8_t p2)
{
    return {{plainClass, static_cast<std::uint8_t>(ins), p1, p2}, {}, std::nullopt};
}

} // namespace

Result<Bytes> Command::encode() const
{
    if (data.size() > longestShortData)
        return failed(Fault::BadInput, u"command data longer than 255 bytes"_s);
    if (expected && (*expected == 0 || *expected > longestShortAnswer))
        return failed(Fault::BadInput, u"expected length outside 1 to 256"_s);
    const auto head = header.bytes();
    Bytes out(head.begin(), head.end());
    if (!data.empty()) {
        out.push_back(static_cast<std::uint8_t>(data.size()));
        out.insert(out.end(), data.begin(), data.end());
    }
    if (expected)
        out.push_back(static_cast<std::uint8_t>(*expected)); // 256 becomes 00
    return out;
}

Result<Command> Command::parse(ByteView apdu)
{
    if (apdu.size() < headerSize)
        return failed(Fault::BadInput, u"command shorter than its header"_s);
    Command out{{apdu[0], apdu[1], apdu[2], apdu[3]}, {}, std::nullopt};
    const ByteView body = apdu.subspan(headerSize);
    if (body.empty())
        return out;
    if (body.size() == 1) {
        out.expected = lengthExpected(body[0]);
        return out;
    }
    const std::size_t count = body[0];
    const std::size_t withoutLe = 1 + count;
    if (count == 0 || (body.size() != withoutLe && body.size() != withoutLe + 1))
        return failed(Fault::BadInput, u"command length differs from Lc"_s);
    const ByteView data = body.subspan(1, count);
    out.data.assign(data.begin(), data.end());
    if (body.size() > withoutLe)
        out.expected = lengthExpected(body.back());
    return out;
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
    if (apdu.size() < statusSize || apdu.size() > longestShortAnswer + statusSize)
        return failed(Fault::BadInput, u"answer of an impossible length"_s);
    const ByteView data = apdu.first(apdu.size() - statusSize);
    const ByteView trailer = apdu.last(statusSize);
    return Response{{data.begin(), data.end()},
                    {static_cast<std::uint16_t>(trailer[0] << 8 | trailer[1])}};
}

Command selectApplication(ByteView aid)
{
    Command out = command(Instruction::Select, byName, 0x00);
    out.data.assign(aid.begin(), aid.end());
    out.expected = anyLength;
    return out;
}

Command getChallenge(std::size_t nonceSize)
{
    Command out = command(Instruction::GetChallenge, 0x00, 0x00);
    out.expected = static_cast<std::uint16_t>(nonceSize);
    return out;
}

Command mutualAuthenticate(std::uint8_t keyReference, Bytes token)
{
    Command out = command(Instruction::MutualAuthenticate, 0x00, keyReference);
    out.expected = static_cast<std::uint16_t>(token.size());
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

Command readBinary(BinaryPlace place, std::uint16_t count)
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
