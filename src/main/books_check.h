// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace wattcard::db {
class Database;
}

namespace wattcard {

// No sale on books that contradict themselves (RELIABILITY.md section 8, checks): all of them are
// proven unless they were left in order the last time; then the open rows and the end of the chain.
// DatabaseDamaged with the first invariant that does not hold. On the thread of the books.
Result<void> checkBooks(db::Database& books, const QString& profileDirectory);

} // namespace wattcard
