// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/verify/store_reader.h"
#include "db/verify/verify.h"

#include <QStringList>

#include <span>

namespace wattcard::db {

// Collects what breaks one invariant; keeps the first few, counts the rest.
class Findings {
public:
    explicit Findings(QString invariant) : m_invariant{std::move(invariant)} {}
    void add(const QString& violation);
    Check check() const;

private:
    QString m_invariant;
    QStringList m_first;
    int m_count = 0;
};

// A statement that answers with one sentence for each violation; what is wanted is an empty answer.
struct StatementCheck {
    const char* invariant;
    const char* sql;
};
std::vector<Check> checkEach(const StoreReader& reader, std::span<const StatementCheck> statements);

// Chain of the audit log whole, from the first entry on; names the first bad entry.
Check checkChain(const StoreReader& reader);
// The same of its last thousand entries.
Check checkChainEnd(const StoreReader& reader);
// Rows that are open, and the money that waits for them (I1, I2, receipts).
std::vector<Check> checkOpenRows(const StoreReader& reader);
// Rows, journal entries and return records are what the audit entries say of them (I10).
Check checkCover(const StoreReader& reader);
// Tables, indexes, triggers and views are those of the migrations, no more and no fewer (I10).
Check checkSchema(const StoreReader& reader);
// Amounts follow from energy and tariff version by the one rounding rule (I15).
Check checkAmounts(const StoreReader& reader);
// The file's own structure, and that every row refers to one that is there.
std::vector<Check> checkFile(const StoreReader& reader, FileProof proof);
// Everything else that one statement can tell.
std::vector<Check> checkStatements(const StoreReader& reader);
// The same for the stock of cards, work orders, their visits, and the custody book.
std::vector<Check> checkCards(const StoreReader& reader);
// The same for shifts, business days and invoices, with their records and seals.
std::vector<Check> checkTills(const StoreReader& reader);
// Roll-outs went no further than their stages and failures let them.
Check checkRollOuts(const StoreReader& reader);
// Imports brought what they say: accounts, and what they owed.
Check checkImports(const StoreReader& reader);
// Totals of the days are what their rows add up to.
Check checkDayTotals(const StoreReader& reader);
// Accounts are found by what their rows say, or wait for their line.
Check checkSearch(const StoreReader& reader);
// What customers owe and are owed is kept as the journal has it.
Check checkDues(const StoreReader& reader);

} // namespace wattcard::db
