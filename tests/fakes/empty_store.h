// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

#include <QFile>

#include <functional>
#include <map>

namespace wattcard::fakes {

// Set by a program that runs its tests on a server: makes an empty database for each store.
inline std::function<db::ServerOptions()> newServer = {};
inline std::map<QString, db::ServerOptions> servers = {}; // of those, by directory

// Where the books of a directory are, for whoever opens them; none for a file in it.
inline std::optional<db::ServerOptions> serverOf(const QString& directory)
{
    const auto known = servers.find(directory);
    return known == servers.end() ? std::nullopt : std::optional{known->second};
}

// Puts a new store into a directory that has none: the file that make_empty_store made when the
// tests were built. To apply every migration again, with a COMMIT for each, takes 0.1 to 0.3 s;
// most tests would spend their time on nothing else. Database, Upgrade and the programs do it as it
// is.
inline void putEmptyStore(const QString& directory)
{
    if (newServer) {
        servers[directory] = newServer();
        return;
    }
    const QString made = db::Database::fileIn(QStringLiteral(WATTCARD_EMPTY_STORE));
    if (!QFile::copy(made, db::Database::fileIn(directory)))
        qFatal("cannot copy %s", qPrintable(made));
}

} // namespace wattcard::fakes
