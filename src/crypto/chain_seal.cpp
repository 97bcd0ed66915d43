// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chain_seal.h"

#include "crypto/durable_file.h"
#include "crypto/hmac.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace wattcard::crypto {

namespace {

constexpr std::string_view sealMagic = "WCAS1"; // then day (8), key (32), SHA-256 of all that (32)
constexpr std::size_t sealKeySize = 32;
constexpr std::size_t dayAt = 5, keyAt = 13, digestAt = 45, fileSize = 77;

ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Secret takenOver(Sha256 bytes)
{
    return Secret::takeOver(bytes);
}

Secret contentOf(SealDay day, ByteView key)
{
    Secret content{fileSize};
    const auto out = content.writable();
    std::ranges::copy(bytesOf(sealMagic), out.begin());
    for (std::size_t index = 0; index < 8; ++index)
        out[dayAt + index] = static_cast<std::uint8_t>(day >> (8 * (7 - index)));
    std::ranges::copy(key, out.begin() + keyAt);
    std::ranges::copy(sha256(content.view().first(digestAt)), out.begin() + digestAt);
    return content;
}

} // namespace

Secret nextSealKey(ByteView key)
{
    return takenOver(hmacSha256(key, bytesOf("next")));
}

Secret sealKeyOf(ByteView firstKey, SealDay day)
{
    Secret key = Secret::copyOf(firstKey);
    for (SealDay step = firstSealDay; step < std::min(day, lastSealDay); ++step)
        key = nextSealKey(key.view());
    return key;
}

Result<Secret> firstSealKey(const KeyStore& keys, CounterId counter)
{
    const std::uint8_t version = keys.newest(Purpose::AuditChain);
    const auto number = static_cast<std::uint16_t>(counter);
    const CardSerial place{{0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(number >> 8),
                            static_cast<std::uint8_t>(number & 0xFF)}};
    const auto master = keys.cardKey({Purpose::AuditChain, Suite::A, version}, place);
    if (!master)
        return failed(master);
    return takenOver(hmacSha256(master->view(), bytesOf("wattcard-audit-seal-1")));
}

std::string ChainSeal::fileIn(const std::string& directory)
{
    return directory + "/audit.seal";
}

Result<void> ChainSeal::begin(const std::string& path, ByteView firstKey, SealDay day)
{
    if (std::filesystem::exists(path))
        return failed(Fault::DuplicateNumber, QStringLiteral("audit.seal"));
    if (firstKey.size() != sealKeySize || day < firstSealDay || day > lastSealDay)
        return failed(Fault::BadInput, QStringLiteral("no day or key of a seal"));
    const Secret key = sealKeyOf(firstKey, day);
    return replaceFile(path, contentOf(day, key.view()).view(), Previous::Dropped);
}

Result<ChainSeal> ChainSeal::open(const std::string& path)
{
    auto read = readFile(path, fileSize);
    if (!read)
        return failed(read);
    const Secret content{std::move(*read)};
    const ByteView bytes = content.view();
    const bool whole = bytes.size() == fileSize &&
                       std::ranges::equal(bytes.first(dayAt), bytesOf(sealMagic)) &&
                       std::ranges::equal(bytes.subspan(digestAt), sha256(bytes.first(digestAt)));
    if (!whole)
        return failed(Fault::KeyStoreDamaged, QStringLiteral("audit.seal"));
    SealDay day = 0;
    for (const std::uint8_t byte : bytes.subspan(dayAt, 8))
        day = (day << 8) | byte;
    return ChainSeal{path, day, Secret::copyOf(bytes.subspan(keyAt, sealKeySize))};
}

Result<ChainSeal::Mac> ChainSeal::seal(SealDay day, ByteView message)
{
    const SealDay wanted = std::min(day, lastSealDay);
    if (wanted > m_day) {
        Secret key = Secret::copyOf(m_key.view());
        for (SealDay step = m_day; step < wanted; ++step)
            key = nextSealKey(key.view());
        if (auto kept =
                replaceFile(m_path, contentOf(wanted, key.view()).view(), Previous::Dropped);
            !kept)
            return failed(kept);
        m_key = std::move(key);
        m_day = wanted;
    }
    return Mac{m_day, hmacSha256(m_key.view(), message)};
}

} // namespace wattcard::crypto
