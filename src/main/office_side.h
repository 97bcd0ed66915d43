// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit_service.h"
#include "app/staff_service.h"
#include "db/repositories/sql_audit_book.h"
#include "main/threaded_audit_trail.h"
#include "main/threaded_people.h"
#include "main/threaded_pins.h"
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
        QObject& home;
        QString file; // of the store
    };
    struct Parts {
        Books books;
        const Clock& clock;
        CounterId counter{};
    };
    explicit OfficeSide(const Parts& parts); // starts the threads
    ~OfficeSide();                           // stops what runs
    OfficeSide(const OfficeSide&) = delete;
    OfficeSide& operator=(const OfficeSide&) = delete;

    app::StaffService& staff() { return *m_staffService; }
    app::AuditService& audit() { return *m_auditService; }

private:
    ThreadedPeople m_people;
    ThreadedStaff m_staff;
    ThreadedPins m_pins;
    ThreadedAuditTrail m_trail;
    db::SqlAuditBook m_book;
    std::unique_ptr<app::StaffService> m_staffService;
    std::unique_ptr<app::AuditService> m_auditService;
    QThread m_staffThread;
    QThread m_auditThread;
};

} // namespace wattcard
