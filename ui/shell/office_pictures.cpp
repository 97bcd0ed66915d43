// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/office_pictures.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/sample_audits.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/backup_room.h"
#include "ui/backup/restore_page.h"
#include "ui/backup/sample_backups.h"
#include "ui/backup/sample_restores.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/sample_dashboards.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/sample_customers.h"
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
      m_customers{new CustomersPage{&stage.window()}},
      m_backup{new BackupRoom{&stage.window()}},
      m_reports{new ReportsPage{&stage.window()}},
      m_dashboard{new DashboardPage{&stage.window()}}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"operators"_s, PlaceName::Operators, m_staff);
    add(u"audit"_s, PlaceName::AuditTrail, m_audit);
    add(u"customers"_s, PlaceName::Customers, m_customers);
    add(u"backup"_s, PlaceName::Backup, m_backup);
    add(u"reports"_s, PlaceName::Reports, m_reports);
    add(u"dashboard"_s, PlaceName::Dashboard, m_dashboard);
}

void OfficePictures::keepCustomers(const std::function<void(const QString& place)>& enter)
{
    using Tab = CustomersPage::Tab;
    for (const auto& sample : sampleCustomers()) {
        enter(u"customers"_s);
        m_customers->open(Tab::Customers);
        m_customers->show(CustomersView{}); // so that each form begins empty
        m_customers->show(sample.view);
        m_stage.keep(u"customers-"_s + sample.name);
    }
    for (const auto& sample : sampleMeters()) {
        enter(u"customers"_s);
        m_customers->open(Tab::Meters);
        m_customers->show(MetersView{});
        m_customers->show(sample.view);
        m_stage.keep(u"customers-meters-"_s + sample.name);
    }
    for (const auto& sample : sampleImports()) {
        enter(u"customers"_s);
        m_customers->open(Tab::Import);
        m_customers->show(ImportView{});
        m_customers->show(sample.view);
        m_stage.keep(u"customers-import-"_s + sample.name);
    }
    m_customers->open(Tab::Customers);
}

void OfficePictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    keepCustomers(enter);
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
        m_backup->show(RestoreView{});
        m_backup->backups().show(BackupView{});
        m_backup->backups().show(sample.view);
        m_stage.keep(u"backup-"_s + sample.name);
    }
    for (const auto& sample : sampleRestores()) {
        enter(u"backup"_s);
        m_backup->show(RestoreView{});
        m_backup->show(sample.view);
        m_stage.keep(u"restore-"_s + sample.name);
    }
    m_backup->show(RestoreView{});
    for (const auto& sample : sampleDashboards()) {
        enter(u"dashboard"_s);
        m_dashboard->show(DashboardView{});
        m_dashboard->show(sample.view);
        m_stage.keep(u"dashboard-"_s + sample.name);
    }
    for (const auto& sample : sampleReportScreens()) {
        enter(u"reports"_s);
        m_reports->show(ReportsView{});
        m_reports->show(sample.view);
        m_stage.keep(u"reports-"_s + sample.name);
    }
}

} // namespace wattcard::ui
