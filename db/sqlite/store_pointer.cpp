// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/store_pointer.h"

#include "crypto/backup_disk.h"
#include "crypto/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr auto pointerName = "/store.current"_L1;
constexpr auto unfinished = ".part"_L1;

std::string bytesOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

bool isStoreName(const QString& name)
{
    static const QRegularExpression wanted{u"^store-[1-9][0-9]{0,5}$"_s};
    return wanted.match(name).hasMatch();
}

// The newest store of a profile; the one in its own folder is none of them.
int newestStore(const QString& profile)
{
    int newest = 0;
    for (const QString& name : QDir{profile}.entryList({u"store-*"_s}, QDir::Dirs)) {
        if (isStoreName(name))
            newest = std::max(newest, name.sliced(6).toInt());
    }
    return newest;
}

} // namespace

QString storeFolder(const QString& profile)
{
    QFile pointer{profile + pointerName};
    if (!pointer.exists())
        return profile;
    constexpr qint64 longest = 64;
    const QString name = pointer.open(QIODevice::ReadOnly)
                             ? QString::fromLatin1(pointer.read(longest)).trimmed()
                             : QString{};
    // A pointer that says nothing must not lead back to books that were replaced: there are none.
    return profile + u'/' + (isStoreName(name) ? name : u"store.damaged"_s);
}

Result<QString> makeNextStore(const QString& profile)
{
    const QString folder = u"%1/store-%2"_s.arg(profile).arg(newestStore(profile) + 1) + unfinished;
    if (!QDir{folder}.removeRecursively() || !QDir{}.mkpath(folder) ||
        !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failed(Fault::DatabaseFailed, u"cannot make %1"_s.arg(folder));
    return folder;
}

Result<QString> makeCurrent(const QString& profile, const QString& prepared)
{
    const QString folder = prepared.chopped(unfinished.size());
    const QString name = QFileInfo{folder}.fileName();
    if (!prepared.endsWith(unfinished) || !isStoreName(name))
        return failed(Fault::BadInput, prepared);
    for (const QString& file : QDir{prepared}.entryList(QDir::Files)) {
        if (auto synced = crypto::syncFile(bytesOf(prepared + u'/' + file)); !synced)
            return failed(synced);
    }
    if (auto synced = crypto::syncDirectory(bytesOf(prepared)); !synced)
        return failed(synced);
    if (!QDir{}.rename(prepared, folder))
        return failed(Fault::DatabaseFailed, u"cannot rename %1"_s.arg(prepared));
    if (auto synced = crypto::syncDirectory(bytesOf(profile)); !synced)
        return failed(synced);
    const QByteArray text = name.toLatin1() + '\n';
    const ByteView bytes{reinterpret_cast<const std::uint8_t*>(text.constData()),
                         static_cast<std::size_t>(text.size())};
    const auto pointed =
        crypto::replaceFile(bytesOf(profile + pointerName), bytes, crypto::Previous::Kept);
    // Renamed, and only the folder's own sync failed: whoever opens the profile now gets the new
    // store, and that is what has to be said. A power cut may still bring back the old one, whole.
    const bool isCurrent = storeFolder(profile) == folder;
    return pointed || isCurrent ? Result<QString>{folder} : failed(pointed);
}

} // namespace wattcard::db
