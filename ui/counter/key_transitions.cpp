// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/transition_maker.h"

#include <cstdlib>

namespace wattcard::ui {

namespace {

// To S5, with what this customer has given already.
void takePayment(CounterModel& m)
{
    const bool isHis = m.keptFor && m.keptFor == m.account;
    m.tenders = isHis ? resumed(m.kept, *m.payment) : cashFor(*m.payment);
    m.state = CounterState::Quoted;
}

void park(Maker& make)
{
    const bool sameCardIn = make.m.open && make.m.open->cardIsIn;
    make.ask(CounterRequest::ListOpenRows);
    if (!sameCardIn) {
        leaveWith(make, Notice::Parked, {});
        return;
    }
    forgetForm(make.m);
    make.m.state = CounterState::Refused;
    make.m.fault = Fault::OpenTransaction;
    make.m.notice = Notice::Parked;
}

void enter(Maker& make)
{
    CounterModel& m = make.m;
    if (m.state == CounterState::Done && !cardIn(m.reader)) {
        leaveWith(make, Notice::None, {});
        return;
    }
    if (!enterWorks(m))
        return;
    m.notice = Notice::None;
    m.fault.reset();
    switch (m.state) {
    case CounterState::Blank:
        if (!m.account) {
            make.ask(CounterRequest::ChooseAccount);
            return;
        }
        [[fallthrough]];
    case CounterState::Customer: takePayment(m); return;
    case CounterState::Quoted:
        beginWriting(make, m.form == transaction::Kind::Opening ? CounterRequest::OpenAccount
                                                                : CounterRequest::Sell);
        return;
    case CounterState::Interrupted: beginWriting(make, CounterRequest::Finish); return;
    default: return;
    }
}

void escape(Maker& make)
{
    CounterModel& m = make.m;
    switch (m.state) {
    case CounterState::Quoted:
        m.state =
            m.form == transaction::Kind::Opening ? CounterState::Blank : CounterState::Customer;
        keepTenders(m);
        m.tenders.reset();
        return;
    case CounterState::Blank:
        m.account.reset();
        m.payment.reset();
        return;
    case CounterState::Interrupted:
    case CounterState::WrongCard: park(make); return;
    case CounterState::Done:
        if (!cardIn(m.reader))
            leaveWith(make, Notice::None, {});
        return;
    default: return;
    }
}

void sameAsLast(CounterModel& m)
{
    if (m.state != CounterState::Customer || !m.lastPayment)
        return;
    m.payment = m.lastPayment;
    if (!enterWorks(m))
        return;
    m.notice = Notice::None;
    m.fault.reset();
    takePayment(m);
}

void reread(Maker& make)
{
    CounterModel& m = make.m;
    const bool mayRead = m.state != CounterState::Quoted && m.state != CounterState::Done;
    if (!mayRead || !cardIn(m.reader))
        return;
    if (m.open) {
        m.open->cardIsIn = false;
        make.readCard();
        return;
    }
    forgetForm(m);
    m.notice = Notice::None;
    m.state = CounterState::Reading;
    make.readCard();
}

} // namespace

void on(Maker& make, CounterKey key)
{
    CounterModel& m = make.m;
    if (m.state == CounterState::Writing)
        return;
    switch (key) {
    case CounterKey::Enter: enter(make); return;
    case CounterKey::Escape: escape(make); return;
    case CounterKey::SameAsLast: sameAsLast(m); return;
    case CounterKey::Reread: reread(make); return;
    case CounterKey::OtherTender:
        if (m.state == CounterState::Quoted)
            m.tenders = nextTender(*m.tenders, *m.payment);
        return;
    case CounterKey::VoidAndRefund:
        if (m.state == CounterState::Interrupted && m.open->cardIsIn && m.mayVoid)
            beginWriting(make, CounterRequest::Void);
        return;
    }
    std::abort();
}

namespace {

bool takesAmount(const CounterModel& m)
{
    return m.state == CounterState::Customer || (m.state == CounterState::Blank && m.account);
}

} // namespace

void on(Maker& make, const AmountTyped& typed)
{
    if (takesAmount(make.m))
        make.m.payment = typed.payment;
}

void on(Maker& make, const TenderedTyped& typed)
{
    if (make.m.state == CounterState::Quoted)
        make.m.tenders->amount = typed.tendered;
}

void on(Maker& make, const ReferenceTyped& typed)
{
    if (make.m.state == CounterState::Quoted)
        make.m.tenders->reference = typed.reference;
}

void on(Maker& make, const LastPaymentKnown& known)
{
    if (make.m.state == CounterState::Customer)
        make.m.lastPayment = known.payment;
}

void on(Maker& make, const OrderIdMade& made)
{
    CounterModel& m = make.m;
    const bool formOpen = m.state == CounterState::Customer || m.state == CounterState::Blank ||
                          m.state == CounterState::Quoted;
    if (formOpen && !m.order)
        m.order = made.id;
}

void on(Maker& make, const AccountChosen& chosen)
{
    if (make.m.state != CounterState::Blank)
        return;
    make.m.account = chosen.account;
    make.m.payment.reset(); // what was typed was for another one
}

void on(Maker& make, const RetryDue&)
{
    if (make.m.state == CounterState::InUse && make.m.readsUnderWay == 0)
        make.readCard();
}

} // namespace wattcard::ui
