// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

#include "app/open_account.h"
#include "app/sell_energy.h"
#include "app/work_order_desk.h"
#include "cardio/virtual_card/card_making.h"
#include "crypto/random.h"
#include "db/sqlite/reading.h"
#include "db/store/books_proof.h"
#include "tests/fakes/empty_store.h"

namespace wattcard::flows {

using namespace Qt::StringLiterals;
using Key = app::MeterService::Key;

namespace {

constexpr int untilEndMs = 6'000;
constexpr int afterPowerUp = 30; // seconds; no switching in the first 15 (DOMAIN.md 7.6)
// 0.01 kWh a second: the balance passes every fen.
constexpr int heavyLoadW = 36'000;
constexpr Credit lentInTheField = Credit::fromHundredths(3'000);
const auto secret = u"Correct-Horse-7"_s;
// At the product's own cost: a cheaper one would be made anew at the first sign-in of each town.
const auto secretAsStored = u"$argon2id$v=19$m=65536,t=3,p=4$AQIDBAUGBwgJCgsMDQ4PEA$"
                            "6Gp/x+dkELIywULoW++qB4Wt8wK4kt4eLBx7uWOKgXw"_s;

constexpr std::array everybody{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                               Role::Administrator, Role::Auditor,     Role::Engineer};

} // namespace

Credit yuan(std::int64_t whole)
{
    return Credit::fromHundredths(whole * 100);
}

Credit fen(std::int64_t amount)
{
    return Credit::fromHundredths(amount);
}

Money pay(std::int64_t whole)
{
    return Money::fromMinor(whole * 100);
}

const Receipt& done(const app::SaleOutcome& outcome)
{
    if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome))
        throw std::runtime_error(std::string{code(stopped->fault).data()} + " " +
                                 stopped->detail.toStdString());
    return std::get<app::SaleDone>(outcome).receipt;
}

Fault refusal(const app::SaleOutcome& outcome)
{
    return std::get<app::SaleStopped>(outcome).fault;
}

Hand::Hand(std::uint16_t number)
    : serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, static_cast<std::uint8_t>(2 + number / 256),
              static_cast<std::uint8_t>(number % 256)}}
{
    const crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    need(cardio::makeBlank(memory, station, {serial, townRegion}));
    card = std::make_unique<cardio::VirtualCard>(memory, crypto::randomBytes);
}

Wall::Wall(const crypto::TestKeyStore& keys, const QString& digits, LocalTime now)
    : number{need(MeterNumber::parse(digits))},
      reader{u"Meter "_s + digits},
      slot{reader, {keys, townRegion}},
      service{std::make_unique<app::MeterService>(app::MeterService::Parts{
          .slot = slot, .nvm = nvm, .number = number, .startsAt = now, .courtesyTrip = false})}
{
    QObject::connect(service.get(), &app::MeterService::cardHandled, service.get(),
                     [this](meter::DisplayCode code, Credit) { last = code; });
    service->setSpeed(0);
    service->start();
}

meter::DisplayCode Wall::take(Hand& hand)
{
    last = meter::DisplayCode::None;
    hand.card->reset();
    reader.insert(*hand.card);
    service->slotChanged();
    reader.remove();
    service->slotChanged();
    return last;
}

meter::DisplayCode Wall::serve(Hand& hand)
{
    last = meter::DisplayCode::None;
    hand.card->reset();
    reader.insert(*hand.card);
    service->slotChanged();
    if (last == meter::DisplayCode::PressRead) {
        service->pressKey(Key::Read, 0);
        service->pressKey(Key::Program, untilEndMs);
    }
    const meter::DisplayCode code = last;
    reader.remove();
    service->slotChanged();
    return code;
}

void Wall::useUntil(Credit remaining)
{
    if (shown().switchState != meter::SwitchState::Closed) {
        service->advance(afterPowerUp);
        service->pressKey(Key::TripClose, untilEndMs);
        service->advance(afterPowerUp);
    }
    ASSERT_EQ(shown().switchState, meter::SwitchState::Closed);
    service->setLoad(heavyLoadW);
    while (shown().remaining > remaining + yuan(1))
        service->advance(100);
    while (shown().remaining > remaining)
        service->advance(1);
    service->setLoad(0);
}

Town::Town(PaymentMode mode, const Settings& settings)
    : m_desk{reader, {m_counterKeys, townRegion}},
      m_workshop{reader, {m_counterKeys, townRegion}},
      m_office{reader, {m_officeKeys, townRegion}}
{
    fakes::putEmptyStore(directory.path());
    openBooks();
    settle(mode, settings);
}

void Town::openBooks()
{
    const auto observe = [this](const QString& point) {
        if (onPoint)
            onPoint(point.toStdString());
    };
    database = need(db::Database::open({.directory = directory.path(),
                                        .place = db::Place::Anything,
                                        .observer = observe,
                                        .server = fakes::serverOf(directory.path())}));
    ledger = std::make_unique<db::SqlLedger>(*database, clock);
    staff = std::make_unique<db::SqlPeople>(*database, clock);
    stock = std::make_unique<db::SqlCardStock>(*database, clock);
    orders = std::make_unique<db::SqlWorkOrders>(*database, clock);
    book = std::make_unique<db::SqlAccountBook>(*database, clock);
    reversals = std::make_unique<db::SqlReversals>(*database, clock);
    debts = std::make_unique<db::SqlDebts>(*database, clock);
}

void Town::closeBooks()
{
    debts.reset();
    reversals.reset();
    book.reset();
    orders.reset();
    stock.reset();
    staff.reset();
    ledger.reset();
    database.reset();
}

void Town::settle(PaymentMode mode, const Settings& settings)
{
    const Actor nobody{OperatorId{}, counter};
    db::SqlRegistry registry{*database, clock};
    Company company;
    company.name = u"Town"_s;
    company.utilityRegion = townRegion;
    company.practice = true;
    company.counter = counter;
    need(registry.setCompany(company, nobody));
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"000100123456");
    customer.name = u"张三丰"_s;
    customer.meter = *MeterNumber::parse(u"261121000123");
    customer.mode = mode;
    Tariff tariff = flatTariff(u"flat"_s, mode, Price::fromTenThousandths(5283));
    if (settings)
        settings(tariff, customer);
    customer.tariff = need(registry.addTariff(tariff, nobody));
    need(registry.addCustomer(customer, nobody));
    for (const Role role : everybody) {
        const QString login = u"p%1"_s.arg(static_cast<int>(role));
        Operator made{{}, login, login, role, false};
        made.id = need(staff->add(made, secretAsStored, nobody));
        people[role] = made;
    }
}

Hand& Town::card(std::uint16_t number)
{
    auto& hand = m_hands[number];
    if (!hand)
        hand = std::make_unique<Hand>(number);
    return *hand;
}

Wall& Town::wall(const QString& digits)
{
    auto& wall = m_walls[digits];
    if (!wall)
        wall = std::make_unique<Wall>(m_meterKeys, digits, clock.local(clock.now()));
    return *wall;
}

app::Shop Town::shop()
{
    if (onOrder)
        onOrder();
    return parts();
}

app::Shop Town::parts()
{
    clock.pass(std::chrono::milliseconds{1});
    return {m_desk, *ledger, clock, counter};
}

app::CardSituation Town::present(Hand& hand)
{
    reader.remove();
    hand.card->reset();
    reader.insert(*hand.card);
    m_situation = app::ReadCard{parts()}.run(person(Role::Clerk));
    return m_situation;
}

app::Order Town::order(AccountId account, Money payment)
{
    clock.pass(std::chrono::milliseconds{1});
    app::Order order;
    order.id =
        TransactionId::make(clock.now().time_since_epoch().count(), need(crypto::randomBytes(10)));
    order.account = account;
    order.payment = payment;
    order.tendered = payment;
    if (m_situation.reading)
        order.seen = *m_situation.reading;
    order.insertions = m_situation.insertions;
    return order;
}

Receipt Town::open(AccountId account, Hand& hand, Money payment)
{
    present(hand);
    return done(app::OpenAccount{shop()}.run(order(account, payment), person(Role::Clerk)));
}

Receipt Town::buy(Hand& hand, Money payment)
{
    const auto situation = present(hand);
    if (!situation.facts)
        throw std::runtime_error(std::string{"no facts "} + code(situation.fault).data());
    return done(app::SellEnergy{shop()}.run(order(situation.facts->account.id, payment),
                                            person(Role::Clerk)));
}

app::OperationForm Town::form(Hand& hand, AccountId account, Operation operation)
{
    present(hand);
    app::OperationForm form;
    form.order = order(account);
    form.change.operation = operation;
    form.cause.note = u"as agreed"_s;
    return form;
}

void Town::sign(app::OperationForm& form, const Operator& author, Signatures* given)
{
    app::ApprovalDesk desk{*staff, clock, counter};
    while (const auto request = app::nextApproval(form, author)) {
        const Signatures::key_type what{request->right, request->shown};
        if (given != nullptr && given->contains(what)) {
            form.approvals.push_back(given->at(what));
            continue;
        }
        const bool finance = request->right == Right::ApproveSpecialCaseSecond;
        const Operator signer = person(finance ? Role::Finance : Role::ShiftLeader);
        form.approvals.push_back(need(desk.approve({signer.login, secret}, *request)));
        if (given != nullptr)
            given->emplace(what, form.approvals.back());
    }
}

StepCause Town::cause(Reason reason, std::vector<Role> signers)
{
    StepCause cause{reason, u"as agreed"_s, {}};
    for (const Role role : signers)
        cause.approvals.push_back({.who = person(role).id, .role = role});
    return cause;
}

void Town::visit(Wall& wall, ManagementClass kind)
{
    Hand& hand = card(m_nextVisit++);
    WorkOrder order;
    order.kind = kind;
    order.scope.meters = {wall.number};
    if (kind == ManagementClass::EmergencyCredit)
        order.emergencyCredit = lentInTheField;
    // A meter that nobody has advanced still lives on the day on which it was hung up.
    order.validFrom = m_founded;
    order.validUntil = clock.local(clock.now()) + std::chrono::days{7};
    const Operator engineer = person(Role::Engineer);
    app::WorkOrderDesk desk{{m_office, *stock, *orders, counter}, engineer};
    const auto serial = need(desk.prepare(order, u"visit"_s), "prepare");
    need(desk.approve(need(orders->entry(serial)).order, person(Role::Administrator)), "approve");
    need(desk.approve(need(orders->entry(serial)).order, person(Role::Finance)), "approve");
    reader.remove();
    reader.insert(*hand.card);
    need(desk.makeCard(serial), "make");
    reader.remove();
    if (kind == ManagementClass::Clear) { // only within two minutes of power-up (DOMAIN.md 7.1)
        wall.service->setPower(false);
        wall.service->setPower(true);
    }
    wall.serve(hand);
    hand.card->reset();
    reader.insert(*hand.card);
    need(desk.read(), "read");
    reader.remove();
}

transaction::SeriesEnd Town::reading(const Wall& wall, transaction::RemainingSource source) const
{
    const meter::Readout shown = wall.shown();
    transaction::SeriesEnd end;
    end.accepted = shown.accepted;
    end.remaining = shown.remaining;
    end.source = source;
    end.at = clock.local(clock.now());
    return end;
}

std::optional<TransactionId> Town::openRow()
{
    const auto open = need(ledger->openRows());
    return open.empty() ? std::nullopt : std::optional{open.front().row.id};
}

Credit Town::total()
{
    const AccountFacts mine = facts();
    return mine.account.state == AccountState::Closed ? facts(AccountId{2}).total : mine.total;
}

AccountFacts Town::facts(AccountId account)
{
    return need(ledger->byAccount(account));
}

Money Town::balance(const char* book, const char* part)
{
    const auto reading = need(db::Reading::open(database->address()));
    auto sum = need(reading->run(
        {"balance", "SELECT COALESCE(SUM(amount), 0) FROM journal_leg"
                    " WHERE book = ? AND (? = '' OR part = ?)"},
        {QString::fromLatin1(book), QString::fromLatin1(part), QString::fromLatin1(part)}));
    return Money::fromMinor(sum.records.front().integer());
}

std::string Town::brokenInvariants()
{
    const auto books = need(db::verifyBooks(
        {.directory = directory.path(), .server = fakes::serverOf(directory.path())}));
    QString broken;
    for (const auto& check : books.checks) {
        if (!check.ok)
            broken += check.invariant + u": "_s + check.detail + u'\n';
    }
    return broken.toStdString();
}

void reachRunningExample(Town& town)
{
    town.open(AccountId{1}, town.card(1), pay(2'350));
    ASSERT_EQ(town.wall().take(town.card(1)), meter::DisplayCode::Good);
    town.wall().useUntil(fen(3'726));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    ASSERT_EQ(town.wall().shown().remaining, fen(3'726));
}

} // namespace wattcard::flows
