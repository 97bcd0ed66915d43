// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/work_order.h"

namespace wattcard {

// prepared -> approved (two people) -> writing (bound to a card, durable before the card is
// touched)
// -> issued (read back) -> returned (visits booked, card wiped or kept) or lost (hotlist). Prepared
// and approved orders may be revoked.
enum class WorkOrderState { Prepared, Approved, Writing, Issued, Returned, Lost, Revoked };

struct WorkOrderEntry {
    WorkOrder order; // approvers are null until they have approved
    QString reason;
    WorkOrderState state = WorkOrderState::Prepared;
    std::optional<CardSerial> card;
    UtcTime preparedAt{};
    std::optional<UtcTime> issuedAt;
    std::optional<UtcTime> settledAt;
    int visits = 0;
    bool isExpired = false; // against the clock of the asking counter
};
struct BookedVisit {
    Visit visit;
    UtcTime bookedAt{};
    // The visit's meter is none of ours, or its readings contradict the books (registers that go
    // back, A above T): listed as suspicious, never booked as money.
    bool isForeign = false;
    bool isSuspicious = false;
};

enum class WorkOrderList { All, Open, Unreturned, Expired, Foreign, Lost };

class WorkOrders {
public:
    virtual ~WorkOrders() = default;
    // A new order of the engineer; gives it its serial. PermissionDenied unless the actor is one.
    virtual Result<WorkOrderSerial> prepare(const WorkOrder& order, const QString& reason,
                                            const Actor& actor) = 0;
    // The first approval is an administrator's, the second finance's, each never the author's, and
    // of exactly the values shown: `shown` is crypto::digestOf(order). PermissionDenied,
    // ProofMismatch.
    virtual Result<void> approve(WorkOrderSerial serial, const std::array<std::uint8_t, 32>& shown,
                                 const Actor& approver) = 0;
    virtual Result<void> revoke(WorkOrderSerial serial, const Actor& actor) = 0;
    // Durable before the card is touched, then after it has been read back.
    virtual Result<WorkOrder> beginWriting(WorkOrderSerial serial, const CardSerial& card,
                                           const Actor& actor) = 0;
    virtual Result<void> issued(WorkOrderSerial serial, const Actor& actor) = 0;
    // Visits read from its card; each is booked once for (meter, order, use). How many were new.
    virtual Result<int> bookVisits(WorkOrderSerial serial, const std::vector<Visit>& visits,
                                   const Actor& actor) = 0;
    virtual Result<void> returned(WorkOrderSerial serial, const Actor& actor) = 0;
    // The card is on the hotlist from now on; presented again it is taken in.
    virtual Result<void> lost(WorkOrderSerial serial, const QString& reason,
                              const Actor& actor) = 0;
    virtual Result<bool> isHotlisted(const CardSerial& card) = 0;
    virtual Result<WorkOrderEntry> entry(WorkOrderSerial serial) = 0; // NotFound
    virtual Result<std::vector<WorkOrderEntry>> list(WorkOrderList which, int limit) = 0;
    virtual Result<std::vector<BookedVisit>> visits(WorkOrderSerial serial) = 0;
};

} // namespace wattcard
