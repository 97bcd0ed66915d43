// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/office_pictures.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/sample_audits.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/sample_backups.h"
#include "ui/operators/sample_staff.h"
#include "ui/operators/staff_page.h"
#include "ui/reports/reports_page.h"
#include "ui/reports/sample_report_screens.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

OfficePictures::OfficePictures(PictureStage& stage)
    : m_stage{stage},
      m_staff{new StaffPage{&stage.window()}},
      m_audit{new AuditTrailPage{&stage.window()}},
      m_backup{new BackupPage{&stage.window()}},
      m_reports{new ReportsPage{&stage.window()}}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"operators"_s, PlaceName::Operators, m_staff);
    add(u"audit"_s, PlaceName::AuditTrail, m_audit);
    add(u"backup"_s, PlaceName::Backup, m_backup);
    add(u"reports"_s, PlaceName::Reports, m_reports);
}

void OfficePictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    for (const auto& sample : sampleStaff()) {
        enter(u"operators"_s);
        m_staff->show(StaffView{}); // so that each form begins empty
        m_staff->show(sample.view);
        m_stage.keep(u"operators-"_s + sample.name);
    }
    m_staff->show(sampleStaffList());
    m_staff->showRights();
    m_stage.keep(u"operators-rights"_s);
    for (const auto& sample : sampleAudits()) {
        enter(u"audit"_s);
        m_audit->show(AuditView{});
        m_audit->show(sample.view);
        m_stage.keep(u"audit-"_s + sample.name);
    }
    for (const auto& sample : sampleBackups()) {
        enter(u"backup"_s);
        m_backup->show(BackupView{});
        m_backup->show(sample.view);
        m_stage.keep(u"backup-"_s + sample.name);
    }
    for (const auto& sample : sampleReportScreens()) {
        enter(u"reports"_s);
        m_reports->show(ReportsView{});
        m_reports->show(sample.view);
        m_stage.keep(u"reports-"_s + sample.name);
    }
}

} // namespace wattcard::ui
