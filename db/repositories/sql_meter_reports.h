// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/row_table.h"
#include "db/sqlite/database.h"
#include "domain/ports/meter_reports.h"

#include <map>

namespace wattcard::db {

class SqlMeterReports : public MeterReports {
public:
    explicit SqlMeterReports(Database& database) : m_database{database}, m_rows{database} {}
    Result<std::vector<MeterReport>> of(AccountId account, LocalTime since) override;

private:
    // By series: the ratios that its meter had, though another one may hang there now.
    Result<std::map<std::int64_t, std::int64_t>> ratiosOf(AccountId account);

    Database& m_database;
    RowTable m_rows;
};

} // namespace wattcard::db
