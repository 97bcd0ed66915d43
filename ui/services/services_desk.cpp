// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/services_desk.h"

#include <algorithm>

namespace wattcard::ui {

using StopKind = app::SaleStopped::Kind;

namespace {

// After these the card, or what is owed, must be looked at, and the wish be prepared, once more.
constexpr std::array staleFaults{
    Fault::CardChanged, Fault::OtherCardInserted, Fault::CardNotBlank, Fault::NotApproved,
    Fault::CardMute,    Fault::BookingUnknown,    Fault::BookedBefore};

bool isStale(Fault fault)
{
    return std::ranges::find(staleFaults, fault) != staleFaults.end();
}

} // namespace

ServicesDesk::ServicesDesk(QObject* parent) : QObject{parent} {}

int ServicesDesk::ask()
{
    m_view.asks = true;
    m_view.failure.reset();
    m_asked.main = ++m_asked.last;
    return m_asked.main;
}

bool ServicesDesk::isAnswer(int request)
{
    if (request != m_asked.main || !m_view.asks)
        return false;
    m_view.asks = false;
    return true;
}

void ServicesDesk::forget()
{
    ServicesView fresh;
    fresh.person = m_view.person;
    fresh.reader = m_view.reader;
    fresh.card = m_view.card;
    fresh.isReading = m_view.isReading;
    m_view = fresh;
    m_sequel = {};
    m_followsUp = false;
    m_asked.main = ++m_asked.last; // answers that are under way come too late
    m_asked.search = m_asked.main;
}

void ServicesDesk::signIn(const Operator& person)
{
    forget();
    m_view.person = person;
    show();
}

void ServicesDesk::signOut()
{
    leave();
    m_view.person.reset();
    show();
}

void ServicesDesk::enter()
{
    m_isHere = true;
    forget();
    m_view.card.reset();
    show();
    look();
}

void ServicesDesk::leave()
{
    if (isRunning())
        return;
    m_isHere = false;
    forget();
    m_view.card.reset();
    m_view.isReading = false;
    m_asked.look = ++m_asked.last;
    show();
}

void ServicesDesk::open(ServiceId service)
{
    if (isRunning() || m_view.service)
        return;
    m_view.failure.reset();
    if (const auto refusal = refusalOf(m_view, service))
        m_view.failure = Failure{*refusal};
    else
        m_view.service = service;
    show();
}

void ServicesDesk::close()
{
    if (isRunning())
        return;
    forget();
    show();
    look();
}

void ServicesDesk::search(const QString& text)
{
    m_asked.search = ++m_asked.last;
    Q_EMIT searchWanted(m_asked.search, text);
}

void ServicesDesk::found(int request, const std::vector<Account>& accounts)
{
    if (request != m_asked.search)
        return;
    m_view.found = accounts;
    show();
}

void ServicesDesk::chooseAccount(AccountId account)
{
    if (isRunning())
        return;
    m_view.sheet.reset();
    const int request = ask();
    show();
    Q_EMIT accountWanted(request, account);
}

void ServicesDesk::accountReady(int request, const app::AccountSheet& sheet)
{
    if (!isAnswer(request))
        return;
    m_view.sheet = sheet;
    show();
    Q_EMIT accountChosen();
}

void ServicesDesk::forgetAccount()
{
    m_view.sheet.reset();
    m_view.prepared.reset();
    m_view.failure.reset();
    show();
}

void ServicesDesk::look()
{
    if (!m_isHere || isRunning() || !isCardIn(m_view))
        return;
    m_asked.look = ++m_asked.last;
    m_view.isReading = true;
    m_view.card.reset();
    show();
    Q_EMIT lookWanted(m_asked.look);
}

// The card in the reader says whose account it is, unless somebody is being served already.
bool ServicesDesk::chooses(const app::CardSituation& situation) const
{
    return situation.facts && (!m_view.service || !m_view.sheet) &&
           m_view.phase == ServicePhase::Filling && !m_view.asks;
}

void ServicesDesk::looked(int request, const app::CardSituation& situation)
{
    if (request != m_asked.look)
        return;
    m_view.isReading = false;
    m_view.card = situation;
    show();
    Q_EMIT cardLooked();
    if (chooses(situation))
        chooseAccount(situation.facts->account.id);
}

void ServicesDesk::askTerms()
{
    m_asked.terms = ++m_asked.last;
    Q_EMIT termsWanted(m_asked.terms);
}

void ServicesDesk::termsReady(int request, const app::ServiceTerms& terms)
{
    if (request != m_asked.terms)
        return;
    m_view.terms = terms;
    show();
}

void ServicesDesk::prepare(const app::ServiceWish& wish)
{
    if (isRunning())
        return;
    m_view.prepared.reset();
    m_view.phase = ServicePhase::Filling;
    const int request = ask();
    show();
    Q_EMIT prepareWanted(request, wish);
}

void ServicesDesk::unprepare()
{
    if (m_view.phase != ServicePhase::Prepared)
        return;
    m_view.prepared.reset();
    m_view.failure.reset();
    m_view.phase = ServicePhase::Filling;
    show();
}

void ServicesDesk::preparedReady(int request, const app::PreparedService& prepared)
{
    if (!isAnswer(request))
        return;
    m_view.prepared = prepared;
    m_view.phase = ServicePhase::Prepared;
    if (m_followsUp && !prepared.next)
        return run();
    show();
    Q_EMIT preparationDone();
}

void ServicesDesk::sign(const app::Login& login)
{
    if (m_view.phase != ServicePhase::Prepared || m_view.asks || !m_view.prepared->next)
        return;
    const int request = ask();
    show();
    Q_EMIT signWanted(request, *m_view.prepared, login);
}

void ServicesDesk::startRun(const std::function<void(int)>& question)
{
    m_view.phase = ServicePhase::Running;
    m_view.step.reset();
    const int request = ask();
    show();
    question(request);
}

void ServicesDesk::run()
{
    if (m_view.asks)
        return;
    if (m_view.phase == ServicePhase::Prepared && !m_view.prepared->next)
        return startRun([this](int request) { Q_EMIT runWanted(request, *m_view.prepared); });
    const bool waits = m_view.phase == ServicePhase::Stopped && isCardIn(m_view) &&
                       m_view.stopped->kind == StopKind::Interrupted && m_view.stopped->row;
    if (waits)
        startRun([this](int request) { Q_EMIT finishWanted(request, m_view.stopped->row->id); });
}

void ServicesDesk::giveUp()
{
    const bool mayEnd = m_view.person && may(m_view.person->role, Right::VoidRows);
    if (m_view.phase != ServicePhase::Stopped || m_view.asks || !mayEnd || !m_view.stopped->row)
        return;
    startRun([this](int request) { Q_EMIT giveUpWanted(request, m_view.stopped->row->id); });
}

void ServicesDesk::rekey()
{
    if (m_view.asks || isRunning())
        return;
    startRun(
        [this](int request) { Q_EMIT rekeyWanted(request, {.kind = app::CardWish::Kind::Rekey}); });
}

void ServicesDesk::rekeyed(int request, const app::CardWishDone& done)
{
    if (!isAnswer(request))
        return;
    m_view.keysRenewed = done.keysReplaced;
    m_view.done = app::ServiceDone{};
    m_view.phase = ServicePhase::Done;
    show();
    Q_EMIT finished();
}

void ServicesDesk::stepReached(int request, app::SaleStep step)
{
    if (request != m_asked.main || !isRunning())
        return;
    m_view.step = step;
    show();
}

void ServicesDesk::doneReady(int request, const app::ServiceDone& done)
{
    if (!isAnswer(request))
        return;
    if (const auto next = m_sequel && !m_followsUp ? m_sequel(done) : std::nullopt) {
        m_view.filed = done.account;
        m_view.prepared.reset();
        m_followsUp = true;
        const int question = ask(); // still running: no key is taken in between
        show();
        Q_EMIT prepareWanted(question, *next);
        return;
    }
    m_followsUp = false;
    m_view.done = done;
    m_view.stopped.reset();
    m_view.phase = ServicePhase::Done;
    show();
    Q_EMIT finished();
}

void ServicesDesk::stoppedReady(int request, const app::SaleStopped& stopped)
{
    if (!isAnswer(request))
        return;
    if (stopped.kind == StopKind::NothingRecorded) {
        m_view.asks = true;
        return failed(request, Failure{stopped.fault, stopped.detail});
    }
    m_view.stopped = stopped;
    m_view.phase = ServicePhase::Stopped;
    show();
}

void ServicesDesk::failed(int request, const Failure& failure)
{
    if (request == m_asked.look) {
        m_view.isReading = false;
        m_view.failure = failure;
        return show();
    }
    if (!isAnswer(request))
        return;
    m_followsUp = false;
    m_view.failure = failure;
    if (isRunning())
        m_view.phase = m_view.stopped    ? ServicePhase::Stopped
                       : m_view.prepared ? ServicePhase::Prepared
                                         : ServicePhase::Filling;
    if (m_view.phase == ServicePhase::Prepared && isStale(failure.fault)) {
        m_view.prepared.reset();
        m_view.phase = ServicePhase::Filling;
    }
    show();
}

void ServicesDesk::cardIsGone()
{
    m_view.card.reset();
    m_view.isReading = false;
    m_asked.look = ++m_asked.last;
    if (!m_view.service) // at the tiles the customer is the owner of the card
        m_view.sheet.reset();
    if (m_view.phase == ServicePhase::Prepared && app::writesCard(m_view.prepared->wish)) {
        m_view.prepared.reset();
        m_view.phase = ServicePhase::Filling;
        m_view.asks = false;
        m_asked.main = ++m_asked.last;
        m_view.failure = Failure{Fault::NoCard};
    }
}

void ServicesDesk::readerChanged(const ReaderEvent& event)
{
    const bool isOther =
        event.insertions != m_view.reader.insertions || event.status != m_view.reader.status;
    m_view.reader = event;
    if (!m_isHere || !isOther || isRunning())
        return;
    cardIsGone();
    show();
    if (m_view.phase == ServicePhase::Stopped)
        run();
    else if (m_view.phase != ServicePhase::Done)
        look();
}

} // namespace wattcard::ui
