// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/orders_view.h"

namespace wattcard::ui {

inline Operator person(Role role, std::int64_t id = 7)
{
    return {OperatorId{id}, QStringLiteral("zhaogong"), QStringLiteral("赵工"), role, false};
}

inline WorkOrderEntry sampleEntry(std::int64_t serial, WorkOrderState state)
{
    using namespace std::chrono;
    WorkOrderEntry entry;
    entry.order.serial = WorkOrderSerial{serial};
    entry.order.kind = ManagementClass::Reset;
    entry.order.scope.meters = {*MeterNumber::parse(u"261121000123"),
                                *MeterNumber::parse(u"261121000124")};
    entry.order.validFrom = LocalTime{local_days{year{2026} / 11 / 21} + hours{8}};
    entry.order.validUntil = entry.order.validFrom + days{7};
    entry.order.engineer = OperatorId{7};
    entry.reason = QStringLiteral("退役换表");
    entry.state = state;
    return entry;
}

inline BookedVisit sampleVisit()
{
    BookedVisit booked;
    booked.visit.meter = *MeterNumber::parse(u"261121000123");
    booked.visit.at = sampleEntry(1, WorkOrderState::Issued).order.validFrom;
    booked.visit.stateBefore = 3;
    booked.visit.stateAfter = 1;
    booked.visit.remaining = Credit::fromHundredths(3'150);
    booked.isSuspicious = true;
    return booked;
}

} // namespace wattcard::ui
