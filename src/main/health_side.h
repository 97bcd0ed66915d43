// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health_service.h"
#include "domain/ports/people.h"
#include "main/profile.h"
#include "main/threaded_audit_trail.h"

#include <QThread>

#include <atomic>

namespace wattcard {

// The look at everything that the counter stands on, on a thread of its own: it reads the file of
// the books through a connection of its own and asks the database's thread only short questions.
class HealthSide {
public:
    struct Parts {
        Profile profile;
        AuditTrail& trail; // as it lies on the database thread
        QObject& home;     // lives there
        const Clock& clock;
        std::function<std::optional<UtcTime>()> reference;     // as SaleGuard's
        std::function<Result<app::HealthProbes::Keys>()> keys; // asked on the database thread
    };
    explicit HealthSide(const Parts& parts); // starts the thread
    ~HealthSide();                           // a look that is under way ends at once
    HealthSide(const HealthSide&) = delete;
    HealthSide& operator=(const HealthSide&) = delete;

    app::HealthService& service() { return *m_service; }

private:
    app::HealthProbes probes(const Parts& parts);

    ThreadedAuditTrail m_trail;
    std::atomic<bool> m_isEnding = false;
    std::unique_ptr<app::HealthService> m_service;
    QThread m_thread;
};

} // namespace wattcard
