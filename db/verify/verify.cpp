// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/verify.h"

#include "db/sqlite/database.h"
#include "db/sqlite/migrator.h"
#include "db/verify/findings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

bool Verification::ok() const
{
    return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.ok; });
}

void Findings::add(const QString& violation)
{
    constexpr qsizetype shown = 3;
    if (m_first.size() < shown)
        m_first.append(violation);
    ++m_count;
}

Check Findings::check() const
{
    QString detail = m_first.join("; "_L1);
    if (m_count > m_first.size())
        detail += u"; %1 in all"_s.arg(m_count);
    return {m_invariant, m_count == 0, detail};
}

std::vector<Check> checkEach(const StoreReader& reader, std::span<const StatementCheck> statements)
{
    std::vector<Check> results;
    for (const StatementCheck& check : statements) {
        Findings findings{QString::fromLatin1(check.invariant)};
        const auto read = reader.each(
            check.sql, [&](const StoreReader::Row& row) { findings.add(text(row[0])); });
        if (!read)
            findings.add(read.error().detail);
        results.push_back(findings.check());
    }
    return results;
}

namespace {

Result<StoreReader> openNewest(const QString& directory)
{
    auto reader = StoreReader::open(Database::fileIn(directory));
    if (!reader)
        return reader;
    std::int64_t version = 0;
    if (auto read = reader->each("PRAGMA user_version",
                                 [&](const auto& row) { version = integer(row[0]); });
        !read)
        return failed(read);
    if (version > knownSchemaVersion())
        return failed(Fault::SchemaTooNew, u"schema %1"_s.arg(version));
    if (version < knownSchemaVersion())
        return failed(Fault::DatabaseFailed,
                      u"schema %1 was never brought up to date"_s.arg(version));
    return reader;
}

} // namespace

Result<Verification> verify(const QString& directory, FileProof proof)
{
    const auto reader = openNewest(directory);
    if (!reader)
        return failed(reader);
    Verification verification;
    verification.checks = checkFile(*reader, proof);
    for (Check& check : checkStatements(*reader))
        verification.checks.push_back(std::move(check));
    for (Check& check : checkCards(*reader))
        verification.checks.push_back(std::move(check));
    for (Check& check : checkTills(*reader))
        verification.checks.push_back(std::move(check));
    verification.checks.push_back(checkImports(*reader));
    verification.checks.push_back(checkSearch(*reader));
    verification.checks.push_back(checkDayTotals(*reader));
    verification.checks.push_back(checkDues(*reader));
    verification.checks.push_back(checkRollOuts(*reader));
    verification.checks.push_back(checkSchema(*reader));
    verification.checks.push_back(checkChain(*reader));
    verification.checks.push_back(checkCover(*reader));
    verification.checks.push_back(checkAmounts(*reader));
    return verification;
}

Result<Verification> verifyAtStart(const QString& directory)
{
    const auto reader = openNewest(directory);
    if (!reader)
        return failed(reader);
    Verification verification{checkOpenRows(*reader)};
    verification.checks.push_back(checkChainEnd(*reader));
    return verification;
}

} // namespace wattcard::db
