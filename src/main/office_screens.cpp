// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/office_screens.h"

#include "ui/audit/audit_link.h"
#include "ui/audit/audit_page.h"
#include "ui/backup/backup_link.h"
#include "ui/backup/backup_room.h"
#include "ui/operators/staff_link.h"
#include "ui/operators/staff_page.h"
#include "ui/reports/reports_link.h"
#include "ui/reports/reports_page.h"
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

QString officeMoment(const Clock& clock, const QString& form)
{
    const auto seconds = clock.local(clock.now()).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(form);
}

QString newAuditFile(const QString& papers, const Clock& clock)
{
    QDir{}.mkpath(papers);
    return papers + u"/audit-%1.jsonl"_s.arg(officeMoment(clock, u"yyyyMMdd-HHmmss"_s));
}

ui::ReportsDesk::Parts reportsParts(const QString& papers, const Clock& clock)
{
    const auto newFile = [papers, &clock](reports::ReportId id, reports::TableFormat format) {
        QDir{}.mkpath(papers);
        return papers + u"/%1-%2.%3"_s.arg(reports::kindOf(id).name,
                                           officeMoment(clock, u"yyyyMMdd-HHmmss"_s),
                                           ui::fileEnding(format));
    };
    return {newFile, [&clock] { return officeMoment(clock, u"yyyyMMdd"_s); }};
}

} // namespace

OfficeScreens::OfficeScreens(const Parts& parts)
    : m_parts{parts},
      m_audit{
          [papers = parts.papers, &clock = parts.clock] { return newAuditFile(papers, clock); }},
      m_reports{reportsParts(parts.papers, parts.clock)},
      m_dashboard{{parts.window, parts.office.dashboard(), parts.people, parts.counter,
                   parts.printing, parts.clock,
                   [this](const reports::ReportQuestion& question) { m_reports.open(question); }}}
{
    connect(&m_parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    addStaff();
    addAudit();
    addBackup();
    addReports();
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

void OfficeScreens::addBackup()
{
    app::BackupService& service = m_parts.office.backup();
    auto* room = new ui::BackupRoom{&m_parts.window};
    ui::linkBackup(room->backups(), m_backup);
    ui::linkBackup(m_backup, service);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &service, &app::BackupService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, &app::BackupService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_backup, &ui::BackupDesk::leave);
    addRestore(*room);
    m_parts.window.places().add({.id = u"backup"_s,
                                 .title = [] { return ui::placeText(PlaceName::Backup); },
                                 .page = room,
                                 .roles = {Administrator, Auditor, Finance},
                                 .keys = Qt::ALT | Qt::Key_7,
                                 .entered =
                                     [this] {
                                         m_backup.enter(*m_person);
                                         m_restore.enter(*m_person);
                                     }});
}

// Whoever comes first after a restore, and may see how it ended, is led to it.
void OfficeScreens::addRestore(ui::BackupRoom& room)
{
    app::RestoreService& service = m_parts.office.restore();
    ui::linkRestore(room, m_restore);
    ui::linkRestore(m_restore, service);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &service, &app::RestoreService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, &app::RestoreService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, [&service] { service.stop(); });
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_restore, &ui::RestoreDesk::leave);
    connect(&m_restore, &ui::RestoreDesk::restartWanted, this,
            [this](const app::SignedRestore& restore) {
                if (m_parts.restart)
                    m_parts.restart(restore);
            });
    if (!m_parts.restored)
        return;
    m_restore.showEnd(*m_parts.restored);
    connect(
        &m_parts.people, &ui::SignInDesk::accepted, this,
        [this] {
            if (m_restore.view().end)
                m_parts.window.places().go(u"backup"_s);
        },
        Qt::QueuedConnection);
}

void OfficeScreens::addReports()
{
    ui::ReportRunner& runner = m_parts.reports;
    auto* page = new ui::ReportsPage{&m_parts.window};
    ui::linkReports(*page, m_reports);
    ui::linkReports(m_reports, runner);
    ui::linkPrinting(m_reports, runner, m_parts.printers);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &runner, &ui::ReportRunner::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &runner, &ui::ReportRunner::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_reports, &ui::ReportsDesk::leave);
    m_parts.window.places().add({.id = u"reports"_s,
                                 .title = [] { return ui::placeText(PlaceName::Reports); },
                                 .page = page,
                                 .roles = {ShiftLeader, Finance, Administrator, Auditor, Engineer},
                                 .keys = Qt::ALT | Qt::Key_5,
                                 .entered = [this] { m_reports.enter(*m_person); }});
}

} // namespace wattcard
