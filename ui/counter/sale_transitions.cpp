// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/transition_maker.h"

#include <cstdlib>

namespace wattcard::ui {

namespace {

using Status = ReaderEvent::Status;

} // namespace

void on(Maker& make, app::SaleStep step)
{
    if (make.m.state == CounterState::Writing)
        make.m.step = step;
}

void on(Maker& make, const app::SaleDone&)
{
    showDone(make);
}

namespace {

void interrupt(Maker& make, const app::SaleStopped& stopped)
{
    CounterModel& m = make.m;
    const bool untouched = cardIn(m.reader) && m.reader.insertions == m.readInsertions;
    std::optional<OpenSale> open = m.open;
    if (stopped.row)
        open = openSaleOf(*stopped.row);
    else if (!open && m.order)
        open = OpenSale{.id = *m.order,
                        .serial = m.serial.value_or(CardSerial{}),
                        .payment = m.payment.value_or(Money{})};
    forgetForm(m);
    make.ask(CounterRequest::ListOpenRows);
    if (!open) {
        m.state = CounterState::Unclear;
        m.fault = stopped.fault;
        return;
    }
    const bool otherCard = stopped.fault == Fault::OtherCardInserted;
    m.open = open;
    m.open->byItself = true;
    m.open->cardIsIn = untouched && !otherCard;
    m.fault = stopped.fault;
    m.state = otherCard ? CounterState::WrongCard : CounterState::Interrupted;
    // Pulled and put back before the service had answered: no further event will come.
    if (m.reader.status == Status::Present && !untouched)
        make.readCard();
}

} // namespace

void on(Maker& make, const app::SaleStopped& stopped)
{
    using Stop = app::SaleStopped::Kind;
    CounterModel& m = make.m;
    switch (stopped.kind) {
    case Stop::NothingRecorded:
        if (m.state !=
            CounterState::Writing) { // no order id could be made: reading again would loop
            forgetForm(m);
            m.state = CounterState::Refused;
            m.fault = stopped.fault;
            return;
        }
        leaveWith(make, Notice::NothingRecorded, stopped.fault);
        return;
    case Stop::Interrupted: interrupt(make, stopped); return;
    case Stop::Unclear:
        forgetForm(m);
        m.state = CounterState::Unclear;
        m.fault = stopped.fault;
        make.ask(CounterRequest::ListOpenRows);
        return;
    case Stop::Voided:
        leaveWith(make, Notice::Voided, {});
        make.ask(CounterRequest::ListOpenRows);
        return;
    }
    std::abort();
}

} // namespace wattcard::ui
