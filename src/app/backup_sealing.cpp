// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_sealing.h"

#include "app/backup_contents.h"
#include "crypto/backup_packing.h"

#include <QCryptographicHash>
#include <QFile>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using crypto::PartFile;
using crypto::SequentialFile;

namespace {

constexpr std::size_t bytesAtOnce = 256 * 1024;

std::string nameOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

crypto::BackupLabel labelFor(const SealingOrder& order)
{
    crypto::BackupLabel label;
    label.cost = order.cost;
    label.madeAt = order.contents.madeAt;
    label.schema = static_cast<std::uint32_t>(order.contents.schema);
    label.utilityRegion = order.contents.utilityRegion;
    label.practice = order.contents.practice;
    label.counter = order.contents.counter;
    label.size = static_cast<std::uint64_t>(order.contents.size);
    return label;
}

// The copy, piece by piece, into the packer.
Result<void> feedCopy(SequentialFile& copy, crypto::BackupPacker& packer,
                      const BackupProgress& progress)
{
    Bytes buffer(bytesAtOnce);
    std::int64_t done = 0;
    for (;;) {
        const auto count = copy.read(buffer);
        if (!count)
            return failed(count);
        if (*count == 0)
            return packer.finish();
        if (auto added = packer.add(ByteView{buffer}.first(*count)); !added)
            return added;
        done += static_cast<std::int64_t>(*count);
        if (progress && !progress(BackupStage::Sealing, done, copy.size()))
            return failed(BackupTrouble::GivenUp);
    }
}

crypto::BackupSource sourceOf(SequentialFile& file)
{
    return [&file](std::span<std::uint8_t> buffer) { return file.read(buffer); };
}

// A file of the size that the head promises, and no larger.
class CopyWriter {
public:
    CopyWriter(PartFile& file, std::int64_t size, const BackupProgress& progress)
        : m_file{file},
          m_size{size},
          m_progress{progress}
    {
    }
    Result<void> take(ByteView bytes)
    {
        if (m_file.size() + static_cast<std::int64_t>(bytes.size()) > m_size)
            return failed(BackupTrouble::ContentsDiffer, u"longer than its head says"_s);
        if (auto written = m_file.append(bytes); !written)
            return written.error().fault == Fault::DiskFull
                       ? failed(BackupTrouble::NoRoom, placeIn(written.error()))
                       : written;
        if (m_progress && !m_progress(BackupStage::Unsealing, m_file.size(), m_size))
            return failed(BackupTrouble::GivenUp);
        return {};
    }
    Result<void> finish()
    {
        if (m_file.size() != m_size)
            return failed(BackupTrouble::ContentsDiffer, u"shorter than its head says"_s);
        return m_file.keep();
    }

private:
    PartFile& m_file;
    std::int64_t m_size;
    const BackupProgress& m_progress;
};

} // namespace

Result<QString> sealCopy(const SealingOrder& order, PartFile& target,
                         const BackupProgress& progress)
{
    auto copy = SequentialFile::open(nameOf(order.copy));
    if (!copy)
        return failed(copy);
    QCryptographicHash digest{QCryptographicHash::Sha256};
    const auto append = [&](ByteView bytes) {
        digest.addData(QByteArrayView{bytes.data(), static_cast<qsizetype>(bytes.size())});
        return target.append(bytes);
    };
    auto sealer = crypto::BackupSealer::start(labelFor(order), order.passphrase.view(),
                                              bytesOf(order.contents), append);
    if (!sealer)
        return failed(sealer);
    crypto::BackupPacker packer{[&](ByteView bytes) { return sealer->add(bytes); }};
    if (auto fed = feedCopy(*copy, packer, progress); !fed)
        return failed(fed);
    if (auto finished = sealer->finish(); !finished)
        return failed(finished);
    if (auto synced = target.sync(); !synced)
        return failed(synced);
    return QString::fromLatin1(digest.result().toHex());
}

Result<BackupContents> unsealCopy(const UnsealingOrder& order, const BackupProgress& progress)
{
    auto file = SequentialFile::open(nameOf(order.file));
    if (!file)
        return failed(file);
    auto opener = crypto::BackupOpener::open(sourceOf(*file), order.passphrase.view());
    if (!opener)
        return failed(opener);
    auto contents = backupContentsFrom(opener->contents());
    if (!contents)
        return contents;
    auto copy = PartFile::make(nameOf(order.copy));
    if (!copy)
        return failed(copy);
    CopyWriter writer{*copy, contents->size, progress};
    crypto::BackupUnpacker unpacker{[&](ByteView bytes) { return writer.take(bytes); }};
    if (auto all = opener->all([&](ByteView bytes) { return unpacker.add(bytes); }); !all)
        return failed(all);
    if (auto finished = unpacker.finish(); !finished)
        return failed(finished);
    if (auto finished = writer.finish(); !finished)
        return failed(finished);
    return contents;
}

Result<crypto::BackupLabel> labelOf(const QString& file)
{
    auto opened = SequentialFile::open(nameOf(file));
    return opened ? crypto::readBackupLabel(sourceOf(*opened))
                  : Result<crypto::BackupLabel>{failed(opened)};
}

} // namespace wattcard::app
