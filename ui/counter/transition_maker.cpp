// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/transition_maker.h"

#include <cstdlib>

namespace wattcard::ui {

namespace {

using Status = ReaderEvent::Status;

} // namespace

void keepTenders(CounterModel& m)
{
    if (!m.tenders)
        return;
    m.keptFor = m.account;
    m.kept = *m.tenders;
}

void forgetForm(CounterModel& m)
{
    keepTenders(m);
    m.serial.reset();
    m.account.reset();
    m.order.reset();
    m.payment.reset();
    m.tenders.reset();
    m.lastPayment.reset();
    m.open.reset();
    m.step.reset();
    m.fault.reset();
    m.form = transaction::Kind::Purchase;
}

// The screen for what the reader says when no customer and no write is on the table.
void arrive(Maker& make)
{
    CounterModel& m = make.m;
    forgetForm(m);
    switch (m.reader.status) {
    case Status::ServiceDown:
        m.state = CounterState::ServiceDown;
        m.fault = m.reader.fault;
        return;
    case Status::NoReader: m.state = CounterState::NoReader; return;
    case Status::Empty: m.state = CounterState::Waiting; return;
    case Status::Mute: m.state = CounterState::Mute; return;
    case Status::InUse: m.state = CounterState::InUse; return;
    case Status::Present:
        m.state = CounterState::Reading;
        make.readCard();
        return;
    }
    std::abort();
}

void leaveWith(Maker& make, Notice notice, std::optional<Fault> fault)
{
    arrive(make);
    make.m.notice = notice;
    if (fault)
        make.m.fault = fault;
}

void showDone(Maker& make)
{
    make.m.finished = make.m.open ? std::optional{make.m.open->serial} : make.m.serial;
    forgetForm(make.m);
    make.m.keptFor.reset();
    make.m.notice = Notice::None;
    make.m.state = CounterState::Done;
    make.ask(CounterRequest::PrintWaiting);
    make.ask(CounterRequest::ListOpenRows);
}

OpenSale openSaleOf(const transaction::Row& row)
{
    return {.id = row.id, .serial = row.serial, .payment = row.quote.payment};
}

void beginWriting(Maker& make, CounterRequest request)
{
    make.m.state = CounterState::Writing;
    make.m.step.reset();
    make.m.fault.reset();
    make.m.readInsertions = make.m.reader.insertions;
    make.ask(request);
}

} // namespace wattcard::ui
