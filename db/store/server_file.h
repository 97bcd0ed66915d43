// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/identity.h"
#include "domain/result.h"

namespace wattcard::db {

// What server.ini of a profile says: its books are on a PostgreSQL server. Never a password: the
// user is known by a certificate, or by libpq's own password file.
struct ServerFile {
    QString host; // a name, an address, or the directory of a local socket
    int port = 5432;
    QString database;
    QString user;
    QString rootCertificate = {}; // who may vouch for the server; needed but for a local socket
    QString certificate = {};     // of this counter
    QString key = {};
    QString passFile = {};
    std::optional<CounterId> counter = {}; // the number of this one, where several share the books
};

// None where the books are in a file. BadInput for a file that says something else.
Result<std::optional<ServerFile>> serverFileIn(const QString& profile);
// DatabaseFailed, DiskFull.
Result<void> keepServerFile(const QString& profile, const ServerFile& file);
void removeServerFile(const QString& profile); // of a profile that came to nothing

// For libpq. Over a network the server must show a certificate of its own name (verify-full,
// RELIABILITY.md section 8), and a library that cannot ask for one does not connect. BadInput.
Result<ServerOptions> optionsFrom(const ServerFile& file);

} // namespace wattcard::db
