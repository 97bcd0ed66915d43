// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/database.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace wattcard;

// make_empty_store DIRECTORY: a store as the product makes it where there is none.
int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    const QString directory = QFile::decodeName(argv[1]);
    const QString file = db::Database::fileIn(directory);
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView{end});
    const auto made = db::Database::open({directory, db::Place::Anything, {}});
    if (made)
        return 0;
    std::fprintf(stderr, "%s %s\n", code(made.error().fault).data(),
                 qPrintable(made.error().detail));
    return 1;
}
