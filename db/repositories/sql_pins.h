// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/pins.h"

#include <QJsonObject>

namespace wattcard::db {

// To be used on the database's thread.
class SqlPins : public Pins {
public:
    SqlPins(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<StoredPin> pinOf(const QString& login) override;
    Result<void> setPin(OperatorId who, const QString& encodedPin, const Actor& actor) override;
    Result<void> recordPinFailure(OperatorId who, CounterId counter) override;
    Result<void> recordPinUnlock(OperatorId who, CounterId counter) override;
    Result<void> resetPin(const StaffChange& change) override;

private:
    struct Step {
        const StatementText& statement;
        std::vector<QVariant> values;
        QLatin1StringView action;
        OperatorId who;
        Fault otherwise; // when there was nothing to change
        QJsonObject details = {};
    };
    Result<void> apply(const Step& step, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
