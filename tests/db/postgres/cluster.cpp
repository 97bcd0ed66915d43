// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/cluster.h"

#include "db/postgres/migrator.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Whom root becomes; none where we are nobody special.
const passwd* otherUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd* const server = ::getpwnam("postgres");
    return server != nullptr ? server : ::getpwnam("nobody");
}

// The innermost folder around the one for temporary files that another user may enter.
QString enterableFolder()
{
    QDir folder{QDir::tempPath()};
    while (otherUser() != nullptr &&
           !QFile::permissions(folder.path()).testFlag(QFileDevice::ExeOther) && folder.cdUp()) {
    }
    return folder.path();
}

void mustBe(bool good, const char* what)
{
    if (!good)
        qFatal("the test's PostgreSQL: %s", what);
}

} // namespace

Cluster& Cluster::ours()
{
    static Cluster cluster;
    return cluster;
}

Cluster::Cluster() : m_folder{enterableFolder() + u"/wattcard_postgres-XXXXXX"_s}
{
    mustBe(m_folder.isValid(), "no temporary directory");
    if (const passwd* const user = otherUser(); user != nullptr)
        mustBe(::chown(QFile::encodeName(m_folder.path()), user->pw_uid, user->pw_gid) == 0,
               "chown");
    mustBe(run(u"initdb"_s, {u"--no-sync"_s, u"--encoding=UTF8"_s, u"--locale=C"_s,
                             u"--username=owner"_s, u"--auth=trust"_s, u"--pgdata"_s, data()}),
           "initdb");
    mustBe(start(), "start");
}

Cluster::~Cluster()
{
    stopAtOnce();
}

bool Cluster::run(const QString& program, const QStringList& arguments) const
{
    QStringList all{QStringLiteral(WATTCARD_POSTGRES_PROGRAMS) + u'/' + program};
    all += arguments;
    if (const passwd* const user = otherUser(); user != nullptr)
        all = QStringList{u"setpriv"_s, u"--reuid=%1"_s.arg(user->pw_uid),
                          u"--regid=%1"_s.arg(user->pw_gid), u"--clear-groups"_s} +
              all;
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder.filePath(u"messages"_s), QIODevice::Append);
    process.start(all.takeFirst(), all);
    constexpr int longestMs = 60'000;
    return process.waitForFinished(longestMs) && process.exitCode() == 0;
}

bool Cluster::start()
{
    const QString settings =
        u"-c listen_addresses= -c unix_socket_directories=%1 -c fsync=off -c shared_buffers=16MB"
        " -c max_connections=20 -c autovacuum=off"_s.arg(m_folder.path());
    return run(u"pg_ctl"_s, {u"start"_s, u"--wait"_s, u"--pgdata"_s, data(), u"--log"_s,
                             m_folder.filePath(u"log"_s), u"--options"_s, settings});
}

bool Cluster::stopAtOnce()
{
    return run(u"pg_ctl"_s, {u"stop"_s, u"--mode=immediate"_s, u"--pgdata"_s, data()});
}

ServerOptions Cluster::optionsFor(const QByteArray& database) const
{
    ServerOptions options;
    options.server =
        "host=" + QFile::encodeName(m_folder.path()) + " user=owner dbname=" + database;
    options.mayForget = true;
    return options;
}

std::unique_ptr<postgres::Connection> Cluster::connect(const QByteArray& database) const
{
    auto connection = postgres::Connection::open(optionsFor(database));
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return std::move(*connection);
}

QByteArray Cluster::makeDatabase()
{
    const auto server = connect("postgres");
    if (!m_hasTemplate) {
        mustBe(server->script("CREATE DATABASE whole").has_value(), "CREATE DATABASE");
        const auto migrated = postgres::migrate(*connect("whole"));
        if (!migrated)
            qFatal("%s", qPrintable(migrated.error().detail));
        m_hasTemplate = true;
    }
    const QByteArray name = "books" + QByteArray::number(++m_databases);
    mustBe(server->script("CREATE DATABASE " + name + " TEMPLATE whole").has_value(), "a copy");
    return name;
}

} // namespace wattcard::db::test
