// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner.h"

#include "app/exchange_meter.h"
#include "app/read_card.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "crypto/random.h"
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_reversals.h"

namespace wattcard {

using namespace Qt::StringLiterals;

TrainingFolder::TrainingFolder() : profile{folder.filePath(u"training"_s)}
{
    got(makeTrainingProfile(profile));
    database = got(db::Database::open({profile.directory, db::Place::Anything, {}}));
    company = got(db::SqlRegistry{*database, clock}.company());
    box = got(TrainingBox::open({profile.cards(), profile.boxSocket(), company.utilityRegion}));
}

namespace {

TrainingRoom::Parts partsOf(TrainingFolder& folder, std::shared_ptr<PaperTray> paper)
{
    return {[&folder](const TrainingRoom::Work& work) { return work(*folder.database); },
            folder.company, folder.clock, folder.profile.boxSocket(), std::move(paper)};
}

} // namespace

Learner::Learner(TrainingFolder& folder, app::Scenario scenario)
    : m_folder{folder},
      m_room{partsOf(folder, m_paper)},
      m_world{got(m_room.prepare(app::planOf(scenario)))},
      m_exercise{scenario, m_world},
      m_reader{folder.profile.boxSocket(), 0},
      m_desk{m_reader, {m_keys, folder.company.utilityRegion}}
{
    look(std::chrono::seconds{0});
}

app::Shop Learner::shop()
{
    m_ledger = std::make_unique<db::SqlLedger>(*m_folder.database, m_folder.clock);
    return {m_desk, *m_ledger, m_folder.clock, m_folder.company.counter};
}

Operator Learner::person(const QString& login)
{
    return got(db::SqlPeople{*m_folder.database, m_folder.clock}.byLogin(login)).person;
}

app::CardSituation Learner::insert(const QString& card)
{
    got(m_room.takeOut());
    got(m_room.putIntoReader(card));
    look();
    m_situation = app::ReadCard{shop()}.run(person(u"wangli"_s));
    look();
    return m_situation;
}

void Learner::takeOut()
{
    got(m_room.takeOut());
    look();
}

void Learner::load(const QString& card, const MeterNumber& meter)
{
    got(m_room.showToMeter(card, meter));
    look();
}

app::Order Learner::order(Money payment, Money tendered)
{
    app::Order order;
    const auto now = m_folder.clock.now().time_since_epoch().count();
    order.id = TransactionId::make(now, got(crypto::randomBytes(10)));
    order.account = m_world.account;
    order.payment = payment;
    order.tendered = tendered;
    if (m_situation.reading)
        order.seen = *m_situation.reading;
    order.insertions = m_situation.insertions;
    return order;
}

app::SaleOutcome Learner::sell(Money payment, Money tendered)
{
    auto outcome = app::SellEnergy{shop()}.run(order(payment, tendered), person(u"wangli"_s));
    look();
    return outcome;
}

app::SaleOutcome Learner::settle(transaction::Wish wish)
{
    const auto rows = got(db::SqlLedger{*m_folder.database, m_folder.clock}.openRows());
    auto outcome = app::SettleRow{shop()}.run(rows.front().row.id, wish, person(u"chenwei"_s));
    look();
    return outcome;
}

app::SaleOutcome Learner::replace()
{
    app::Replacement wanted;
    wanted.form.order = order({}, {});
    wanted.form.change.operation = Operation::ReplaceCard;
    wanted.form.change.oldCard = transaction::OldCard::Lost;
    wanted.form.cause = {Reason::CardLost, u"lost on the way"_s, {}};
    wanted.identityConfirmed = true;
    auto outcome = app::ReplaceCard{shop()}.run(wanted, person(u"wangli"_s));
    look();
    return outcome;
}

app::SaleOutcome Learner::exchange(Credit remaining)
{
    db::SqlAccountBook book{*m_folder.database, m_folder.clock};
    app::OperationForm form;
    form.order = order({}, {});
    form.change.operation = Operation::Exchange;
    form.change.paper = u"seal 4711"_s;
    form.change.meter = {*m_world.newMeter, {}, {}};
    form.cause = {Reason::MeterFault, u"display dark"_s, {}};
    transaction::SeriesEnd end;
    end.accepted = m_world.accepted;
    end.remaining = remaining;
    end.source = transaction::RemainingSource::Display;
    end.at = m_folder.clock.local(m_folder.clock.now());
    form.change.end = end;
    app::ExchangeMeter exchange{shop(), book};
    form.change = got(exchange.figures(m_world.account, form.change));
    const Operator clerk = person(u"wangli"_s);
    db::SqlPeople people{*m_folder.database, m_folder.clock};
    app::ApprovalDesk desk{people, m_folder.clock, m_folder.company.counter};
    while (const auto request = app::nextApproval(form, clerk)) {
        const QString login =
            request->right == Right::ApproveSpecialCaseSecond ? u"zhaomin"_s : u"chenwei"_s;
        form.approvals.push_back(
            got(desk.approve({login, QString::fromUtf16(trainingPassword)}, *request)));
    }
    auto outcome = exchange.run(form, clerk);
    look();
    return outcome;
}

app::SaleOutcome Learner::reverse()
{
    db::SqlReversals reversals{*m_folder.database, m_folder.clock};
    const app::Order made = order({}, {});
    m_reversal = made.id;
    auto outcome = app::ReverseSale{shop(), reversals}.run(
        {made.id, made.account, made.seen, {Reason::ClerkError, u"typed wrongly"_s, {}}},
        person(u"chenwei"_s));
    look();
    return outcome;
}

Money Learner::payOut()
{
    const Actor leader{person(u"chenwei"_s).id, m_folder.company.counter};
    const Money paid =
        got(db::SqlReversals{*m_folder.database, m_folder.clock}.payOut(m_reversal, leader));
    look();
    return paid;
}

void Learner::print()
{
    db::SqlOutbox outbox{*m_folder.database, m_folder.clock};
    if (!m_paper->isOut()) {
        for (const TransactionId& id : got(outbox.waiting()))
            got(outbox.printed(id));
    }
    look();
}

void Learner::look(std::chrono::seconds since)
{
    m_exercise.observe(got(m_room.facts(m_world)), since);
}

app::Score Learner::finish()
{
    m_exercise.finish();
    return *m_exercise.score();
}

Money yuan(std::int64_t whole)
{
    return Money::fromMinor(whole * 100);
}

} // namespace wattcard
