// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/customer_rows.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText countTakenNumbers{
    "taken_numbers", "SELECT EXISTS (SELECT 1 FROM service_point WHERE customer_number = ?)"
                     " OR EXISTS (SELECT 1 FROM service_point WHERE meter_number = ?)"};
constexpr StatementText selectMode{
    "tariff_mode", "SELECT v.mode FROM tariff_version AS v JOIN tariff_state AS s ON s.id = v.id"
                   " WHERE v.id = ? AND s.effective_from <= ? AND s.retired_at IS NULL"};
constexpr StatementText insertPerson{"insert_customer",
                                     "INSERT INTO customer (name, address, phone, identity)"
                                     " VALUES (?, ?, ?, ?) RETURNING id"};
constexpr StatementText insertPoint{
    "insert_point",
    "INSERT INTO service_point (customer_number, meter_number, ratio_current, ratio_potential,"
    " generation, area, station, voltage, metering, kva, iron, copper, seals, meter_since)"
    " VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"};
constexpr StatementText insertAccount{
    "insert_account",
    "INSERT INTO account (customer, service_point, state, mode, tariff, alarm1,"
    " alarm2, hold, meter_in_doubt) VALUES (?, ?, 'pending', ?, ?, ?, ?, 'none', 0)"
    " RETURNING id"};

} // namespace

Result<void> CustomerRows::checkFree(const NewCustomer& customer)
{
    auto taken = m_database.run(countTakenNumbers, {value(customer.number), value(customer.meter)});
    if (!taken)
        return failed(taken);
    if (taken->records.front().integer() != 0)
        return failed(Fault::DuplicateNumber, customer.number.toString());
    return {};
}

Result<AccountId> CustomerRows::add(const NewCustomer& customer)
{
    if (!fits(customer.supply, customer.ratios))
        return failed(Fault::BadInput, u"metering, voltage and ratios contradict"_s);
    const auto mode = modeOf(customer.tariff);
    if (!mode)
        return failed(mode);
    if (*mode != customer.mode)
        return failed(Fault::BadInput, u"the tariff has another payment mode"_s);
    return insertAll(customer);
}

Result<PaymentMode> CustomerRows::modeOf(TariffVersionId tariff)
{
    if (const auto known = m_modes.find(tariff); known != m_modes.end())
        return known->second;
    auto answer = m_database.run(selectMode, {value(tariff), value(m_clock.now())});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NoTariff);
    Record& record = answer->records.front();
    const auto mode = checked(record, coded<PaymentMode>(record));
    if (mode)
        m_modes.emplace(tariff, *mode);
    return mode;
}

Result<AccountId> CustomerRows::insertAll(const NewCustomer& customer)
{
    const auto person =
        insert(insertPerson, {customer.name, customer.address, customer.phone, customer.identity});
    if (!person)
        return failed(person);
    const Supply& supply = customer.supply;
    const auto point = insert(
        insertPoint,
        {value(customer.number), value(customer.meter),
         value(std::int64_t{customer.ratios.current}),
         value(std::int64_t{customer.ratios.potential}), customer.place.area,
         customer.place.station, value(code(supply.voltage)), value(code(supply.metering)),
         value(std::int64_t{supply.kva}), value(supply.transformer.ironW),
         value(supply.transformer.copperTenThousandths), supply.seals, value(m_clock.now())});
    if (!point)
        return failed(point);
    const auto account = insert(insertAccount, {value(*person), value(*point),
                                                value(code(customer.mode)), value(customer.tariff),
                                                value(customer.alarm1), value(customer.alarm2)});
    if (!account)
        return failed(account);
    return AccountId{*account};
}

Result<std::int64_t> CustomerRows::insert(const StatementText& statement,
                                          const std::vector<QVariant>& values)
{
    auto inserted = m_database.run(statement, values);
    if (!inserted)
        return failed(inserted);
    return inserted->records.front().integer();
}

} // namespace wattcard::db
