// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_sale_limits.h"

#include "main/database_thread.h"

namespace wattcard {

Result<SaleStanding> ThreadedSaleLimits::standing(const SaleQuestion& question)
{
    return onThreadOf(m_home, [&] { return m_limits.standing(question); });
}

Result<Money> ThreadedSaleLimits::overrideLimit(OperatorId leader)
{
    return onThreadOf(m_home, [&] { return m_limits.overrideLimit(leader); });
}

Result<void> ThreadedSaleLimits::record(const SaleAnswer& answer, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_limits.record(answer, actor); });
}

Result<std::vector<LimitEntry>> ThreadedSaleLimits::limits()
{
    return onThreadOf(m_home, [&] { return m_limits.limits(); });
}

Result<void> ThreadedSaleLimits::setLimit(const LimitEntry& entry, OperatorId approver,
                                          const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_limits.setLimit(entry, approver, actor); });
}

Result<std::chrono::seconds> ThreadedSaleLimits::duplicateWindow()
{
    return onThreadOf(m_home, [&] { return m_limits.duplicateWindow(); });
}

Result<void> ThreadedSaleLimits::setDuplicateWindow(std::chrono::seconds window,
                                                    OperatorId approver, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_limits.setDuplicateWindow(window, approver, actor); });
}

} // namespace wattcard
