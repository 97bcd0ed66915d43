// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_room.h"

#include "app/open_account.h"
#include "app/read_card.h"
#include "app/sell_energy.h"
#include "cardio/profile/wattcard1_desk.h"
#include "crypto/random.h"
#include "db/repositories/row_table.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/training_sums.h"
#include "main/training_profile.h"

#include <algorithm>
#include <utility>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::TrainingFacts;
using app::TrainingWorld;

namespace {

constexpr int counterSlot = 0;
constexpr int trainerSlot = 1;
constexpr int putDataInstruction = 0xDA;
constexpr int allOrders = 1'000;
// Numbers that no other file uses, counted up with each run.
constexpr std::uint64_t firstCustomer = 990'100'000'000;
constexpr std::uint64_t firstMeter = 990'200'000'000;

constexpr std::array people{u"张秀英", u"李国强", u"王建军", u"刘芳", u"陈静", u"杨磊"};

Result<TariffVersionId> moneyTariffOf(db::SqlRegistry& registry)
{
    const auto tariffs = registry.tariffs();
    if (!tariffs)
        return failed(tariffs);
    const auto found = std::ranges::find(*tariffs, PaymentMode::Money, &Tariff::mode);
    if (found == tariffs->end())
        return failed(Fault::ConfigurationMissing, u"no tariff"_s);
    return found->version;
}

Result<void> outcomeOf(const app::SaleOutcome& outcome)
{
    if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome))
        return failed(stopped->fault, stopped->detail);
    return {};
}

app::OrderFact factOf(const transaction::Row& row)
{
    return {.id = row.id,
            .kind = row.kind,
            .state = row.state,
            .payment = row.quote.payment,
            .tendered = row.tendered,
            .attempt = row.attempt,
            .serial = row.serial};
}

} // namespace

TrainingRoom::TrainingRoom(Parts parts)
    : m_parts{std::move(parts)},
      m_box{m_parts.boxSocket},
      m_trainersReader{m_parts.boxSocket, trainerSlot}
{
}

TrainingRoom::~TrainingRoom() = default;

void TrainingRoom::close()
{
    m_meters.clear();
}

Result<TrainingWorld> TrainingRoom::prepare(const app::Plan& plan)
{
    TrainingWorld world;
    if (auto cleared = clearAway(); !cleared)
        return failed(cleared);
    if (auto entered = enterCustomer(world, plan); !entered)
        return failed(entered);
    if (auto furnished = furnish(world, plan); !furnished)
        return failed(furnished);
    if (auto served = serve(world, plan.preparation); !served)
        return failed(served);
    if (auto remembered = remember(world); !remembered)
        return failed(remembered);
    if (auto armed = arm(plan.preparation); !armed)
        return failed(armed);
    return world;
}

Result<void> TrainingRoom::clearAway()
{
    m_meters.clear();
    m_prepared.clear();
    m_parts.paper->set(false);
    const auto cards = m_box.cards();
    if (!cards)
        return failed(cards);
    for (const TrayCard& card : *cards) {
        if (card.place == CardPlace::Tray)
            continue;
        if (auto moved = m_box.move(card.name, CardPlace::Tray); !moved)
            return moved;
    }
    return m_box.setFault(counterSlot, {});
}

Result<void> TrainingRoom::enterCustomer(TrainingWorld& world, const app::Plan& plan)
{
    return m_parts.books([&](db::Database& database) -> Result<void> {
        db::SqlRegistry registry{database, m_parts.clock};
        const auto known = db::TrainingSums{database}.accounts();
        if (!known)
            return failed(known);
        const auto tariff = moneyTariffOf(registry);
        if (!tariff)
            return failed(tariff);
        const auto number = static_cast<std::uint64_t>(*known) * 2;
        NewCustomer customer;
        customer.number = *CustomerNumber::fromNumber(firstCustomer + number);
        customer.meter = *MeterNumber::fromNumber(firstMeter + number);
        customer.name = QString::fromUtf16(people[static_cast<std::size_t>(plan.scenario)]);
        customer.address = u"练习路 %1 号"_s.arg(*known);
        customer.tariff = *tariff;
        const auto account =
            registry.addCustomer(customer, {OperatorId{}, m_parts.company.counter});
        if (!account)
            return failed(account);
        world.account = *account;
        world.number = customer.number;
        world.customerName = customer.name;
        world.meter = customer.meter;
        if (plan.preparation.meterWaits)
            world.newMeter = *MeterNumber::fromNumber(firstMeter + number + 1);
        return {};
    });
}

Result<void> TrainingRoom::furnish(TrainingWorld& world, const app::Plan&)
{
    const auto card = m_box.make();
    if (!card)
        return failed(card);
    const auto blank = m_box.make();
    if (!blank)
        return failed(blank);
    world.card = card->name;
    world.serial = card->serial;
    world.blank = blank->name;
    addMeter(world.meter);
    if (world.newMeter)
        addMeter(*world.newMeter);
    return {};
}

TrainingMeter& TrainingRoom::addMeter(const MeterNumber& number)
{
    const LocalTime now = m_parts.clock.local(m_parts.clock.now());
    return m_meters.emplace_back(
        number, TrainingMeter::Place{m_parts.boxSocket, m_parts.company.utilityRegion, now});
}

// Opened, loaded, used, read again, and what was bought since.
Result<void> TrainingRoom::serve(TrainingWorld& world, const app::Preparation& preparation)
{
    if (auto moved = m_box.move(world.card, CardPlace::Meter); !moved)
        return moved;
    if (auto opened = deal(world, Deal::Opening, preparation.opening); !opened)
        return opened;
    if (auto loaded = showToMeter(world.card, world.meter); !loaded)
        return loaded;
    if (preparation.left)
        m_meters.front().useUntil(*preparation.left);
    if (auto moved = m_box.move(world.card, CardPlace::Meter); !moved)
        return moved;
    if (auto sold = deal(world, Deal::Purchase, preparation.notLoaded.value_or(Money{})); !sold)
        return sold;
    return m_box.move(world.card, CardPlace::Tray);
}

Result<void> TrainingRoom::deal(const TrainingWorld& world, Deal deal, Money payment)
{
    return m_parts.books(
        [&](db::Database& database) { return dealOn(database, world, deal, payment); });
}

// On the thread of the books, which here may wait for a card: it is the trainer's own reader, and
// the learner waits for his scenario anyway. Without a payment the card is read only.
Result<void> TrainingRoom::dealOn(db::Database& database, const TrainingWorld& world, Deal deal,
                                  Money payment)
{
    db::SqlLedger ledger{database, m_parts.clock};
    db::SqlPeople staff{database, m_parts.clock};
    const auto trainer = staff.byLogin(QString::fromUtf16(trainerLogin));
    if (!trainer)
        return failed(trainer);
    cardio::Wattcard1Desk desk{m_trainersReader, {m_keys, m_parts.company.utilityRegion}};
    const app::Shop shop{desk, ledger, m_parts.clock, m_parts.company.counter};
    const app::CardSituation seen = app::ReadCard{shop}.run(trainer->person);
    if (payment == Money{})
        return {};
    const auto random = crypto::randomBytes(10);
    if (!random)
        return failed(random);
    app::Order order;
    order.id = TransactionId::make(m_parts.clock.now().time_since_epoch().count(), *random);
    order.account = world.account;
    order.payment = payment;
    order.tendered = payment;
    if (seen.reading)
        order.seen = *seen.reading;
    order.insertions = seen.insertions;
    m_prepared.push_back(order.id);
    if (deal == Deal::Opening)
        return outcomeOf(app::OpenAccount{shop}.run(order, trainer->person));
    return outcomeOf(app::SellEnergy{shop}.run(order, trainer->person));
}

Result<void> TrainingRoom::remember(TrainingWorld& world)
{
    const auto facts = this->facts(world);
    if (!facts)
        return failed(facts);
    world.total = facts->total;
    world.accepted = facts->meters.front().accepted;
    world.remaining = facts->meters.front().remaining;
    world.returns = facts->returns;
    return {};
}

Result<void> TrainingRoom::arm(const app::Preparation& preparation)
{
    m_parts.paper->set(preparation.paperIsOut);
    if (!preparation.pullsAtWrite)
        return {};
    return m_box.setFault(counterSlot,
                          {cardio::SlotFault::Kind::PullAtInstruction, putDataInstruction});
}

Result<TrainingFacts> TrainingRoom::facts(const TrainingWorld& world)
{
    TrainingFacts facts;
    const auto looked =
        m_parts.books([&](db::Database& database) { return lookAtBooks(database, world, facts); });
    if (!looked)
        return failed(looked);
    for (const TrainingMeter& meter : m_meters)
        facts.meters.push_back(meter.fact());
    facts.paperIsOut = m_parts.paper->isOut();
    if (auto seen = lookAtCards(world, facts); !seen)
        return failed(seen);
    return facts;
}

Result<void> TrainingRoom::lookAtBooks(db::Database& database, const TrainingWorld& world,
                                       TrainingFacts& facts)
{
    db::SqlLedger ledger{database, m_parts.clock};
    const auto account = ledger.byAccount(world.account);
    const auto rows = db::RowTable{database}.newest(world.account, allOrders);
    const auto waiting = db::SqlOutbox{database, m_parts.clock}.waiting();
    const auto paid = db::TrainingSums{database}.paidOut(world.account);
    const auto returns = db::TrainingSums{database}.returns(world.account);
    if (!account)
        return failed(account);
    if (!rows)
        return failed(rows);
    if (!waiting)
        return failed(waiting);
    if (!paid)
        return failed(paid);
    if (!returns)
        return failed(returns);
    facts.total = account->total;
    facts.meter = account->account.meter;
    facts.paidOut = *paid;
    facts.returns = *returns;
    std::optional<transaction::Position> newest;
    for (auto stored = rows->rbegin(); stored != rows->rend(); ++stored) {
        const transaction::Row& row = stored->row;
        if (row.state == transaction::RowState::Committed &&
            (!newest || row.target.position > *newest)) {
            newest = row.target.position;
            facts.issued = row.serial;
        }
        if (std::ranges::count(m_prepared, row.id) > 0)
            continue;
        app::OrderFact order = factOf(row);
        order.paperWaits = std::ranges::count(*waiting, row.id) > 0;
        order.takenBack = std::ranges::any_of(*rows, [&row](const db::StoredRow& other) {
            return other.row.reverses == row.id &&
                   other.row.state == transaction::RowState::Committed;
        });
        facts.orders.push_back(order);
    }
    return {};
}

Result<void> TrainingRoom::lookAtCards(const TrainingWorld& world, TrainingFacts& facts)
{
    const auto cards = m_box.cards();
    if (!cards)
        return failed(cards);
    for (const TrayCard& card : *cards) {
        if (card.name == world.card || card.name == world.blank)
            facts.cards.push_back(card);
    }
    return {};
}

Result<void> TrainingRoom::putIntoReader(const QString& card)
{
    return m_box.move(card, CardPlace::Counter);
}

Result<void> TrainingRoom::takeOut()
{
    const auto cards = m_box.cards();
    if (!cards)
        return failed(cards);
    const auto in = std::ranges::find(*cards, CardPlace::Counter, &TrayCard::place);
    if (in == cards->end())
        return {};
    return m_box.move(in->name, CardPlace::Tray);
}

Result<void> TrainingRoom::showToMeter(const QString& card, const MeterNumber& meter)
{
    const auto wanted = std::ranges::find_if(
        m_meters, [&meter](const TrainingMeter& each) { return each.fact().number == meter; });
    if (wanted == m_meters.end())
        return failed(Fault::NotFound, meter.toString());
    if (auto moved = m_box.move(card, CardPlace::Meter); !moved)
        return moved;
    wanted->takeCard();
    const auto moved = m_box.move(card, CardPlace::Tray);
    wanted->takeCard(); // the slot is empty again
    return moved;
}

Result<void> TrainingRoom::putPaperIn()
{
    m_parts.paper->set(false);
    return {};
}

} // namespace wattcard
