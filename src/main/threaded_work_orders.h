// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/work_orders.h"

#include <QObject>

namespace wattcard {

// The work orders as the card thread sees them.
class ThreadedWorkOrders final : public WorkOrders {
public:
    // `home` lives on the database thread.
    ThreadedWorkOrders(WorkOrders& orders, QObject& home) : m_orders{orders}, m_home{home} {}

    Result<WorkOrderSerial> prepare(const WorkOrder& order, const QString& reason,
                                    const Actor& actor) override;
    Result<void> approve(WorkOrderSerial serial, const std::array<std::uint8_t, 32>& shown,
                         const Actor& approver) override;
    Result<void> revoke(WorkOrderSerial serial, const Actor& actor) override;
    Result<WorkOrder> beginWriting(WorkOrderSerial serial, const CardSerial& card,
                                   const Actor& actor) override;
    Result<void> issued(WorkOrderSerial serial, const Actor& actor) override;
    Result<int> bookVisits(WorkOrderSerial serial, const std::vector<Visit>& visits,
                           const Actor& actor) override;
    Result<void> returned(WorkOrderSerial serial, const Actor& actor) override;
    Result<void> lost(WorkOrderSerial serial, const QString& reason, const Actor& actor) override;
    Result<bool> isHotlisted(const CardSerial& card) override;
    Result<WorkOrderEntry> entry(WorkOrderSerial serial) override;
    Result<std::vector<WorkOrderEntry>> list(WorkOrderList which, int limit) override;
    Result<std::vector<BookedVisit>> visits(WorkOrderSerial serial) override;

private:
    WorkOrders& m_orders;
    QObject& m_home;
};

} // namespace wattcard
