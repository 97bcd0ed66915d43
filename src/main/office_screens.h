// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/dashboard_screen.h"
#include "main/office_side.h"
#include "ui/audit/audit_desk.h"
#include "ui/backup/backup_desk.h"
#include "ui/backup/restore_desk.h"
#include "ui/counter/counter_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/operators/staff_desk.h"
#include "ui/reports/report_runner.h"
#include "ui/reports/reports_desk.h"
#include "ui/shell/main_window.h"

namespace wattcard {

namespace ui {
class BackupRoom;
}

// The screens of operators, of the audit trail and of backups: adds them to the window, joins them
// to their services and tells them who has signed in. Decides nothing.
class OfficeScreens : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        OfficeSide& office;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        const Clock& clock;
        QString papers; // where exports go
        ui::ReportRunner& reports;
        reports::PrintSystem& printers;
        app::PrintService& printing; // of receipts
        std::function<void(const app::SignedRestore&)> restart = {}; // as Screens::Parts
        std::optional<app::RestoreEnd> restored = {};
    };
    explicit OfficeScreens(const Parts& parts);
    ui::DashboardDesk& dashboard() { return m_dashboard.desk(); } // for what the reader tells

private:
    void addStaff();
    void addAudit();
    void addBackup();
    void addRestore(ui::BackupRoom& room);
    void addReports();

    Parts m_parts;
    std::optional<Operator> m_person;
    ui::StaffDesk m_staff;
    ui::AuditDesk m_audit;
    ui::BackupDesk m_backup;
    ui::RestoreDesk m_restore;
    ui::ReportsDesk m_reports;
    DashboardScreen m_dashboard;
};

} // namespace wattcard
