// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace wattcard::db {

// How a PostgreSQL server is reached.
struct ServerOptions {
    QByteArray server; // as libpq takes it: "host=... dbname=... user=... sslmode=verify-full ..."
    QByteArray applicationName = "wattcard";
    std::chrono::milliseconds statementTimeout{5'000};
    std::chrono::milliseconds lockTimeout{2'000};
    std::chrono::milliseconds idleTimeout{10'000}; // inside a transaction
    // A server that may lose what it has confirmed gets no sale; only a test's may.
    bool mayForget = false;
};

// Where the books lie: in a file, or in a server's database. A path alone is a file's.
struct StoreAddress {
    StoreAddress() = default;
    StoreAddress(QString path) : file{std::move(path)} {}
    StoreAddress(ServerOptions options) : server{std::move(options)} {}

    QString file; // empty for a server
    std::optional<ServerOptions> server = {};
    bool isNowhere() const { return file.isEmpty() && !server; }
};

} // namespace wattcard::db
