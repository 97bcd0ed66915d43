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

bool enterIsOffered(const CounterView& view)
{
    switch (view.panel) {
    case Panel::Facts:
        return enterWorks(view.model) ||
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

const Account* shownAccount(const CounterView& view)
{
    if (view.opening && !view.lookedUp)
        return &*view.opening;
    const AccountFacts* facts = shownFacts(view);
    return facts ? &facts->account : nullptr;
}

Money changeOf(const CounterView& view)
{
    const CounterModel& model = view.model;
    if (view.done)
        return view.done->receipt.tendered - view.done->receipt.quote.payment;
    if (!model.payment || !model.tendered || *model.tendered < *model.payment)
        return {};
    return *model.tendered - *model.payment;
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
    case Command::SameAsLast:
        return state == CounterState::Customer && view.model.lastPayment && view.model.order &&
               view.panel == Panel::Facts;
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
