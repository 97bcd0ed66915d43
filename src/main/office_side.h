// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit_service.h"
#include "app/backup_service.h"
#include "app/restore_service.h"
#include "app/staff_service.h"
#include "db/repositories/sql_audit_book.h"
#include "db/repositories/sql_backups.h"
#include "main/dashboard_side.h"
#include "main/threaded_audit_trail.h"
#include "main/threaded_backup_book.h"
#include "main/threaded_people.h"
#include "main/threaded_pins.h"
#include "main/threaded_recovered_book.h"
#include "main/threaded_staff.h"

#include <QThread>

namespace wattcard {

// What administrators and auditors ask for, each kind on a thread of its own, so that neither the
// counter nor the other waits for a password or for a chain of millions of entries.
class OfficeSide {
public:
    // The books as they lie on the database thread, and an object that lives there.
    struct Books {
        People& people;
        Staff& staff;
        Pins& pins;
        AuditTrail& trail;
        BackupBook& backups;
        RecoveredBook& recovered;
        QObject& home;
        db::StoreAddress store;
        QString profile; // the directory
    };
    struct Parts {
        Books books;
        const Clock& clock;
        Company company;
    };
    explicit OfficeSide(const Parts& parts); // starts the threads
    ~OfficeSide();                           // stops what runs
    OfficeSide(const OfficeSide&) = delete;
    OfficeSide& operator=(const OfficeSide&) = delete;

    app::StaffService& staff() { return *m_staffService; }
    app::AuditService& audit() { return *m_auditService; }
    app::DashboardService& dashboard() { return m_dashboard.service(); }
    app::BackupService& backup() { return *m_backupService; }
    app::RestoreService& restore() { return *m_restoreService; } // on the same thread

private:
    ThreadedPeople m_people;
    ThreadedStaff m_staff;
    ThreadedPins m_pins;
    ThreadedAuditTrail m_trail;
    db::SqlAuditBook m_book;
    ThreadedBackupBook m_backups;
    ThreadedRecoveredBook m_recovered;
    db::SqlBackupStore m_backupStore;
    DashboardSide m_dashboard;
    std::unique_ptr<app::StaffService> m_staffService;
    std::unique_ptr<app::AuditService> m_auditService;
    std::unique_ptr<app::BackupService> m_backupService;
    std::unique_ptr<app::RestoreService> m_restoreService;
    QThread m_staffThread;
    QThread m_auditThread;
    QThread m_backupThread;
};

} // namespace wattcard
