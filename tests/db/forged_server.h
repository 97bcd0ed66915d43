// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

namespace wattcard::db::test {

// Statements of a test, as they are written for the file, on a server: whether all were accepted.
bool executeOn(const ServerOptions& server, const char* sql);

} // namespace wattcard::db::test
