// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/clock.h"
#include "domain/ports/evidence.h"

namespace wattcard::db {

// To be used on the database's thread.
class SqlEvidence : public Evidence {
public:
    SqlEvidence(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<EvidenceRecord>> collect(AccountId account, const Actor& actor) override;
    Result<EvidenceSeal> seal(const EvidenceHead& head, const Actor& actor) override;

private:
    Result<EvidenceSeal> sealed(const EvidenceHead& head);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
