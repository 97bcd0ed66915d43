// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_view.h"

#include <cstdlib>

namespace wattcard::ui {

namespace {

bool isFormOpen(CounterState state)
{
    return state == CounterState::Quoted || state == CounterState::Writing;
}

bool escapeWorks(const CounterView& view)
{
    const CounterModel& model = view.model;
    if (view.panel != Panel::Facts || view.lookedUp)
        return true;
    switch (model.state) {
    case CounterState::Quoted:
    case CounterState::Interrupted:
    case CounterState::WrongCard: return true;
    case CounterState::Blank: return model.account.has_value();
    case CounterState::Done: return !cardIn(model.reader);
    default: return false;
    }
}

// Of a sale that is recorded the tiers are past: only its lines are shown.
Waterfall recorded(const Quote& quote, const std::vector<Debt>& debtsLeft)
{
    Waterfall waterfall;
    waterfall.quote = quote;
    waterfall.carryBefore = quote.linesInAll() + quote.charge + quote.carry - quote.payment;
    waterfall.debtsLeft = debtsLeft;
    return waterfall;
}

bool enterIsOffered(const CounterView& view)
{
    switch (view.panel) {
    case Panel::Facts:
        if (view.lookedUp) // the card in the reader may be another customer's
            return false;
        return enterWorks(view.model) || wantsSlip(view.model) ||
               (view.model.state == CounterState::Done && !cardIn(view.model.reader));
    case Panel::Find:
    case Panel::ChooseAccount: return !view.found.empty();
    case Panel::Receipt: return view.receipt.has_value();
    case Panel::Unfinished:
        return view.model.state == CounterState::Interrupted && enterWorks(view.model);
    case Panel::History:
    case Panel::Help: return false;
    }
    std::abort();
}

} // namespace

const AccountFacts* shownFacts(const CounterView& view)
{
    if (view.lookedUp)
        return &*view.lookedUp;
    return view.card && view.card->facts ? &*view.card->facts : nullptr;
}

const Account* saleAccount(const CounterView& view)
{
    if (view.opening)
        return &*view.opening;
    return view.card && view.card->facts ? &view.card->facts->account : nullptr;
}

const Account* shownAccount(const CounterView& view)
{
    if (view.opening && !view.lookedUp)
        return &*view.opening;
    const AccountFacts* facts = shownFacts(view);
    return facts ? &facts->account : nullptr;
}

std::optional<Money> shownPayment(const CounterView& view)
{
    if (view.lookedUp)
        return std::nullopt;
    if (view.model.payment)
        return view.model.payment;
    if (view.model.open)
        return view.model.open->payment;
    if (view.model.state == CounterState::Done && view.receipt)
        return view.receipt->quote.payment;
    return std::nullopt;
}

std::optional<Waterfall> shownWaterfall(const CounterView& view)
{
    if (view.lookedUp)
        return std::nullopt;
    if (view.model.state == CounterState::Done && view.receipt)
        return recorded(view.receipt->quote, view.receipt->debtsLeft);
    if (view.model.open && view.card && view.card->open)
        return recorded(view.card->open->quote, {});
    return shownPayment(view) ? view.waterfall : std::nullopt;
}

Money changeOf(const CounterView& view)
{
    const CounterModel& model = view.model;
    if (view.done)
        return view.done->receipt.tendered - view.done->receipt.quote.payment;
    if (!model.payment || !model.tenders ||
        needOf(*model.tenders, *model.payment) != TenderNeed::Nothing)
        return {};
    return *tenderedIn(*model.tenders) - *model.payment;
}

bool isOffered(const CounterView& view, Command command)
{
    const CounterState state = view.model.state;
    const bool writing = state == CounterState::Writing;
    switch (command) {
    case Command::Enter: return enterIsOffered(view);
    case Command::Escape: return escapeWorks(view);
    case Command::Amount:
        return state == CounterState::Customer || state == CounterState::Quoted ||
               (state == CounterState::Blank && view.model.account);
    case Command::Unit:
        return view.panel == Panel::Facts && !view.lookedUp &&
               (state == CounterState::Customer || state == CounterState::Quoted ||
                (state == CounterState::Blank && view.model.account));
    case Command::SameAsLast:
        return state == CounterState::Customer && view.model.lastPayment && view.model.order &&
               view.panel == Panel::Facts && !view.lookedUp;
    case Command::Find: return !isFormOpen(state);
    case Command::Reread:
        return !isFormOpen(state) && state != CounterState::Done && cardIn(view.model.reader);
    case Command::History: return !isFormOpen(state) && shownAccount(view);
    case Command::Reprint: return !isFormOpen(state) && view.receipt;
    case Command::OpenAccount: return state == CounterState::Blank;
    case Command::Unfinished: return !isFormOpen(state);
    case Command::VoidAndRefund:
        return state == CounterState::Interrupted && view.model.open->cardIsIn &&
               view.model.mayVoid;
    case Command::Help:
    case Command::Lock: return !writing;
    }
    std::abort();
}

} // namespace wattcard::ui
