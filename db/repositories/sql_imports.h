// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "db/sqlite/reading.h"
#include "domain/ports/imports.h"

namespace wattcard::db {

// To be used on the database's thread.
class SqlImports : public Imports {
public:
    SqlImports(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<TakenNumbers> takenNumbers() override;
    Result<QString> ownerOf(const QString& number) override;
    Result<bool> isImported(const std::array<std::uint8_t, 32>& sha256) override;
    Result<void> nobodySells() override;
    Result<ImportTotals> import(const ImportBatch& batch, const ApprovalRecord& approval,
                                const Actor& actor) override;

private:
    // The accounts that were added, without a gap, and the legs of what they owe.
    struct Booked {
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::vector<Leg> legs;
    };
    Result<void> check(const ImportBatch& batch, const ApprovalRecord& approval,
                       const Actor& actor);
    Result<Booked> addAll(const ImportBatch& batch, const Actor& actor);
    Result<void> book(const ImportBatch& batch, const ImportTotals& totals,
                      const ApprovalRecord& approval, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
};

// For a dry run beside the counter: asks the same through a connection that only reads, and books
// nothing. Belongs to no thread.
class SqlImportTrial : public Imports {
public:
    explicit SqlImportTrial(StoreAddress store) : m_store{std::move(store)} {}
    Result<TakenNumbers> takenNumbers() override;
    Result<QString> ownerOf(const QString& number) override;
    Result<bool> isImported(const std::array<std::uint8_t, 32>& sha256) override;
    Result<void> nobodySells() override;
    Result<ImportTotals> import(const ImportBatch& batch, const ApprovalRecord& approval,
                                const Actor& actor) override;

private:
    StoreAddress m_store;
};

} // namespace wattcard::db
