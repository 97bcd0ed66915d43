// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::ui {

class AuditTrailPage;
class BackupRoom;
class DashboardPage;
class CustomersPage;
class PictureStage;
class ReportsPage;
class StaffPage;

// Pictures of the screens of operators, of the audit trail, of backups and of reports. Adds them to
// the window of the stage.
class OfficePictures {
public:
    explicit OfficePictures(PictureStage& stage);
    // `enter` leads to the screen of that name.
    void keepAll(const std::function<void(const QString& place)>& enter);

private:
    void keepCustomers(const std::function<void(const QString& place)>& enter);

    PictureStage& m_stage;
    StaffPage* m_staff;
    AuditTrailPage* m_audit;
    CustomersPage* m_customers;
    BackupRoom* m_backup;
    ReportsPage* m_reports;
    DashboardPage* m_dashboard;
};

} // namespace wattcard::ui
