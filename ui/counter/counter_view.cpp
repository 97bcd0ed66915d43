// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_view.h"

#include "domain/rights.h"

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

// The card in the reader belongs to the row that is chosen.
bool isChosenCardIn(const CounterView& view)
{
    const OpenRow* chosen = chosenOpenRow(view);
    return chosen && view.model.state == CounterState::Interrupted &&
           chosen->row.id == view.model.open->id && view.model.open->cardIsIn;
}

bool isKeptAside(const OpenRow* open)
{
    return open && open->row.state == transaction::RowState::Quarantined;
}

// Back from the card while nothing is under way, or of the open sale whose card is in.
bool takesBack(const CounterView& view)
{
    const CounterModel& model = view.model;
    if (model.state == CounterState::Customer)
        return view.panel == Panel::Facts && !view.lookedUp && model.account &&
               cardIsTheOneSeen(model);
    if (isReversalDone(view))
        return true;
    const bool isRowRight = view.panel != Panel::Unfinished || isChosenCardIn(view);
    return model.state == CounterState::Interrupted && model.open->cardIsIn && model.mayVoid &&
           isRowRight;
}

bool enterIsOffered(const CounterView& view)
{
    switch (view.panel) {
    case Panel::Facts:
        if (view.lookedUp) // the card in the reader may be another customer's
            return false;
        return enterWorks(view.model) || wantsSlip(view.model) || settlesAtOnce(view) ||
               (view.model.state == CounterState::Done && !cardIn(view.model.reader));
    case Panel::Find:
    case Panel::ChooseAccount: return view.isSearching || !view.found.empty();
    case Panel::Receipt: return view.receipt.has_value();
    case Panel::Unfinished: return isChosenCardIn(view) || isKeptAside(chosenOpenRow(view));
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

const OpenRow* chosenOpenRow(const CounterView& view)
{
    const auto row = static_cast<std::size_t>(view.chosenRow);
    const bool isThere = view.panel == Panel::Unfinished && row < view.openRows.size();
    return isThere ? &view.openRows[row] : nullptr;
}

bool isReversalDone(const CounterView& view)
{
    return view.model.state == CounterState::Done && view.receipt &&
           view.receipt->kind == transaction::Kind::Reversal && view.card && view.card->facts;
}

bool settlesAtOnce(const CounterView& view)
{
    return view.model.state == CounterState::Unclear && view.panel == Panel::Facts && view.card &&
           view.card->facts;
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

bool entersCustomers(const CounterView& view)
{
    return view.person && may(view.person->role, Right::OpenAccounts) &&
           view.panel == Panel::Find && !view.isSearching && view.found.empty() &&
           !isFormOpen(view.model.state);
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
    case Command::Services:
    case Command::Shift: return !isFormOpen(state);
    case Command::Unfinished: return !isFormOpen(state);
    case Command::VoidAndRefund: return takesBack(view);
    case Command::Help:
    case Command::Lock: return !writing;
    case Command::NewCustomer: return entersCustomers(view);
    }
    std::abort();
}

} // namespace wattcard::ui
