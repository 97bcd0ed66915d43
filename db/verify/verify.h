// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <vector>

namespace wattcard::db {

// One thing that must hold: its name (an invariant of CARD.md section 9 such as "I2", or "chain",
// "cover", "file", "image", "receipts", "states", "stock", "orders", "visits", "keys",
// "imports", "roll-outs", "day-totals"), and what breaks it, for the log and wattcardctl.
struct Check {
    QString invariant;
    bool ok = true;
    QString detail; // the first violations, each naming its row; empty when it holds
};

struct Verification {
    std::vector<Check> checks;
    bool ok() const;
};

// How the file itself is looked at: quickly before somebody sells, in every index where there is
// time for it (RELIABILITY.md section 8, checks).
enum class FileProof { Quick, Whole };

// Reads the store of a profile directory, through a connection of its own that can only read, and
// recomputes everything apart from the code that wrote it. The counter may go on selling. A failure
// means that the store could not be read at all: NotFound, SchemaTooNew, DatabaseDamaged.
Result<Verification> verify(const QString& directory, FileProof proof = FileProof::Whole);

// What is looked at when the store was left in order (RELIABILITY.md section 8, checks): rows that
// are still open, with the money that waits for them, and the last thousand entries of the audit
// chain. Takes as long in books of ten years as in those of a day.
Result<Verification> verifyAtStart(const QString& directory);

} // namespace wattcard::db
