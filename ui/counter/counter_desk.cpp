// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_desk.h"

#include <cstdlib>
#include <utility>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds retryInterval{500};
// Stored with a reprint: a word of the program, not of a language.
constexpr auto copyReason = "customer_request"_L1;
// With a sale that was asked about and wanted all the same.
constexpr auto confirmedOnScreen = "confirmed_on_screen"_L1;

bool isLeader(Role role)
{
    return role == Role::ShiftLeader;
}

std::optional<Waterfall> waterfallOf(const CounterView& view, Money payment)
{
    const Account* account = saleAccount(view);
    if (!account)
        return std::nullopt;
    const auto made = split(payment, basisOf(*account));
    return made ? std::optional{*made} : std::nullopt;
}

} // namespace

CounterDesk::CounterDesk(Parts parts, QObject* parent) : QObject{parent}, m_parts{std::move(parts)}
{
    m_retry.setInterval(retryInterval);
    connect(&m_retry, &QTimer::timeout, this, [this] { feed(RetryDue{}); });
}

void CounterDesk::signIn(const Operator& person)
{
    const auto left = std::move(m_left);
    m_left.reset();
    const bool unlocks = left && left->person->id == person.id;
    m_view.person = person;
    if (!unlocks) {
        m_view.receipt.reset();
        m_view.openRows.clear();
        m_view.salesCount = 0;
        m_view.salesSum = {};
        m_listShown = false;
    }
    Q_EMIT signedIn(person);
    Q_EMIT openRowsWanted();
    if (unlocks)
        goOn(*left);
    else
        startAfresh();
}

// Whoever unlocks his own screen finds what he left on it, as far as the card has stayed where it
// was. The answer to a question that was under way was dropped, so a reading begins again.
void CounterDesk::goOn(const CounterView& left)
{
    const CounterModel now = m_view.model;
    if (left.model.state == CounterState::Reading || left.model.state == CounterState::InUse)
        return startAfresh();
    const Operator person = *m_view.person;
    m_view = left;
    m_view.person = person;
    m_view.model.readsUnderWay = now.readsUnderWay;
    if (now.reader == left.model.reader)
        show();
    else
        feed(now.reader);
}

void CounterDesk::startAfresh()
{
    CounterModel fresh;
    fresh.readsUnderWay = m_view.model.readsUnderWay; // their answers still come
    fresh.mayVoid = isLeader(m_view.person->role);
    fresh.reader.insertions = m_view.model.reader.insertions;
    const ReaderEvent reader = m_view.model.reader;
    CounterView view;
    view.model = fresh;
    view.printer = m_view.printer;
    view.person = m_view.person;
    view.salesCount = m_view.salesCount;
    view.salesSum = m_view.salesSum;
    view.openRows = m_view.openRows;
    view.rowNotes = m_view.rowNotes;
    view.receipt = m_view.receipt;
    m_view = view;
    m_question.reset();
    feed(reader);
}

void CounterDesk::setAway(bool away)
{
    if (away == m_away)
        return;
    m_away = away;
    m_view.isAway = away;
    show();
    if (!away && m_view.person && m_view.model.state != CounterState::Writing)
        startAfresh();
}

bool CounterDesk::sells() const
{
    return m_view.person && (!m_away || m_view.model.state == CounterState::Writing);
}

void CounterDesk::lock()
{
    if (m_view.model.state == CounterState::Writing || !m_view.person)
        return;
    if (!m_away)
        m_left = m_view;
    m_view.person.reset();
    m_view.panel = Panel::Facts;
    show(); // nothing of the customer stays on his display
    Q_EMIT signedOut();
    Q_EMIT locked();
}

void CounterDesk::feed(const CounterInput& input)
{
    if (!sells()) { // only what the reader holds is remembered
        if (const auto* event = std::get_if<ReaderEvent>(&input))
            m_view.model.reader = *event;
        if (std::holds_alternative<app::CardSituation>(input) && m_view.model.readsUnderWay > 0)
            m_view.model.readsUnderWay -= 1;
        return show();
    }
    const CounterState before = m_view.model.state;
    Transition made = step(m_view.model, input, m_parts.uptime());
    if (made.model.tenders != m_view.model.tenders)
        m_view.slipWanted = m_view.slipWanted && made.model.tenders && m_view.model.tenders &&
                            made.model.tenders->kind == m_view.model.tenders->kind &&
                            made.model.tenders->given == m_view.model.tenders->given;
    m_view.model = std::move(made.model);
    if (m_view.model.state != before)
        tidyAfter(before);
    for (const CounterRequest request : made.requests)
        carryOut(request);
    show();
}

// The customer on the screen is the owner of the card in the reader, and nothing outlives him.
void CounterDesk::tidyAfter(CounterState before)
{
    const CounterState state = m_view.model.state;
    const bool steps = before == CounterState::Quoted || state == CounterState::Quoted;
    m_retry.stop();
    if (state == CounterState::InUse)
        m_retry.start();
    if (steps && (state == CounterState::Customer || state == CounterState::Blank))
        return;
    if (state == CounterState::Reading || state == CounterState::Writing) {
        m_view.panel = Panel::Facts;
        m_view.lookedUp.reset();
    }
    if (state != CounterState::Done)
        m_view.done.reset();
    if (!cardIn(m_view.model.reader) && state != CounterState::Interrupted &&
        state != CounterState::Done) {
        m_view.card.reset();
        m_view.opening.reset();
    }
    if (state == CounterState::Reading || !m_view.card) {
        m_view.byEnergy = false;
        m_view.waterfall.reset();
        m_view.amountFault.reset();
        m_view.opening.reset();
        if (!m_view.lookedUp)
            forgetPast();
    }
}

app::Order CounterDesk::order() const
{
    const CounterModel& model = m_view.model;
    app::Order order;
    order.id = model.order.value_or(TransactionId{});
    order.account = model.account.value_or(AccountId{});
    order.payment = model.payment.value_or(Money{});
    if (model.tenders) {
        order.tendered = tenderedIn(*model.tenders).value_or(Money{});
        order.tenders = tendersOf(*model.tenders);
    }
    if (m_question && m_question->account == order.account &&
        m_question->payment == order.payment && m_question->tenders == order.tenders) {
        order.acceptsLittle = m_question->tooLittle;
        order.confirmation = m_question->soldAlready ? QString{confirmedOnScreen} : QString{};
    }
    if (m_view.card) {
        order.insertions = m_view.card->insertions;
        if (m_view.card->reading)
            order.seen = *m_view.card->reading;
        else if (m_view.card->hints)
            order.seen.hints = *m_view.card->hints;
    }
    return order;
}

void CounterDesk::carryOut(CounterRequest request)
{
    using Wish = app::CounterService::Wish;
    const CounterModel& model = m_view.model;
    switch (request) {
    case CounterRequest::ReadCard: Q_EMIT cardWanted(); return;
    case CounterRequest::NewOrderId: Q_EMIT orderIdWanted(); return;
    case CounterRequest::LoadHistory:
        if (model.account)
            askHistory(*model.account);
        return;
    case CounterRequest::ChooseAccount: open(Panel::ChooseAccount); return;
    case CounterRequest::Sell:
        m_settling = model.order;
        Q_EMIT saleWanted(order());
        return;
    case CounterRequest::OpenAccount:
        m_settling = model.order;
        Q_EMIT openingWanted(order());
        return;
    case CounterRequest::Finish:
        m_settling = model.open->id;
        Q_EMIT settlingWanted(model.open->id, Wish::Finish);
        return;
    case CounterRequest::Void:
        m_settling = model.open->id; // it may turn out to be on the card: then it is done
        Q_EMIT settlingWanted(model.open->id, Wish::Void);
        return;
    case CounterRequest::ListOpenRows: Q_EMIT openRowsWanted(); return;
    case CounterRequest::PrintWaiting: Q_EMIT printingWanted(); return;
    }
    std::abort();
}

void CounterDesk::forgetPast()
{
    m_asked.history += 1; // an answer that is still under way is another customer's
    m_view.history.clear();
    m_view.isHistoryKnown = false;
    m_view.consumption.reset();
}

void CounterDesk::askHistory(AccountId account)
{
    m_asked.history += 1;
    Q_EMIT historyWanted(m_asked.history, account);
}

void CounterDesk::show()
{
    m_view.now = m_parts.clock.local(m_parts.clock.now());
    const auto& model = m_view.model;
    if (model.payment)
        m_view.waterfall = waterfallOf(m_view, *model.payment);
    else if (model.state == CounterState::Customer || model.state == CounterState::Blank)
        m_view.waterfall.reset();
    Q_EMIT viewChanged(m_view);
}

void CounterDesk::command(Command command)
{
    if (!m_view.person || !isOffered(m_view, command))
        return;
    switch (command) {
    case Command::Enter: enter(); return;
    case Command::Escape: escape(); return;
    case Command::Amount:
        if (m_view.model.state == CounterState::Quoted)
            feed(CounterKey::Escape);
        else
            open(Panel::Facts);
        return;
    case Command::Unit:
        if (m_view.model.state == CounterState::Quoted)
            feed(CounterKey::OtherTender);
        else
            switchUnit();
        return;
    case Command::Find: startSearch(); return;
    case Command::Reread: feed(CounterKey::Reread); return;
    case Command::SameAsLast:
        m_view.amountFault.reset();
        feed(CounterKey::SameAsLast);
        return;
    case Command::History:
        if (!m_view.isHistoryKnown)
            askHistory(shownAccount(m_view)->id);
        open(Panel::History);
        return;
    case Command::Reprint: open(Panel::Receipt); return;
    case Command::Services: Q_EMIT placeWanted(QStringLiteral("services")); return;
    case Command::Shift: Q_EMIT placeWanted(QStringLiteral("shift")); return;
    case Command::Unfinished:
        Q_EMIT openRowsWanted();
        open(Panel::Unfinished);
        return;
    case Command::VoidAndRefund: return takeBack();
    case Command::Help: open(Panel::Help); return;
    case Command::Lock: lock(); return;
    case Command::NewCustomer: enterCustomer(); return;
    }
    std::abort();
}

void CounterDesk::open(Panel panel)
{
    m_view.panel = panel;
    m_view.recordsFault.reset();
    m_view.printedCopy = 0;
    m_view.chosenRow = 0;
    if (panel == Panel::Find || panel == Panel::ChooseAccount) {
        m_view.found.clear();
        search({});
    }
    show();
}

void CounterDesk::enter()
{
    const bool chooses = m_view.panel == Panel::Find || m_view.panel == Panel::ChooseAccount;
    m_enterWaits = chooses && m_view.isSearching;
    if (m_enterWaits)
        return;
    const auto row = static_cast<std::size_t>(m_view.chosenRow);
    switch (m_view.panel) {
    case Panel::Facts:
        if (wantsSlip(m_view.model)) {
            m_view.slipWanted = true;
            show();
            return;
        }
        if (settlesAtOnce(m_view))
            return settleUnclear();
        feed(CounterKey::Enter);
        return;
    case Panel::Find:
        if (row < m_view.found.size()) {
            m_asked.facts += 1;
            Q_EMIT factsWanted(m_asked.facts, m_view.found[row].id);
        }
        return;
    case Panel::ChooseAccount:
        if (row < m_view.found.size())
            chooseAccount(m_view.found[row]);
        return;
    case Panel::Receipt:
        if (m_lastSale)
            Q_EMIT copyWanted(*m_lastSale, copyReason, Actor{m_view.person->id, m_parts.counter});
        return;
    case Panel::Unfinished: return enterRow();
    case Panel::History:
    case Panel::Help: return;
    }
    std::abort();
}

void CounterDesk::escape()
{
    if (m_view.panel != Panel::Facts) {
        open(Panel::Facts);
    } else if (m_view.lookedUp) {
        m_view.lookedUp.reset();
        forgetPast();
        if (m_view.model.account)
            askHistory(*m_view.model.account);
        show();
    } else {
        if (m_view.model.state == CounterState::Blank)
            m_view.opening.reset();
        feed(CounterKey::Escape);
    }
}

void CounterDesk::chooseAccount(const Account& account)
{
    m_view.opening = account;
    m_view.panel = Panel::Facts;
    m_view.amountFault.reset();
    m_view.byEnergy = false;
    forgetPast();
    askHistory(account.id);
    feed(AccountChosen{account.id});
}

} // namespace wattcard::ui
