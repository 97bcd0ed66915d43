// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_staff.h"

#include "main/database_thread.h"

namespace wattcard {

Result<std::vector<StaffEntry>> ThreadedStaff::staff()
{
    return onThreadOf(m_home, [&] { return m_staff.staff(); });
}

Result<StaffEntry> ThreadedStaff::member(OperatorId who)
{
    return onThreadOf(m_home, [&] { return m_staff.member(who); });
}

Result<OperatorId> ThreadedStaff::enter(const StaffEntry& fresh, const QString& encodedPassword,
                                        const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.enter(fresh, encodedPassword, change); });
}

Result<void> ThreadedStaff::setRole(Role role, const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.setRole(role, change); });
}

Result<void> ThreadedStaff::disable(const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.disable(change); });
}

Result<void> ThreadedStaff::setScope(const Scope& scope, const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.setScope(scope, change); });
}

Result<void> ThreadedStaff::setLimits(const OperatorLimits& limits, const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.setLimits(limits, change); });
}

Result<void> ThreadedStaff::unlock(const QString& encodedPassword, const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_staff.unlock(encodedPassword, change); });
}

} // namespace wattcard
