// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/books_facts.h"

#include "db/sqlite/migrator.h"
#include "db/sqlite/reading.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectVersion{"facts_version", "PRAGMA user_version"};
constexpr StatementText selectServersVersion{"facts_servers_version",
                                             "SELECT MAX(version) FROM schema_version"};
// The clock's marks are those of SqlAuditTrail, which asks through the connection that writes.
constexpr StatementText selectFacts{
    "facts", "SELECT COALESCE((SELECT practice FROM company), 0),"
             " (SELECT COUNT(*) FROM key_event AS k WHERE kind = 'loaded' AND number ="
             "  (SELECT MAX(number) FROM key_event WHERE purpose = k.purpose"
             "   AND suite = k.suite AND version = k.version)),"
             " COALESCE((SELECT MAX(at) FROM audit_entry WHERE number >="
             "  (SELECT COALESCE(MAX(audit), 1) FROM clock_setting)), 0),"
             " COALESCE((SELECT ahead FROM clock_setting ORDER BY number DESC LIMIT 1), 0),"
             " (SELECT COUNT(*) FROM operator), (SELECT COUNT(*) FROM account),"
             " (SELECT COALESCE(MAX(number), 0) FROM transaction_row),"
             " (SELECT COUNT(*) FROM transaction_row WHERE state IN ('intent', 'quarantined')),"
             " (SELECT COALESCE(MAX(number), 0) FROM audit_entry)"};

} // namespace

Result<BooksFacts> booksFacts(const StoreAddress& store)
{
    const auto reading = Reading::open(store);
    if (!reading)
        return failed(reading);
    auto version = (*reading)->run(store.server ? selectServersVersion : selectVersion);
    if (!version)
        return failed(version);
    BooksFacts facts;
    facts.schema = static_cast<int>(version->records.front().integer());
    if (facts.schema > knownSchemaVersion())
        return failed(Fault::SchemaTooNew, QString::number(facts.schema));
    auto answer = (*reading)->run(selectFacts);
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    facts.practice = record.integer() != 0;
    facts.keys = record.integer();
    facts.clock.last = UtcTime{std::chrono::milliseconds{record.integer()}};
    facts.clock.accepted = std::chrono::milliseconds{record.integer()};
    facts.operators = record.integer();
    facts.accounts = record.integer();
    facts.sales = record.integer();
    facts.openSales = record.integer();
    facts.entries = record.integer();
    return facts;
}

} // namespace wattcard::db
