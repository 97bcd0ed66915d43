// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

struct sqlite3;

namespace wattcard::db {

// The newest schema that this program knows: the number of its migrations.
int knownSchemaVersion();
// SchemaTooNew for a file of a newer program, DatabaseFailed for a file that is not a store.
Result<void> checkFile(sqlite3* handle);
// Applies what is missing, each migration in a transaction of its own with its version number.
// Foreign keys are not enforced meanwhile but checked before each COMMIT: DatabaseDamaged.
Result<void> migrate(sqlite3* handle);

} // namespace wattcard::db
