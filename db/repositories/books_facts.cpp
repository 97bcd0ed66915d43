// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/books_facts.h"

#include "db/repositories/clock_marks.h"
#include "db/sqlite/migrator.h"
#include "db/sqlite/reading.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectFacts{
    "facts", "SELECT COALESCE((SELECT practice FROM company), 0),"
             " (SELECT COUNT(*) FROM key_event AS k WHERE kind = 'loaded' AND number ="
             "  (SELECT MAX(number) FROM key_event WHERE purpose = k.purpose"
             "   AND suite = k.suite AND version = k.version)),"
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
    const auto version = (*reading)->schemaVersion();
    if (!version)
        return failed(version);
    BooksFacts facts;
    facts.schema = *version;
    if (facts.schema > knownSchemaVersion())
        return failed(Fault::SchemaTooNew, QString::number(facts.schema));
    auto answer = (*reading)->run(selectFacts);
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    facts.practice = record.integer() != 0;
    facts.keys = record.integer();
    facts.operators = record.integer();
    facts.accounts = record.integer();
    facts.sales = record.integer();
    facts.openSales = record.integer();
    facts.entries = record.integer();
    const auto marks = clockMarks(askingOf(**reading));
    if (!marks)
        return failed(marks);
    facts.clock = *marks;
    return facts;
}

} // namespace wattcard::db
