// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/bank_reviews.h"
#include "db/repositories/columns.h"
#include "db/repositories/sql_cash_book.h"
#include "db/repositories/three_way.h"
#include "db/sqlite/reading.h"
#include "domain/rights.h"

namespace wattcard::db {

// The sides of a day, read beside the counter.

namespace {

constexpr StatementText selectSidesReader{
    "sides_reader", "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectSidesDay{
    "sides_day", "SELECT day, day NOT IN (SELECT day FROM day_close) FROM business_day"
                 " ORDER BY day DESC LIMIT 1"};

// By the role on record; PermissionDenied for nobody and for who is disabled.
Result<Role> sidesReader(Reading& reading, OperatorId who)
{
    auto answer = reading.run(selectSidesReader, {value(who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied);
    Record& record = answer->records.front();
    return checked(record, coded<Role>(record));
}

// DayNotOpen before the first, and after a close.
Result<QString> openSidesDay(Reading& reading)
{
    auto answer = reading.run(selectSidesDay);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DayNotOpen);
    QString day = answer->records.front().text();
    return answer->records.front().integer() != 0 ? Result<QString>{std::move(day)}
                                                  : failed(Fault::DayNotOpen, day);
}

} // namespace

Result<Reconciliation> SqlCashBook::sides(const QString& businessDay, OperatorId who)
{
    const auto reading = Reading::open(m_store);
    if (!reading)
        return failed(reading);
    const auto role = sidesReader(**reading, who);
    if (!role)
        return failed(role);
    if (!may(*role, Right::Reconcile) && !may(*role, Right::ReadEverything))
        return failed(Fault::PermissionDenied);
    const auto day = businessDay.isEmpty() ? openSidesDay(**reading) : Result<QString>{businessDay};
    return day ? ThreeWay{askingOf(**reading)}.of(*day) : failed(day);
}

Result<std::vector<BankLine>> SqlCashBook::bankLines(const BankDays& days, OperatorId who)
{
    const auto reading = Reading::open(m_store);
    if (!reading)
        return failed(reading);
    const auto role = sidesReader(**reading, who);
    if (!role)
        return failed(role);
    if (!may(*role, Right::Reconcile))
        return failed(Fault::PermissionDenied);
    return bankLinesIn(askingOf(**reading), days.first, days.last);
}

} // namespace wattcard::db
