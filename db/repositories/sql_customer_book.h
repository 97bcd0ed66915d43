// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/reading.h"
#include "domain/ports/customers.h"

namespace wattcard::db {

// Stored codes of the fields that may be put right: "phone", "tax_number".
QLatin1StringView code(RecordField field);

// Customers and meters through a connection that only reads, for one viewer. What his role does not
// need of people is masked in here already. To be used on the thread that opened it.
class SqlCustomerBook : public CustomerBook {
public:
    // PermissionDenied for nobody, who has left, and a role that reads no customers.
    static Result<std::unique_ptr<SqlCustomerBook>> open(const StoreAddress& store,
                                                         OperatorId viewer);

    Result<std::vector<CustomerLine>> page(const CustomerFilter& filter,
                                           const CustomerPosition& after, int limit) override;
    Result<std::vector<CustomerLine>> these(const std::vector<AccountId>& accounts,
                                            const CustomerFilter& filter) override;
    Result<CustomerRecord> record(AccountId account) override;
    Result<CustomerChoices> choices() override;
    Result<std::vector<MeterLine>> meters(MeterPlace place, const QString& after,
                                          int limit) override;
    Result<std::vector<MeterEvent>> eventsOf(MeterNumber meter) override;

    Reading& reading() { return *m_reading; }

private:
    SqlCustomerBook(std::unique_ptr<Reading> reading, OperatorId viewer)
        : m_reading{std::move(reading)},
          m_viewer{viewer}
    {
    }
    Result<void> prepare();
    Result<bool> isRare(const StatementText& count, const QVariant& of);
    Result<void> readPapers(CustomerRecord& record, std::int64_t point);
    Result<void> readSteps(CustomerRecord& record);
    Result<void> readRows(CustomerRecord& record, std::int64_t point);
    Result<void> readFile(CustomerRecord& record);
    Result<std::vector<CustomerLine>> lines(const StatementText& statement,
                                            const std::vector<QVariant>& values);
    CustomerLine lineFrom(Record& record) const;
    QVariant everywhere() const; // 0 where places need not be asked for

    std::unique_ptr<Reading> m_reading;
    OperatorId m_viewer;
    bool m_isScoped = false;
    std::optional<QString> m_onlyArea; // that he serves; nothing for more or others
    bool m_isClear = false;            // sees personal data
};

} // namespace wattcard::db
