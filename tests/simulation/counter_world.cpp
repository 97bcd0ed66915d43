// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/counter_world.h"

namespace wattcard::simulation {

Row rowOf(int who, Kind kind)
{
    Row row;
    row.id = TransactionId::make(1, Bytes(10, static_cast<std::uint8_t>(who)));
    row.kind = kind;
    row.serial = serial;
    row.attempt = 1;
    row.target.position = after;
    row.target.order = {static_cast<std::uint8_t>(who + 1)};
    row.target.imageDigest = {0x70, static_cast<std::uint8_t>(who)};
    row.target.digest = {0x71, static_cast<std::uint8_t>(who)};
    if (kind == Kind::Opening)
        return row; // there is no image before it
    row.before = committedImage;
    row.beforePosition = before;
    return row;
}

namespace {

Records recordsOf(const World& world)
{
    Records records{serial, before, committedImage, std::nullopt, {}};
    if (world.kind == Kind::Opening)
        records = {};
    for (const Row& row : world.rows) {
        if (row.state == RowState::Voided)
            records.voided.push_back(row.target.order);
        if (row.state != RowState::Committed)
            continue;
        records.committed = row.target.position;
        records.committedDigest = row.target.imageDigest;
    }
    if (const Row* open = world.open())
        records.open = *open;
    return records;
}

// The books: compare-and-set on (id, INTENT, attempt); one open row; (gen, seq) unique among rows
// not voided.
struct Books {
    World& world;

    Event begin(const Row& row)
    {
        for (const Row& other : world.rows)
            if (other.state != RowState::Voided)
                return event::IntentNotStored{Fault::OpenTransaction};
        world.rows.push_back(row);
        return event::IntentStored{};
    }
    Event claim(const TransactionId& id)
    {
        Row* row = world.find(id);
        if (!row || row->state != RowState::Intent)
            return event::ClaimLost{};
        return event::Claimed{++row->attempt};
    }
    Event lookUp(const TransactionId& id)
    {
        Row* row = world.find(id);
        if (!row)
            return event::RowMissing{};
        return event::RowFound{row->state, row->attempt};
    }
    Event settle(const Row& held, RowState state, const Event& done)
    {
        Row* row = world.find(held.id);
        if (!row || row->state != RowState::Intent || row->attempt != held.attempt)
            return event::ClaimLost{};
        row->state = state;
        return done;
    }
};

void putIn(World& world, std::size_t who)
{
    for (Counter& counter : world.counters)
        counter.session = false;
    world.counters[who].session = true;
}

Event write(World& world, std::size_t who, Answer answer)
{
    if (!world.counters[who].session || answer == Answer::LostBeforeWrite)
        return event::WriteUnknown{Fault::NoCard};
    const Target& target = world.counters[who].core.row.target;
    const bool repeat = world.card.order == target.order;
    if (!repeat && world.card.position != world.counters[who].core.row.beforePosition)
        return event::WriteUntouched{Fault::CardRefused};
    if (!repeat)
        world.card = {serial,
                      CardView::Read::Complete,
                      target.position,
                      target.order,
                      target.imageDigest,
                      target.digest,
                      world.card.atc + 1};
    if (answer == Answer::LostAfterWrite)
        return event::WriteUnknown{Fault::NoCard};
    return event::WriteProved{{world.card.atc, target.position.seq, target.digest}};
}

// Puts the card in by itself, as the counter does; each step can be repeated.
Event personalise(World& world, std::size_t who, Answer answer)
{
    putIn(world, who);
    world.counters[who].session = false;
    if (answer != Answer::LostBeforeWrite)
        world.card.read = CardView::Read::Complete;
    if (answer != Answer::Given)
        return event::PersonaliseFailed{Fault::NoCard};
    return event::Personalised{};
}

void feed(Counter& counter, const Event& event)
{
    auto [state, effects] = step(std::move(counter.core), event);
    counter.core = std::move(state);
    for (const Effect& effect : effects)
        counter.todo.push_back(effect);
}

} // namespace

void advance(World& world, std::size_t who, Answer answer)
{
    Counter& counter = world.counters[who];
    if (!counter.started) {
        counter.started = true;
        counter.core.wish = counter.wish;
        counter.core.records = recordsOf(world);
        counter.core.seen = world.card;
        counter.core.row =
            counter.wish == Wish::Write ? rowOf(static_cast<int>(who), world.kind) : *world.open();
        return feed(counter, event::Begin{});
    }
    const Effect effect = counter.todo.front();
    counter.todo.pop_front();
    Books books{world};
    const Row& row = counter.core.row;
    if (std::holds_alternative<effect::OpenSession>(effect)) {
        putIn(world, who);
        CardView view = world.card;
        if (counter.core.phase == Phase::ReadingBefore)
            view.proof = {};
        if (counter.core.phase == Phase::ReadingBefore)
            counter.core.seen.proof = {};
        feed(counter, event::CardRead{view});
    } else if (std::holds_alternative<effect::CloseSession>(effect)) {
        counter.session = false;
    } else if (std::holds_alternative<effect::StoreIntent>(effect)) {
        feed(counter, books.begin(row));
    } else if (std::holds_alternative<effect::Personalise>(effect)) {
        feed(counter, personalise(world, who, answer));
    } else if (std::holds_alternative<effect::LookUpRow>(effect)) {
        feed(counter, books.lookUp(row.id));
    } else if (std::holds_alternative<effect::WriteCard>(effect)) {
        feed(counter, write(world, who, answer));
    } else if (std::holds_alternative<effect::CommitRow>(effect)) {
        feed(counter, books.settle(row, RowState::Committed, event::Committed{}));
    } else if (std::holds_alternative<effect::TakeClaim>(effect)) {
        feed(counter, books.claim(row.id));
    } else if (std::holds_alternative<effect::ConfirmClaim>(effect)) {
        const Row* current = world.find(row.id);
        const bool ours = current->state == RowState::Intent && current->attempt == row.attempt;
        if (ours)
            feed(counter, event::ClaimConfirmed{});
        else
            feed(counter, event::ClaimLost{});
    } else if (std::holds_alternative<effect::VoidRow>(effect)) {
        feed(counter, books.settle(row, RowState::Voided, event::RowVoided{}));
    } else if (std::holds_alternative<effect::QuarantineRow>(effect)) {
        feed(counter, books.settle(row, RowState::Quarantined, event::RowQuarantined{}));
    } else if (std::holds_alternative<effect::Finish>(effect)) {
        counter.stopped = true;
    }
}

bool canMove(const World& world, std::size_t who)
{
    const Counter& counter = world.counters[who];
    if (counter.stopped)
        return false;
    if (counter.started)
        return !counter.todo.empty();
    return counter.wish == Wish::Write || world.open() != nullptr;
}

bool mayLoseAnAnswer(const World& world, std::size_t who)
{
    const auto& todo = world.counters[who].todo;
    return !todo.empty() && (std::holds_alternative<effect::WriteCard>(todo.front()) ||
                             std::holds_alternative<effect::Personalise>(todo.front()));
}

std::string brokenRule(const World& world)
{
    const Position untouched = world.kind == Kind::Opening ? Position{} : before;
    bool known = world.card.position == untouched;
    for (const Row& row : world.rows) {
        const bool onCard = row.target.order == world.card.order;
        if (onCard && row.state != RowState::Voided)
            known = true;
        if (onCard && row.state == RowState::Voided)
            return "refunded, and on the card";
        if (!onCard && row.state == RowState::Committed)
            return "booked, and not on the card";
    }
    return known ? std::string{} : "on the card without a row";
}

QByteArray keyOf(const World& world)
{
    QByteArray key;
    const auto add = [&key](auto value) { key.append(static_cast<char>(value)).append(','); };
    add(world.card.order[0]);
    add(world.card.read);
    add(world.crashes);
    for (const Row& row : world.rows) {
        add(row.target.order[0]);
        add(row.state);
        add(row.attempt);
    }
    for (const Counter& counter : world.counters) {
        add(counter.started);
        add(counter.stopped);
        add(counter.session);
        add(counter.core.phase);
        add(counter.core.writes);
        add(counter.core.personalisations);
        add(counter.core.row.attempt);
        add(counter.core.last.order[0]);
        add(counter.core.last.read);
        add(counter.core.seen.read);
        add(counter.core.seen.order[0]);
        add(counter.core.records.open ? counter.core.records.open->attempt : 0);
        for (const Effect& effect : counter.todo)
            add(effect.index());
        key.append('|');
    }
    return key;
}

} // namespace wattcard::simulation
