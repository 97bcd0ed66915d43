// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/moved_mark.h"

#include "crypto/backup_disk.h"
#include "crypto/durable_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

QString movedMarkIn(const QString& folder)
{
    return folder + "/store.moved"_L1;
}

} // namespace

Result<void> confirmNotMoved(const QString& folder)
{
    QFile mark{movedMarkIn(folder)};
    if (!mark.exists())
        return {};
    constexpr qint64 longest = 4'096;
    const bool isRead = mark.open(QIODevice::ReadOnly);
    return failed(Fault::BooksMoved,
                  isRead ? QString::fromUtf8(mark.read(longest)).trimmed() : mark.fileName());
}

Result<void> markMoved(const QString& folder, const QString& whereTo)
{
    const QByteArray text = whereTo.toUtf8() + '\n';
    return crypto::replaceFile(QFile::encodeName(movedMarkIn(folder)).toStdString(),
                               {reinterpret_cast<const std::uint8_t*>(text.constData()),
                                static_cast<std::size_t>(text.size())},
                               crypto::Previous::Dropped);
}

Result<void> removeMovedMark(const QString& folder)
{
    if (!QFile::remove(movedMarkIn(folder)))
        return failed(Fault::DatabaseFailed, movedMarkIn(folder));
    return crypto::syncDirectory(QFile::encodeName(folder).toStdString());
}

} // namespace wattcard::db
