// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/server_file.h"

#include "crypto/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr int largestPort = 65'535;

QString serverFileOf(const QString& profile)
{
    return profile + "/server.ini"_L1;
}

struct ServerKey {
    QLatin1StringView name;
    QString ServerFile::*value;
};

constexpr std::array<ServerKey, 7> serverKeys{{
    {"host"_L1, &ServerFile::host},
    {"database"_L1, &ServerFile::database},
    {"user"_L1, &ServerFile::user},
    {"root_certificate"_L1, &ServerFile::rootCertificate},
    {"certificate"_L1, &ServerFile::certificate},
    {"key"_L1, &ServerFile::key},
    {"pass_file"_L1, &ServerFile::passFile},
}};

// False for a name that is none of ours, or a number that is none.
bool take(ServerFile& file, QStringView name, const QString& value)
{
    for (const ServerKey& place : serverKeys) {
        if (name == place.name) {
            file.*place.value = value;
            return true;
        }
    }
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    const bool isGood = isNumber && number >= 1 && number <= largestPort;
    if (isGood && name == "port"_L1)
        file.port = number;
    else if (isGood && name == "counter"_L1)
        file.counter = CounterId{static_cast<std::uint16_t>(number)};
    else
        return false;
    return true;
}

// As libpq reads it: between quotes, these two with a backslash.
QByteArray quoted(const QString& value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + text + '\'';
}

bool isLocal(const ServerFile& file)
{
    return file.host.startsWith(u'/');
}

} // namespace

Result<std::optional<ServerFile>> serverFileIn(const QString& profile)
{
    const QString path = serverFileOf(profile);
    if (!QFile::exists(path))
        return std::optional<ServerFile>{};
    constexpr std::size_t longest = 16'384;
    const auto content = crypto::readFile(QFile::encodeName(path).toStdString(), longest);
    if (!content)
        return failed(content);
    ServerFile file;
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(content->data()),
                                           static_cast<qsizetype>(content->size()));
    for (const QString& written : text.split(u'\n')) {
        const QString line = written.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line == "[server]"_L1)
            continue;
        const qsizetype sign = line.indexOf(u'=');
        const QString name = line.left(sign < 0 ? 0 : sign).trimmed();
        // Not the value: it may be a password that somebody has written there.
        if (!take(file, name, line.mid(sign + 1).trimmed()))
            return failed(Fault::BadInput, u"server.ini: %1"_s.arg(name));
    }
    return std::optional<ServerFile>{file};
}

Result<void> keepServerFile(const QString& profile, const ServerFile& file)
{
    QString text = u"[server]\nport=%1\n"_s.arg(file.port);
    for (const ServerKey& place : serverKeys) {
        if (const QString& value = file.*place.value; !value.isEmpty())
            text += place.name + u'=' + value + u'\n';
    }
    if (file.counter)
        text += u"counter=%1\n"_s.arg(static_cast<int>(*file.counter));
    const QByteArray bytes = text.toUtf8();
    return crypto::replaceFile(QFile::encodeName(serverFileOf(profile)).toStdString(),
                               {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                static_cast<std::size_t>(bytes.size())},
                               crypto::Previous::Dropped);
}

void removeServerFile(const QString& profile)
{
    QFile::remove(serverFileOf(profile));
}

Result<ServerOptions> optionsFrom(const ServerFile& file)
{
    // Several hosts in one would be looked at one after another, each by its own rules.
    const bool isWhole = !file.host.isEmpty() && !file.host.contains(u',') &&
                         !file.database.isEmpty() && !file.user.isEmpty();
    if (!isWhole)
        return failed(Fault::BadInput, u"server.ini: host, database, user"_s);
    if (!isLocal(file) && file.rootCertificate.isEmpty())
        return failed(Fault::BadInput, u"server.ini: root_certificate"_s);
    QByteArray server = "host=" + quoted(file.host) + " port=" + QByteArray::number(file.port) +
                        " dbname=" + quoted(file.database) + " user=" + quoted(file.user) +
                        " gssencmode=disable";
    if (isLocal(file))
        server += " sslmode=disable";
    else
        server += " sslmode=verify-full ssl_min_protocol_version=TLSv1.2 sslrootcert=" +
                  quoted(file.rootCertificate);
    const std::array<std::pair<const char*, const QString*>, 3> others{
        {{" sslcert=", &file.certificate},
         {" sslkey=", &file.key},
         {" passfile=", &file.passFile}}};
    for (const auto& [name, value] : others) {
        if (!value->isEmpty())
            server += name + quoted(*value);
    }
    ServerOptions options;
    options.server = server;
    return options;
}

} // namespace wattcard::db
