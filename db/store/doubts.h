// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hash.h"
#include "db/store/writer.h"

#include <map>
#include <optional>

namespace wattcard::db {

// What running a transaction again does after one whose outcome nobody could tell.
enum class Again {
    BooksTwice,
    FindsItself, // it looks for what it has left by an id of its own
};

// Transactions whose COMMIT went unanswered (RELIABILITY.md section 2). Each has added an entry to
// the audit log; its hash, with the moment, the counter and the entry before it, is nobody else's.
// So whoever finds it at its place knows that all of the transaction was kept.
class Doubts {
public:
    // Inside a transaction that has just begun. BookedBefore, once, when the one of this flow that
    // was left in doubt had been kept after all: whoever repeats it would book twice.
    Result<void> begin(Writer& writer, QLatin1StringView flow, Again again);
    // The last entry of the running transaction.
    void witness(std::int64_t entry, const crypto::Sha256& hash);
    // After `unknown` at COMMIT, outside a transaction: kept, or NotSaved. When that goes
    // unanswered, too, OutcomeUnknown for what finds itself, else BookingUnknown.
    Result<void> decide(Writer& writer, const Failure& unknown);

private:
    struct Witness {
        std::int64_t entry;
        crypto::Sha256 hash;
    };
    static Result<bool> isKept(Writer& writer, const Witness& witness);
    QLatin1StringView m_flow; // of the running transaction
    Again m_again = Again::BooksTwice;
    std::optional<Witness> m_witness;
    std::map<QLatin1StringView, Witness> m_open; // one of a flow: the next waits until it is known
};

} // namespace wattcard::db
