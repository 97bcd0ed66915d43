// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/recovered_book.h"

namespace wattcard::db {

// RecoveredBook on SQLite: table recovered_clearing, and what its rows leave of suspense_recovered.
class SqlRecoveredBook : public RecoveredBook {
public:
    SqlRecoveredBook(Database& database, const Clock& clock);
    Result<std::vector<RecoveredMoney>> waiting(const Actor& actor) override;
    Result<Money> clear(const RecoveredClearing& clearing, const Actor& actor) override;

private:
    struct Waiting {
        Money plain; // no receipt tells how it came
        Money cash;
        Money all() const { return plain + cash; }
    };
    Result<Waiting> waitingOf(const StoredRow& stored);
    Result<void> permitted(const StoredRow& stored, const RecoveredClearing& clearing,
                           const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    RowTable m_rows;
};

} // namespace wattcard::db
