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

void removeFolder(const QString& folder)
{
    for (const QString& name : QDir{folder}.entryList(QDir::Files | QDir::Hidden))
        crypto::removeGently(encodedPath(folder + u'/' + name));
    QDir{folder}.removeRecursively();
}

// Utility, counter, and whether the books are for practice: nobody else's are taken for these.
QString backupPrefix(const BackupContents& owner)
{
    return u"wattcard-%1-%2-%3-"_s.arg(hexOf(owner.utilityRegion))
        .arg(static_cast<int>(owner.counter), 5, 10, QChar{u'0'})
        .arg(owner.practice ? u"practice"_s : u"books"_s);
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
        removeFolder(m_folder);
}

QString BackupScratch::copy() const
{
    return m_folder + u"/wattcard.db"_s;
}

Result<void> BackupScratch::empty()
{
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    removeFolder(m_folder);
    if (QFileInfo::exists(m_folder) || !QDir{}.mkpath(m_folder) ||
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
    return backupPrefix(contents) + at.toUTC().toString(u"yyyyMMddTHHmmsszzz"_s) + u'Z' +
           backupEnding;
}

QStringList backupsIn(const QString& folder, const BackupContents& owner)
{
    QStringList found = QDir{folder}.entryList({backupPrefix(owner) + u'*' + backupEnding},
                                               QDir::Files, QDir::Name);
    for (QString& name : found)
        name = folder + u'/' + name;
    return found;
}

QStringList keepNewest(const QString& made, const BackupContents& owner, int most)
{
    QStringList others = backupsIn(QFileInfo{made}.path(), owner);
    others.removeAll(QDir::cleanPath(made));
    QStringList removed;
    while (most >= 1 && others.size() >= most) {
        if (QFile::remove(others.front()))
            removed.append(others.front());
        others.removeFirst();
    }
    return removed;
}

} // namespace wattcard::app
