// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_work_orders.h"

#include "main/database_thread.h"

namespace wattcard {

Result<WorkOrderSerial> ThreadedWorkOrders::prepare(const WorkOrder& order, const QString& reason,
                                                    const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.prepare(order, reason, actor); });
}

Result<void> ThreadedWorkOrders::approve(WorkOrderSerial serial,
                                         const std::array<std::uint8_t, 32>& shown,
                                         const Actor& approver)
{
    return onThreadOf(m_home, [&] { return m_orders.approve(serial, shown, approver); });
}

Result<void> ThreadedWorkOrders::revoke(WorkOrderSerial serial, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.revoke(serial, actor); });
}

Result<WorkOrder> ThreadedWorkOrders::beginWriting(WorkOrderSerial serial, const CardSerial& card,
                                                   const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.beginWriting(serial, card, actor); });
}

Result<void> ThreadedWorkOrders::issued(WorkOrderSerial serial, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.issued(serial, actor); });
}

Result<int> ThreadedWorkOrders::bookVisits(WorkOrderSerial serial, const std::vector<Visit>& visits,
                                           const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.bookVisits(serial, visits, actor); });
}

Result<void> ThreadedWorkOrders::returned(WorkOrderSerial serial, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.returned(serial, actor); });
}

Result<void> ThreadedWorkOrders::lost(WorkOrderSerial serial, const QString& reason,
                                      const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_orders.lost(serial, reason, actor); });
}

Result<bool> ThreadedWorkOrders::isHotlisted(const CardSerial& card)
{
    return onThreadOf(m_home, [&] { return m_orders.isHotlisted(card); });
}

Result<WorkOrderEntry> ThreadedWorkOrders::entry(WorkOrderSerial serial)
{
    return onThreadOf(m_home, [&] { return m_orders.entry(serial); });
}

Result<std::vector<WorkOrderEntry>> ThreadedWorkOrders::list(WorkOrderList which, int limit)
{
    return onThreadOf(m_home, [&] { return m_orders.list(which, limit); });
}

Result<std::vector<BookedVisit>> ThreadedWorkOrders::visits(WorkOrderSerial serial)
{
    return onThreadOf(m_home, [&] { return m_orders.visits(serial); });
}

} // namespace wattcard
