// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/sntp.h"

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t version = 4;
constexpr std::uint8_t clientMode = 3;
constexpr std::uint8_t serverMode = 4;
constexpr std::uint8_t noTime = 3; // leap indicator: the clock was never set
constexpr std::uint8_t lowestStratum = 15;
constexpr std::size_t originateAt = 24;
constexpr std::size_t transmitAt = 40;
constexpr std::size_t stampSize = 8;

// Seconds since 1900, or since 2036-02-07 when the highest bit is not set (RFC 4330 section 3).
constexpr std::int64_t from1900To1970 = 2'208'988'800;
constexpr std::int64_t era = std::int64_t{1} << 32;

std::uint64_t bigEndian(ByteView bytes)
{
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = number << 8 | byte;
    return number;
}

UtcTime timeOf(std::uint64_t stamp)
{
    const auto whole = static_cast<std::int64_t>(stamp >> 32);
    const bool isFirstEra = (stamp >> 63) != 0;
    const std::int64_t seconds = whole + (isFirstEra ? 0 : era) - from1900To1970;
    const auto fraction = static_cast<std::int64_t>((stamp & 0xFFFF'FFFF) * 1000 >> 32);
    return UtcTime{std::chrono::milliseconds{seconds * 1000 + fraction}};
}

} // namespace

Bytes sntpRequest(const SntpNonce& nonce)
{
    Bytes request(sntpSize, 0);
    request[0] = static_cast<std::uint8_t>(version << 3 | clientMode);
    std::ranges::copy(nonce, request.begin() + transmitAt);
    return request;
}

Result<UtcTime> sntpTime(ByteView answer, const SntpNonce& nonce)
{
    if (answer.size() < sntpSize)
        return failed(Fault::BadInput, u"%1 bytes"_s.arg(answer.size()));
    const std::uint8_t head = answer[0];
    if ((head >> 3 & 7) != version || (head & 7) != serverMode)
        return failed(Fault::BadInput, u"version and mode %1"_s.arg(head & 0x3F));
    // Before it is told what is wrong with a server: that it is this server's answer.
    if (!std::ranges::equal(answer.subspan(originateAt, stampSize), nonce))
        return failed(Fault::BadInput, u"the answer to another question"_s);
    const std::uint8_t stratum = answer[1];
    if (head >> 6 == noTime || stratum == 0 || stratum > lowestStratum)
        return failed(Fault::BadInput, u"no time: stratum %1"_s.arg(stratum));
    const std::uint64_t stamp = bigEndian(answer.subspan(transmitAt, stampSize));
    if (stamp == 0)
        return failed(Fault::BadInput, u"no transmit time"_s);
    return timeOf(stamp);
}

} // namespace wattcard
