// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/cluster.h"

#include "db/postgres/migrator.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
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

constexpr int longestMs = 60'000;

// Programs of the server, as the user that they want to be.
QStringList asServer(const QString& program, const QStringList& arguments,
                     const QStringList& setting)
{
    QStringList all{u"setpriv"_s};
    if (const passwd* const user = otherUser(); user != nullptr)
        all += {u"--reuid=%1"_s.arg(user->pw_uid), u"--regid=%1"_s.arg(user->pw_gid),
                u"--clear-groups"_s};
    all += setting;
    all.append(QStringLiteral(WATTCARD_POSTGRES_PROGRAMS) + u'/' + program);
    return all + arguments;
}

// Where the server says that it takes connections, as it would to systemd.
class ReadySocket {
public:
    explicit ReadySocket(const QString& file) : m_path{QFile::encodeName(file)}
    {
        ::unlink(m_path.constData());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::copy(m_path.begin(), m_path.end(), address.sun_path);
        mustBe(::bind(m_handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                   ::chmod(m_path.constData(), 0777) == 0,
               "a socket");
    }
    ~ReadySocket()
    {
        ::close(m_handle);
        ::unlink(m_path.constData());
    }
    ReadySocket(const ReadySocket&) = delete;
    ReadySocket& operator=(const ReadySocket&) = delete;

    // False when it has ended instead.
    bool hears(QProcess& server) const
    {
        const timeval slice{.tv_sec = 0, .tv_usec = 200'000};
        ::setsockopt(m_handle, SOL_SOCKET, SO_RCVTIMEO, &slice, sizeof slice);
        for (int waited = 0; waited < longestMs; waited += 200) {
            QByteArray told(4'096, 0);
            const auto size =
                ::recv(m_handle, told.data(), static_cast<std::size_t>(told.size()), 0);
            if (size > 0 && told.first(size).contains("READY=1"))
                return true;
            if (server.waitForFinished(0) || server.state() == QProcess::NotRunning)
                return false;
        }
        return false;
    }

private:
    QByteArray m_path;
    int m_handle = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

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
    QStringList all = asServer(program, arguments, {});
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder.filePath(u"messages"_s), QIODevice::Append);
    process.start(all.takeFirst(), all);
    return process.waitForFinished(longestMs) && process.exitCode() == 0;
}

// The server itself, not by pg_ctl: it ends with us, however that is.
bool Cluster::start()
{
    const ReadySocket ready{m_folder.filePath(u"ready"_s)};
    QStringList settings{u"listen_addresses="_s,   u"unix_socket_directories="_s + m_folder.path(),
                         u"shared_buffers=16MB"_s, u"max_connections=200"_s,
                         u"autovacuum=off"_s,      durability()};
    QStringList arguments{u"-D"_s, data()};
    for (const QString& setting : settings)
        arguments += {u"-c"_s, setting};
    QStringList all = asServer(u"postgres"_s, arguments, {u"--pdeathsig=QUIT"_s});
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, m_folder.filePath(u"ready"_s));
    m_server.setProcessEnvironment(environment);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.start(all.takeFirst(), all);
    return m_server.waitForStarted(longestMs) && ready.hears(m_server);
}

bool Cluster::end(int signal)
{
    if (m_server.state() == QProcess::NotRunning)
        return false;
    ::kill(static_cast<pid_t>(m_server.processId()), signal);
    return m_server.waitForFinished(longestMs);
}

bool Cluster::stopAtOnce()
{
    return end(SIGQUIT);
}

bool Cluster::kill()
{
    return end(SIGKILL);
}

QString Cluster::durability() const
{
    return m_syncs ? u"fsync=on"_s : u"fsync=off"_s;
}

QByteArray Cluster::socketFile() const
{
    return QFile::encodeName(m_folder.filePath(u".s.PGSQL.5432"_s));
}

ServerOptions Cluster::optionsFor(const QByteArray& database) const
{
    ServerOptions options;
    options.server =
        "host=" + QFile::encodeName(m_folder.path()) + " user=owner dbname=" + database;
    options.mayForget = true;
    return options;
}

ServerOptions Cluster::optionsThrough(int port, const QByteArray& database) const
{
    ServerOptions options = optionsFor(database);
    options.server = "host=127.0.0.1 sslmode=disable gssencmode=disable user=owner port=" +
                     QByteArray::number(port) + " dbname=" + database;
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
