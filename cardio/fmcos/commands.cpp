// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/commands.h"

#include "cardio/fmcos/cryptograms.h"
#include "cardio/profile/access.h"
#include "crypto/require.h"

namespace wattcard::cardio::fmcos {

namespace {

constexpr unsigned moreToFetch = 0x61; // SW1; SW2 is how much

} // namespace

Command selectFile(std::uint16_t fileId)
{
    return {{plainClass, static_cast<std::uint8_t>(Instruction::Select), 0x00, 0x00},
            {static_cast<std::uint8_t>(fileId >> 8), static_cast<std::uint8_t>(fileId)},
            std::nullopt};
}

Command externalAuthentication(std::uint8_t keyId, Bytes cryptogram)
{
    return {{plainClass, externalAuthenticate, 0x00, keyId}, std::move(cryptogram), std::nullopt};
}

Command internalAuthentication(std::uint8_t keyId, Bytes data)
{
    return {{plainClass, internalAuthenticate, encipherMode, keyId}, std::move(data), anyLength};
}

Bytes macInput(const Command& secured)
{
    const auto head = secured.header.bytes();
    const ByteView data = ByteView{secured.data}.first(secured.data.size() - sizeof(Mac4));
    Bytes out(head.begin(), head.end());
    out.reserve(head.size() + 1 + data.size());
    out.push_back(static_cast<std::uint8_t>(secured.data.size()));
    out.insert(out.end(), data.begin(), data.end());
    return out;
}

Command protectedWithMac(Command plain, ByteView key, ByteView challenge)
{
    const std::size_t size = plain.data.size();
    crypto::require(size + sizeof(Mac4) <= longestData, "FMCOS command length");
    plain.header.cla = protectedClass;
    plain.data.resize(size + sizeof(Mac4));
    const Mac4 mac = mac4(key, challenge, macInput(plain));
    std::copy(mac.begin(), mac.end(), plain.data.end() - sizeof(Mac4));
    return plain;
}

Result<Response> sendAndFetch(CardChannel& channel, const Command& command)
{
    auto answer = exchange(channel, command);
    if (!answer || answer->status.value >> 8 != moreToFetch)
        return answer;
    const auto waiting = static_cast<std::uint16_t>(answer->status.value & 0xFF);
    return exchange(
        channel, {{plainClass, getResponse, 0x00, 0x00}, {}, waiting == 0 ? anyLength : waiting});
}

} // namespace wattcard::cardio::fmcos
