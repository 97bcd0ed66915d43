// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/world.h"

#include "tests/simulation/explorer/counter_steps.h"

#include <QStringList>

#include <algorithm>

namespace wattcard::explorer {

using namespace transaction;

namespace {

constexpr std::array everyTask{Task::Buy, Task::Reverse, Task::Reissue, Task::Finish, Task::Void};
constexpr std::array cuts{Mishap::CutBefore, Mishap::CutAfter};
constexpr std::array cutsAndPulls{Mishap::CutBefore, Mishap::CutAfter, Mishap::PullBefore,
                                  Mishap::PullAfter};

bool isTaken(const World& world, Place place)
{
    return std::ranges::find(world.places, place) != world.places.end();
}

// Neither a blank card nor one that the meter has just answered.
bool maySeeMeter(const World& world, std::size_t card)
{
    const ModelCard& which = *world.cards[card];
    return world.places[card] == Place::Hand && !which.isStale &&
           which.life == CardView::Read::Complete && which.plain.reading.load.seq != Sequence{};
}

void addMoves(const World& world, std::vector<Action>& list)
{
    for (std::uint8_t card = 0; card <= world.budget.reissues + world.orders && card < mostCards;
         ++card) {
        const auto to = [&](Place place) {
            list.push_back({Action::What::Move, card, static_cast<std::uint8_t>(place)});
        };
        if (world.places[card] != Place::Hand) {
            to(Place::Hand);
            continue;
        }
        for (const Place reader : {Place::FirstReader, Place::SecondReader})
            if (!isTaken(world, reader))
                to(reader);
    }
}

void addVisits(const World& world, std::vector<Action>& list)
{
    for (std::uint8_t card = 0; card < mostCards; ++card) {
        if (!maySeeMeter(world, card))
            continue;
        list.push_back({Action::What::Visit, card});
        if (world.budget.faults == 0)
            continue;
        const auto effects = effectsOfVisit(*world.meter, *world.cards[card]);
        for (std::size_t at = 0; at < effects.size(); ++at) {
            const auto choice = static_cast<std::uint8_t>(at + 1);
            for (const Mishap mishap : cutsAndPulls)
                if (effects[at] || std::ranges::find(cuts, mishap) != cuts.end())
                    list.push_back({Action::What::Visit, card, choice, mishap});
        }
    }
}

void addCounter(const World& world, std::uint8_t who, std::vector<Action>& list)
{
    if (world.counters[who]->todo.empty()) {
        for (const Task task : everyTask)
            if (mayStart(world, who, task))
                list.push_back({Action::What::Start, who, static_cast<std::uint8_t>(task)});
        return;
    }
    list.push_back({Action::What::Step, who, static_cast<std::uint8_t>(Answer::Given)});
    list.push_back({Action::What::Kill, who});
    if (world.budget.faults == 0 || !mayLoseAnswer(world, who))
        return;
    for (const Answer answer : {Answer::LostAfter, Answer::LostBefore})
        list.push_back({Action::What::Step, who, static_cast<std::uint8_t>(answer)});
}

bool owesPayout(const ModelBooks& books)
{
    return std::ranges::any_of(books.entries(), [](const Entry& entry) {
        return entry.row.kind == Kind::Reversal && entry.row.state == RowState::Committed &&
               !entry.isPaidBack;
    });
}

void move(World& world, std::size_t card, Place to)
{
    const Place from = world.places[card];
    if (from != Place::Hand)
        world.counters[from == Place::FirstReader ? 0 : 1].edit().session = false;
    world.places[card] = to;
}

void visitMeter(World& world, const Action& action)
{
    std::optional<Trouble> trouble;
    if (action.choice > 0) {
        trouble = Trouble{action.choice - 1, action.mishap};
        --world.budget.faults;
    }
    const auto series = world.meter->state().series;
    const auto stage = world.meter->state().stage;
    visit(world.meter.edit(), world.cards[action.who].edit(), trouble);
    const auto& now = world.meter->state();
    if (now.series == series && now.stage == stage)
        return;
    for (std::size_t other = 0; other < mostCards; ++other)
        if (other != action.who && world.cards[other]->isStale)
            world.cards[other].edit().isStale = false;
}

} // namespace

World beginning(const Budget& budget)
{
    World world;
    world.cards[0] = Shared{openedCard()};
    for (std::uint8_t card = 1; card < mostCards; ++card)
        world.cards[card] = Shared{blankCard(static_cast<std::uint8_t>(card + 1))};
    world.meter = Shared{openedModelMeter()};
    world.budget = budget;
    return world;
}

std::vector<Action> actions(const World& world)
{
    std::vector<Action> list;
    addCounter(world, 0, list);
    addCounter(world, 1, list);
    addVisits(world, list);
    addMoves(world, list);
    if (owesPayout(*world.books))
        list.push_back({Action::What::PayOut});
    return list;
}

void act(World& world, const Action& action)
{
    switch (action.what) {
    case Action::What::Move: return move(world, action.who, static_cast<Place>(action.choice));
    case Action::What::Visit: return visitMeter(world, action);
    case Action::What::Start: return start(world, action.who, static_cast<Task>(action.choice));
    case Action::What::Kill: world.counters[action.who].edit() = ModelCounter{}; return;
    case Action::What::PayOut: world.books.edit().payOut(); return;
    case Action::What::Step: break;
    }
    const auto answer = static_cast<Answer>(action.choice);
    if (answer != Answer::Given)
        --world.budget.faults;
    advance(world, action.who, answer);
}

QByteArray keyOf(const ModelCounter& counter)
{
    QByteArray key;
    if (counter.todo.empty())
        return key;
    const auto add = [&key](auto value) {
        key.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto addView = [&add](const CardView& view) {
        add(view.serial.bytes().back());
        add(view.read);
        add(view.position.gen);
        add(view.position.seq);
        add(view.order);
        add(view.proof);
        add(view.atc);
    };
    const State& core = counter.core;
    add(core.phase);
    add(core.wish);
    add(core.row.kind);
    add(core.row.target.order);
    add(core.row.target.position.seq);
    add(core.row.attempt);
    add(counter.total.hundredths());
    add(counter.session);
    add(core.writes);
    add(core.personalisations);
    addView(core.seen);
    addView(core.last);
    add(core.records.committed.gen);
    add(core.records.committed.seq);
    add(core.records.committedDigest);
    add(core.records.open ? core.records.open->target.order : OrderId{});
    for (const OrderId& order : core.records.voided)
        add(order);
    for (const Effect& effect : counter.todo)
        add(effect.index());
    return key;
}

std::string nameOf(const Action& action)
{
    static const QStringList whats{
        QStringLiteral("move card"),         QStringLiteral("meter takes card"),
        QStringLiteral("counter begins"),    QStringLiteral("counter"),
        QStringLiteral("counter is killed"), QStringLiteral("pay out")};
    static const QStringList places{QStringLiteral("to the hand"), QStringLiteral("to reader 1"),
                                    QStringLiteral("to reader 2")};
    static const QStringList tasks{QStringLiteral("buy"), QStringLiteral("reverse"),
                                   QStringLiteral("reissue"), QStringLiteral("finish"),
                                   QStringLiteral("void")};
    static const QStringList answers{QStringLiteral("goes on"), QStringLiteral("acts, answer lost"),
                                     QStringLiteral("acts in vain, answer lost")};
    QString name = whats[static_cast<int>(action.what)] + QStringLiteral(" %1").arg(action.who + 1);
    if (action.what == Action::What::Move)
        name += QLatin1Char{' '} + places[action.choice];
    if (action.what == Action::What::Start)
        name += QLatin1Char{' '} + tasks[action.choice];
    if (action.what == Action::What::Step)
        name += QLatin1Char{' '} + answers[action.choice];
    if (action.what == Action::What::Visit && action.choice > 0)
        name += QStringLiteral(", trouble %1 at effect %2")
                    .arg(static_cast<int>(action.mishap))
                    .arg(action.choice);
    return name.toStdString();
}

} // namespace wattcard::explorer
