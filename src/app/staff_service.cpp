// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_service.h"

namespace wattcard::app {

namespace {

StaffState staffStateOf(const StaffEntry& entry, UtcTime now)
{
    if (entry.isDisabled)
        return StaffState::Left;
    if (entry.lock.until > now)
        return StaffState::Locked;
    return entry.person.mustChangePassword ? StaffState::New : StaffState::Active;
}

} // namespace

StaffService::StaffService(Parts parts) : m_parts{parts}
{
    qRegisterMetaType<StaffRequest>();
    qRegisterMetaType<std::vector<StaffLine>>();
    qRegisterMetaType<Login>();
}

void StaffService::signIn(const Operator& person)
{
    m_person = person;
}

void StaffService::signOut()
{
    m_person.reset();
}

OperatorDesk StaffService::desk() const
{
    return OperatorDesk{{m_parts.people,
                         m_parts.staff,
                         m_parts.pins,
                         {m_person->id, m_parts.counter},
                         m_person->role}};
}

void StaffService::look()
{
    const auto all = lines();
    if (all)
        Q_EMIT listed(*all);
    else
        Q_EMIT failed(all.error());
}

Result<std::vector<StaffLine>> StaffService::lines()
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    const auto staff = desk().list();
    if (!staff)
        return wattcard::failed(staff);
    const auto signIns = m_parts.audit.lastSignIns();
    if (!signIns)
        return wattcard::failed(signIns);
    std::vector<StaffLine> lines;
    for (const StaffEntry& entry : *staff) {
        const auto signIn = signIns->find(entry.person.id);
        lines.push_back({entry,
                         signIn == signIns->end() ? std::nullopt : std::optional{signIn->second},
                         staffStateOf(entry, m_parts.clock.now())});
    }
    return lines;
}

void StaffService::change(const StaffRequest& request, const Login& second)
{
    const auto done = run(request, second);
    if (!done)
        return Q_EMIT failed(done.error());
    Q_EMIT changed(request, *done);
    look();
}

// Asked before the second person types a password in vain.
Result<QString> StaffService::run(const StaffRequest& request, const Login& second)
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    const auto asked = desk().ask(request);
    if (!asked)
        return wattcard::failed(asked);
    const auto approval =
        ApprovalDesk{m_parts.people, m_parts.clock, m_parts.counter}.approve(second, *asked);
    if (!approval)
        return wattcard::failed(approval);
    return desk().apply(request, *approval);
}

} // namespace wattcard::app
