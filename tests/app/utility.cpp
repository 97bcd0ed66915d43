// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/utility.h"

#include "crypto/password.h"
#include "tests/fakes/empty_store.h"
#include "tests/fakes/need.h"

#include <cstdlib>

namespace wattcard::app::test {

using namespace Qt::StringLiterals;

namespace {

constexpr Actor founder{OperatorId{}, Utility::counter};

} // namespace

LocalTime SetClock::local(UtcTime time) const
{
    return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch()};
}

Utility::Utility()
{
    fakes::putEmptyStore(directory.path());
    open();
    Company company;
    company.name = u"Test"_s;
    company.practice = true;
    company.counter = counter;
    need(registry->setCompany(company, founder));
    const Tariff tariff =
        flatTariff(u"flat"_s, PaymentMode::Money, Price::fromTenThousandths(5283));
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"000100123456");
    customer.name = u"张三丰"_s;
    customer.meter = *MeterNumber::parse(u"261121000123");
    customer.tariff = need(registry->addTariff(tariff, founder));
    need(registry->addCustomer(customer, founder));
    const QString encoded =
        need(crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor));
    need(people->add({OperatorId{}, u"clerk"_s, u"Clerk"_s, Role::Clerk, false}, encoded, founder));
}

void Utility::open()
{
    database = need(db::Database::open({directory.path(), db::Place::Anything, {}}));
    people = std::make_unique<db::SqlPeople>(*database, clock);
    ledger = std::make_unique<db::SqlLedger>(*database, clock);
    outbox = std::make_unique<db::SqlOutbox>(*database, clock);
    registry = std::make_unique<db::SqlRegistry>(*database, clock);
}

void Utility::restart()
{
    registry.reset();
    outbox.reset();
    ledger.reset();
    people.reset();
    database.reset();
    open();
}

TransactionId sellOnce(Utility& utility)
{
    const AccountFacts facts = need(utility.ledger->byAccount(AccountId{1}));
    transaction::Row row;
    row.id = TransactionId::make(utility.clock.now().time_since_epoch().count(), Bytes(10, 7));
    row.kind = transaction::Kind::Opening;
    row.account = AccountId{1};
    row.serial = CardSerial{{1, 2, 3, 4, 5, 6, 7, 8}};
    row.quote = need(split(Money::fromMinor(2'000), basisOf(facts.account))).quote;
    row.tendered = row.quote.payment;
    row.target.position = {Generation{1}, Sequence{1}};
    row.target.order = row.id.orderId();
    row.target.parameter = Bytes(45, 1);
    row.target.load = Bytes(60, 2);
    row.target.imageDigest = {1};
    row.target.digest = {2};
    row.sale = need(utility.ledger->nextSale(Utility::counter));
    row.counter = Utility::counter;
    row.author = OperatorId{1};
    row.attempt = 1;
    row.createdAt = utility.clock.now();
    const Actor actor{OperatorId{1}, Utility::counter};
    need(utility.ledger->begin(row, actor));
    need(utility.ledger->commit({row.id, 1}, {1, Sequence{1}, row.target.digest}, actor));
    return row.id;
}

} // namespace wattcard::app::test
