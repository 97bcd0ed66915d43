// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_desk.h"

namespace wattcard::ui {

CashDesk::CashDesk(Save save, QObject* parent) : QObject{parent}, m_save{std::move(save)} {}

void CashDesk::forget()
{
    m_view.gap = CashGap::None;
    m_view.failure.reset();
    m_view.done.reset();
    m_view.savedAs.clear();
}

void CashDesk::enter(const Operator& person)
{
    const CashTopic topic = m_view.topic;
    m_view = {};
    m_view.person = person;
    m_view.topic = topic;
    m_view.isBusy = true;
    show();
    ask();
    Q_EMIT lookWanted();
}

void CashDesk::leave()
{
    m_view = {};
    show();
}

// The first row of a number is chosen at once: what can be done with it stands below.
void CashDesk::chooseFirst()
{
    if (!m_view.standing || chosenShift(m_view))
        return;
    const auto shifts = shiftsOf(*m_view.standing, m_view.topic);
    m_view.shift = shifts.empty() ? std::nullopt : std::optional{shifts.front()->shift.id};
}

void CashDesk::look(CashTopic topic)
{
    if (topic == m_view.topic || m_view.form)
        return;
    m_view.topic = topic;
    chooseFirst();
    show();
}

void CashDesk::select(const ShiftId& shift)
{
    if (m_view.shift == shift || m_view.form)
        return;
    m_view.shift = shift;
    show();
}

void CashDesk::choose(CashCommand command)
{
    if (!isOffered(m_view, command))
        return;
    forget();
    if (command == CashCommand::Refresh) {
        m_view.isBusy = true;
        show();
        ask();
        return Q_EMIT lookWanted();
    }
    m_view.form = command;
    if (command == CashCommand::Sides)
        return submit({.firstDay = m_view.standing->day});
    show();
}

void CashDesk::submit(const app::CashWish& wish)
{
    if (!m_view.form || m_view.isBusy)
        return;
    app::CashWish whole = wish;
    whole.kind = wishOf(*m_view.form);
    whole.text = wish.text.trimmed();
    if (const CashShift* shift = chosenShift(m_view))
        whole.shift = shift->shift.id;
    forget();
    m_view.gap = gapIn(m_view, whole);
    if (m_view.gap != CashGap::None)
        return show();
    m_view.isBusy = true;
    show();
    ask();
    Q_EMIT wishGiven(whole);
}

void CashDesk::cancel()
{
    if (m_view.isBusy || !m_view.form)
        return;
    forget();
    m_view.form.reset();
    show();
}

void CashDesk::stand(const CashStanding& standing)
{
    if (!isAnswer())
        return; // to somebody who has left
    m_view.standing = standing;
    m_view.isBusy = false;
    chooseFirst();
    show();
}

// The figures come next: until then nothing else is begun.
void CashDesk::fulfilled(app::CashWish::Kind kind)
{
    if (!isAnswer())
        return;
    m_view.done = m_view.form;
    m_view.form.reset();
    if (kind == app::CashWish::Kind::BankFile)
        m_view.topic = CashTopic::Bank;
    show();
}

void CashDesk::reconciled(const Reconciliation& sides)
{
    if (!isAnswer())
        return;
    m_view.sides = sides;
    m_view.topic = CashTopic::Sides;
}

void CashDesk::shiftClosed(const ShiftReport& report)
{
    save(report);
}

void CashDesk::dayClosed(const std::vector<ZReport>& reports)
{
    for (const ZReport& report : reports)
        save(report);
}

// There is a paper of every shift and of every day, also of one whose asker has left meanwhile.
void CashDesk::save(const reports::TillPaper& paper)
{
    const auto saved = m_save(paper);
    if (!isAnswer())
        return;
    if (saved)
        m_view.savedAs = *saved;
    else
        m_view.failure = saved.error();
}

// The form stays open with what was typed, unless it is booked already or may be.
void CashDesk::failed(const Failure& failure)
{
    if (!isAnswer())
        return;
    m_view.isBusy = false;
    m_view.failure = failure;
    const bool isBooked =
        failure.fault == Fault::BookingUnknown || failure.fault == Fault::BookedBefore;
    if (m_view.form == CashCommand::Sides || isBooked)
        m_view.form.reset();
    show();
}

} // namespace wattcard::ui
