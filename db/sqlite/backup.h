// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

namespace wattcard::db {

// Pages that are copied before the copy looks up: 256 as RELIABILITY.md section 8 has it.
inline constexpr int pagesOfAStep = 256;

// Copies the store in a file, as it is at this moment, into a new file, with SQLite's backup
// interface. Reads through a connection of its own, in one read transaction: the writer goes on,
// and never waits for it; a copy that follows the writer would begin anew with every sale.
// NotFound, DatabaseFailed, NoRoom, GivenUp; nothing stays behind then.
Result<void> copyStore(const QString& from, const QString& to, const BackupProgress& progress);

// Structure and references of a file in full: DatabaseDamaged names the first thing that is wrong.
// Minutes for a large one; GivenUp.
Result<void> checkWholeFile(const QString& file, const BackupProgress& progress);

// Structure alone, as at each start, through a connection that can only read: DatabaseDamaged names
// the first thing that is wrong. NotFound, DatabaseFailed. Seconds for a large file; asked now and
// then, on another thread, whether it shall go on; GivenUp when not.
Result<void> quickCheck(const QString& file, const std::function<bool()>& goOn = {});

} // namespace wattcard::db
