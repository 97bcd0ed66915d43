// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/fingerprint.h"
#include "db/sqlite/database.h"
#include "domain/ports/ledger.h"

#include <QJsonObject>

namespace wattcard::db {

// What an audit entry says beside its place in the chain. The details are written as canonical
// JSON.
struct AuditEvent {
    QLatin1StringView action; // such as "sale.begin"
    QString object;           // what it was done to, such as a transaction id
    QJsonObject details;
};

QString auditObject(AccountId account); // "account:7"

// The hash chain of RELIABILITY.md section 12. Entries are added inside the transaction of the
// change that they describe: no log, no act. They are sealed where the profile has a seal.
class AuditChain {
public:
    AuditChain(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    // The number that the next entry will have; rows of the same transaction refer to it.
    Result<std::int64_t> nextNumber();
    Result<void> add(const AuditEvent& event, const Actor& actor);
    Result<Hash> head(); // zeros for an empty chain
    // The full head for the Z report of a business day; kept among the anchors. Inside the
    // transaction that closes the day, after its entries.
    Result<Hash> anchorDay(const QString& day);

private:
    struct Head {
        std::int64_t number = 0;
        Hash hash{};
    };
    Result<Head> readHead();
    Result<void> appendSeal(std::vector<QVariant>& values, const Hash& hash, std::int64_t number);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
