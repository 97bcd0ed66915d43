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
// So whoever finds it at its place knows that all of the transaction was kept. An act is what was
// done and to what, such as "debt.repay account:7". It is known as long as the program runs.
class Doubts {
public:
    void begin(Again again);
    // Inside the transaction, before the entry of an act. BookedBefore, once, when the same act
    // was left in doubt and had been kept after all: whoever repeats it would book twice.
    Result<void> confirmNew(Writer& writer, const QString& act);
    // The entry that the running transaction has added.
    void witness(const QString& act, std::int64_t entry, const crypto::Sha256& hash);
    // After `unknown` at COMMIT, outside a transaction: nothing when it was kept. Else
    // OutcomeUnknown for what finds itself; NotSaved, or BookingUnknown when that goes unanswered,
    // too.
    Result<void> decide(Writer& writer, const Failure& unknown);

private:
    struct Witness {
        std::int64_t entry;
        crypto::Sha256 hash;
    };
    static Result<bool> isKept(Writer& writer, const Witness& witness);
    Again m_again = Again::BooksTwice;
    std::map<QString, Witness> m_running; // of the running transaction, by act
    std::map<QString, Witness> m_open;
};

} // namespace wattcard::db
