// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operator_desk.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_staff.h"
#include "domain/refund_limit.h"
#include "main/office_session.h"

#include <QJsonArray>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::StaffRequest;

namespace {

QStringList wordsOf(const std::set<QString>& codes)
{
    return QStringList(codes.begin(), codes.end());
}

QJsonObject toJson(const StaffEntry& entry)
{
    return {{u"id"_s, qint64{entry.person.id.value()}},
            {u"login"_s, entry.person.login},
            {u"name"_s, entry.person.name},
            {u"role"_s, QString{db::code(entry.person.role)}},
            {u"disabled"_s, entry.isDisabled},
            {u"must_change_password"_s, entry.person.mustChangePassword},
            {u"failures"_s, entry.lock.failures},
            {u"areas"_s, QJsonArray::fromStringList(wordsOf(entry.scope.areas()))},
            {u"stations"_s, QJsonArray::fromStringList(wordsOf(entry.scope.stations()))},
            {u"refund_limit"_s, entry.limits.refund.toString()},
            {u"override_limit"_s, entry.limits.override.toString()}};
}

Exit list(app::OperatorDesk& desk, const ToolOptions& options)
{
    const auto all = desk.list();
    if (!all)
        return complain(all.error());
    QJsonArray operators;
    for (const StaffEntry& entry : *all) {
        operators.append(toJson(entry));
        if (!options.json)
            print(u"%1  %2  %3%4"_s.arg(entry.person.login, db::code(entry.person.role),
                                        entry.person.name,
                                        entry.isDisabled ? u"  (disabled)"_s : QString{}));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"operators"_s, operators}});
    return Exit::Ok;
}

std::set<QString> codesIn(const QString& text)
{
    const QStringList codes = text.split(u',', Qt::SkipEmptyParts);
    return {codes.begin(), codes.end()};
}

Result<Money> limitIn(const ToolOptions& options, const QString& name)
{
    return options.named.contains(name) ? Money::parse(options.named.value(name)) : Money{};
}

std::optional<StaffRequest::Kind> kindOf(const QString& verb)
{
    constexpr std::array kinds{std::pair{"add"_L1, StaffRequest::Kind::Enter},
                               std::pair{"role"_L1, StaffRequest::Kind::SetRole},
                               std::pair{"disable"_L1, StaffRequest::Kind::Disable},
                               std::pair{"scope"_L1, StaffRequest::Kind::SetScope},
                               std::pair{"limits"_L1, StaffRequest::Kind::SetLimits},
                               std::pair{"unlock"_L1, StaffRequest::Kind::Unlock},
                               std::pair{"pin-reset"_L1, StaffRequest::Kind::ResetPin}};
    const auto found = std::ranges::find(kinds, verb, [](const auto& each) { return each.first; });
    return found == kinds.end() ? std::nullopt : std::optional{found->second};
}

Result<Role> roleNamed(const QString& word)
{
    const auto roles = db::every(Role{});
    const auto found =
        std::ranges::find_if(roles, [&](Role role) { return db::code(role) == word; });
    if (found == roles.end())
        return failed(Fault::BadInput, u"no role %1"_s.arg(word));
    return *found;
}

// A shift leader lifts purchase limits up to his own, which is 0.00 until it is said: whoever
// enters one says it.
Result<void> checkOverrideSaid(const StaffRequest& request, const ToolOptions& options)
{
    const bool isSaid = options.named.contains(u"override-limit"_s);
    if (request.kind != StaffRequest::Kind::Enter || request.role != Role::ShiftLeader || isSaid)
        return {};
    return failed(Fault::BadInput,
                  u"operator add %1 shift_leader --override-limit AMOUNT: the largest purchase for"
                  " which he may lift a limit; 0.00 is none"_s.arg(request.login));
}

// Who is made one later has what was said before, perhaps nothing.
void tellOverride(app::OperatorDesk& desk, const StaffRequest& request)
{
    if (request.kind != StaffRequest::Kind::SetRole || request.role != Role::ShiftLeader)
        return;
    const auto all = desk.list();
    const auto none = [&](const StaffEntry& entry) {
        return entry.person.login == request.login && entry.limits.override.isZero();
    };
    if (all && std::ranges::any_of(*all, none))
        print(u"wattcardctl operator limits %1 --override-limit AMOUNT"_s.arg(request.login));
}

// add LOGIN ROLE | role LOGIN ROLE | disable | scope | limits | unlock | pin-reset LOGIN
Result<StaffRequest> requestFrom(StaffRequest::Kind kind, const ToolOptions& options)
{
    StaffRequest request;
    request.kind = kind;
    request.login = options.arguments.value(1);
    if (request.login.isEmpty())
        return failed(Fault::BadInput, u"operator %1 LOGIN"_s.arg(options.arguments.front()));
    if (kind == StaffRequest::Kind::Enter || kind == StaffRequest::Kind::SetRole) {
        const auto role = roleNamed(options.arguments.value(2));
        if (!role)
            return failed(role);
        request.role = *role;
    }
    const auto refund = limitIn(options, u"refund-limit"_s);
    const auto override = limitIn(options, u"override-limit"_s);
    if (!refund || !override)
        return failed(Fault::AmountNotANumber);
    if (auto said = checkOverrideSaid(request, options); !said)
        return failed(said);
    request.name = options.named.value(u"name"_s);
    request.reason = options.named.value(u"reason"_s);
    request.limits = {*refund, *override};
    request.scope = {codesIn(options.named.value(u"areas"_s)),
                     codesIn(options.named.value(u"stations"_s))};
    return request;
}

// Of the two limits the one that is not named stays; a refund limit above that of all is none.
Result<StaffRequest> withLimits(app::OperatorDesk& desk, StaffRequest request,
                                const ToolOptions& options)
{
    if (request.limits.refund > refundLimit)
        return failed(Fault::AmountTooLarge,
                      u"a refund limit is at most %1"_s.arg(refundLimit.toString()));
    if (request.kind != StaffRequest::Kind::SetLimits)
        return request;
    const auto all = desk.list();
    if (!all)
        return failed(all);
    const auto known = std::ranges::find(
        *all, request.login, [](const StaffEntry& entry) { return entry.person.login; });
    if (known == all->end())
        return request;
    if (!options.named.contains(u"refund-limit"_s))
        request.limits.refund = known->limits.refund;
    if (!options.named.contains(u"override-limit"_s))
        request.limits.override = known->limits.override;
    return request;
}

Exit change(OfficeSession& office, app::OperatorDesk& desk, const StaffRequest& request,
            const ToolOptions& options)
{
    const auto asked = desk.ask(request);
    if (!asked)
        return complain(asked.error());
    if (!options.json) {
        for (const app::ShownValue& line : app::shown(request))
            print(line.name + u": "_s + line.value);
    }
    const auto approval = office.approve(*asked);
    if (!approval)
        return complain(approval.error());
    const auto done = desk.apply(request, *approval);
    if (!done)
        return complain(done.error());
    if (options.json)
        print(QJsonObject{
            {u"ok"_s, true}, {u"login"_s, request.login}, {u"one_time_password"_s, *done}});
    else if (!done->isEmpty())
        print(u"%1  %2"_s.arg(request.login, *done));
    if (!options.json)
        tellOverride(desk, request);
    return Exit::Ok;
}

} // namespace

// operator list | add LOGIN ROLE | role LOGIN ROLE | disable | scope | limits | unlock |
// pin-reset LOGIN
Exit operators(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const auto kind = kindOf(verb);
    if (!kind && verb != u"list"_s)
        return complain(
            {Fault::BadInput, u"operator list|add|role|disable|scope|limits|unlock|pin-reset"_s});
    const auto request = kind ? requestFrom(*kind, options) : StaffRequest{};
    if (!request)
        return complain(request.error());
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    db::SqlPeople people{(*office)->books(), (*office)->clock()};
    db::SqlStaff staff{(*office)->books(), (*office)->clock()};
    db::SqlPins pins{(*office)->books(), (*office)->clock()};
    app::OperatorDesk desk{{people, staff, pins, (*office)->actorOf(*who), who->role}};
    if (!kind)
        return list(desk, options);
    const auto whole = withLimits(desk, *request, options);
    return whole ? change(**office, desk, *whole, options) : complain(whole.error());
}

} // namespace wattcard
