// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/sample_staff.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using app::StaffLine;
using app::StaffState;

namespace {

StaffLine staffLine(const Operator& person, StaffState state, std::optional<UtcTime> signedIn)
{
    StaffLine line;
    line.entry.person = person;
    line.entry.isDisabled = state == StaffState::Left;
    line.state = state;
    line.lastSignIn = signedIn;
    return line;
}

StaffView staffForm(StaffCommand command, std::int64_t who)
{
    StaffView view = sampleStaffList();
    view.selected = OperatorId{who};
    view.form = command;
    return view;
}

StaffView staffDone()
{
    StaffView view = sampleStaffList();
    view.selected = OperatorId{5};
    view.done = StaffCommand::Unlock;
    view.doneLogin = u"wangfang"_s;
    view.oneTimePassword = u"k7m-qd3xh9tw"_s; // made up
    return view;
}

StaffView staffFault(Fault fault)
{
    StaffView view = staffForm(StaffCommand::SetRole, 4);
    view.failure = Failure{fault};
    return view;
}

} // namespace

Operator sampleAdministrator()
{
    return {OperatorId{1}, u"chenjun"_s, u"陈军"_s, Role::Administrator, false};
}

StaffView sampleStaffList()
{
    using enum Role;
    StaffView view;
    view.person = sampleAdministrator();
    view.isListed = true;
    view.lines = {
        staffLine(sampleAdministrator(), StaffState::Active, instant - minutes{20}),
        staffLine({OperatorId{2}, u"hejing"_s, u"何静"_s, Auditor, false}, StaffState::Active,
                  instant - days{9}),
        staffLine({OperatorId{12}, u"liming"_s, u"李明"_s, ShiftLeader, false}, StaffState::Active,
                  instant - hours{2}),
        staffLine({OperatorId{4}, u"sunli"_s, u"孙丽"_s, Clerk, false}, StaffState::Active,
                  instant - hours{2}),
        staffLine({OperatorId{5}, u"wangfang"_s, u"王芳"_s, Clerk, false}, StaffState::Locked,
                  instant - days{1}),
        staffLine({OperatorId{6}, u"xuhao"_s, u"徐浩"_s, Clerk, true}, StaffState::New, {}),
        staffLine({OperatorId{8}, u"yangmin"_s, u"杨敏"_s, Clerk, false}, StaffState::Left,
                  instant - days{200}),
        staffLine(sampleEngineer(), StaffState::Active, instant - days{3}),
        staffLine({OperatorId{3}, u"zhouqi"_s, u"周琪"_s, Finance, false}, StaffState::Active,
                  instant - hours{1}),
    };
    view.lines[2].entry.limits = {Money::fromMinor(20'000), Money::fromMinor(500'000)};
    view.lines[3].entry.scope = {{u"城东"_s}, {u"K-12"_s}};
    view.selected = OperatorId{4};
    return view;
}

std::vector<NamedPlace<StaffView>> sampleStaff()
{
    StaffView waiting;
    waiting.person = sampleAdministrator();
    StaffView yourself = sampleStaffList();
    yourself.selected = OperatorId{1};
    StaffView last = sampleStaffList();
    last.selected = OperatorId{2};
    StaffView gap = staffForm(StaffCommand::Disable, 4);
    gap.gap = StaffGap::Reason;
    return {{u"list"_s, sampleStaffList()},
            {u"reading"_s, waiting},
            {u"yourself"_s, yourself},
            {u"last-of-role"_s, last},
            {u"new"_s, staffForm(StaffCommand::Enter, 4)},
            {u"role"_s, staffForm(StaffCommand::SetRole, 4)},
            {u"area"_s, staffForm(StaffCommand::SetScope, 4)},
            {u"limits"_s, staffForm(StaffCommand::SetLimits, 12)},
            {u"left-without-reason"_s, gap},
            {u"refused"_s, staffFault(Fault::ApproverIsAuthor)},
            {u"password"_s, staffDone()}};
}

} // namespace wattcard::ui
