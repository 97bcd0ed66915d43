// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "domain/ports/catch_up_book.h"

namespace wattcard::db {

// Table row_rebuilt: which rows were lost and rebuilt from a card, and what the card said. Written
// before the row that closes it.
class RebuiltTable {
public:
    explicit RebuiltTable(Database& database) : m_database{database} {}
    Result<void> add(std::int64_t number, const RebuiltRow& row, AuditedRows& audited);
    Result<bool> has(std::int64_t number);

private:
    Database& m_database;
};

} // namespace wattcard::db
