// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

struct sqlite3;

namespace wattcard::db {

// The file's mark in its header: "WATT".
inline constexpr int applicationId = 0x57415454;

// Sets the writer's connection as RELIABILITY.md section 8 demands for design (b), WAL.
Result<void> applySettings(sqlite3* handle);
// Reads every setting back; a difference is DatabaseFailed and names the setting.
Result<void> confirmSettings(sqlite3* handle);
// From here on ATTACH, DETACH and PRAGMA are refused on this connection.
void denyFurtherSettings(sqlite3* handle);
// Structure of the file: in full after an unclean end, else what can be read in three seconds.
enum class LastEnd { Clean, Unclean };
Result<void> checkStructure(sqlite3* handle, LastEnd lastEnd);

Result<qint64> pragmaInteger(sqlite3* handle, const char* name);

} // namespace wattcard::db
