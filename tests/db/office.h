// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_key_book.h"
#include "db/repositories/sql_work_orders.h"
#include "tests/db/shop.h"

namespace wattcard::db::test {

// A shop with one more person for each role, and the books of cards, orders and keys.
class Office : public Shop {
public:
    explicit Office(Observer observer = {});
    Office(const QString& directory, Observer observer); // in a directory that is already set up

    Actor of(Role role) const { return {ids[static_cast<std::size_t>(role)], CounterId{3}}; }
    Actor add(const QString& login, Role role);
    CardSerial blank(std::uint8_t number); // received
    WorkOrder order(ManagementClass kind = ManagementClass::Clear) const;
    WorkOrderSerial prepared();
    WorkOrderSerial approved();
    WorkOrderSerial out(const CardSerial& card); // issued
    Visit visit(WorkOrderSerial serial, std::uint8_t use) const;

    std::array<OperatorId, 7> ids{}; // by role
    std::unique_ptr<SqlCardStock> stock;
    std::unique_ptr<SqlWorkOrders> orders;
    std::unique_ptr<SqlKeyBook> keys;
};

CardSerial stockSerial(std::uint8_t number);
inline constexpr std::array allRoles{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                                     Role::Administrator, Role::Auditor,     Role::Engineer,
                                     Role::Custodian};

} // namespace wattcard::db::test
