// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/order_table.h"
#include "db/repositories/permission.h"

namespace wattcard::db {

// Work orders and the rights of DOMAIN.md section 9: the engineer prepares, writes and uses, an
// administrator and then finance approve, nobody acts twice. BadInput for a step that the order's
// state forbids. To be used on the database's thread.
class SqlWorkOrders : public WorkOrders {
public:
    SqlWorkOrders(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_orders{database}
    {
    }
    Result<WorkOrderSerial> prepare(const WorkOrder& order, const QString& reason,
                                    const Actor& actor) override;
    Result<void> approve(WorkOrderSerial serial, const std::array<std::uint8_t, 32>& shown,
                         const Actor& approver) override;
    Result<void> revoke(WorkOrderSerial serial, const Actor& actor) override;
    // CardNotBlank for a card that is neither blank in the stock nor issued with the order's class,
    // or that serves an account or another order. The same card again is a success,
    // OtherCardInserted with another one. A card that nobody delivered is received.
    Result<WorkOrder> beginWriting(WorkOrderSerial serial, const CardSerial& card,
                                   const Actor& actor) override;
    Result<void> issued(WorkOrderSerial serial, const Actor& actor) override; // stock follows
    // Visits of other orders among them are left out.
    Result<int> bookVisits(WorkOrderSerial serial, const std::vector<Visit>& visits,
                           const Actor& actor) override;
    Result<void> returned(WorkOrderSerial serial, const Actor& actor) override;
    Result<void> lost(WorkOrderSerial serial, const QString& reason, const Actor& actor) override;
    Result<bool> isHotlisted(const CardSerial& card) override;
    Result<WorkOrderEntry> entry(WorkOrderSerial serial) override;
    Result<std::vector<WorkOrderEntry>> list(WorkOrderList which, int limit) override;
    Result<std::vector<BookedVisit>> visits(WorkOrderSerial serial) override;

private:
    LocalTime localNow() const { return m_clock.local(m_clock.now()); }
    // The order, when the actor may and its state is one of these.
    Result<WorkOrderEntry> demand(WorkOrderSerial serial,
                                  const std::vector<WorkOrderState>& states);
    Result<WorkOrderEntry> demandOwn(WorkOrderSerial serial,
                                     const std::vector<WorkOrderState>& states, const Actor& actor);
    Result<void> refuseUsed(const CardSerial& card, const WorkOrder& order, const Actor& actor);
    Result<void> sign(const WorkOrderEntry& entry, const Actor& approver);
    Result<void> putOnHotlist(const WorkOrderEntry& entry, const QString& reason);
    Result<void> note(QLatin1StringView action, WorkOrderSerial serial, QJsonObject details,
                      const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
    OrderTable m_orders;
};

} // namespace wattcard::db
