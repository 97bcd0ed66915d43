// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_audit_trail.h"

#include "main/database_thread.h"

namespace wattcard {

Result<std::vector<AuditLine>> ThreadedAuditTrail::entries(std::int64_t from, int limit)
{
    return onThreadOf(m_home, [&] { return m_trail.entries(from, limit); });
}

Result<std::vector<AuditAnchor>> ThreadedAuditTrail::anchors()
{
    return onThreadOf(m_home, [&] { return m_trail.anchors(); });
}

Result<Bytes> ThreadedAuditTrail::anchorDay(const QString& day, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_trail.anchorDay(day, actor); });
}

Result<AuditReport> ThreadedAuditTrail::verify(const AuditWitnesses& witnesses)
{
    return onThreadOf(m_home, [&] { return m_trail.verify(witnesses); });
}

Result<void> ThreadedAuditTrail::recordReading(QLatin1StringView action, std::int64_t entries,
                                               const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_trail.recordReading(action, entries, actor); });
}

Result<AuditTrail::ClockMarks> ThreadedAuditTrail::clockMarks()
{
    return onThreadOf(m_home, [&] { return m_trail.clockMarks(); });
}

Result<void> ThreadedAuditTrail::setClock(std::chrono::milliseconds ahead, const Actor& leader)
{
    return onThreadOf(m_home, [&] { return m_trail.setClock(ahead, leader); });
}

} // namespace wattcard
