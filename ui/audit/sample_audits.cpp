// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/sample_audits.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using AuditWork = AuditView::Work;

namespace {

Operator sampleAuditor()
{
    return {OperatorId{2}, u"hejing"_s, u"何静"_s, Role::Auditor, false};
}

AuditLine auditLine(std::int64_t number, OperatorId who, const QString& action)
{
    AuditLine line;
    line.number = number;
    line.at = instant - minutes{7 * (18'432 - number)};
    line.actor = {who, CounterId{3}};
    line.action = action;
    line.hash = Bytes(32, static_cast<std::uint8_t>(number));
    line.mac = Bytes(32, 0x5a);
    return line;
}

void say(AuditLine& line, const QString& object, const QString& details)
{
    line.object = object;
    line.details = details;
}

AuditView chained(ChainState::Kind kind, std::int64_t good)
{
    AuditView view = sampleAuditList();
    view.chain = {.kind = kind, .good = good, .all = 18'432};
    return view;
}

AuditView broken()
{
    AuditView view = chained(ChainState::Kind::Broken, 12'004);
    view.chain.broken = AuditFinding{12'005, u"content"_s, {}};
    return view;
}

AuditView atWork(AuditWork work)
{
    AuditView view = work == AuditWork::Verifying ? chained(ChainState::Kind::Running, 7'500)
                                                  : sampleAuditList();
    view.work = work;
    view.done = 6'000;
    return view;
}

} // namespace

AuditView sampleAuditList()
{
    AuditView view;
    view.person = sampleAuditor();
    view.isListed = true;
    view.page.people = {sampleAuditor(), sampleEngineer()};
    view.page.newest = 18'432;
    view.page.hasOlder = true;
    view.page.lines = {auditLine(18'432, OperatorId{2}, u"operator.sign_in"_s),
                       auditLine(18'431, OperatorId{2}, u"sale.commit"_s),
                       auditLine(18'430, OperatorId{2}, u"sale.begin"_s),
                       auditLine(18'429, sampleEngineer().id, u"order.write"_s),
                       auditLine(18'428, OperatorId{2}, u"operator.limits"_s),
                       auditLine(18'427, {}, u"backup.planned"_s)};
    auto& lines = view.page.lines;
    say(lines[0], u"operator:2"_s, u"{}"_s);
    say(lines[1], u"01935a3f-0000-7000-8000-000000000011"_s, u"{\"number\":40}"_s);
    say(lines[2], u"01935a3f-0000-7000-8000-000000000011"_s, u"{\"account\":7}"_s);
    say(lines[3], u"order:3"_s, u"{}"_s);
    say(lines[4], u"operator:7"_s,
        u"{\"approver\":3,\"new\":{\"override\":500000,\"refund\":20000},"
        "\"old\":{\"override\":0,\"refund\":0},\"reason\":\"新班长\"}"_s);
    say(lines[5], u"account:7"_s, u"{}"_s);
    view.selected = 18'428;
    view.chain = {
        .kind = ChainState::Kind::Whole, .good = 18'210, .all = 18'432, .at = instant - days{1}};
    return view;
}

std::vector<NamedPlace<AuditView>> sampleAudits()
{
    AuditView waiting;
    waiting.person = sampleAuditor();
    waiting.work = AuditWork::Reading;
    AuditView nothing = sampleAuditList();
    nothing.page.lines.clear();
    nothing.page.hasOlder = false;
    AuditView noDay = sampleAuditList();
    noDay.gap = AuditGap::Day;
    AuditView saved = chained(ChainState::Kind::Whole, 18'432);
    saved.savedAs = u"/var/lib/shop/receipts/audit-20261121-102400.jsonl"_s;
    saved.saved = 18'432;
    AuditView office = sampleAuditList();
    office.person->role = Role::Administrator;
    office.page.lines.clear();
    office.page.hasOlder = false;
    office.page.isStateOnly = true;
    return {{u"list"_s, sampleAuditList()},
            {u"reading"_s, waiting},
            {u"never-verified"_s, chained(ChainState::Kind::Unknown, 0)},
            {u"verifying"_s, atWork(AuditWork::Verifying)},
            {u"exporting"_s, atWork(AuditWork::Exporting)},
            {u"broken"_s, broken()},
            {u"nothing-found"_s, nothing},
            {u"no-day"_s, noDay},
            {u"exported"_s, saved},
            {u"administrator"_s, office}};
}

} // namespace wattcard::ui
