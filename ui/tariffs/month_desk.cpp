// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/month_desk.h"

namespace wattcard::ui {

void MonthDesk::enter(const Operator& person)
{
    if (!m_view.person || m_view.person->id != person.id || m_view.person->role != person.role)
        m_view = {};
    m_view.person = person;
    show();
}

void MonthDesk::leave()
{
    m_view = {};
    show();
}

void MonthDesk::forget()
{
    if (m_view.busy || (!m_view.bill && !m_view.failure && !m_view.isSettled))
        return;
    m_view.bill.reset();
    m_view.failure.reset();
    m_view.isSettled = false;
    show();
}

bool MonthDesk::begin()
{
    if (!maySettle(m_view) || m_view.busy)
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.isSettled = false;
    return true;
}

void MonthDesk::ask(const app::MonthWish& wish)
{
    if (!begin())
        return;
    m_view.bill.reset();
    show();
    Q_EMIT billWanted(wish);
}

void MonthDesk::settle(const app::MonthWish& wish)
{
    if (!m_view.bill || !begin())
        return;
    show();
    Q_EMIT settlementWanted(wish);
}

// An answer to somebody who has left is nobody's.
void MonthDesk::billed(const MonthBill& bill)
{
    if (!m_view.busy)
        return;
    m_view.busy = false;
    m_view.bill = bill;
    show();
}

void MonthDesk::settled()
{
    if (!m_view.busy)
        return;
    m_view.busy = false;
    m_view.bill.reset();
    m_view.isSettled = true;
    show();
}

// The bill stays where the signature was wrong; where it is another bill by now it has to be shown
// again.
void MonthDesk::failed(const Failure& failure)
{
    if (!m_view.busy)
        return;
    m_view.busy = false;
    m_view.failure = failure;
    if (failure.fault == Fault::NotApproved || failure.fault == Fault::MonthSettled)
        m_view.bill.reset();
    show();
}

void linkMonths(MonthPanel& panel, MonthDesk& desk)
{
    QObject::connect(&desk, &MonthDesk::viewChanged, &panel, &MonthPanel::show);
    QObject::connect(&panel, &MonthPanel::billAsked, &desk, &MonthDesk::ask);
    QObject::connect(&panel, &MonthPanel::settlementAsked, &desk, &MonthDesk::settle);
    QObject::connect(&panel, &MonthPanel::typed, &desk, &MonthDesk::forget);
}

void linkMonths(MonthDesk& desk, app::MonthService& service)
{
    using app::MonthService;
    constexpr auto queued = Qt::QueuedConnection;
    qRegisterMetaType<app::MonthWish>();
    qRegisterMetaType<MonthBill>();
    qRegisterMetaType<StepNumber>();
    QObject::connect(&desk, &MonthDesk::billWanted, &service, &MonthService::bill, queued);
    QObject::connect(&desk, &MonthDesk::settlementWanted, &service, &MonthService::settle, queued);
    QObject::connect(&service, &MonthService::billed, &desk, &MonthDesk::billed, queued);
    QObject::connect(&service, &MonthService::settled, &desk, &MonthDesk::settled, queued);
    QObject::connect(&service, &MonthService::failed, &desk, &MonthDesk::failed, queued);
}

} // namespace wattcard::ui
