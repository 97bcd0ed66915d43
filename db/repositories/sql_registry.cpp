// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_registry.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/permission.h"
#include "db/repositories/sql_tariffs.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCompany{
    "company", "SELECT name, phone, utility_region, practice, counter FROM company"};
constexpr StatementText upsertCompany{
    "put_company", "INSERT INTO company (id, name, phone, utility_region, practice, counter)"
                   " VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                   " phone = excluded.phone, utility_region = excluded.utility_region,"
                   " practice = excluded.practice, counter = excluded.counter"};

} // namespace

Result<Company> SqlRegistry::company()
{
    auto answer = m_database.run(selectCompany);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::ConfigurationMissing);
    Record& record = answer->records.front();
    Company company;
    company.name = record.text();
    company.phone = record.text();
    company.utilityRegion = record.octets<4>();
    company.practice = record.integer() != 0;
    company.counter = number<CounterId>(record);
    if (const auto here = m_database.counter()) // the row has that of who set the books up
        company.counter = *here;
    return checked(record, std::move(company));
}

Result<void> SqlRegistry::setCompany(const Company& company, const Actor& actor)
{
    return inTransaction(m_database, "company"_L1, [&] { return putCompany(company, actor); });
}

Result<void> SqlRegistry::putCompany(const Company& company, const Actor& actor)
{
    const auto put = m_database.run(
        upsertCompany, {company.name, company.phone, value(ByteView{company.utilityRegion}),
                        value(company.practice ? 1 : 0), value(company.counter)});
    if (!put)
        return failed(put);
    return AuditChain{m_database, m_clock}.add(
        {"company.set"_L1,
         u"company"_s,
         {{"name"_L1, company.name}, {"practice"_L1, company.practice}}},
        actor);
}

Result<TariffVersionId> SqlRegistry::addTariff(const Tariff& tariff, const Actor& actor)
{
    return inTransaction(m_database, "tariff"_L1, [&] {
        return SqlTariffs{m_database, m_clock}.addInForce(tariff, actor);
    });
}

Result<std::vector<Tariff>> SqlRegistry::tariffs()
{
    const auto versions = SqlTariffs{m_database, m_clock}.list();
    if (!versions)
        return failed(versions);
    std::vector<Tariff> tariffs;
    for (const TariffVersion& version : *versions) {
        if (version.stage == TariffStage::InForce)
            tariffs.push_back(version.tariff);
    }
    return tariffs;
}

Result<AccountId> SqlRegistry::addCustomer(const NewCustomer& customer, const Actor& actor)
{
    return inTransaction(m_database, "customer"_L1, [&]() -> Result<AccountId> {
        CustomerRows rows{m_database, m_clock};
        if (auto free = rows.checkFree(customer); !free)
            return failed(free);
        auto account = rows.add(customer);
        if (!account)
            return account;
        if (auto served = serves(m_database, actor.who, *account); !served)
            return failed(served);
        auto logged = AuditChain{m_database, m_clock}.add(
            {"customer.add"_L1,
             auditObject(*account),
             {{"number"_L1, customer.number.toString()}, {"meter"_L1, customer.meter.toString()}}},
            actor);
        return logged ? account : failed(logged);
    });
}

} // namespace wattcard::db
