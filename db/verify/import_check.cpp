// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Totals signed are totals in the ledger (DOMAIN.md F-65).
constexpr const char* importViolations = R"(
WITH booked AS (
  SELECT i.name AS name, i.lines AS lines, i.debts AS debts,
         (SELECT COUNT(*) FROM account AS a WHERE a.id BETWEEN i.first AND i.last) AS accounts,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_entry AS e
            JOIN journal_leg AS l ON l.entry = e.number AND l.book = 'receivable'
             AND l.owner BETWEEN i.first AND i.last
           WHERE e.audit = i.audit) AS owed,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_entry AS e
            JOIN journal_leg AS l ON l.entry = e.number AND l.book = 'accrued'
           WHERE e.audit = i.audit) AS accrued
    FROM import_file AS i)
SELECT 'import ' || name || ': ' || accounts || ' accounts of ' || lines FROM booked
 WHERE accounts <> lines
 UNION ALL
SELECT 'import ' || name || ': signed ' || debts || ', owed ' || owed FROM booked
 WHERE owed <> debts OR accrued <> debts
 UNION ALL
SELECT 'journal entry ' || e.number || ' belongs to no import' FROM journal_entry AS e
 WHERE e.event = 'import' AND e.audit NOT IN (SELECT audit FROM import_file))";

} // namespace

Check checkImports(const StoreReader& reader)
{
    Findings findings{u"imports"_s};
    const auto read = reader.each(importViolations,
                                  [&](const StoreReader::Row& row) { findings.add(text(row[0])); });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
