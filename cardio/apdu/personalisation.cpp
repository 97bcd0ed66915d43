// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/personalisation.h"

#include "cardio/apdu/tlv.h"
#include "crypto/compare.h"
#include "crypto/kcv.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

enum class IdentityTag : std::uint8_t { Serial = 0x80, CardClass = 0x81, Suites = 0x83 };
enum class KeyTag : std::uint8_t {
    Reference = 0x80,
    Version = 0x81,
    MaxTries = 0x82,
    Key = 0x83,
    CheckValue = 0x84,
};
constexpr std::uint8_t issuerReference = 0x84;
constexpr std::uint8_t tripleDesOffset = 0x10; // 91 to 95 (CARD.md section 4)
constexpr std::uint8_t largestTries = 15;      // 63Cx has one digit
constexpr std::size_t keySize = 16;

Suite suiteOfKey(std::uint8_t reference, Suite main)
{
    return (reference & tripleDesOffset) != 0 ? Suite::T : main;
}

crypto::KeyCheckValue checkValueOf(std::uint8_t reference, Suite main, ByteView key)
{
    return crypto::keyCheckValue(crypto::cardKeyAlgorithm(suiteOfKey(reference, main)), key);
}

crypto::Secret moveWithKey(LifeCycle to, const KeyBlock& key)
{
    const crypto::Secret block = encodeKeyBlock(key);
    crypto::Secret out{1 + block.size()};
    out.writable()[0] = static_cast<std::uint8_t>(to);
    std::copy(block.view().begin(), block.view().end(), out.writable().begin() + 1);
    return out;
}

template <class Tag> void append(Bytes& out, Tag tag, ByteView value)
{
    appendObject(out, static_cast<std::uint8_t>(tag), value);
}

template <class Tag> Result<ByteView> valueOf(ByteView data, Tag tag, std::size_t size)
{
    const auto value = findObject(data, static_cast<std::uint8_t>(tag));
    if (value && value->size() != size)
        return failed(Fault::BadInput, u"data object of a wrong length"_s);
    return value;
}

} // namespace

Bytes encodeIdentity(const CardIdentity& identity)
{
    Bytes out;
    append(out, IdentityTag::Serial, identity.serial.bytes());
    append(out, IdentityTag::CardClass, Bytes{identity.cardClass});
    append(out, IdentityTag::Suites, Bytes{identity.suites});
    return out;
}

Result<CardIdentity> decodeIdentity(ByteView data)
{
    const auto serial = valueOf(data, IdentityTag::Serial, 8);
    if (!serial)
        return failed(serial);
    const auto cardClass = valueOf(data, IdentityTag::CardClass, 1);
    if (!cardClass)
        return failed(cardClass);
    const auto suites = valueOf(data, IdentityTag::Suites, 1);
    if (!suites)
        return failed(suites);
    const auto parsed = CardSerial::fromBytes(*serial);
    if (!parsed)
        return failed(parsed);
    return CardIdentity{*parsed, (*cardClass)[0], (*suites)[0]};
}

crypto::Secret encodeKeyBlock(const KeyBlock& block)
{
    const auto checkValue = checkValueOf(block.reference, block.suite, block.key.view());
    constexpr std::size_t size = 3 * 3 + 2 + keySize + 2 + 5;
    Bytes out;
    out.reserve(size); // so that no copy of the key is left behind by growing
    append(out, KeyTag::Reference, Bytes{block.reference});
    append(out, KeyTag::Version, Bytes{block.version});
    append(out, KeyTag::MaxTries, Bytes{block.maxTries});
    append(out, KeyTag::Key, block.key.view());
    append(out, KeyTag::CheckValue, checkValue);
    return crypto::Secret{std::move(out)};
}

Result<KeyBlock> decodeKeyBlock(ByteView data, Suite main)
{
    const auto reference = valueOf(data, KeyTag::Reference, 1);
    const auto version = valueOf(data, KeyTag::Version, 1);
    const auto maxTries = valueOf(data, KeyTag::MaxTries, 1);
    const auto key = valueOf(data, KeyTag::Key, keySize);
    const auto checkValue =
        valueOf(data, KeyTag::CheckValue, std::tuple_size_v<crypto::KeyCheckValue>);
    if (!reference || !version || !maxTries || !key || !checkValue)
        return failed(Fault::BadInput, u"malformed key block"_s);
    if ((*maxTries)[0] == 0 || (*maxTries)[0] > largestTries)
        return failed(Fault::BadInput, u"key block: maximum of tries"_s);
    const std::uint8_t ref = (*reference)[0];
    if (!crypto::equalInConstantTime(checkValueOf(ref, main, *key), *checkValue))
        return failed(Fault::BadInput, u"key block: check value"_s);
    return KeyBlock{ref, (*version)[0], (*maxTries)[0], crypto::Secret::copyOf(*key),
                    suiteOfKey(ref, main)};
}

crypto::Secret encodeActivation(const KeyBlock& issuerKey)
{
    return moveWithKey(LifeCycle::Operational, issuerKey);
}

crypto::Secret encodeWipe(const KeyBlock& transportKey)
{
    return moveWithKey(LifeCycle::Initialisation, transportKey);
}

Bytes encodeMove(LifeCycle to)
{
    return {static_cast<std::uint8_t>(to)};
}

Result<LifeCycleMove> decodeMove(ByteView data, Suite main)
{
    if (data.empty())
        return failed(Fault::BadInput, u"life cycle: no data"_s);
    LifeCycleMove move{LifeCycle{data[0]}, {}};
    const ByteView rest = data.subspan(1);
    const bool mayHaveKey =
        move.to == LifeCycle::Operational || move.to == LifeCycle::Initialisation;
    const bool mayHaveNone = move.to == LifeCycle::Operational || move.to == LifeCycle::Blocked ||
                             move.to == LifeCycle::Terminated;
    if (rest.empty() ? !mayHaveNone : !mayHaveKey)
        return failed(Fault::BadInput, u"life cycle: no such move"_s);
    if (rest.empty())
        return move;
    auto block = decodeKeyBlock(rest, main);
    if (!block)
        return failed(block);
    if ((block->reference & ~tripleDesOffset) != issuerReference)
        return failed(Fault::BadInput, u"life cycle: key reference"_s);
    move.issuerKey = std::move(*block);
    return move;
}

Bytes encodeUnblock(std::uint8_t reference)
{
    Bytes out;
    append(out, KeyTag::Reference, Bytes{reference});
    return out;
}

Result<std::uint8_t> decodeUnblock(ByteView data)
{
    const auto reference = valueOf(data, KeyTag::Reference, 1);
    if (!reference)
        return failed(reference);
    return (*reference)[0];
}

} // namespace wattcard::cardio
