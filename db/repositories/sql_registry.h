// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/people.h"

namespace wattcard::db {

// Master data: company, tariff versions, customers. To be used on the database's thread.
class SqlRegistry : public Registry {
public:
    SqlRegistry(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<Company> company() override;
    Result<void> setCompany(const Company& company, const Actor& actor) override;
    // The same inside a transaction.
    Result<void> putCompany(const Company& company, const Actor& actor);
    Result<TariffVersionId> addTariff(const Tariff& tariff, const Actor& actor) override;
    // Customer, service point and pending account; what CustomerRows says, and OutOfScope for a
    // place that the actor does not serve.
    Result<AccountId> addCustomer(const NewCustomer& customer, const Actor& actor) override;
    Result<std::vector<Tariff>> tariffs() override;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
