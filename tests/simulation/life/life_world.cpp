// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/life/life_world.h"

#include "app/open_account.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "db/repositories/sql_registry.h"

using namespace Qt::StringLiterals;

namespace wattcard::life {

using Cut = cardio::InProcessReader::Cut;
using flows::done;
using flows::pay;

namespace {

constexpr CounterId otherCounter{4};
constexpr std::array<std::uint16_t, 8> statusWords{0x6581, 0x6982, 0x6985, 0x6987,
                                                   0x6988, 0x6A84, 0x6F00, 0x63C9};

QString meterOf(int home)
{
    return u"26112100%1"_s.arg(1000 + home);
}

} // namespace

Tally& Tally::operator+=(const Tally& other)
{
    for (std::size_t deed = 0; deed < done.size(); ++deed)
        done[deed] += other.done[deed];
    for (std::size_t mishap = 0; mishap < fired.size(); ++mishap)
        fired[mishap] += other.fired[mishap];
    restarts += other.restarts;
    checks += other.checks;
    return *this;
}

LifeWorld::LifeWorld() : m_otherDesk{m_otherReader, {m_otherKeys, flows::townRegion}}
{
    m_town.onPoint = [this](const std::string&) {
        if (!m_armed || m_armed->kind != Mishap::KilledAtBooks || ++m_statements != m_armed->at)
            return;
        ++m_tally.fired[static_cast<std::size_t>(Mishap::KilledAtBooks)];
        m_armed.reset();
        throw Killed{};
    };
    db::SqlRegistry registry{*m_town.database, m_town.clock};
    const Actor nobody{OperatorId{}, flows::Town::counter};
    const auto tariff = need(registry.tariffs()).front().version;
    for (int home = 0; home < homes; ++home) {
        NewCustomer customer;
        customer.number = need(CustomerNumber::fromNumber(static_cast<std::uint64_t>(100 + home)));
        customer.name = u"Home %1"_s.arg(home);
        customer.meter = need(MeterNumber::parse(meterOf(home)));
        customer.tariff = tariff;
        auto& made = m_homes[static_cast<std::size_t>(home)];
        made.account = need(registry.addCustomer(customer, nobody));
        made.meter = meterOf(home);
    }
}

std::string LifeWorld::live(const Plan& plan)
{
    constexpr std::size_t stepsBetweenFullChecks = 40;
    for (std::size_t step = 0; step < plan.size(); ++step) {
        act(plan[step]);
        // A step touches one home; the full check looks at the books of all.
        if (std::string rule = broken(*m_home); !rule.empty())
            return "after step " + std::to_string(step) + ": " + rule;
        if (step % stepsBetweenFullChecks != stepsBetweenFullChecks - 1)
            continue;
        if (std::string rule = brokenAnywhere(); !rule.empty())
            return "after step " + std::to_string(step) + ": " + rule;
    }
    return settleEverything();
}

void LifeWorld::act(const Step& step)
{
    m_home = &m_homes[step.home];
    if (step.trouble)
        arm(*step.trouble);
    try {
        doDeed(step);
    } catch (const Killed&) {
        disarm();
        restart();
        note(0xDEAD);
    }
    disarm();
}

void LifeWorld::doDeed(const Step& step)
{
    Home& home = *m_home;
    const bool isNew = home.cards.empty();
    switch (step.deed) {
    case Deed::Open: return openAccount(home, step.yuan);
    case Deed::Buy: return isNew ? void() : buy(home, step.yuan);
    case Deed::Present:
        if (!isNew)
            note(static_cast<std::uint64_t>(m_town.present(cardOf(home)).kind));
        return;
    case Deed::Reverse: return isNew ? void() : reverse(home);
    case Deed::Replace: return isNew ? void() : replace(home);
    case Deed::Finish: return isNew ? void() : settle(home, transaction::Wish::Finish);
    case Deed::Void: return isNew ? void() : settle(home, transaction::Wish::Void);
    case Deed::Meter: return isNew ? void() : takeToMeter(home, home.cards.size() - 1);
    case Deed::Use: m_town.wall(home.meter).service->advance(1 + step.yuan); return;
    case Deed::FindCard:
        if (home.cards.size() > 1)
            note(static_cast<std::uint64_t>(m_town.present(m_town.card(home.cards.front())).kind));
        return;
    case Deed::FindAtMeter: return home.cards.size() < 2 ? void() : takeToMeter(home, 0);
    }
}

// --- what goes wrong ---

void LifeWorld::arm(const Trouble& trouble)
{
    m_armed = trouble;
    m_commands = 0;
    m_statements = 0;
    const auto watch = [this](cardio::InProcessReader& reader, bool atMeter) {
        reader.setIntercept({[this, atMeter](ByteView) {
                                 m_atMeter = atMeter;
                                 ++m_commands;
                                 return m_armed ? command(*m_armed, false, nullptr) : Cut::None;
                             },
                             [this](ByteView, Bytes& answer) {
                                 return m_armed ? command(*m_armed, true, &answer) : Cut::None;
                             }});
    };
    watch(m_town.reader, false);
    watch(m_town.wall(m_home->meter).reader, true);
}

void LifeWorld::disarm()
{
    m_armed.reset();
    m_town.reader.setIntercept({});
    m_town.wall(m_home->meter).reader.setIntercept({});
}

// Before the n-th command of the deed, or at its answer. Fires once.
Cut LifeWorld::command(const Trouble& trouble, bool isAnswered, Bytes* answer)
{
    const bool isBefore = trouble.kind == Mishap::PulledBefore ||
                          trouble.kind == Mishap::KilledAtCard ||
                          trouble.kind == Mishap::Elsewhere || trouble.kind == Mishap::PowerCut;
    if (m_commands != trouble.at || isBefore == isAnswered)
        return Cut::None;
    const bool isMeters = trouble.kind == Mishap::PowerCut;
    const bool isCounters =
        trouble.kind == Mishap::KilledAtCard || trouble.kind == Mishap::Elsewhere;
    if ((isMeters && !m_atMeter) || (isCounters && m_atMeter) ||
        trouble.kind == Mishap::KilledAtBooks)
        return Cut::None;
    const Trouble now = trouble;
    m_armed.reset();
    ++m_tally.fired[static_cast<std::size_t>(now.kind)];
    switch (now.kind) {
    case Mishap::PulledBefore:
    case Mishap::PulledAfter: return Cut::PullCard;
    case Mishap::AlteredAnswer:
        (*answer)[now.detail / 8 % answer->size()] ^=
            static_cast<std::uint8_t>(1U << (now.detail % 8));
        return Cut::None;
    case Mishap::StatusWord: {
        const std::uint16_t word = statusWords[now.detail % statusWords.size()];
        *answer = {static_cast<std::uint8_t>(word >> 8), static_cast<std::uint8_t>(word)};
        return Cut::None;
    }
    case Mishap::KilledAtCard: throw Killed{};
    case Mishap::PowerCut: m_town.wall(m_home->meter).service->cutPower(); return Cut::None;
    case Mishap::Elsewhere: settleElsewhere(now); return Cut::PullCard;
    case Mishap::KilledAtBooks: break;
    }
    return Cut::None;
}

// No transaction of the store is open while a card is spoken to (CARD.md section 9, rule 6): the
// other counter can do all it likes.
void LifeWorld::settleElsewhere(const Trouble& trouble)
{
    flows::Hand& hand = cardOf(*m_home);
    m_town.reader.remove();
    hand.card->reset();
    m_otherReader.insert(*hand.card);
    const Operator leader = m_town.person(Role::ShiftLeader);
    std::ignore = app::ReadCard{otherShop()}.run(leader);
    if (const auto row = openRowOf(*m_home)) {
        const auto wish =
            trouble.detail % 2 == 0 ? transaction::Wish::Finish : transaction::Wish::Void;
        std::ignore = app::SettleRow{otherShop()}.run(row->id, wish, leader);
    }
    m_otherReader.remove();
}

app::Shop LifeWorld::otherShop()
{
    m_town.clock.pass(std::chrono::milliseconds{1});
    return {m_otherDesk, *m_town.ledger, m_town.clock, otherCounter};
}

void LifeWorld::restart()
{
    ++m_tally.restarts;
    m_town.reader.remove();
    m_otherReader.remove();
    m_town.closeBooks();
    m_town.openBooks();
}

// --- what people do ---

void LifeWorld::note(std::uint64_t what)
{
    m_trace = (m_trace ^ what) * 0x100000001B3ULL + 0x9E37;
}

void LifeWorld::note(const app::SaleOutcome& outcome, Deed deed)
{
    if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome)) {
        note(100 + static_cast<std::uint64_t>(stopped->fault));
        return;
    }
    ++m_tally.done[static_cast<std::size_t>(deed)];
    note(1);
}

void LifeWorld::openAccount(Home& home, int yuan)
{
    const bool isPending =
        need(m_town.ledger->byAccount(home.account)).account.state == AccountState::Pending;
    if (!isPending || openRowOf(home))
        return;
    home.cards.push_back(m_nextCard++);
    m_town.present(cardOf(home));
    note(app::OpenAccount{m_town.shop()}.run(m_town.order(home.account, pay(yuan)),
                                             m_town.person(Role::Clerk)),
         Deed::Open);
}

void LifeWorld::buy(Home& home, int yuan)
{
    const auto situation = m_town.present(cardOf(home));
    if (situation.kind != app::CardSituation::Kind::Customer)
        return note(static_cast<std::uint64_t>(situation.kind));
    note(app::SellEnergy{m_town.shop()}.run(m_town.order(home.account, pay(yuan)),
                                            m_town.person(Role::Clerk)),
         Deed::Buy);
}

void LifeWorld::reverse(Home& home)
{
    m_town.present(cardOf(home));
    const app::Order order = m_town.order(home.account);
    note(
        app::ReverseSale{m_town.shop(), *m_town.reversals}.run(
            {order.id, home.account, order.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
            m_town.person(Role::ShiftLeader)),
        Deed::Reverse);
    payWhatIsDue(home);
}

void LifeWorld::payWhatIsDue(const Home& home)
{
    const Actor leader = m_town.actor(Role::ShiftLeader);
    for (const ReversalDue& due : need(m_town.reversals->due(home.account)))
        note(need(m_town.reversals->payOut(due.row, leader)) == due.amount ? 2 : 3);
}

void LifeWorld::replace(Home& home)
{
    const std::uint16_t number = m_nextCard++;
    app::OperationForm form =
        m_town.form(m_town.card(number), home.account, Operation::ReplaceCard);
    form.change.oldCard = transaction::OldCard::Lost;
    form.cause.reason = Reason::CardLost;
    const std::size_t rows = need(m_town.ledger->history(home.account, 1'000)).size();
    const auto known = [&] {
        return need(m_town.ledger->history(home.account, 1'000)).size() != rows;
    };
    try {
        note(app::ReplaceCard{m_town.shop()}.run({form, true}, m_town.person(Role::Clerk)),
             Deed::Replace);
    } catch (const Killed&) {
        disarm();
        restart();
        note(0xDEAD);
    }
    // Recorded, and so the card is the account's, whatever came after.
    if (known())
        home.cards.push_back(number);
}

void LifeWorld::settle(Home& home, transaction::Wish wish)
{
    m_town.present(cardOf(home));
    if (const auto row = openRowOf(home))
        note(app::SettleRow{m_town.shop()}.run(row->id, wish, m_town.person(Role::ShiftLeader)),
             wish == transaction::Wish::Finish ? Deed::Finish : Deed::Void);
    payWhatIsDue(home);
}

void LifeWorld::takeToMeter(const Home& home, std::size_t card)
{
    flows::Wall& wall = m_town.wall(home.meter);
    const auto code = wall.take(m_town.card(home.cards[card]));
    note(200 + static_cast<std::uint64_t>(code));
    if (code == meter::DisplayCode::Good)
        ++m_tally.done[static_cast<std::size_t>(Deed::Meter)];
    wall.service->setPower(true); // whatever happened to it
}

std::optional<transaction::Row> LifeWorld::openRowOf(const Home& home)
{
    for (const OpenRow& open : need(m_town.ledger->openRows()))
        if (open.row.account == home.account)
            return open.row;
    return std::nullopt;
}

} // namespace wattcard::life
