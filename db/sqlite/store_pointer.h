// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

namespace wattcard::db {

// Which folder of a profile holds the store that is in use (RELIABILITY.md section 8, "restore").
// A profile begins with its store in its own folder; each restore makes another, store-1, store-2,
// ..., and the file store.current names it. Old ones stay whole, with their -wal.
QString storeFolder(const QString& profile);

// A folder for the next store of a profile, empty: store-N.part. What a restore that was ended in
// the middle left is removed. DatabaseFailed.
Result<QString> makeNextStore(const QString& profile);

// Gives the prepared folder its name and makes it the one in use: everything is on the disk before
// one file is renamed, so that a power cut leaves the old store or the new one. The store's lock
// must be held. Answers with the folder.
Result<QString> makeCurrent(const QString& profile, const QString& prepared);

} // namespace wattcard::db
