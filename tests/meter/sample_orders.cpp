// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/sample_orders.h"

namespace wattcard::meter {

WorkOrder sampleOrder(ManagementClass kind, std::int64_t serial)
{
    WorkOrder order;
    order.serial = WorkOrderSerial{serial};
    order.kind = kind;
    order.scope.meters = {sampleMeter()};
    order.validFrom = sampleTime() - std::chrono::hours{24};
    order.validUntil = sampleTime() + std::chrono::hours{24};
    order.engineer = OperatorId{3};
    order.approver1 = OperatorId{1};
    order.approver2 = OperatorId{2};
    if (kind == ManagementClass::Preset)
        order.preset = PresetOrder{.switchHold = true, .alarm1 = {}, .alarm2 = {}};
    if (kind == ManagementClass::KeyUpdate)
        order.keyUpdate = KeyUpdateOrder{.purpose = 0xA2, .version = 2};
    if (kind == ManagementClass::EmergencyCredit)
        order.emergencyCredit = units(3'000);
    return order;
}

MeterCardReading managementCard(const WorkOrder& order, std::uint8_t cardSerial)
{
    MeterCardReading card;
    card.hints.serial = serialOf(cardSerial);
    card.hints.lifeCycle = LifeCycle::Operational;
    card.hints.cardClass = static_cast<std::uint8_t>(order.kind);
    card.order = order;
    card.orderMacValid = true;
    card.updateKeyHeld = order.keyUpdate.has_value();
    return card;
}

MeterState meterIn(WorkState state)
{
    MeterState meter =
        state == WorkState::Cleared ? clearedMeter(sampleMeter(), sampleTime()) : openedMeter();
    if (state == WorkState::Factory)
        meter = clearedMeter(sampleMeter(), sampleTime());
    meter.workState = state;
    if (state == WorkState::Reset)
        meter.supply.closed = false;
    return meter;
}

} // namespace wattcard::meter
