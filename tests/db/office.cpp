// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/office.h"

#include "crypto/work_order_digest.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

CardSerial stockSerial(std::uint8_t number)
{
    return CardSerial{{0xB0, 0, 0, 0, 0, 0, 1, number}};
}

Office::Office(Observer observer) : Shop{std::move(observer)}
{
    stock = std::make_unique<SqlCardStock>(*database, clock);
    orders = std::make_unique<SqlWorkOrders>(*database, clock);
    keys = std::make_unique<SqlKeyBook>(*database, clock);
    for (const Role role : allRoles)
        ids[static_cast<std::size_t>(role)] = add(u"role"_s + code(role), role).who;
}

Office::Office(const QString& directory, Observer observer) : Shop{directory, std::move(observer)}
{
    stock = std::make_unique<SqlCardStock>(*database, clock);
    orders = std::make_unique<SqlWorkOrders>(*database, clock);
    keys = std::make_unique<SqlKeyBook>(*database, clock);
    const auto everybody = people->operators();
    EXPECT_TRUE(everybody);
    for (const Operator& person : *everybody)
        ids[static_cast<std::size_t>(person.role)] = person.id;
}

Actor Office::add(const QString& login, Role role)
{
    const Operator person{.id = {}, .login = login, .name = login, .role = role};
    const auto id = people->add(person, u"$argon2id$x"_s, {{}, CounterId{3}});
    EXPECT_TRUE(id);
    return {id.value_or(OperatorId{}), CounterId{3}};
}

CardSerial Office::blank(std::uint8_t number)
{
    CardBatch batch;
    batch.name = u"delivery %1"_s.arg(number);
    const CardSerial serial = stockSerial(number);
    EXPECT_TRUE(stock->receive(batch, {serial}, of(Role::ShiftLeader)));
    return serial;
}

WorkOrder Office::order(ManagementClass kind) const
{
    WorkOrder order;
    order.kind = kind;
    order.scope.meters = {*MeterNumber::parse(u"200000000001"_s)};
    order.uses = 2;
    const LocalTime now = std::chrono::floor<std::chrono::minutes>(clock.local(clock.now()));
    order.validFrom = now - std::chrono::hours{1};
    order.validUntil = now + std::chrono::hours{24};
    return order;
}

WorkOrderSerial Office::prepared()
{
    const auto serial = orders->prepare(order(), u"commissioning"_s, of(Role::Engineer));
    EXPECT_TRUE(serial);
    return serial.value_or(WorkOrderSerial{});
}

WorkOrderSerial Office::approved()
{
    const WorkOrderSerial serial = prepared();
    for (const Role role : {Role::Administrator, Role::Finance}) {
        const auto shown = crypto::digestOf(orders->entry(serial)->order);
        EXPECT_TRUE(orders->approve(serial, shown, of(role)));
    }
    return serial;
}

WorkOrderSerial Office::out(const CardSerial& card)
{
    const WorkOrderSerial serial = approved();
    EXPECT_TRUE(orders->beginWriting(serial, card, of(Role::Engineer)));
    EXPECT_TRUE(orders->issued(serial, of(Role::Engineer)));
    return serial;
}

Visit Office::visit(WorkOrderSerial serial, std::uint8_t use) const
{
    Visit visit;
    visit.meter = *MeterNumber::parse(u"200000000001"_s);
    visit.order = serial;
    visit.use = use;
    visit.at = clock.local(clock.now()) + std::chrono::minutes{use};
    return visit;
}

} // namespace wattcard::db::test
