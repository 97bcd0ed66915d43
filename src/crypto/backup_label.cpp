// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/backup_label.h"

#include "crypto/byte_order.h"
#include "crypto/hash.h"
#include "crypto/key_file.h"
#include "crypto/random.h"

#include <algorithm>
#include <string_view>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view backupMagic = "WCBK";
constexpr std::uint16_t backupFormat = 1;
constexpr std::size_t backupSaltSize = 16;
constexpr std::size_t labelSize = 77; // everything before the wrapped
constexpr std::size_t labelDigestSize = 32;
constexpr std::size_t leastWrapped = gcmOverhead + storageKeySize;
constexpr std::size_t mostWrapped = leastWrapped + largestContents;

std::size_t headLength(std::size_t wrapped)
{
    return labelSize + wrapped + labelDigestSize;
}

Bytes part(ByteView bytes, std::size_t at, std::size_t size)
{
    const ByteView found = bytes.subspan(at, size);
    return {found.begin(), found.end()};
}

// The wrapped length is known before anything is wrapped: it is part of what is authenticated.
Bytes labelBytes(const BackupLabel& label, std::size_t wrapped)
{
    Bytes bytes(backupMagic.begin(), backupMagic.end());
    appendBigEndian(bytes, backupFormat, 2);
    appendBigEndian(bytes, headLength(wrapped), 4);
    appendBigEndian(bytes, label.cost.memoryKiB, 4);
    appendBigEndian(bytes, label.cost.passes, 4);
    appendBigEndian(bytes, label.cost.lanes, 4);
    bytes.insert(bytes.end(), label.salt.begin(), label.salt.end());
    bytes.insert(bytes.end(), label.id.begin(), label.id.end());
    appendBigEndian(bytes, static_cast<std::uint64_t>(label.madeAt.time_since_epoch().count()), 8);
    appendBigEndian(bytes, label.schema, 4);
    bytes.insert(bytes.end(), label.utilityRegion.begin(), label.utilityRegion.end());
    appendBigEndian(bytes, label.practice ? 1 : 0, 1);
    appendBigEndian(bytes, static_cast<std::uint16_t>(label.counter), 2);
    appendBigEndian(bytes, label.size, 8);
    appendBigEndian(bytes, wrapped, 4);
    return bytes;
}

bool isWithinReason(const PasswordCost& cost)
{
    const auto fits = [](std::uint32_t value, std::uint32_t least, std::uint32_t most) {
        return value >= least && value <= most;
    };
    return fits(cost.memoryKiB, keyFileCostFloor.memoryKiB, keyFileCostCap.memoryKiB) &&
           fits(cost.passes, keyFileCostFloor.passes, keyFileCostCap.passes) &&
           fits(cost.lanes, keyFileCostFloor.lanes, keyFileCostCap.lanes) &&
           cost.memoryKiB >= 8 * cost.lanes; // RFC 9106 section 3.1
}

Result<Secret> backupStorageKey(const BackupLabel& label, ByteView passphrase)
{
    const Secret typed = Secret::copyOf(passphrase);
    return storageKeyFrom(typed, KeyFile{label.cost, label.salt, {}, {}}, {});
}

} // namespace

Result<std::size_t> backupHeadLength(ByteView start)
{
    if (start.size() < backupHeadStart ||
        !std::equal(backupMagic.begin(), backupMagic.end(), start.begin()))
        return failed(BackupTrouble::NotABackup);
    const auto version = bigEndian(start.subspan(4, 2));
    if (version == 0)
        return failed(BackupTrouble::NotABackup);
    if (version > backupFormat)
        return failed(BackupTrouble::TooNew, u"format %1"_s.arg(version));
    const auto length = static_cast<std::size_t>(bigEndian(start.subspan(6, 4)));
    if (length < headLength(leastWrapped) || length > headLength(mostWrapped))
        return failed(BackupTrouble::HeaderDamaged, u"length %1"_s.arg(length));
    return length;
}

Result<BackupLabel> decodeBackupLabel(ByteView head)
{
    const auto length = backupHeadLength(head);
    if (!length)
        return failed(length);
    if (head.size() != *length)
        return failed(BackupTrouble::CutShort, u"in its head"_s);
    const Sha256 digest = sha256(head.first(head.size() - labelDigestSize));
    if (!std::ranges::equal(digest, head.last(labelDigestSize)))
        return failed(BackupTrouble::HeaderDamaged);
    const auto number = [head](std::size_t at, std::size_t size) {
        return bigEndian(head.subspan(at, size));
    };
    BackupLabel label;
    label.cost = {static_cast<std::uint32_t>(number(10, 4)),
                  static_cast<std::uint32_t>(number(14, 4)),
                  static_cast<std::uint32_t>(number(18, 4))};
    if (!isWithinReason(label.cost))
        return failed(BackupTrouble::WorkOutOfRange);
    label.salt = part(head, 22, backupSaltSize);
    label.id = part(head, 38, backupIdSize);
    label.madeAt = UtcTime{std::chrono::milliseconds{static_cast<std::int64_t>(number(46, 8))}};
    label.schema = static_cast<std::uint32_t>(number(54, 4));
    std::copy_n(head.begin() + 58, label.utilityRegion.size(), label.utilityRegion.begin());
    label.practice = number(62, 1) != 0;
    label.counter = CounterId{static_cast<std::uint16_t>(number(63, 2))};
    label.size = number(65, 8);
    const auto wrapped = static_cast<std::size_t>(number(73, 4));
    if (headLength(wrapped) != *length)
        return failed(BackupTrouble::HeaderDamaged);
    label.wrapped = part(head, labelSize, wrapped);
    return label;
}

Result<Secret> makeBackupKey(BackupLabel& label, ByteView passphrase, ByteView contents)
{
    auto drawn = randomBytes(backupSaltSize + backupIdSize + storageKeySize);
    if (!drawn)
        return failed(drawn);
    label.salt = part(*drawn, 0, backupSaltSize);
    label.id = part(*drawn, backupSaltSize, backupIdSize);
    Secret key = Secret::takeOver(std::span{*drawn}.last(storageKeySize));
    const auto storage = backupStorageKey(label, passphrase);
    if (!storage)
        return failed(storage);
    Secret plain{storageKeySize + contents.size()};
    std::ranges::copy(key.view(), plain.writable().begin());
    std::ranges::copy(contents, plain.writable().subspan(storageKeySize).begin());
    auto wrapped =
        gcmSeal(storage->view(), labelBytes(label, gcmOverhead + plain.size()), plain.view());
    if (!wrapped)
        return failed(wrapped);
    label.wrapped = std::move(*wrapped);
    return key;
}

Bytes encodeBackupLabel(const BackupLabel& label)
{
    Bytes bytes = labelBytes(label, label.wrapped.size());
    bytes.insert(bytes.end(), label.wrapped.begin(), label.wrapped.end());
    const Sha256 digest = sha256(bytes);
    bytes.insert(bytes.end(), digest.begin(), digest.end());
    return bytes;
}

Result<OpenedLabel> openBackupLabel(const BackupLabel& label, ByteView passphrase)
{
    const auto storage = backupStorageKey(label, passphrase);
    if (!storage)
        return failed(storage);
    const auto plain =
        gcmOpen(storage->view(), labelBytes(label, label.wrapped.size()), label.wrapped);
    if (!plain || plain->size() < storageKeySize)
        return failed(BackupTrouble::WrongPassphrase);
    const ByteView whole = plain->view();
    return OpenedLabel{Secret::copyOf(whole.first(storageKeySize)),
                       part(whole, storageKeySize, whole.size() - storageKeySize)};
}

} // namespace wattcard::crypto
