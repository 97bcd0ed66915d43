// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_trail.h"

#include <QObject>

namespace wattcard {

// The audit log as the card thread sees it, for the clock guard.
class ThreadedAuditTrail final : public AuditTrail {
public:
    // `home` lives on the database thread.
    ThreadedAuditTrail(AuditTrail& trail, QObject& home) : m_trail{trail}, m_home{home} {}

    Result<std::vector<AuditLine>> entries(std::int64_t from, int limit) override;
    Result<std::vector<AuditAnchor>> anchors() override;
    Result<Bytes> anchorDay(const QString& day, const Actor& actor) override;
    Result<AuditReport> verify(const AuditWitnesses& witnesses) override;
    Result<void> recordReading(QLatin1StringView action, std::int64_t entries,
                               const Actor& actor) override;
    Result<ClockMarks> clockMarks() override;
    Result<void> setClock(std::chrono::milliseconds ahead, const Actor& leader) override;

private:
    AuditTrail& m_trail;
    QObject& m_home;
};

} // namespace wattcard
