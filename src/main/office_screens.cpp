// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/office_screens.h"

#include "ui/audit/audit_link.h"
#include "ui/audit/audit_page.h"
#include "ui/operators/staff_link.h"
#include "ui/operators/staff_page.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace wattcard {

using namespace Qt::StringLiterals;
using enum Role;
using ui::PlaceName;

namespace {

QString newAuditFile(const QString& papers, const Clock& clock)
{
    QDir{}.mkpath(papers);
    const auto seconds = clock.local(clock.now()).time_since_epoch().count();
    const QString moment =
        QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s);
    return papers + u"/audit-%1.jsonl"_s.arg(moment);
}

} // namespace

OfficeScreens::OfficeScreens(const Parts& parts)
    : m_parts{parts},
      m_audit{[papers = parts.papers, &clock = parts.clock] { return newAuditFile(papers, clock); }}
{
    connect(&m_parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    addStaff();
    addAudit();
}

void OfficeScreens::addStaff()
{
    app::StaffService& service = m_parts.office.staff();
    auto* page = new ui::StaffPage{&m_parts.window};
    ui::linkStaff(*page, m_staff);
    ui::linkStaff(m_staff, service);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &service, &app::StaffService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, &app::StaffService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_staff, &ui::StaffDesk::leave);
    m_parts.window.places().add({.id = u"operators"_s,
                                 .title = [] { return ui::placeText(PlaceName::Operators); },
                                 .page = page,
                                 .roles = {Administrator, Auditor},
                                 .keys = Qt::ALT | Qt::Key_4,
                                 .entered = [this] { m_staff.enter(*m_person); }});
}

void OfficeScreens::addAudit()
{
    app::AuditService& service = m_parts.office.audit();
    auto* page = new ui::AuditTrailPage{&m_parts.window};
    ui::linkAudit(*page, m_audit);
    ui::linkAudit(m_audit, service);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &service, &app::AuditService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, &app::AuditService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_audit, &ui::AuditDesk::leave);
    m_parts.window.places().add({.id = u"audit"_s,
                                 .title = [] { return ui::placeText(PlaceName::AuditTrail); },
                                 .page = page,
                                 .roles = {Auditor, Administrator},
                                 .keys = Qt::ALT | Qt::Key_6,
                                 .entered = [this] { m_audit.enter(*m_person); }});
}

} // namespace wattcard
