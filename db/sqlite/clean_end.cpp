// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/clean_end.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace wattcard::db {

// The time of the last change of content or inode (stat(2), st_ctim): unlike that of the content no
// program can set it back.
QByteArray endMarkOf(const QString& fileName)
{
    struct stat file {};
    if (::stat(QFile::encodeName(fileName).constData(), &file) != 0 ||
        QFileInfo{fileName + "-wal"_L1}.size() > 0)
        return {};
    return u"closed in order: inode %1, %2 bytes, changed at %3.%4\n"_s.arg(file.st_ino)
        .arg(file.st_size)
        .arg(file.st_ctim.tv_sec)
        .arg(file.st_ctim.tv_nsec, 9, 10, QLatin1Char{'0'})
        .toLatin1();
}

} // namespace wattcard::db
