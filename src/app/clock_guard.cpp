// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_guard.h"

namespace wattcard::app {

namespace {

using std::chrono::milliseconds;

milliseconds aheadOf(const std::optional<UtcTime>& reference, UtcTime now)
{
    return reference ? now - *reference : milliseconds{0};
}

} // namespace

Result<void> checkClock(const AuditTrail::ClockMarks& marks, UtcTime now,
                        std::optional<UtcTime> reference, milliseconds mostOff)
{
    if (now < marks.last)
        return failed(Fault::ClockBehind, QString::number((marks.last - now).count()));
    const milliseconds off = aheadOf(reference, now) - marks.accepted;
    if (reference && std::chrono::abs(off) > mostOff)
        return failed(Fault::ClockOff, QString::number(off.count()));
    return {};
}

Result<void> ClockGuard::check(std::optional<UtcTime> reference)
{
    const auto marks = m_parts.trail.clockMarks();
    if (!marks)
        return failed(marks);
    return checkClock(*marks, m_parts.clock.now(), reference, m_parts.mostOff);
}

Result<void> ClockGuard::set(const Operator& leader, CounterId counter,
                             std::optional<UtcTime> reference)
{
    if (!may(leader.role, Right::SetClock))
        return failed(Fault::PermissionDenied);
    return m_parts.trail.setClock(aheadOf(reference, m_parts.clock.now()), {leader.id, counter});
}

} // namespace wattcard::app
