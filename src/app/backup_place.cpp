// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_place.h"

#include "crypto/backup_disk.h"
#include "domain/hex.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

// As much as the books must have free at all (RELIABILITY.md section 8, "place").
constexpr std::int64_t roomForSales = 256ll * 1024 * 1024;
constexpr auto backupEnding = ".wcbk"_L1;

std::string encodedPath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

QString backupPrefix(const std::array<std::uint8_t, 4>& utilityRegion)
{
    return u"wattcard-"_s + hexOf(utilityRegion) + u'-';
}

} // namespace

Result<BackupScratch> BackupScratch::make(const QString& profile, std::int64_t size)
{
    auto lock = crypto::FileLock::take(encodedPath(profile + u"/backup"_s));
    if (!lock)
        return failed(lock);
    BackupScratch scratch{std::move(*lock), profile + u"/backup.scratch"_s};
    if (auto empty = scratch.empty(); !empty)
        return failed(empty);
    const auto volume = crypto::volumeOf(encodedPath(scratch.m_folder));
    if (!volume)
        return failed(volume);
    if (volume->freeBytes < size + roomForSales)
        return failed(BackupTrouble::NoRoom, profile);
    return scratch;
}

BackupScratch::~BackupScratch()
{
    if (!m_folder.isEmpty())
        QDir{m_folder}.removeRecursively();
}

QString BackupScratch::copy() const
{
    return m_folder + u"/wattcard.db"_s;
}

Result<void> BackupScratch::empty()
{
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir{m_folder}.removeRecursively() || !QDir{}.mkpath(m_folder) ||
        !QFile::setPermissions(m_folder, owner))
        return failed(Fault::DatabaseFailed, u"cannot make %1"_s.arg(m_folder));
    return {};
}

Result<void> permitTarget(const QString& file, const QString& profile,
                          const BackupContents& contents)
{
    const QString folder = QFileInfo{file}.absolutePath();
    if (!QFileInfo{folder}.isDir() || crypto::isUnmounted(encodedPath(folder)))
        return failed(BackupTrouble::TargetMissing, folder);
    if (QFileInfo::exists(file))
        return failed(BackupTrouble::TargetExists, file);
    const auto target = crypto::volumeOf(encodedPath(folder));
    if (!target)
        return failed(target);
    const auto books = crypto::volumeOf(encodedPath(profile));
    if (!books)
        return failed(books);
    if (target->device == books->device && !contents.practice)
        return failed(BackupTrouble::SameVolume, folder);
    if (target->freeBytes < contents.size / 2)
        return failed(BackupTrouble::TargetFull, folder);
    return {};
}

QString backupName(const BackupContents& contents)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(contents.madeAt.time_since_epoch().count());
    return backupPrefix(contents.utilityRegion) + at.toUTC().toString(u"yyyyMMddTHHmmsszzz"_s) +
           u'Z' + backupEnding;
}

QStringList backupsIn(const QString& folder, const std::array<std::uint8_t, 4>& utilityRegion)
{
    QStringList found = QDir{folder}.entryList({backupPrefix(utilityRegion) + u'*' + backupEnding},
                                               QDir::Files, QDir::Name);
    for (QString& name : found)
        name = folder + u'/' + name;
    return found;
}

QStringList keepNewest(const QString& folder, const std::array<std::uint8_t, 4>& utilityRegion,
                       int most)
{
    QStringList all = backupsIn(folder, utilityRegion);
    QStringList removed;
    while (most >= 1 && all.size() > most) {
        if (QFile::remove(all.front()))
            removed.append(all.front());
        all.removeFirst();
    }
    return removed;
}

} // namespace wattcard::app
