// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace wattcard::db::test {

// A PostgreSQL server of this program's own: a new cluster in the temporary directory, reached
// through a socket in there and nowhere else, without a sync, gone with the program, also with one
// that is killed. The server refuses to run as root: then it runs as `postgres` or `nobody`. It is
// started and stopped by the thread that asked for it first.
class Cluster {
public:
    static Cluster& ours(); // started when first asked for
    ~Cluster();

    // A new database with today's schema.
    QByteArray makeDatabase();
    // How to reach a database, and a connection to it.
    ServerOptions optionsFor(const QByteArray& database) const;
    ServerOptions optionsThrough(int port, const QByteArray& database) const; // of a wire
    std::unique_ptr<postgres::Connection> connect(const QByteArray& database) const;

    bool start();
    bool stopAtOnce(); // as a power cut: nobody is waited for, nothing is written
    bool kill();       // the first of its processes; the others see to it themselves
    qint64 processId() const { return m_server.processId(); }
    QByteArray socketFile() const;
    // Syncs what it confirms, from the next start on: for who measures.
    void syncFromNowOn() { m_syncs = true; }

private:
    Cluster();
    bool run(const QString& program, const QStringList& arguments) const;
    bool end(int signal);
    QString durability() const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QProcess m_server;
    bool m_syncs = false;
    bool m_hasTemplate = false;
    int m_databases = 0;
};

} // namespace wattcard::db::test
