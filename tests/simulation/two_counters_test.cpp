// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/step.h"

#include <QByteArray>
#include <QSet>

#include <gtest/gtest.h>

#include <deque>

// Every interleaving of two counters that work on one account with one card: writes whose answer is
// lost, cards that are carried from one reader to the other between any two steps, counters that
// stop for ever. CARD.md section 9.

using namespace wattcard;
using namespace wattcard::transaction;

namespace {

const CardSerial serial{{1}};
constexpr Digest committedImage{0xC0};
constexpr Position before{Generation{1}, Sequence{12}}, after{Generation{1}, Sequence{13}};

// Counter `who` sells its own order; both orders want sequence 13.
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

struct Counter {
    Wish wish = Wish::Write;
    State core;
    std::deque<Effect> todo;
    bool started = false;
    bool stopped = false; // crashed, or the run has ended
    bool session = false;
};

struct World {
    CardView card{serial, CardView::Read::Complete, before, {9}, committedImage, {}, 1};
    std::vector<Row> rows; // INTENT and settled ones
    std::array<Counter, 2> counters;
    int crashes = 0;
    Kind kind = Kind::Purchase;

    const Row* open() const
    {
        for (const Row& row : rows)
            if (row.state == RowState::Intent || row.state == RowState::Quarantined)
                return &row;
        return nullptr;
    }
    Row* find(const TransactionId& id)
    {
        for (Row& row : rows)
            if (row.id == id)
                return &row;
        return nullptr;
    }
};

enum class Answer { Given, LostAfterWrite, LostBeforeWrite };

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

// One step of one counter: its next effect, and the answer into its core.
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

// The money: what was refunded is not on the card, what is on the card has a row, what is booked is
// on the card.
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

// With the faults off, a third presentation of the card settles everything (I6).
void settleQuietly(World world)
{
    if (!world.open())
        return;
    World recovery = world;
    recovery.counters = {};
    recovery.counters[0].wish = Wish::Finish;
    int steps = 0;
    while (canMove(recovery, 0) && steps < 100) {
        advance(recovery, 0, Answer::Given);
        ++steps;
    }
    ASSERT_TRUE(recovery.counters[0].stopped);
    ASSERT_EQ(recovery.open(), nullptr) << "an open row that its card does not settle";
    ASSERT_EQ(brokenRule(recovery), "");
}

class Explorer {
public:
    void explore(const World& world)
    {
        const QByteArray key = keyOf(world);
        if (m_seen.contains(key) || ::testing::Test::HasFailure())
            return;
        m_seen.insert(key);
        const std::string broken = brokenRule(world);
        if (!broken.empty()) {
            ADD_FAILURE() << broken;
            return;
        }
        settleQuietly(world);
        for (std::size_t who = 0; who < 2; ++who) {
            if (!canMove(world, who))
                continue;
            branch(world, who);
        }
    }
    qsizetype states() const { return m_seen.size(); }

private:
    void branch(const World& world, std::size_t who)
    {
        const Counter& counter = world.counters[who];
        const bool writes = !counter.todo.empty() &&
                            (std::holds_alternative<effect::WriteCard>(counter.todo.front()) ||
                             std::holds_alternative<effect::Personalise>(counter.todo.front()));
        for (const Answer answer :
             {Answer::Given, Answer::LostAfterWrite, Answer::LostBeforeWrite}) {
            if (answer != Answer::Given && !writes)
                continue;
            World next = world;
            advance(next, who, answer);
            explore(next);
        }
        if (!counter.started || world.crashes >= 2)
            return;
        World crashed = world;
        crashed.counters[who].stopped = true;
        crashed.counters[who].session = false;
        ++crashed.crashes;
        explore(crashed);
    }
    QSet<QByteArray> m_seen;
};

struct Pair {
    Wish first, second;
    Kind kind = Kind::Purchase;
};

} // namespace

class TwoCounters : public ::testing::TestWithParam<Pair> {};
TEST_P(TwoCounters, neverLoseOrDoubleASale)
{
    World world;
    world.counters[0].wish = GetParam().first;
    world.counters[1].wish = GetParam().second;
    world.kind = GetParam().kind;
    if (world.kind == Kind::Opening)
        world.card = {serial, CardView::Read::Blank, {}, {}, {}, {}, 0};
    Explorer explorer;
    explorer.explore(world);
    RecordProperty("states", static_cast<int>(explorer.states()));
    EXPECT_GT(explorer.states(), 100) << "the explorer did not explore";
}
INSTANTIATE_TEST_SUITE_P(Wishes, TwoCounters,
                         ::testing::Values(Pair{Wish::Write, Wish::Void},
                                           Pair{Wish::Write, Wish::Finish},
                                           Pair{Wish::Write, Wish::Write},
                                           Pair{Wish::Write, Wish::Void, Kind::Opening},
                                           Pair{Wish::Write, Wish::Finish, Kind::Opening},
                                           Pair{Wish::Write, Wish::Write, Kind::Opening}));

// Both counters find the row open: one wants to finish it, the other to void it.
TEST(TwoCounters, settleAnOpenRowOnce)
{
    for (const bool alreadyOnCard : {false, true}) {
        World world;
        world.rows.push_back(rowOf(0, Kind::Purchase));
        if (alreadyOnCard) {
            const Target& target = world.rows[0].target;
            world.card = {serial,
                          CardView::Read::Complete,
                          after,
                          target.order,
                          target.imageDigest,
                          target.digest,
                          2};
        }
        world.counters[0].wish = Wish::Finish;
        world.counters[1].wish = Wish::Void;
        Explorer explorer;
        explorer.explore(world);
        EXPECT_GT(explorer.states(), 100);
    }
}
