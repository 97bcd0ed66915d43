// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

struct sqlite3;

namespace wattcard::db {

// What the library's last error on this connection means for a shop, with its message as detail.
// `otherwise` is the fault of everything that is neither the disk's nor the file's.
Failure failureOf(sqlite3* handle, Fault otherwise);

// Errors after which the writer must not go on: input/output, full disk, damage, a file that cannot
// be opened or written (RELIABILITY.md section 8, "errors").
bool endsTheStore(Fault fault);

} // namespace wattcard::db
