// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/audit_trail.h"

namespace wattcard::db {

// Reads the audit chain, and verifies it through a connection of its own that can only read. To be
// used on the database's thread.
class SqlAuditTrail : public AuditTrail {
public:
    SqlAuditTrail(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<AuditLine>> entries(std::int64_t from, int limit) override;
    Result<std::vector<AuditAnchor>> anchors() override;
    Result<Bytes> anchorDay(const QString& day, const Actor& actor) override;
    Result<AuditReport> verify(const AuditWitnesses& witnesses) override;
    Result<void> recordReading(QLatin1StringView action, std::int64_t entries,
                               const Actor& actor) override;
    Result<ClockMarks> clockMarks() override;
    Result<void> setClock(std::chrono::milliseconds ahead, const Actor& leader) override;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
