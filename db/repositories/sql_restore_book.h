// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "domain/ports/restore_book.h"

namespace wattcard::db {

// RestoreBook on SQLite: tables restore_mark and number_block. The triggers of migration 0020 hold
// every new sale number to the counter's newest block.
class SqlRestoreBook : public RestoreBook {
public:
    SqlRestoreBook(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<RestoreMark> mark(const Restoring& restoring, const Actor& actor) override;
    Result<std::vector<RestoreMark>> marks() override;

private:
    Result<std::vector<NumberBlock>> plannedBlocks(const Restoring& restoring, const Actor& actor);
    Result<std::int64_t> insertMark(const Restoring& restoring, AuditedRows& rows,
                                    const Actor& actor);
    Result<std::int64_t> one(const StatementText& statement);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
