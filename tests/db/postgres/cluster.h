// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

#include <QTemporaryDir>

namespace wattcard::db::test {

// A PostgreSQL server of this program's own: a new cluster in the temporary directory, reached
// through a socket in there and nowhere else, without a sync, gone with the program. The server
// refuses to run as root: then it runs as `postgres` or `nobody`.
class Cluster {
public:
    static Cluster& ours(); // started when first asked for
    ~Cluster();

    // A new database with today's schema.
    QByteArray makeDatabase();
    // How to reach a database, and a connection to it.
    ServerOptions optionsFor(const QByteArray& database) const;
    std::unique_ptr<postgres::Connection> connect(const QByteArray& database) const;

    bool start();
    bool stopAtOnce(); // as a power cut: nobody is waited for, nothing is written

private:
    Cluster();
    bool run(const QString& program, const QStringList& arguments) const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    bool m_hasTemplate = false;
    int m_databases = 0;
};

} // namespace wattcard::db::test
