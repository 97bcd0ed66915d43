// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/people.h"

#include <QJsonObject>

namespace wattcard::db {

// Whether these two may change that one, by the roles on record: PermissionDenied, NotApproved,
// ApproverIsAuthor.
Result<void> permitStaffChange(Database& database, const StaffChange& change);

// The administration of operators. To be used on the database's thread.
class SqlStaff : public Staff {
public:
    SqlStaff(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<StaffEntry>> staff() override;
    Result<StaffEntry> member(OperatorId who) override;
    Result<OperatorId> enter(const StaffEntry& fresh, const QString& encodedPassword,
                             const StaffChange& change) override;
    Result<void> setRole(Role role, const StaffChange& change) override;
    Result<void> disable(const StaffChange& change) override;
    Result<void> setScope(const Scope& scope, const StaffChange& change) override;
    Result<void> setLimits(const OperatorLimits& limits, const StaffChange& change) override;
    Result<void> unlock(const QString& encodedPassword, const StaffChange& change) override;

private:
    struct Step {
        const StatementText& statement;
        std::vector<QVariant> values;
        QLatin1StringView action;
        QJsonObject details; // old and new
    };
    Result<void> apply(const Step& step, const StaffChange& change);
    Result<void> log(QLatin1StringView action, const StaffChange& change, QJsonObject details);
    Result<void> writeScope(OperatorId who, const Scope& scope);
    Result<Scope> scopeOf(OperatorId who);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
