// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_file.h"

#include "crypto/byte_order.h"
#include "crypto/hash.h"

#include <argon2.h>

#include <algorithm>
#include <string_view>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view keyFileMagic = "WCKS";
constexpr std::uint16_t formatVersion = 1;
constexpr std::size_t digestSize = 32;
constexpr std::size_t parameterSize = 4 + 2 + 3 * 4 + keyFileSaltSize + digestSize;
constexpr std::size_t headSize = parameterSize + gcmOverhead + 2;
constexpr std::size_t masterSize = 16;
constexpr std::size_t wrappedSize = gcmOverhead + masterSize;
constexpr std::size_t keyBlockSize = keyHeaderSize + wrappedSize;

Bytes parameters(const KeyFile& file)
{
    Bytes bytes(keyFileMagic.begin(), keyFileMagic.end());
    bytes.reserve(largestKeyFile);
    appendBigEndian(bytes, formatVersion, 2);
    appendBigEndian(bytes, file.cost.memoryKiB, 4);
    appendBigEndian(bytes, file.cost.passes, 4);
    appendBigEndian(bytes, file.cost.lanes, 4);
    bytes.insert(bytes.end(), file.salt.begin(), file.salt.end());
    bytes.insert(bytes.end(), file.bindingDigest.begin(), file.bindingDigest.end());
    return bytes;
}

Bytes associatedData(const KeyFile& file, const KeyLabel& label)
{
    Bytes data = parameters(file);
    const Bytes header = encodeKeyHeader(label);
    data.insert(data.end(), header.begin(), header.end());
    return data;
}

bool within(const PasswordCost& cost)
{
    const auto fits = [](std::uint32_t value, std::uint32_t least, std::uint32_t most) {
        return value >= least && value <= most;
    };
    return fits(cost.memoryKiB, keyFileCostFloor.memoryKiB, keyFileCostCap.memoryKiB) &&
           fits(cost.passes, keyFileCostFloor.passes, keyFileCostCap.passes) &&
           fits(cost.lanes, keyFileCostFloor.lanes, keyFileCostCap.lanes) &&
           cost.memoryKiB >= 8 * cost.lanes; // RFC 9106 section 3.1
}

Bytes copy(ByteView bytes)
{
    return Bytes(bytes.begin(), bytes.end());
}

Result<KeyFile> decodeParameters(ByteView bytes)
{
    if (!std::equal(keyFileMagic.begin(), keyFileMagic.end(), bytes.begin()))
        return failed(Fault::KeyStoreDamaged, u"this is no key file"_s);
    const auto version = bigEndian(bytes.subspan(4, 2));
    if (version > formatVersion)
        return failed(Fault::SchemaTooNew, u"key file of format %1"_s.arg(version));
    if (version == 0)
        return failed(Fault::KeyStoreDamaged, u"this is no key file"_s);
    const auto number = [bytes](std::size_t at) {
        return static_cast<std::uint32_t>(bigEndian(bytes.subspan(at, 4)));
    };
    KeyFile file;
    file.cost = {number(6), number(10), number(14)};
    if (!within(file.cost))
        return failed(Fault::BadInput, u"the key file asks for work out of range"_s);
    file.salt = copy(bytes.subspan(18, keyFileSaltSize));
    file.bindingDigest = copy(bytes.subspan(18 + keyFileSaltSize, digestSize));
    return file;
}

Result<void> checkEnd(ByteView bytes)
{
    const ByteView content = bytes.first(bytes.size() - digestSize);
    const Sha256 digest = sha256(content);
    if (!std::ranges::equal(digest, bytes.last(digestSize)))
        return failed(Fault::KeyStoreDamaged, u"the key file is damaged"_s);
    return {};
}

Result<void> appendProof(Bytes& bytes, const Secret& storageKey)
{
    const auto proof = gcmSeal(storageKey.view(), bytes, {});
    if (!proof)
        return failed(proof);
    bytes.insert(bytes.end(), proof->begin(), proof->end());
    return {};
}

bool proves(ByteView bytes, std::size_t at, const Secret& storageKey)
{
    return gcmOpen(storageKey.view(), bytes.first(at), bytes.subspan(at, gcmOverhead)).has_value();
}

} // namespace

Result<KeyFile> decodeKeyFile(ByteView bytes)
{
    if (bytes.size() > largestKeyFile)
        return failed(Fault::BadInput, u"the key file is larger than 64 KiB"_s);
    const auto cut = [] { return failed(Fault::KeyStoreDamaged, u"the key file is cut short"_s); };
    if (bytes.size() < headSize)
        return cut();
    auto file = decodeParameters(bytes);
    if (!file)
        return file;
    const auto count = bigEndian(bytes.subspan(parameterSize + gcmOverhead, 2));
    if (count > mostKeyBlocks)
        return failed(Fault::BadInput, u"the key file has more than 64 blocks"_s);
    if (bytes.size() != headSize + count * keyBlockSize + gcmOverhead + digestSize)
        return cut();
    if (auto whole = checkEnd(bytes); !whole)
        return failed(whole);
    for (std::size_t at = headSize; file->blocks.size() < count; at += keyBlockSize) {
        const auto label = decodeKeyHeader(bytes.subspan(at, keyHeaderSize));
        if (!label)
            return failed(label);
        const auto same = [&label](const KeyFileBlock& block) {
            return block.label.slot == label->slot;
        };
        if (std::ranges::any_of(file->blocks, same))
            return failed(Fault::KeyStoreDamaged, u"the key file has a slot twice"_s);
        file->blocks.push_back({*label, copy(bytes.subspan(at + keyHeaderSize, wrappedSize))});
    }
    return file;
}

Result<void> authenticateKeyFile(ByteView bytes, const Secret& storageKey)
{
    if (!proves(bytes, parameterSize, storageKey))
        return failed(Fault::KeyStoreLocked, u"wrong passphrase of the key file"_s);
    if (!proves(bytes, bytes.size() - digestSize - gcmOverhead, storageKey))
        return failed(Fault::KeyStoreDamaged, u"the list of the key file was edited"_s);
    return {};
}

Result<Bytes> encodeKeyFile(const KeyFile& file, const Secret& storageKey)
{
    if (file.blocks.size() > mostKeyBlocks)
        return failed(Fault::BadInput, u"the key file is full: 64 keys"_s);
    Bytes bytes = parameters(file);
    if (auto proven = appendProof(bytes, storageKey); !proven)
        return failed(proven);
    appendBigEndian(bytes, file.blocks.size(), 2);
    for (const KeyFileBlock& block : file.blocks) {
        const Bytes header = encodeKeyHeader(block.label);
        bytes.insert(bytes.end(), header.begin(), header.end());
        bytes.insert(bytes.end(), block.wrapped.begin(), block.wrapped.end());
    }
    if (auto sealed = appendProof(bytes, storageKey); !sealed)
        return failed(sealed);
    const Sha256 digest = sha256(bytes);
    bytes.insert(bytes.end(), digest.begin(), digest.end());
    return bytes;
}

Result<KeyFileBlock> wrapKey(const KeyFile& file, const Secret& storageKey, const KeyLabel& label,
                             const Secret& master)
{
    auto wrapped = gcmSeal(storageKey.view(), associatedData(file, label), master.view());
    if (!wrapped)
        return failed(wrapped);
    return KeyFileBlock{label, std::move(*wrapped)};
}

Result<Secret> unwrapKey(const KeyFile& file, const Secret& storageKey, const KeyFileBlock& block)
{
    return gcmOpen(storageKey.view(), associatedData(file, block.label), block.wrapped);
}

Bytes bindingDigest(ByteView salt, ByteView binding)
{
    Bytes input(salt.begin(), salt.end());
    input.insert(input.end(), binding.begin(), binding.end());
    const Sha256 digest = sha256(input);
    return Bytes(digest.begin(), digest.end());
}

Result<Secret> storageKeyFrom(const Secret& passphrase, const KeyFile& file, ByteView binding)
{
    Secret key{storageKeySize};
    Bytes salt = file.salt;
    Bytes secret = copy(binding);
    argon2_context context{};
    context.out = key.writable().data();
    context.outlen = static_cast<std::uint32_t>(key.size());
    // Only a context that asks for it has its password cleared (ARGON2_FLAG_CLEAR_PASSWORD).
    context.pwd = const_cast<std::uint8_t*>(passphrase.view().data());
    context.pwdlen = static_cast<std::uint32_t>(passphrase.size());
    context.salt = salt.data();
    context.saltlen = static_cast<std::uint32_t>(salt.size());
    context.secret = secret.data();
    context.secretlen = static_cast<std::uint32_t>(secret.size());
    context.t_cost = file.cost.passes;
    context.m_cost = file.cost.memoryKiB;
    context.lanes = file.cost.lanes;
    context.threads = file.cost.lanes;
    context.version = ARGON2_VERSION_13;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int code = argon2_ctx(&context, Argon2_id);
    if (code != ARGON2_OK)
        return failed(Fault::DatabaseFailed, QLatin1StringView{argon2_error_message(code)});
    return key;
}

} // namespace wattcard::crypto
