// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// The table work_order and its approvals, and nothing else.
class OrderTable {
public:
    explicit OrderTable(Database& database) : m_database{database} {}
    Result<WorkOrderSerial> nextSerial();
    // State prepared; the order has its serial and its engineer.
    Result<void> insert(const WorkOrderEntry& entry);
    // Expired: not settled, and valid until `now` or earlier.
    Result<WorkOrderEntry> entry(WorkOrderSerial serial, LocalTime now); // NotFound
    Result<std::vector<WorkOrderEntry>> list(WorkOrderList which, int limit, LocalTime now);
    Result<void> setState(WorkOrderSerial serial, WorkOrderState state);
    Result<void> bind(WorkOrderSerial serial, const CardSerial& card);
    Result<void> issue(WorkOrderSerial serial, UtcTime at);
    Result<void> settle(WorkOrderSerial serial, WorkOrderState state, UtcTime at);

private:
    Result<void> change(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
};

} // namespace wattcard::db
