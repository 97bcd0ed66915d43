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
// database or user, or a port that is none.
Result<std::optional<db::ServerFile>> serverPlaceFrom(const ToolOptions& options);

} // namespace wattcard
