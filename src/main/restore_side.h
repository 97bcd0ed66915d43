// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restore_service.h"

namespace wattcard {

// A restore of the profile with files of its own, so that it outlives the window that began it.
app::SharedRestore beginRestore(const QString& profile);

// Marks prepared books as restored, opened for it alone. The two must be in them as they are in the
// books of now: the same number, name and role.
Result<RestoreMark> markPrepared(const app::RestoreService::Marking& marking,
                                 const app::Approval& approval, CounterId counter,
                                 const Clock& clock);

// What a window leaves to be done once every connection to the books is closed, and what the next
// one begins with.
struct RestoreTurn {
    bool isReopened = false; // the same books once more: what was read of them has changed
    std::optional<app::SignedRestore> next = {};
    std::optional<app::RestoreEnd> last = {};
    // Puts the signed books in place, or leaves those of before. False with nothing to open again.
    bool take();
};

} // namespace wattcard
