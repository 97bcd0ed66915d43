// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit_service.h"
#include "db/repositories/sql_meter_visits.h"
#include "main/threaded_audit_trail.h"

#include <QThread>

namespace wattcard {

// What management cards brought home, on a thread of its own with connections that only read.
class VisitSide {
public:
    struct Parts {
        AuditTrail& trail; // as it lies on the database thread
        QObject& home;     // lives there
        db::StoreAddress store;
        const Clock& clock;
        CounterId counter{};
    };
    explicit VisitSide(const Parts& parts); // starts the thread
    ~VisitSide();
    VisitSide(const VisitSide&) = delete;
    VisitSide& operator=(const VisitSide&) = delete;

    app::VisitService& service() { return *m_service; }

private:
    ThreadedAuditTrail m_trail;
    db::SqlMeterVisits m_visits;
    std::unique_ptr<app::VisitService> m_service;
    QThread m_thread;
};

} // namespace wattcard
