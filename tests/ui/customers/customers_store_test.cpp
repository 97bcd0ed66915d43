// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_customer_book.h"
#include "db/repositories/sql_customer_records.h"
#include "tests/db/office.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <random>

// Customers as the office keeps them: what is changed, by whom it may be, and what the history says
// of it afterwards; on a real database file.

namespace wattcard::db::test {

using namespace Qt::StringLiterals;

namespace {

struct Records : Office {
    SqlCustomerRecords records{*database, clock};

    std::unique_ptr<SqlCustomerBook> book(OperatorId who)
    {
        auto opened = SqlCustomerBook::open(database->fileName(), who);
        EXPECT_TRUE(opened);
        return opened ? std::move(*opened) : nullptr;
    }
    std::unique_ptr<SqlCustomerBook> book() { return book(clerk.who); }
    CustomerFields fields(AccountId account) { return book()->record(account)->fields; }
    CustomerEdit edit(AccountId account)
    {
        CustomerEdit edit{account, fields(account), fields(account)};
        edit.cause = {Reason::ClerkError, u"as the paper says"_s};
        return edit;
    }
    // One more customer, by number, with area and phone.
    AccountId customer(std::uint64_t number, const PlaceCodes& place, const QString& name = u"A"_s)
    {
        NewCustomer fresh;
        fresh.number = *CustomerNumber::fromNumber(number);
        fresh.meter = *MeterNumber::fromNumber(900'000'000'000 + number % 1'000'000);
        fresh.name = name;
        fresh.place = place;
        fresh.phone = u"13800138000"_s;
        fresh.identity = u"110101199001011234"_s;
        const Tariff tariff = registry->tariffs()->front();
        fresh.tariff = tariff.version;
        fresh.mode = tariff.mode;
        return *registry->addCustomer(fresh, clerk);
    }
    void pass(std::chrono::minutes time) { clock.set(clock.now() + time); }
    std::vector<RecordChange> changes(AccountId account)
    {
        auto all = book()->record(account)->history;
        std::erase_if(all, [](const RecordChange& each) {
            return each.field == RecordField::File || each.field == RecordField::State;
        });
        return all;
    }
};

} // namespace

TEST(CustomerHistory, equalsTheSequenceOfChanges)
{
    Records shop;
    std::mt19937 random{7};
    struct Expected {
        UtcTime at;
        RecordField field;
        QString before;
        QString after;
    };
    std::vector<Expected> expected; // oldest first
    CustomerFields model = shop.fields(shop.chineseAccount);
    for (int step = 0; step < 60; ++step) {
        shop.pass(std::chrono::minutes{3});
        CustomerEdit edit = shop.edit(shop.chineseAccount);
        ASSERT_EQ(edit.seen, model);
        std::vector<Expected> now;
        for (const RecordField field : editableFields) {
            if (random() % 3 != 0)
                continue;
            const QString fresh = u"值 %1"_s.arg(random() % 5);
            if (fieldOf(model, field) != fresh)
                now.push_back({shop.clock.now(), field, fieldOf(model, field), fresh});
            fieldOf(edit.wanted, field) = u"  "_s + fresh; // typed with blanks before it
            fieldOf(model, field) = fresh;
        }
        edit.cause.note = u"step %1"_s.arg(step);
        const auto outcome = shop.records.edit(edit, shop.clerk);
        ASSERT_TRUE(outcome);
        EXPECT_TRUE(outcome->moved.empty());
        EXPECT_EQ(outcome->now, model);
        expected.insert(expected.end(), now.begin(), now.end());
    }
    const auto told = shop.changes(shop.chineseAccount);
    ASSERT_EQ(told.size(), expected.size());
    for (std::size_t place = 0; place < told.size(); ++place) {
        const RecordChange& line = told[place]; // newest first
        // Of one moment all fields are there, each once, in whatever order.
        const auto fits = std::ranges::find_if(expected, [&](const Expected& each) {
            return each.at == line.at && each.field == line.field;
        });
        ASSERT_NE(fits, expected.end());
        EXPECT_EQ(line.before, fits->before);
        EXPECT_EQ(line.after, fits->after);
        EXPECT_EQ(line.reason, Reason::ClerkError);
        EXPECT_TRUE(line.note.startsWith(u"step "_s));
        expected.erase(fits);
        EXPECT_TRUE(place == 0 || told[place - 1].at >= line.at);
    }
    EXPECT_EQ(shop.fields(shop.chineseAccount), model);
    EXPECT_TRUE(shop.verifies());
}

// An account that is closed while it is suspended was not active before.
TEST(CustomerHistory, statesFollowEachOther)
{
    Records shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(10'000));
    for (const char* operation : {"suspend", "resume", "suspend", "close"}) {
        shop.pass(std::chrono::minutes{3});
        const auto added = shop.database->run(
            {"state_step",
             "INSERT INTO account_step (number, account, operation, amount, credit, detail, reason,"
             " note, business_day, at, counter, operator, audit)"
             " SELECT 1 + COALESCE((SELECT MAX(number) FROM account_step), 0), ?, ?, 0, 0, '{}', ?,"
             " '', '20261121', ?, 3, ?, (SELECT MAX(number) FROM audit_entry)"},
            {value(shop.moneyAccount), QString::fromLatin1(operation),
             QString{code(Reason::ClerkError)}, value(shop.clock.now()), value(shop.clerk.who)});
        ASSERT_TRUE(added) << qPrintable(added.error().detail);
    }
    const auto record = shop.book()->record(shop.moneyAccount);
    ASSERT_TRUE(record);
    std::vector<std::pair<QString, QString>> states; // newest first
    for (const RecordChange& each : record->history) {
        if (each.field == RecordField::State)
            states.emplace_back(each.before, each.after);
    }
    EXPECT_EQ(states, (std::vector{std::pair{u"suspended"_s, u"closed"_s},
                                   std::pair{u"active"_s, u"suspended"_s},
                                   std::pair{u"suspended"_s, u"active"_s},
                                   std::pair{u"active"_s, u"suspended"_s},
                                   std::pair{u"pending"_s, u"active"_s}}));
}

TEST(CustomerEdit, comparesWithWhatWasShownAndLosesNothing)
{
    Records shop;
    CustomerEdit first = shop.edit(shop.moneyAccount);
    CustomerEdit second = first;
    first.wanted.phone = u"111"_s;
    second.wanted.address = u"Other street"_s;
    ASSERT_TRUE(shop.records.edit(first, shop.clerk)->moved.empty());
    const auto refused = shop.records.edit(second, shop.leader());
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->moved, std::vector{RecordField::Phone});
    EXPECT_EQ(refused->now.phone, u"111"_s);
    EXPECT_NE(shop.fields(shop.moneyAccount).address, u"Other street"_s);
    // What was typed is typed still: seen is put right, and both are in the books.
    second.seen = refused->now;
    second.wanted.phone = refused->now.phone;
    ASSERT_TRUE(shop.records.edit(second, shop.leader())->moved.empty());
    EXPECT_EQ(shop.fields(shop.moneyAccount).phone, u"111"_s);
    EXPECT_EQ(shop.fields(shop.moneyAccount).address, u"Other street"_s);
    EXPECT_EQ(shop.changes(shop.moneyAccount).size(), 2U);
    EXPECT_TRUE(shop.verifies());
}

TEST(CustomerEdit, isOfThoseWhoServeCustomersAndNobodyElse)
{
    Records shop;
    for (const Role role : allRoles) {
        CustomerEdit edit = shop.edit(shop.energyAccount);
        edit.wanted.note = u"role %1"_s.arg(static_cast<int>(role));
        const auto outcome = shop.records.edit(edit, shop.of(role));
        const bool may = role == Role::Clerk || role == Role::ShiftLeader; // DOMAIN.md section 9
        EXPECT_EQ(outcome.has_value(), may) << static_cast<int>(role);
        if (!may) {
            EXPECT_EQ(outcome.error().fault, Fault::PermissionDenied);
        }
    }
    EXPECT_EQ(shop.changes(shop.energyAccount).size(), 2U);
}

TEST(CustomerEdit, renamesWithATextAndRefusesWhatNoFieldTakes)
{
    Records shop;
    CustomerEdit edit = shop.edit(shop.energyAccount);
    edit.cause = {Reason::NameChanged, {}};
    edit.wanted.name = u"Li Na"_s;
    EXPECT_EQ(shop.records.edit(edit, shop.clerk).error().fault, Fault::BadInput);
    edit.cause.note = u"marriage certificate seen"_s;
    ASSERT_TRUE(shop.records.edit(edit, shop.clerk));
    ASSERT_EQ(shop.changes(shop.energyAccount).size(), 1U);
    EXPECT_EQ(shop.changes(shop.energyAccount).front().reason, Reason::NameChanged);
    for (const RecordField field : editableFields) {
        CustomerEdit bad = shop.edit(shop.energyAccount);
        fieldOf(bad.wanted, field) = QString(longest(field), u'x');
        EXPECT_TRUE(shop.records.edit(bad, shop.clerk)) << static_cast<int>(field);
        bad = shop.edit(shop.energyAccount);
        fieldOf(bad.wanted, field) = QString(longest(field) + 1, u'x');
        EXPECT_EQ(shop.records.edit(bad, shop.clerk).error().fault, Fault::BadInput);
        fieldOf(bad.wanted, field) = u"a\nb"_s;
        EXPECT_EQ(shop.records.edit(bad, shop.clerk).error().fault, Fault::BadInput);
    }
    CustomerEdit nameless = shop.edit(shop.energyAccount);
    nameless.wanted.name = u"   "_s;
    EXPECT_EQ(shop.records.edit(nameless, shop.clerk).error().fault, Fault::BadInput);
    EXPECT_TRUE(shop.verifies());
}

TEST(CustomerEdit, leavesOldAndNewInTheAuditLogWithoutWholeNumbersOfPeople)
{
    Records shop;
    CustomerEdit edit = shop.edit(shop.moneyAccount);
    edit.wanted.address = u"湖边 2 号"_s;
    edit.wanted.identity = u"110101199001011234"_s;
    ASSERT_TRUE(shop.records.edit(edit, shop.clerk));
    auto reading = Reading::open(shop.database->fileName());
    ASSERT_TRUE(reading);
    constexpr StatementText newest{"newest", "SELECT action, details, operator FROM audit_entry"
                                             " ORDER BY number DESC LIMIT 1"};
    auto answer = (*reading)->run(newest);
    ASSERT_TRUE(answer);
    Record& record = answer->records.front();
    EXPECT_EQ(record.text(), u"account.step"_s);
    const QString details = record.text();
    const auto fields = QJsonDocument::fromJson(details.toUtf8())["fields"_L1].toObject();
    EXPECT_EQ(fields["address"_L1]["after"_L1].toString(), u"湖边 2 号"_s);
    EXPECT_EQ(fields["address"_L1]["before"_L1].toString(), edit.seen.address);
    EXPECT_EQ(fields["identity"_L1]["after"_L1].toString(), u"****1234"_s);
    EXPECT_FALSE(details.contains(u"110101199001011234"_s));
    EXPECT_EQ(record.integer(), shop.clerk.who.value());
}

TEST(CustomerHistory, thatIsTamperedWithIsFound)
{
    Records shop;
    CustomerEdit edit = shop.edit(shop.moneyAccount);
    edit.wanted.phone = u"222"_s;
    ASSERT_TRUE(shop.records.edit(edit, shop.clerk));
    ASSERT_TRUE(shop.verifies());
    EXPECT_FALSE(shop.execute("UPDATE account_step SET detail = replace(detail, '222', '223')"));
    ASSERT_TRUE(shop.execute("DROP TRIGGER account_step_no_update;"
                             "UPDATE account_step SET detail = replace(detail, '222', '223')"));
    EXPECT_FALSE(shop.verification().ok());
}

TEST(CustomerList, masksWhatARoleHasNoUseFor)
{
    Records shop;
    const AccountId account = shop.customer(100'000'000'777, {});
    for (const Role role : allRoles) {
        const OperatorId who = shop.of(role).who;
        if (role == Role::Custodian) {
            EXPECT_EQ(SqlCustomerBook::open(shop.database->fileName(), who).error().fault,
                      Fault::PermissionDenied);
            continue;
        }
        const auto book = shop.book(who);
        const bool isClear =
            role == Role::Clerk || role == Role::ShiftLeader || role == Role::Auditor;
        const auto record = book->record(account);
        ASSERT_TRUE(record);
        EXPECT_EQ(record->fields.identity, isClear ? u"110101199001011234"_s : u"****1234"_s);
        EXPECT_EQ(record->line.phone, isClear ? u"13800138000"_s : u"****8000"_s);
        EXPECT_EQ(record->fields.name, u"A"_s);
        EXPECT_EQ(book->these({account}, {})->front().phone, record->line.phone);
    }
    EXPECT_EQ(SqlCustomerBook::open(shop.database->fileName(), {}).error().fault,
              Fault::PermissionDenied);
}

TEST(CustomerList, pagesWholeAndInOrderWhateverTheFilter)
{
    Records shop;
    std::mt19937 random{11};
    for (int i = 0; i < 120; ++i) {
        const auto number = 200'000'000'000 + std::uint64_t{random()} % 1'000'000'000;
        shop.customer(number, {u"area %1"_s.arg(random() % 3), u"s"_s}, u"N%1"_s.arg(i));
    }
    shop.openAccount(shop.moneyAccount, hundredYuan);
    const auto book = shop.book();
    const auto all = book->page({}, {}, 1'000);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 123U);
    const auto choices = book->choices();
    const TariffPlanId plan = choices->plans.front().first;
    const auto planOf = [&](AccountId account) {
        constexpr StatementText statement{"plan_of", "SELECT v.plan FROM account AS a"
                                                     " JOIN tariff_version AS v ON v.id = a.tariff"
                                                     " WHERE a.id = ?"};
        auto answer = book->reading().run(statement, {qint64{account.value()}});
        return TariffPlanId{answer->records.front().integer()};
    };
    EXPECT_EQ(choices->areas, (QStringList{u""_s, u"area 0"_s, u"area 1"_s, u"area 2"_s}));
    for (const auto& filter :
         {CustomerFilter{}, CustomerFilter{.state = AccountState::Pending},
          CustomerFilter{.state = AccountState::Active}, CustomerFilter{.area = u"area 1"_s},
          CustomerFilter{.plan = plan},
          CustomerFilter{.state = AccountState::Pending, .area = u"area 2"_s, .plan = plan},
          CustomerFilter{.state = AccountState::Closed}, CustomerFilter{.area = u""_s}}) {
        std::vector<CustomerLine> naive;
        for (const CustomerLine& line : *all) {
            const bool fitsPlan = !filter.plan || planOf(line.account) == plan;
            if ((!filter.state || line.state == *filter.state) &&
                (!filter.area || line.place.area == *filter.area) && fitsPlan)
                naive.push_back(line);
        }
        std::ranges::sort(naive, {}, [](const CustomerLine& line) {
            return std::pair{line.number, line.account};
        });
        std::vector<CustomerLine> paged;
        CustomerPosition after;
        while (true) {
            const auto page = book->page(filter, after, 7);
            ASSERT_TRUE(page);
            paged.insert(paged.end(), page->begin(), page->end());
            if (page->size() < 7)
                break;
            after = {page->back().number.toString(), page->back().account};
        }
        EXPECT_EQ(paged, naive);
    }
}

TEST(CustomerList, isOfThePlacesThatSomebodyServes)
{
    Records shop;
    const AccountId north = shop.customer(300'000'000'001, {u"north"_s, u"n1"_s});
    const AccountId south = shop.customer(300'000'000'002, {u"south"_s, u"s1"_s});
    const Actor clerk = shop.add(u"northern"_s, Role::Clerk);
    ASSERT_TRUE(shop.execute(("INSERT INTO operator_scope (operator, kind, code) VALUES (" +
                              std::to_string(clerk.who.value()) + ", 'area', 'north')")
                                 .c_str()));
    const auto book = shop.book(clerk.who);
    ASSERT_EQ(book->page({}, {}, 100)->size(), 1U);
    EXPECT_EQ(book->page({}, {}, 100)->front().account, north);
    EXPECT_TRUE(book->record(north));
    EXPECT_EQ(book->record(south).error().fault, Fault::OutOfScope);
    EXPECT_TRUE(book->these({south}, {})->empty());
    EXPECT_EQ(book->choices()->areas, QStringList{u"north"_s});
    EXPECT_EQ(book->meters(MeterPlace::Installed, {}, 100)->size(), 1U);
    CustomerEdit edit = shop.edit(south);
    edit.wanted.phone = u"1"_s;
    EXPECT_EQ(shop.records.edit(edit, clerk).error().fault, Fault::OutOfScope);
}

TEST(MeterList, followsAMeterFromTheShopToThePlace)
{
    Records shop;
    const Actor leader = shop.leader();
    const MeterNumber first = *MeterNumber::fromNumber(700'000'000'001);
    ASSERT_TRUE(shop.records.receive({first, 3, u"DDZY-1"_s, u"delivery 8"_s}, leader));
    EXPECT_EQ(shop.records.receive({first, 1, {}, {}}, leader).error().fault,
              Fault::DuplicateNumber);
    EXPECT_EQ(shop.records.receive({first, 1, {}, {}}, shop.clerk).error().fault,
              Fault::PermissionDenied);
    EXPECT_EQ(shop.records.receive({first, 1'001, {}, {}}, leader).error().fault, Fault::BadInput);
    const auto stock = [&] { return *shop.book()->meters(MeterPlace::InStock, {}, 100); };
    ASSERT_EQ(stock().size(), 3U);
    EXPECT_EQ(stock().front().model, u"DDZY-1"_s);
    NewCustomer fresh;
    fresh.number = *CustomerNumber::fromNumber(400'000'000'001);
    fresh.meter = first;
    fresh.name = u"B"_s;
    const Tariff tariff = shop.registry->tariffs()->front();
    fresh.tariff = tariff.version;
    fresh.mode = tariff.mode;
    ASSERT_TRUE(shop.registry->addCustomer(fresh, shop.clerk));
    EXPECT_EQ(stock().size(), 2U);
    const auto installed = *shop.book()->meters(MeterPlace::Installed, u"699999999999"_s, 100);
    ASSERT_EQ(installed.size(), 1U);
    EXPECT_EQ(installed.front().number, first);
    EXPECT_EQ(installed.front().model, u"DDZY-1"_s);
    EXPECT_EQ(installed.front().name, u"B"_s);
    EXPECT_EQ(shop.records.scrap(first, u"broken"_s, leader).error().fault, Fault::NotInStock);
    const MeterNumber second = *MeterNumber::fromNumber(700'000'000'002);
    ASSERT_TRUE(shop.records.scrap(second, u"glass broken"_s, leader));
    EXPECT_EQ(stock().size(), 1U);
    const auto retired = *shop.book()->meters(MeterPlace::Retired, {}, 100);
    ASSERT_EQ(retired.size(), 1U);
    EXPECT_EQ(retired.front().number, second);
    const auto events = *shop.book()->eventsOf(second);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_TRUE(shop.verifies());
    ASSERT_TRUE(shop.execute("DROP TRIGGER meter_movement_no_update;"
                             "UPDATE meter_movement SET model = 'other' WHERE number = 1"));
    EXPECT_FALSE(shop.verification().ok());
}

} // namespace wattcard::db::test
