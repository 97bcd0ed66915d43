// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/server_place.h"

#include <QFileInfo>

namespace wattcard {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> serverPlaceOptions()
{
    return {
        {u"server"_s, u"Its name, or the directory of its local socket."_s, u"HOST"_s},
        {u"port"_s, u"5432 unless given."_s, u"PORT"_s},
        {u"database"_s, u"Which of its databases; made before, empty."_s, u"NAME"_s},
        {u"user"_s, u"As whom; no password is kept in the profile."_s, u"NAME"_s},
        {u"root-certificate"_s, u"Who vouches for the server; needed over a network."_s, u"FILE"_s},
        {u"certificate"_s, u"Of this counter."_s, u"FILE"_s},
        {u"certificate-key"_s, u"Of that certificate."_s, u"FILE"_s},
        {u"pass-file"_s, u"The library's password file, else ~/.pgpass."_s, u"FILE"_s}};
}

Result<std::optional<db::ServerFile>> serverPlaceFrom(const ToolOptions& options)
{
    const auto given = [&options](const QString& name) { return options.named.value(name); };
    const auto path = [&given](const QString& name) {
        const QString written = given(name);
        return written.isEmpty() ? written : QFileInfo{written}.absoluteFilePath();
    };
    if (!options.named.contains(u"server"_s)) {
        // Else the books would be in a file, and the rest of the line would have meant nothing.
        for (const QCommandLineOption& each : serverPlaceOptions()) {
            if (const QString& name = each.names().front(); options.named.contains(name))
                return failed(Fault::BadInput, u"--%1 --server"_s.arg(name));
        }
        return std::optional<db::ServerFile>{};
    }
    db::ServerFile file{given(u"server"_s), 5432, given(u"database"_s), given(u"user"_s)};
    if (options.named.contains(u"port"_s))
        file.port = given(u"port"_s).toInt();
    file.rootCertificate = path(u"root-certificate"_s);
    file.certificate = path(u"certificate"_s);
    file.key = path(u"certificate-key"_s);
    file.passFile = path(u"pass-file"_s);
    if (file.port < 1 || file.port > 65'535)
        return failed(Fault::BadInput, u"--port"_s);
    if (auto good = db::optionsFrom(file); !good)
        return failed(good);
    return std::optional{file};
}

QString booksPlaceText(const QString& directory, const std::optional<db::ServerFile>& server)
{
    return server ? u"postgresql://%1:%2/%3"_s.arg(server->host)
                        .arg(server->port)
                        .arg(server->database)
                  : db::Database::fileIn(directory);
}

} // namespace wattcard
