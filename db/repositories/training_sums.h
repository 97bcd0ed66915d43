// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/money.h"

namespace wattcard::db {

// Sums over the books of a training folder that no screen of a real counter asks for.
class TrainingSums {
public:
    explicit TrainingSums(Database& database) : m_database{database} {}
    Result<Money> paidOut(AccountId account); // for reversals
    Result<int> returns(AccountId account);   // return data booked
    Result<int> accounts();                   // in all

private:
    Result<std::int64_t> sum(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
};

} // namespace wattcard::db
