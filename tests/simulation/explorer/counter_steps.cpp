// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/counter_steps.h"

#include "domain/reversal_rules.h"

namespace wattcard::explorer {

using namespace transaction;

namespace {

constexpr int firstAttempt = 2; // as ModelBooks levels them
constexpr std::int64_t firstPayment = 10'000;

bool isOpenedCard(const ModelCard& card)
{
    return card.life == CardView::Read::Complete && card.plain.reading.load.seq != Sequence{};
}

bool isNormal(const World& world, const ModelCard& card)
{
    return isOpenedCard(card) &&
           judge(viewOf(card, false), world.books->facts().records) == Verdict::Normal;
}

bool isUnused(const World& world, const ModelCard& card)
{
    if (card.life != CardView::Read::Blank)
        return false;
    for (const Entry& entry : world.books->entries())
        if (entry.row.serial == card.plain.reading.hints.serial)
            return false;
    return true;
}

bool mayReverse(const World& world, const ModelCard& card)
{
    const auto sale = world.books->lastSale();
    return sale && isNormal(world, card) &&
           !reversalRefusal(*sale, world.books->facts(), readingOf(card));
}

bool maySettle(const World& world, const ModelCard& card)
{
    const Entry* open = world.books->open();
    return open && open->row.state == RowState::Intent &&
           open->row.serial == card.plain.reading.hints.serial;
}

Kind kindOf(Task task)
{
    if (task == Task::Reverse)
        return Kind::Reversal;
    return task == Task::Reissue ? Kind::Reissue : Kind::Purchase;
}

Entry newEntry(World& world, Task task, const CardSerial& serial)
{
    const std::uint8_t number = ++world.orders;
    const ModelBooks& books = *world.books;
    Entry entry;
    Row& row = entry.row;
    row.id = TransactionId::make(number, Bytes(10, number));
    row.kind = kindOf(task);
    row.serial = serial;
    row.attempt = firstAttempt;
    // No two purchases of the same amount, so that a mix-up shows.
    if (task == Task::Buy)
        row.quote.credit = Credit::fromHundredths(firstPayment << number);
    if (task == Task::Reverse) {
        const auto sale = books.lastSale();
        row.reverses = sale->sale.id;
        row.quote.credit = -sale->sale.quote.credit;
    }
    row.target.position = books.positionFor(row.kind);
    row.target.order = row.id.orderId();
    row.target.imageDigest = {0x70, number};
    row.target.digest = {0x71, number};
    entry.total = books.totalFor(row.kind, row.quote.credit);
    if (task != Task::Reissue) {
        const Records records = books.facts().records;
        row.before = records.committedDigest;
        row.beforePosition = records.committed;
    }
    return entry;
}

void spend(Budget& budget, Task task)
{
    if (task == Task::Buy)
        --budget.purchases;
    if (task == Task::Reverse)
        --budget.reversals;
    if (task == Task::Reissue)
        --budget.reissues;
}

// Into the core; what needs no answer happens at once.
void feed(ModelCounter& counter, const Event& event)
{
    auto [state, effects] = step(std::move(counter.core), event);
    counter.core = std::move(state);
    for (const Effect& effect : effects) {
        if (std::holds_alternative<effect::CloseSession>(effect))
            counter.session = false;
        else if (!std::holds_alternative<effect::Finish>(effect))
            counter.todo.push_back(effect);
    }
    if (counter.core.phase == Phase::Ended)
        counter = ModelCounter{};
}

// Carries out the effects of one counter.
class Counting {
public:
    Counting(World& world, std::size_t who, Answer answer)
        : m_world{world},
          m_counter{world.counters[who].edit()},
          m_card{cardAt(world, who)},
          m_answer{answer}
    {
    }
    ModelCounter& counter() { return m_counter; }

    Event operator()(const effect::OpenSession&)
    {
        if (!m_card)
            return event::CardFailed{Fault::NoCard};
        m_counter.session = true;
        const ModelCard& card = *m_world.cards[*m_card];
        const bool whole = m_counter.core.phase == Phase::ReadingToDecide && isOpenedCard(card);
        return event::CardRead{viewOf(card, whole)};
    }
    Event operator()(const effect::StoreIntent&)
    {
        if (m_answer == Answer::LostBefore)
            return event::IntentUnknown{};
        const Event stored = books().begin({row(), m_counter.total});
        return m_answer == Answer::LostAfter ? Event{event::IntentUnknown{}} : stored;
    }
    Event operator()(const effect::LookUpRow&) { return m_world.books->lookUp(row().id); }
    Event operator()(const effect::Personalise&)
    {
        const Event torn = event::PersonaliseFailed{Fault::NoCard};
        const bool there = m_card && isBlankOf(*m_world.cards[*m_card], row());
        if (!there || m_answer == Answer::LostBefore)
            return torn;
        m_world.cards[*m_card].edit().life = CardView::Read::Complete;
        return m_answer == Answer::LostAfter ? torn : Event{event::Personalised{}};
    }
    Event operator()(const effect::WriteCard&)
    {
        const Event unknown = event::WriteUnknown{Fault::NoCard};
        if (!m_counter.session || !m_card || m_answer == Answer::LostBefore)
            return unknown;
        ModelCard& card = m_world.cards[*m_card].edit();
        const bool taken = put(card, row(), m_counter.total);
        if (m_answer == Answer::LostAfter)
            return unknown;
        if (!taken)
            return event::WriteUntouched{Fault::CardRefused};
        return event::WriteProved{{card.atc, card.plain.reading.load.seq, card.proof}};
    }
    Event operator()(const effect::CommitRow& wanted)
    {
        const Event unknown = event::CommitUnknown{Fault::OutcomeUnknown};
        if (m_answer == Answer::LostBefore)
            return unknown;
        const Event done = books().commit(row(), wanted.proof);
        return m_answer == Answer::LostAfter ? unknown : done;
    }
    Event operator()(const effect::TakeClaim&) { return books().claim(row().id); }
    Event operator()(const effect::ConfirmClaim&) { return m_world.books->confirm(row()); }
    Event operator()(const effect::VoidRow&)
    {
        const Event unknown = event::LedgerFailed{Fault::OutcomeUnknown};
        if (m_answer == Answer::LostBefore)
            return unknown;
        const Event done = books().voidRow(row());
        return m_answer == Answer::LostAfter ? unknown : done;
    }
    Event operator()(const effect::QuarantineRow&) { return books().quarantine(row()); }
    // Both are done where they are found.
    Event operator()(const effect::CloseSession&) { std::abort(); }
    Event operator()(const effect::Finish&) { std::abort(); }

private:
    static bool isBlankOf(const ModelCard& card, const Row& row)
    {
        const auto& reading = card.plain.reading;
        return reading.hints.serial == row.serial && reading.load.seq == Sequence{};
    }
    ModelBooks& books() { return m_world.books.edit(); }
    const Row& row() const { return m_counter.core.row; }

    World& m_world;
    ModelCounter& m_counter;
    std::optional<std::size_t> m_card;
    Answer m_answer;
};

void levelAttempts(World& world)
{
    for (auto& counter : world.counters)
        if (!counter->todo.empty())
            world.books->levelAttempts(counter.edit().core.row);
    world.books.edit().levelAttempts();
}

} // namespace

std::optional<std::size_t> cardAt(const World& world, std::size_t who)
{
    const Place reader = who == 0 ? Place::FirstReader : Place::SecondReader;
    for (std::size_t card = 0; card < mostCards; ++card)
        if (world.places[card] == reader)
            return card;
    return std::nullopt;
}

bool mayStart(const World& world, std::size_t who, Task task)
{
    const auto place = cardAt(world, who);
    if (!place || !world.counters[who]->todo.empty())
        return false;
    const ModelCard& card = *world.cards[*place];
    switch (task) {
    case Task::Buy:
        return world.budget.purchases > 0 && !world.books->open() && isNormal(world, card);
    case Task::Reverse:
        return world.budget.reversals > 0 && !world.books->open() && mayReverse(world, card);
    case Task::Reissue: return world.budget.reissues > 0 && isUnused(world, card);
    case Task::Finish:
    case Task::Void: return maySettle(world, card);
    }
    std::abort();
}

void start(World& world, std::size_t who, Task task)
{
    const ModelCard& card = *world.cards[*cardAt(world, who)];
    const auto& returned = card.plain.reading.returned;
    if (returned)
        world.books.edit().bookReturn(*returned);
    ModelCounter& counter = world.counters[who].edit();
    counter = ModelCounter{};
    counter.core.records = world.books->facts().records;
    if (task == Task::Finish || task == Task::Void) {
        const Entry& open = *world.books->open();
        counter.core.wish = task == Task::Finish ? Wish::Finish : Wish::Void;
        counter.core.row = open.row;
        counter.total = open.total;
    } else {
        Entry entry = newEntry(world, task, card.plain.reading.hints.serial);
        counter.core.row = std::move(entry.row);
        counter.core.seen = viewOf(card, false);
        counter.total = entry.total;
        spend(world.budget, task);
    }
    feed(counter, event::Begin{});
}

bool mayLoseAnswer(const World& world, std::size_t who)
{
    const auto& todo = world.counters[who]->todo;
    if (todo.empty())
        return false;
    const Effect& next = todo.front();
    return std::holds_alternative<effect::WriteCard>(next) ||
           std::holds_alternative<effect::Personalise>(next) ||
           std::holds_alternative<effect::StoreIntent>(next) ||
           std::holds_alternative<effect::CommitRow>(next) ||
           std::holds_alternative<effect::VoidRow>(next);
}

void advance(World& world, std::size_t who, Answer answer)
{
    Counting counting{world, who, answer};
    ModelCounter& counter = counting.counter();
    const Effect effect = counter.todo.front();
    counter.todo.pop_front();
    feed(counter, std::visit(counting, effect));
    levelAttempts(world);
}

} // namespace wattcard::explorer
