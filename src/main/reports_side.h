// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "main/threaded_audit_trail.h"
#include "main/visit_side.h"
#include "ui/reports/report_runner.h"

#include <QThread>

namespace wattcard {

// Reports on a thread of their own, with a connection of their own that only reads: selling goes on
// beside the longest of them.
class ReportsSide {
public:
    struct Parts {
        AuditTrail& trail; // as it lies on the database thread
        QObject& home;     // lives there
        db::StoreAddress store;
        const Clock& clock;
        Company company;
    };
    explicit ReportsSide(const Parts& parts); // starts the thread
    ~ReportsSide();                           // stops what runs
    ReportsSide(const ReportsSide&) = delete;
    ReportsSide& operator=(const ReportsSide&) = delete;

    VisitSide& visits() { return m_visits; }
    ui::ReportRunner& runner() { return *m_runner; }
    reports::PrintSystem& printers() { return *m_printers; }

private:
    ui::ReportRunner::Parts runnerParts(const Parts& parts);

    ThreadedAuditTrail m_trail;
    VisitSide m_visits;
    std::unique_ptr<ui::ReportRunner> m_runner;
    reports::PrintSystem* m_printers; // lives and ends on its thread
    QThread m_thread;
    QThread m_printThread; // a report that is made does not keep the printers from answering
};

} // namespace wattcard
