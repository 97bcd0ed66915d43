// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/rules.h"

#include "tests/simulation/explorer/counter_steps.h"

#include <algorithm>

namespace wattcard::explorer {

using namespace transaction;

namespace {

constexpr int mostVisits = 6;
constexpr int mostSteps = 40;

// The largest total that a meter may have been told of (I5).
Credit largestTotal(const ModelBooks& books)
{
    Credit largest = books.total();
    for (const Entry& entry : books.entries())
        if (entry.row.state != RowState::Voided)
            largest = std::max(largest, entry.total);
    return largest;
}

// What is on a card in circulation has a row that is not void (I9).
bool isKnown(const ModelCard& card, const ModelBooks& books)
{
    const LoadFile& load = card.plain.reading.load;
    if (load.order == OrderId{})
        return true; // as it was when it began, or nothing written yet
    return std::ranges::any_of(books.entries(), [&](const Entry& entry) {
        return entry.row.target.order == load.order && entry.row.state != RowState::Voided &&
               entry.total == load.total;
    });
}

void settleAt(World& world, Task task)
{
    if (!mayStart(world, 0, task))
        return;
    start(world, 0, task);
    for (int steps = 0; !world.counters[0]->todo.empty() && steps < mostSteps; ++steps)
        advance(world, 0, Answer::Given);
}

std::optional<std::size_t> cardOf(const World& world, const CardSerial& serial)
{
    for (std::size_t card = 0; card < mostCards; ++card)
        if (world.cards[card]->plain.reading.hints.serial == serial)
            return card;
    return std::nullopt;
}

void bring(World& world, std::size_t card)
{
    world.places = {};
    world.places[card] = Place::FirstReader;
    for (auto& counter : world.counters)
        counter.edit().session = false;
}

void bringToMeter(World& world, std::size_t card)
{
    world.places = {};
    const ModelCard& which = *world.cards[card];
    if (which.life != CardView::Read::Complete || which.plain.reading.load.seq == Sequence{})
        return;
    visit(world.meter.edit(), world.cards[card].edit(), std::nullopt);
}

} // namespace

std::string brokenRule(const World& world)
{
    const ModelBooks& books = *world.books;
    const Credit accepted = world.meter->state().series.accepted;
    if (accepted > books.paidFor())
        return "double credit: the meter has taken more than was paid for";
    if (accepted > largestTotal(books))
        return "I5: the meter has taken more than any row says";
    const auto open = std::ranges::count_if(books.entries(), [](const Entry& entry) {
        return entry.row.state == RowState::Intent || entry.row.state == RowState::Quarantined;
    });
    if (open > 1)
        return "I7: two open rows";
    const Entry* running = books.open();
    // A replacement retires the old card with its intent: it may carry a reversal that it voided.
    const bool isRetired = running && running->row.kind == Kind::Reissue;
    for (const auto& card : world.cards) {
        const bool circulates = card->plain.reading.hints.serial == books.issued() && !isRetired;
        if (circulates && !isKnown(*card, books))
            return "I9: the card in circulation carries what no row says";
    }
    const bool unclear = std::ranges::any_of(books.entries(), [](const Entry& entry) {
        return entry.row.state == RowState::Quarantined;
    });
    return unclear ? "quarantined, though nobody forged anything" : "";
}

std::string unsettled(World world)
{
    for (auto& counter : world.counters)
        counter.edit() = ModelCounter{};
    for (int visits = 0; world.books->open() && visits < mostVisits; ++visits) {
        const Entry open = *world.books->open();
        const auto card = cardOf(world, open.row.serial);
        if (!card)
            return "an open row without a card";
        bring(world, *card);
        settleAt(world, Task::Finish);
        if (world.books->open() && open.row.kind == Kind::Reversal)
            settleAt(world, Task::Void);
        bringToMeter(world, *card);
    }
    if (world.books->open())
        return "an open row that its card does not settle";
    while (world.books->facts().records.open == std::nullopt && world.books.edit().payOut()) {
    }
    const auto card = cardOf(world, world.books->issued());
    bringToMeter(world, *card);
    bringToMeter(world, *card);
    const Credit accepted = world.meter->state().series.accepted;
    if (accepted != world.books->total() || accepted != world.books->paidFor())
        return "paid for, and not in the meter";
    return {};
}

} // namespace wattcard::explorer
