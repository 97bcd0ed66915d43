// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include "db/store/books_proof.h"
#include "db/store/move.h"
#include "tests/db/forged_server.h"
#include "tests/fakes/empty_store.h"

#include <QDebug>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

using transaction::Digest;
using transaction::Kind;
using transaction::Row;

namespace {

template <class Value> Value must(Result<Value> result)
{
    if (!result)
        qFatal("%s: %s", code(result.error().fault).data(), qUtf8Printable(result.error().detail));
    return std::move(*result);
}

void putBigEndian(Bytes& file, std::size_t offset, std::size_t size, std::uint64_t number)
{
    for (std::size_t index = 0; index < size; ++index)
        file[offset + index] = static_cast<std::uint8_t>(number >> (8 * (size - 1 - index)));
}

// Any digest does that differs from row to row.
Digest digestOf(const Bytes& file, std::uint8_t salt)
{
    Digest digest{};
    for (std::size_t index = 0; index < file.size(); ++index)
        digest[index % digest.size()] =
            static_cast<std::uint8_t>(digest[index % digest.size()] * 31 + file[index] + salt);
    return digest;
}

NewCustomer customer(const char* number, const char* meter, const QString& name)
{
    return {.number = *CustomerNumber::parse(QString::fromLatin1(number)),
            .name = name,
            .address = u"12 Elm Street"_s,
            .meter = *MeterNumber::parse(QString::fromLatin1(meter)),
            .ratios = {},
            .mode = PaymentMode::Money,
            .alarm1 = Credit::fromHundredths(2'000),
            .alarm2 = Credit::fromHundredths(500),
            .tariff = TariffVersionId{1}};
}

} // namespace

LocalTime FixedClock::local(UtcTime time) const
{
    constexpr std::chrono::hours east{8};
    return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch() + east};
}

TransactionId idOf(std::uint8_t number)
{
    return TransactionId::make(1'795'000'000'000 + number, Bytes(10, number));
}

CardSerial serialOf(AccountId account)
{
    return CardSerial{{0xC0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(account.value())}};
}

transaction::Proof proofOf(const Row& row)
{
    return {7, row.target.position.seq, row.target.digest};
}

Shop::Shop(Observer observer) : observer{std::move(observer)}
{
    directory = temporary.path();
    fakes::putEmptyStore(directory);
    server = fakes::serverOf(directory);
    open();
    setUp();
}

Shop::Shop(const ServerOptions& server) : server{server}
{
    directory = temporary.path();
    open();
    setUp();
}

Shop::Shop(const QString& directory, Observer observer)
    : directory{directory},
      observer{std::move(observer)},
      m_nextId{100}
{
    server = fakes::serverOf(directory);
    open();
}

void Shop::open()
{
    database = must(Database::open({.directory = directory,
                                    .place = Place::Anything,
                                    .observer = observer,
                                    .server = server}));
    ledger = std::make_unique<SqlLedger>(*database, clock);
    people = std::make_unique<SqlPeople>(*database, clock);
    registry = std::make_unique<SqlRegistry>(*database, clock);
    outbox = std::make_unique<SqlOutbox>(*database, clock);
}

void Shop::close()
{
    outbox.reset();
    registry.reset();
    people.reset();
    ledger.reset();
    database.reset();
}

void Shop::reopen()
{
    close();
    open();
}

void Shop::setUp()
{
    const Operator person{.id = {}, .login = u"li"_s, .name = u"Li Na"_s};
    must(people->add(person, u"$argon2id$x"_s, {{}, CounterId{3}}));
    const Company company{u"Valley Power"_s, u"95598"_s, {0, 1, 0, 2}, true, CounterId{3}};
    if (!registry->setCompany(company, clerk))
        qFatal("company");
    Tariff tariff =
        flatTariff(u"Household"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    must(registry->addTariff(tariff, clerk));
    tariff.mode = PaymentMode::Energy;
    must(registry->addTariff(tariff, clerk));
    moneyAccount =
        must(registry->addCustomer(customer("100000000001", "200000000001", u"Wang Wei"_s), clerk));
    NewCustomer energy = customer("100000000002", "200000000002", u"Zhang_100%"_s);
    energy.mode = PaymentMode::Energy;
    energy.tariff = TariffVersionId{2};
    energyAccount = must(registry->addCustomer(energy, clerk));
    NewCustomer chinese = customer("100000000003", "200000000003", u"\u738B\u5C0F\u660E"_s);
    chinese.address = u"\u4EBA\u6C11\u8DEF 8"_s;
    chineseAccount = must(registry->addCustomer(chinese, clerk));
}

void encodeLoad(Row& row, Credit total)
{
    transaction::Target& target = row.target;
    target.order = row.id.orderId();
    target.parameter = Bytes(45, 0x68);
    target.load = Bytes(60, 0);
    putBigEndian(target.load, 4, 4, static_cast<std::uint32_t>(target.position.seq));
    putBigEndian(target.load, 8, 8, static_cast<std::uint64_t>(total.hundredths()));
    putBigEndian(target.load, 16, 2, static_cast<std::uint16_t>(target.position.gen));
    std::copy(target.order.begin(), target.order.end(), target.load.begin() + 18);
    putBigEndian(target.load, 26, 4, static_cast<std::uint32_t>(row.sale));
    putBigEndian(target.load, 30, 2, static_cast<std::uint16_t>(row.counter));
    target.imageDigest = digestOf(target.load, 1);
    target.digest = digestOf(target.load, 2);
}

Row Shop::row(const AccountFacts& facts, Money payment)
{
    Row row;
    row.id = idOf(m_nextId++);
    row.account = facts.account.id;
    row.serial = serialOf(row.account);
    row.quote = must(split(payment, basisOf(facts.account))).quote;
    row.tendered = payment + Money::fromMinor(5'000);
    row.sale = must(ledger->nextSale(clerk.counter));
    row.counter = clerk.counter;
    row.author = clerk.who;
    row.attempt = 1;
    row.createdAt = clock.now();
    row.beforePosition = facts.records.committed;
    row.before = facts.records.committedDigest;
    return row;
}

Row Shop::opening(AccountId account, Money payment)
{
    const AccountFacts facts = must(ledger->byAccount(account));
    Row opening = row(facts, payment);
    opening.kind = Kind::Opening;
    const auto raised = static_cast<std::uint16_t>(facts.highestGeneration) + 1;
    opening.target.position = {Generation{static_cast<std::uint16_t>(raised)}, Sequence{1}};
    encodeLoad(opening, opening.quote.credit);
    return opening;
}

Row Shop::purchase(AccountId account, Money payment)
{
    const AccountFacts facts = must(ledger->byAccount(account));
    Row purchase = row(facts, payment);
    const auto next = static_cast<std::uint32_t>(facts.records.committed.seq) + 1;
    purchase.target.position = {facts.records.committed.gen, Sequence{next}};
    encodeLoad(purchase, facts.total + purchase.quote.credit);
    return purchase;
}

Receipt Shop::sell(const Row& row)
{
    const Actor actor = row.kind == Kind::Reversal ? leader() : clerk;
    const auto begun = ledger->begin(row, actor);
    if (!begun)
        qFatal("begin: %s %s", code(begun.error().fault).data(),
               qUtf8Printable(begun.error().detail));
    return must(ledger->commit({row.id, 1}, proofOf(row), actor));
}

Actor Shop::leader()
{
    if (m_leader.isNull()) {
        const Operator person{
            .id = {}, .login = u"leader"_s, .name = u"Sun Li"_s, .role = Role::ShiftLeader};
        m_leader = must(people->add(person, u"$argon2id$x"_s, {{}, CounterId{3}}));
    }
    return {m_leader, clerk.counter};
}

void Shop::addCustomers(int last)
{
    for (int index = 4; index <= last; ++index)
        must(registry->addCustomer(customer(QByteArray::number(100'000'000'000 + index),
                                            QByteArray::number(200'000'000'000 + index),
                                            u"Customer %1"_s.arg(index)),
                                   clerk));
}

Receipt Shop::openAccount(AccountId account, Money payment)
{
    return sell(opening(account, payment));
}

ReturnFile Shop::returnData(AccountId account, Credit consumed, std::uint32_t counter)
{
    const AccountFacts facts = must(ledger->byAccount(account));
    ReturnFile file;
    file.customer = facts.account.number;
    file.meter = facts.account.meter;
    file.gen = facts.records.committed.gen;
    file.seq = facts.records.committed.seq;
    file.accepted = facts.total;
    file.consumed = consumed;
    file.remaining = facts.total - consumed;
    file.writeBackCounter = counter;
    return file;
}

void Shop::load(AccountId account)
{
    EXPECT_TRUE(must(ledger->bookReturn(account, returnData(account, Credit{}, 2), clerk)));
}

Verification Shop::verification()
{
    return must(verifyBooks({.directory = directory, .server = server}));
}

QString Shop::rawFile()
{
    if (!server)
        return Database::fileIn(directory);
    m_copy = std::make_unique<QTemporaryDir>();
    const QString books = m_copy->path() + u"/books"_s;
    must(copyBooks({.directory = directory, .server = server}, books));
    return Database::fileIn(books);
}

bool Shop::verifies()
{
    const Verification result = verification();
    for (const Check& check : result.checks) {
        if (!check.ok)
            qWarning() << check.invariant << check.detail;
    }
    return result.ok();
}

bool Shop::execute(const char* sql)
{
    if (server)
        return executeOn(*server, sql);
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(Database::fileIn(directory)).constData(), &handle);
    sqlite3_exec(handle, "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON", nullptr, nullptr,
                 nullptr);
    const bool good = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return good;
}

} // namespace wattcard::db::test
