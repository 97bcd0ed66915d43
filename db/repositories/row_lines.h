// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/cause.h"
#include "domain/purchase/charge_line.h"
#include "domain/tender.h"

namespace wattcard::db {

// The lines of a transaction row: tables row_charge and row_tender. They are written before the row
// that closes them.
class RowLines {
public:
    explicit RowLines(Database& database) : m_database{database} {}
    // Both return what was written, for the row's fingerprint.
    Result<std::vector<QVariant>> add(std::int64_t row, const std::vector<ChargeLine>& charges);
    Result<std::vector<QVariant>> add(std::int64_t row, const std::vector<Tender>& tenders);
    // `reverses` is the number of the row taken back, 0 for none.
    Result<std::vector<QVariant>> add(std::int64_t row, const Cause& cause, std::int64_t reverses);
    Result<std::vector<ChargeLine>> charges(std::int64_t row);
    Result<std::vector<Tender>> tenders(std::int64_t row);

private:
    Database& m_database;
};

} // namespace wattcard::db
