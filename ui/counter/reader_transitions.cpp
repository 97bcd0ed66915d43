// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/transition_maker.h"

#include <cstdlib>
#include <utility>

namespace wattcard::ui {

namespace {

using Status = ReaderEvent::Status;
using Kind = app::CardSituation::Kind;

// Back in S8 the card is read before anything is decided: it may be another one.
void readerDuringInterruption(Maker& make, bool fresh)
{
    CounterModel& m = make.m;
    if (!cardIn(m.reader)) {
        m.state = CounterState::Interrupted;
        m.open->cardIsIn = false;
        return;
    }
    if (m.reader.status == Status::Present && fresh) {
        m.state = CounterState::Interrupted;
        m.open->cardIsIn = false;
        make.readCard();
    }
}

bool isTrouble(Status status)
{
    return status == Status::ServiceDown || status == Status::NoReader;
}

// What is said of the card that was on the table. When the service dies or the reader is unplugged
// nobody may have read the word "done"; whoever takes the card out has.
Notice noticeOnLeaving(const CounterModel& m, Status before)
{
    const bool formOpen = m.state == CounterState::Customer || m.state == CounterState::Quoted;
    if (m.state == CounterState::Done)
        return isTrouble(before) || isTrouble(m.reader.status) ? Notice::Finished : Notice::None;
    if (m.notice == Notice::Finished)
        return m.reader.status == Status::Empty ? Notice::None : Notice::Finished;
    return formOpen ? Notice::NothingRecorded : Notice::None;
}

void readerWithCardOnTable(Maker& make, bool fresh, Status before)
{
    if (cardIn(make.m.reader) && !fresh)
        return;
    leaveWith(make, noticeOnLeaving(make.m, before), {});
}

} // namespace

void on(Maker& make, const ReaderEvent& event)
{
    CounterModel& m = make.m;
    const bool fresh = event.insertions != m.reader.insertions || !cardIn(m.reader);
    const bool isKept = !cardIn(event) || m.notice == Notice::Finished;
    const Notice kept = isKept ? m.notice : Notice::None;
    const Status before = std::exchange(m.reader, event).status;
    switch (m.state) {
    case CounterState::Writing: return; // the service tells how it ended
    case CounterState::Interrupted:
    case CounterState::WrongCard: readerDuringInterruption(make, fresh); return;
    case CounterState::Customer:
    case CounterState::Unknown:
    case CounterState::Blank:
    case CounterState::Refused:
    case CounterState::Management:
    case CounterState::Quoted:
    case CounterState::Unclear:
    case CounterState::Done: readerWithCardOnTable(make, fresh, before); return;
    case CounterState::Reading:
        if (cardIn(event) && !fresh)
            return;
        leaveWith(make, kept, {});
        return;
    case CounterState::ServiceDown:
    case CounterState::NoReader:
    case CounterState::Waiting:
    case CounterState::Mute:
    case CounterState::InUse: leaveWith(make, kept, {}); return;
    }
    std::abort();
}

namespace {

// Reader trouble while reading has the state of that trouble, not one common "no card".
CounterState stateOf(Fault fault)
{
    switch (fault) {
    case Fault::NoService:
    case Fault::ServiceStopped:
    case Fault::ReaderDenied: return CounterState::ServiceDown;
    case Fault::NoReader: return CounterState::NoReader;
    case Fault::NoCard: return CounterState::Waiting;
    case Fault::CardMute: return CounterState::Mute;
    case Fault::CardInUse: return CounterState::InUse;
    default: return CounterState::Refused;
    }
}

void showCustomer(Maker& make, const app::CardSituation& situation)
{
    CounterModel& m = make.m;
    m.open.reset();
    m.state = CounterState::Customer;
    m.form = transaction::Kind::Purchase;
    m.seenInsertions = m.readInsertions;
    if (situation.hints)
        m.serial = situation.hints->serial;
    if (situation.facts)
        m.account = situation.facts->account.id;
    make.ask(CounterRequest::NewOrderId);
    make.ask(CounterRequest::LoadHistory);
}

void showFirstReading(Maker& make, const app::CardSituation& situation)
{
    CounterModel& m = make.m;
    const bool isOther = situation.hints && m.finished && situation.hints->serial != *m.finished;
    if (m.notice == Notice::Finished && isOther)
        m.notice = Notice::None; // it is no news for this customer
    // A notice brought its own fault: why the attempt before this reading ended.
    const std::optional<Fault> noticed = m.notice == Notice::None ? std::nullopt : m.fault;
    m.fault = situation.fault;
    switch (situation.kind) {
    case Kind::Customer:
        m.fault = noticed;
        showCustomer(make, situation);
        return;
    case Kind::OpenSale:
        m.state = situation.open ? CounterState::Interrupted : CounterState::Unclear;
        if (situation.open)
            m.open = openSaleOf(*situation.open);
        if (m.open)
            m.open->cardIsIn = true;
        m.fault.reset();
        return;
    case Kind::Finished: showDone(make); return;
    case Kind::Foreign: m.state = CounterState::Unknown; return;
    case Kind::Blank:
        m.state = CounterState::Blank;
        m.form = transaction::Kind::Opening;
        m.seenInsertions = m.readInsertions;
        m.fault.reset();
        if (situation.hints)
            m.serial = situation.hints->serial;
        make.ask(CounterRequest::NewOrderId);
        return;
    case Kind::Refused: m.state = CounterState::Refused; return;
    case Kind::Management: m.state = CounterState::Management; return;
    case Kind::Unclear: m.state = CounterState::Unclear; return;
    case Kind::Unreadable: m.state = stateOf(situation.fault); return;
    }
    std::abort();
}

bool belongsToOpenSale(const CounterModel& m, const app::CardSituation& situation)
{
    if (situation.open)
        return situation.open->id == m.open->id;
    return situation.hints && situation.hints->serial == m.open->serial;
}

// S8: same card -> decide; any other card -> S8w. A card that cannot be read changes nothing.
void decideInterruption(Maker& make, const app::CardSituation& situation)
{
    CounterModel& m = make.m;
    if (situation.kind == Kind::Unreadable) {
        m.fault = situation.fault;
        return;
    }
    if (!belongsToOpenSale(m, situation)) {
        m.state = CounterState::WrongCard;
        return;
    }
    if (situation.kind != Kind::OpenSale) {
        m.open.reset();
        showFirstReading(make, situation);
        return;
    }
    m.open->cardIsIn = true;
    if (m.open->byItself)
        beginWriting(make, CounterRequest::Finish);
}

} // namespace

void on(Maker& make, const app::CardSituation& situation)
{
    CounterModel& m = make.m;
    m.readsUnderWay -= m.readsUnderWay > 0 ? 1 : 0;
    if (m.readsUnderWay > 0 || !cardIn(m.reader))
        return;
    if (m.state == CounterState::Reading || m.state == CounterState::InUse)
        showFirstReading(make, situation);
    else if (m.state == CounterState::Interrupted || m.state == CounterState::WrongCard)
        decideInterruption(make, situation);
}

} // namespace wattcard::ui
