// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_block.h"

#include "crypto/byte_order.h"

#include <limits>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t macOnly = 'C'; // TR-31 mode of use: calculates only
constexpr std::uint8_t notExportable = 'N';
constexpr auto always = std::numeric_limits<std::int64_t>::min();
constexpr auto forever = std::numeric_limits<std::int64_t>::max();

bool isPurpose(std::uint8_t byte)
{
    switch (static_cast<Purpose>(byte)) {
    case Purpose::Vending:
    case Purpose::Meter:
    case Purpose::Inspection:
    case Purpose::Issuer:
    case Purpose::Management:
    case Purpose::Purchase:
    case Purpose::Return:
    case Purpose::Transport:
    case Purpose::AuditChain: return true;
    }
    return false;
}

bool isSuite(std::uint8_t byte)
{
    switch (static_cast<Suite>(byte)) {
    case Suite::A:
    case Suite::S:
    case Suite::T: return true;
    }
    return false;
}

std::uint64_t timeBits(const std::optional<UtcTime>& time, std::int64_t otherwise)
{
    return static_cast<std::uint64_t>(time ? time->time_since_epoch().count() : otherwise);
}

std::optional<UtcTime> timeOf(std::uint64_t bits, std::int64_t otherwise)
{
    const auto count = static_cast<std::int64_t>(bits);
    if (count == otherwise)
        return std::nullopt;
    return UtcTime{std::chrono::milliseconds{count}};
}

} // namespace

Bytes encodeKeyHeader(const KeyLabel& label)
{
    const KeySlot& slot = label.slot;
    Bytes bytes;
    bytes.reserve(keyHeaderSize);
    bytes.push_back(static_cast<std::uint8_t>(slot.purpose));
    bytes.push_back(static_cast<std::uint8_t>(slot.suite));
    bytes.push_back(cardReference(slot.purpose, slot.suite));
    bytes.push_back(slot.version);
    bytes.push_back(macOnly);
    bytes.push_back(notExportable);
    bytes.push_back(static_cast<std::uint8_t>(label.state));
    bytes.push_back(0);
    appendBigEndian(bytes, timeBits(label.validFrom, always), 8);
    appendBigEndian(bytes, timeBits(label.validUntil, forever), 8);
    appendBigEndian(bytes, label.quota, 8);
    appendBigEndian(bytes, static_cast<std::uint16_t>(label.counter), 2);
    bytes.insert(bytes.end(), label.checkValue.begin(), label.checkValue.end());
    bytes.push_back(0);
    return bytes;
}

Result<KeyLabel> decodeKeyHeader(ByteView bytes)
{
    const auto damaged = [] { return failed(Fault::KeyStoreDamaged, u"no header of a key"_s); };
    if (bytes.size() != keyHeaderSize || !isPurpose(bytes[0]) || !isSuite(bytes[1]) ||
        bytes[6] > static_cast<std::uint8_t>(KeyState::Revoked))
        return damaged();
    KeyLabel label;
    label.slot = {static_cast<Purpose>(bytes[0]), static_cast<Suite>(bytes[1]), bytes[3]};
    label.state = static_cast<KeyState>(bytes[6]);
    label.validFrom = timeOf(bigEndian(bytes.subspan(8, 8)), always);
    label.validUntil = timeOf(bigEndian(bytes.subspan(16, 8)), forever);
    label.quota = bigEndian(bytes.subspan(24, 8));
    label.counter = CounterId{static_cast<std::uint16_t>(bigEndian(bytes.subspan(32, 2)))};
    std::copy_n(bytes.begin() + 34, label.checkValue.size(), label.checkValue.begin());
    // Everything else has one right value: what differs was not written by this program.
    const Bytes again = encodeKeyHeader(label);
    if (!std::equal(bytes.begin(), bytes.end(), again.begin(), again.end()) || bytes[3] == 0)
        return damaged();
    return label;
}

} // namespace wattcard::crypto
