// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace wattcard::db {

// Of books in a file that were moved away: nobody may sell from them any more, or the same credit
// would be sold twice. The file store.moved beside them says where they went; whoever must go on
// with the old books after all, because the new ones are lost, removes it. (On a server the mark is
// the table writing_turn under another name, so that running counters feel it: source_guard.h.)
// `folder` is that of the store, not of its profile: a restored store has no mark.

// BooksMoved, with the place where they are now, for a store with a mark.
Result<void> confirmNotMoved(const QString& folder);
// On the disk when it answers. DiskFull, DatabaseFailed.
Result<void> markMoved(const QString& folder, const QString& whereTo);
Result<void> removeMovedMark(const QString& folder);

} // namespace wattcard::db
