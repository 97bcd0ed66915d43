// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/books_check.h"

#include "db/sqlite/database.h"
#include "db/verify/verify.h"

namespace wattcard {

Result<void> checkBooks(db::Database& books, const QString& profileDirectory)
{
    // All counters share these, and none waits at its start until years of them are recomputed:
    // `wattcardctl verify` does that, from a copy.
    if (books.address().server)
        return {};
    const auto verification = books.wasClosedInOrder()
                                  ? db::verifyAtStart(profileDirectory)
                                  : db::verify(profileDirectory, db::FileProof::Quick);
    if (!verification)
        return failed(verification);
    for (const db::Check& check : verification->checks) {
        if (!check.ok)
            return failed(Fault::DatabaseDamaged, check.invariant + u' ' + check.detail);
    }
    books.vouch();
    return {};
}

} // namespace wattcard
