// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/people.h"

namespace wattcard::db {

struct Founder {
    Operator person;
    QString encodedPassword;
};

// The company and its first people, all of them or nothing: books with a company and nobody who may
// administrate them could be used by nobody. Nobody is the actor, at the company's counter.
// DuplicateNumber for a login that is taken, BookingUnknown, and what the store may say.
Result<void> foundBooks(Database& database, const Clock& clock, const Company& company,
                        const std::vector<Founder>& people);

} // namespace wattcard::db
