// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/people.h"

#include <map>

namespace wattcard::db {

// New customers' rows: customer, service point, pending account. Inside one transaction. For many
// of them as well: what is the same for all is asked once.
class CustomerRows {
public:
    CustomerRows(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<void> checkFree(const NewCustomer& customer); // DuplicateNumber
    // NoTariff; BadInput for a tariff of another payment mode, and for metering that contradicts
    // voltage or ratios; NotSaved for a number that is not free.
    Result<AccountId> add(const NewCustomer& customer);

private:
    Result<PaymentMode> modeOf(TariffVersionId tariff);
    Result<AccountId> insertAll(const NewCustomer& customer);
    Result<std::int64_t> insert(const StatementText& statement,
                                const std::vector<QVariant>& values);
    Database& m_database;
    const Clock& m_clock;
    std::map<TariffVersionId, PaymentMode> m_modes; // of those in force that were asked for
};

} // namespace wattcard::db
