// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/customers.h"

namespace wattcard::db {

// CustomerRecords on SQLite; to be used on the database's thread.
class SqlCustomerRecords : public CustomerRecords {
public:
    SqlCustomerRecords(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_steps{database, clock}
    {
    }
    Result<EditOutcome> edit(const CustomerEdit& edit, const Actor& actor) override;
    Result<void> receive(const MeterDelivery& delivery, const Actor& actor) override;
    Result<void> scrap(MeterNumber meter, const QString& note, const Actor& actor) override;
    Result<void> beginExport(const CustomerFilter& filter, const Actor& actor) override;
    Result<void> recordExport(std::int64_t lines, const Actor& actor) override;

private:
    // Where a meter is, as far as a movement of it needs to know.
    struct Standing {
        bool hangs = false;
        bool isScrapped = false;
        bool isInStock = false;
        std::int64_t series = 0; // the newest one it ran
    };
    Result<CustomerFields> fieldsOf(AccountId account);
    Result<void> write(const CustomerEdit& edit, const std::vector<RecordField>& changed,
                       const Actor& actor);
    Result<void> addSteps(const CustomerEdit& edit, const std::vector<RecordField>& changed,
                          const Actor& actor);
    Result<Standing> standingOf(MeterNumber meter);
    Result<void> addMovement(AuditedRows& rows, const MeterDelivery& of, bool isReceived,
                             const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
};

} // namespace wattcard::db
