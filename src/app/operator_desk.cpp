// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operator_desk.h"

#include "crypto/password.h"
#include "crypto/random.h"

#include <QStringList>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

QString wordOf(StaffRequest::Kind kind)
{
    switch (kind) {
    case StaffRequest::Kind::Enter: return u"enter"_s;
    case StaffRequest::Kind::SetRole: return u"set_role"_s;
    case StaffRequest::Kind::Disable: return u"disable"_s;
    case StaffRequest::Kind::SetScope: return u"set_scope"_s;
    case StaffRequest::Kind::SetLimits: return u"set_limits"_s;
    case StaffRequest::Kind::Unlock: return u"unlock"_s;
    case StaffRequest::Kind::ResetPin: return u"reset_pin"_s;
    }
    std::abort();
}

QString wordOf(Role role)
{
    switch (role) {
    case Role::Clerk: return u"clerk"_s;
    case Role::ShiftLeader: return u"shift_leader"_s;
    case Role::Finance: return u"finance"_s;
    case Role::Administrator: return u"administrator"_s;
    case Role::Auditor: return u"auditor"_s;
    case Role::Engineer: return u"engineer"_s;
    case Role::Custodian: return u"custodian"_s;
    }
    std::abort();
}

QString joined(const std::set<QString>& codes)
{
    return QStringList(codes.begin(), codes.end()).join(u',');
}

} // namespace

ShownValues shown(const StaffRequest& request)
{
    return {{u"change"_s, wordOf(request.kind)},
            {u"login"_s, request.login},
            {u"name"_s, request.name},
            {u"role"_s, wordOf(request.role)},
            {u"areas"_s, joined(request.scope.areas())},
            {u"stations"_s, joined(request.scope.stations())},
            {u"refund_limit"_s, QString::number(request.limits.refund.minor())},
            {u"override_limit"_s, QString::number(request.limits.override.minor())},
            {u"reason"_s, request.reason}};
}

// 32 letters, so that each takes five bits of a byte and none is more likely than another.
Result<QString> oneTimePassword()
{
    static constexpr char16_t letters[] = u"abcdefghjkmnpqrstuvwxyz23456789-";
    const auto random = crypto::randomBytes(12);
    if (!random)
        return failed(random);
    QString password;
    for (const std::uint8_t byte : *random)
        password += letters[byte % 32];
    return password;
}

Result<std::vector<StaffEntry>> OperatorDesk::list()
{
    if (!may(m_parts.role, Right::ManageOperators) && !may(m_parts.role, Right::ReadEverything))
        return failed(Fault::PermissionDenied);
    return m_parts.staff.staff();
}

Result<ApprovalRequest> OperatorDesk::ask(const StaffRequest& request) const
{
    if (!may(m_parts.role, Right::ManageOperators))
        return failed(Fault::PermissionDenied);
    return ApprovalRequest{
        Right::ApproveOfficeChange, m_parts.actor.who, {}, digestOf(shown(request))};
}

Result<QString> OperatorDesk::apply(const StaffRequest& request,
                                    const std::optional<Approval>& approval)
{
    const auto asked = ask(request);
    if (!asked)
        return failed(asked);
    const auto approved = demand(approval, *asked);
    if (!approved)
        return failed(approved);
    const auto change = changeOf(request, *approved);
    if (!change)
        return failed(change);
    const auto plain = [](const Result<void>& done) {
        return done ? Result<QString>{QString{}} : failed(done);
    };
    Staff& staff = m_parts.staff;
    switch (request.kind) {
    case StaffRequest::Kind::Enter: return enter(request, *change);
    case StaffRequest::Kind::SetRole: return plain(staff.setRole(request.role, *change));
    case StaffRequest::Kind::Disable: return plain(staff.disable(*change));
    case StaffRequest::Kind::SetScope: return plain(staff.setScope(request.scope, *change));
    case StaffRequest::Kind::SetLimits: return plain(staff.setLimits(request.limits, *change));
    case StaffRequest::Kind::Unlock: return unlock(*change);
    case StaffRequest::Kind::ResetPin: return plain(m_parts.pins.resetPin(*change));
    }
    std::abort();
}

Result<StaffChange> OperatorDesk::changeOf(const StaffRequest& request,
                                           const ApprovalRecord& approval)
{
    StaffChange change{{}, m_parts.actor, approval, request.reason};
    if (request.kind == StaffRequest::Kind::Enter)
        return change;
    const auto whom = m_parts.people.byLogin(request.login);
    if (!whom)
        return failed(whom);
    change.whom = whom->person.id;
    if (change.whom == m_parts.actor.who || change.whom == approval.who)
        return failed(Fault::PermissionDenied, u"nobody changes himself"_s);
    return change;
}

Result<QString> OperatorDesk::enter(const StaffRequest& request, const StaffChange& change)
{
    if (request.login.isEmpty() || request.name.isEmpty())
        return failed(Fault::BadInput, u"login and name"_s);
    const auto password = oneTimePassword();
    if (!password)
        return failed(password);
    const auto encoded = crypto::hashPassword(*password);
    if (!encoded)
        return failed(encoded);
    StaffEntry fresh;
    fresh.person = {{}, request.login, request.name, request.role, true};
    fresh.scope = request.scope;
    fresh.limits = request.limits;
    const auto entered = m_parts.staff.enter(fresh, *encoded, change);
    if (!entered)
        return failed(entered);
    return *password;
}

Result<QString> OperatorDesk::unlock(const StaffChange& change)
{
    const auto password = oneTimePassword();
    if (!password)
        return failed(password);
    const auto encoded = crypto::hashPassword(*password);
    if (!encoded)
        return failed(encoded);
    if (const auto done = m_parts.staff.unlock(*encoded, change); !done)
        return failed(done);
    return *password;
}

} // namespace wattcard::app
