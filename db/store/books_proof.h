// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "db/verify/verify.h"

namespace wattcard::db {

// verify() of a profile whose books may be on a server: those are copied into a file of their own
// first, so that what recomputes them knows nothing of the server. The counters may go on selling.
// The copy lies in verifyFolderOf the profile until it ends; what one that was killed has left goes
// with the next. DatabaseInUse while another one of the same profile runs.
Result<Verification> verifyBooks(const OpenOptions& books);
QString verifyFolderOf(const QString& directory);

} // namespace wattcard::db
