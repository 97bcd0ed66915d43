// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/people.h"

namespace wattcard::db {

// Operators with their encoded passwords and lock-out. To be used on the database's thread.
class SqlPeople : public People {
public:
    SqlPeople(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<Operator>> operators() override;
    Result<StoredOperator> byLogin(const QString& login) override;
    // DuplicateNumber when the login is taken. The first operator is added by nobody: a null actor.
    Result<OperatorId> add(const Operator& person, const QString& encodedPassword,
                           const Actor& actor) override;
    // The same inside a transaction.
    Result<OperatorId> put(const Operator& person, const QString& encodedPassword,
                           const Actor& actor);
    Result<void> recordFailure(OperatorId who, const LockOut& lock, CounterId counter) override;
    Result<void> recordSignIn(OperatorId who, CounterId counter) override;
    Result<void> changePassword(OperatorId who, const QString& encodedPassword,
                                const Actor& actor) override;
    Result<void> raisePasswordCost(OperatorId who, const QString& encodedPassword,
                                   const Actor& actor) override;

private:
    struct Change {
        const StatementText& statement;
        std::vector<QVariant> values;
        QLatin1StringView action;
        OperatorId who;
    };
    Result<void> apply(const Change& change, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
