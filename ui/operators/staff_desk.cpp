// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_desk.h"

namespace wattcard::ui {

StaffDesk::StaffDesk(QObject* parent) : QObject{parent} {}

void StaffDesk::forget()
{
    m_view.gap = StaffGap::None;
    m_view.failure.reset();
    m_view.done.reset();
    m_view.doneLogin.clear();
    m_view.oneTimePassword.clear();
}

void StaffDesk::enter(const Operator& person)
{
    const auto selected = m_view.selected;
    m_view = {};
    m_view.person = person;
    m_view.selected = selected;
    show();
    Q_EMIT lookWanted();
}

void StaffDesk::leave()
{
    m_view = {};
    show();
}

// A password that is on the screen stays with whom it belongs to.
void StaffDesk::select(OperatorId who)
{
    if (m_view.selected == who || m_view.form)
        return;
    m_view.selected = who;
    forget();
    show();
}

void StaffDesk::choose(StaffCommand command)
{
    if (!isOffered(m_view, command))
        return;
    forget();
    m_view.form = command;
    show();
}

void StaffDesk::submit(const app::StaffRequest& request, const app::Login& second)
{
    if (!m_view.form || m_view.busy)
        return;
    app::StaffRequest whole = request;
    whole.kind = *m_view.form;
    whole.name = request.name.trimmed();
    whole.reason = request.reason.trimmed();
    const app::StaffLine* line = selectedLine(m_view);
    if (whole.kind == StaffCommand::Enter)
        whole.login = request.login.trimmed();
    else if (line)
        whole.login = line->entry.person.login;
    m_view.failure.reset();
    m_view.gap = gapIn(whole, second);
    if (m_view.gap != StaffGap::None)
        return show();
    m_view.busy = true;
    show();
    Q_EMIT changeWanted(whole, second);
}

void StaffDesk::refuseLimit()
{
    m_view.failure.reset();
    m_view.gap = StaffGap::Limit;
    show();
}

void StaffDesk::cancel()
{
    if (m_view.busy)
        return;
    m_view.form.reset();
    forget();
    show();
}

void StaffDesk::listed(const std::vector<app::StaffLine>& lines)
{
    if (!m_view.person)
        return; // an answer to somebody who has left
    m_view.lines = lines;
    m_view.isListed = true;
    const bool isNew = !m_view.doneLogin.isEmpty() && m_view.done == StaffCommand::Enter;
    for (const app::StaffLine& line : lines) {
        if (isNew && line.entry.person.login == m_view.doneLogin)
            m_view.selected = line.entry.person.id;
    }
    if (!selectedLine(m_view))
        m_view.selected.reset();
    show();
}

void StaffDesk::changed(const app::StaffRequest& request, const QString& oneTimePassword)
{
    if (!m_view.person)
        return;
    m_view.busy = false;
    m_view.form.reset();
    m_view.done = request.kind;
    m_view.doneLogin = request.login;
    m_view.oneTimePassword = oneTimePassword;
    show();
}

// The form stays open with what was typed, but for the password.
void StaffDesk::failed(const Failure& failure)
{
    if (!m_view.person)
        return;
    m_view.busy = false;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
