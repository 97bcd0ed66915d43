// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/server_file.h"
#include "main/tool.h"

#include <QCommandLineOption>

namespace wattcard {

// --server HOST and what goes with it, of the commands that put books on a server.
QList<QCommandLineOption> serverPlaceOptions();
// None without --server. Paths of certificates become absolute. BadInput for a server without
// database or user, a port that is none, and any of the others without --server.
Result<std::optional<db::ServerFile>> serverPlaceFrom(const ToolOptions& options);
// Where the books of a profile are, for people: a file, or postgresql://HOST:PORT/DATABASE.
QString booksPlaceText(const QString& directory, const std::optional<db::ServerFile>& server);

} // namespace wattcard
