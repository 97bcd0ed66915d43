// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_registry.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCompany{
    "company", "SELECT name, phone, utility_region, practice, counter FROM company"};
constexpr StatementText putCompany{
    "put_company", "INSERT INTO company (id, name, phone, utility_region, practice, counter)"
                   " VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                   " phone = excluded.phone, utility_region = excluded.utility_region,"
                   " practice = excluded.practice, counter = excluded.counter"};
constexpr StatementText selectTariffs{
    "tariffs", "SELECT id, name, mode, price, tax_percent, overdraft_limit, reclose_limit,"
               " hoarding_limit FROM tariff_version ORDER BY id"};
constexpr StatementText insertTariff{
    "insert_tariff", "INSERT INTO tariff_version (name, mode, price, tax_percent, overdraft_limit,"
                     " reclose_limit, hoarding_limit) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"};
constexpr StatementText countTaken{
    "taken_numbers",
    "SELECT COUNT(*) FROM service_point WHERE customer_number = ? OR meter_number = ?"};
constexpr StatementText selectMode{"tariff_mode", "SELECT mode FROM tariff_version WHERE id = ?"};
constexpr StatementText insertPerson{
    "insert_customer", "INSERT INTO customer (name, address) VALUES (?, ?) RETURNING id"};
constexpr StatementText insertPoint{
    "insert_point", "INSERT INTO service_point (customer_number, meter_number, ratio_current,"
                    " ratio_potential, generation) VALUES (?, ?, ?, ?, 0) RETURNING id"};
constexpr StatementText insertAccount{
    "insert_account",
    "INSERT INTO account (customer, service_point, state, mode, tariff, alarm1,"
    " alarm2, hold, meter_in_doubt) VALUES (?, ?, 'pending', ?, ?, ?, ?, 'none', 0)"
    " RETURNING id"};

// The only reader of table tariff_version by itself.
Result<Tariff> tariffFrom(Record& record)
{
    Tariff tariff;
    tariff.version = number<TariffVersionId>(record);
    tariff.name = record.text();
    tariff.mode = coded<PaymentMode>(record);
    tariff.prices[placeOf(Rate::Flat)] = price(record);
    tariff.tax = Percent::whole(number<int>(record));
    tariff.overdraftLimit = credit(record);
    tariff.recloseLimit = credit(record);
    tariff.hoardingLimit = credit(record);
    return checked(record, std::move(tariff));
}

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
    return checked(record, std::move(company));
}

Result<void> SqlRegistry::setCompany(const Company& company, const Actor& actor)
{
    return inTransaction(m_database, "company"_L1, [&]() -> Result<void> {
        const auto put = m_database.run(
            putCompany, {company.name, company.phone, value(ByteView{company.utilityRegion}),
                         value(company.practice ? 1 : 0), value(company.counter)});
        if (!put)
            return failed(put);
        return AuditChain{m_database, m_clock}.add(
            {"company.set"_L1,
             u"company"_s,
             {{"name"_L1, company.name}, {"practice"_L1, company.practice}}},
            actor);
    });
}

Result<TariffVersionId> SqlRegistry::addTariff(const Tariff& tariff, const Actor& actor)
{
    return inTransaction(m_database, "tariff"_L1, [&]() -> Result<TariffVersionId> {
        const auto id = insert(
            insertTariff, {tariff.name, value(code(tariff.mode)), value(tariff.price(Rate::Flat)),
                           value(tariff.tax.hundredths() / 100), value(tariff.overdraftLimit),
                           value(tariff.recloseLimit), value(tariff.hoardingLimit)});
        if (!id)
            return failed(id);
        auto logged = AuditChain{m_database, m_clock}.add(
            {"tariff.add"_L1,
             u"tariff:%1"_s.arg(*id),
             {{"name"_L1, tariff.name}, {"price"_L1, tariff.price(Rate::Flat).toString()}}},
            actor);
        return logged ? Result<TariffVersionId>{TariffVersionId{*id}} : failed(logged);
    });
}

Result<std::vector<Tariff>> SqlRegistry::tariffs()
{
    auto answer = m_database.run(selectTariffs);
    if (!answer)
        return failed(answer);
    std::vector<Tariff> tariffs;
    for (Record& record : answer->records) {
        auto tariff = tariffFrom(record);
        if (!tariff)
            return failed(tariff);
        tariffs.push_back(std::move(*tariff));
    }
    return tariffs;
}

Result<AccountId> SqlRegistry::addCustomer(const NewCustomer& customer, const Actor& actor)
{
    return inTransaction(m_database, "customer"_L1, [&]() -> Result<AccountId> {
        if (auto good = checkNew(customer); !good)
            return failed(good);
        auto account = insertCustomer(customer);
        if (!account)
            return account;
        auto logged = AuditChain{m_database, m_clock}.add(
            {"customer.add"_L1,
             u"account:%1"_s.arg(account->value()),
             {{"number"_L1, customer.number.toString()}, {"meter"_L1, customer.meter.toString()}}},
            actor);
        return logged ? account : failed(logged);
    });
}

Result<void> SqlRegistry::checkNew(const NewCustomer& customer)
{
    auto taken = m_database.run(countTaken, {value(customer.number), value(customer.meter)});
    if (!taken)
        return failed(taken);
    if (taken->records.front().integer() != 0)
        return failed(Fault::DuplicateNumber, customer.number.toString());
    auto mode = m_database.run(selectMode, {value(customer.tariff)});
    if (!mode)
        return failed(mode);
    if (mode->records.empty())
        return failed(Fault::NoTariff);
    if (mode->records.front().text() != code(customer.mode))
        return failed(Fault::BadInput, u"the tariff has another payment mode"_s);
    return {};
}

Result<AccountId> SqlRegistry::insertCustomer(const NewCustomer& customer)
{
    const auto person = insert(insertPerson, {customer.name, customer.address});
    if (!person)
        return failed(person);
    const auto point = insert(insertPoint, {value(customer.number), value(customer.meter),
                                            value(std::int64_t{customer.ratios.current}),
                                            value(std::int64_t{customer.ratios.potential})});
    if (!point)
        return failed(point);
    const auto account = insert(insertAccount, {value(*person), value(*point),
                                                value(code(customer.mode)), value(customer.tariff),
                                                value(customer.alarm1), value(customer.alarm2)});
    if (!account)
        return failed(account);
    return AccountId{*account};
}

Result<std::int64_t> SqlRegistry::insert(const StatementText& statement,
                                         const std::vector<QVariant>& values)
{
    auto inserted = m_database.run(statement, values);
    if (!inserted)
        return failed(inserted);
    return inserted->records.front().integer();
}

} // namespace wattcard::db
