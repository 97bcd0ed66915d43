// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/order_rules.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::meter {

namespace {

OrderVerdict refusal(DisplayCode code, Cause cause, VisitResult result = VisitResult::Refused)
{
    return {.code = code, .cause = cause, .result = result};
}

// ERR-32 before the order can be believed.
Cause originTrouble(const MeterCardReading& card)
{
    const auto kind = managementClass(card.hints.cardClass);
    if (!kind)
        return Cause::ClassUnknown;
    if (card.hints.lifeCycle != LifeCycle::Operational || !card.order)
        return Cause::NotIssued;
    return card.orderMacValid && card.order->kind == *kind ? Cause::None : Cause::OrderAltered;
}

// For what the order and its visit need: expired ones make room (DOMAIN.md 7.1).
bool hasRoom(const MeterState& meter, WorkOrderSerial order)
{
    const auto expired = [&](const auto& entry) { return entry.validUntil <= meter.now; };
    const bool remembers = usesOf(meter, order) > 0 || meter.served.size() < mostServedOrders ||
                           std::ranges::any_of(meter.served, expired);
    return remembers && (meter.waiting.size() < mostWaitingVisits ||
                         std::ranges::any_of(meter.waiting, expired));
}

OrderVerdict judgeValidity(const MeterState& meter, const WorkOrder& order)
{
    if (meter.now < order.validFrom)
        return refusal(DisplayCode::Err32, Cause::OrderNotYetValid);
    if (meter.now >= order.validUntil)
        return refusal(DisplayCode::Err32, Cause::OrderExpired, VisitResult::Expired);
    if (usesOf(meter, order.serial) >= order.uses)
        return refusal(DisplayCode::Err32, Cause::OrderUsedUp, VisitResult::UsedUp);
    if (!hasRoom(meter, order.serial))
        return refusal(DisplayCode::Err32, Cause::OrderMemoryFull);
    return {};
}

bool isMeant(const MeterState& meter, const WorkOrderScope& scope)
{
    return scope.area ? *scope.area == meter.area
                      : std::ranges::find(scope.meters, meter.number) != scope.meters.end();
}

// DOMAIN.md 7.1: factory, reset, cleared, opened, in this order only.
bool fitsWorkState(WorkState state, ManagementClass kind)
{
    switch (kind) {
    case ManagementClass::Inspection:
    case ManagementClass::RelayTest:
    case ManagementClass::KeyUpdate: return true;
    case ManagementClass::Reset: return state != WorkState::Reset;
    case ManagementClass::Clear: return state == WorkState::Reset;
    case ManagementClass::Preset:
    case ManagementClass::EmergencyCredit: return state == WorkState::Opened;
    }
    std::abort();
}

bool goesBack(const MeterState& meter, const KeyUpdateOrder& update)
{
    const auto rule = std::ranges::find(meter.keys, update.purpose, &KeyRule::purpose);
    return rule != meter.keys.end() && update.version < rule->version;
}

OrderVerdict judgeEffect(const MeterState& meter, const MeterCardReading& card,
                         std::chrono::seconds poweredFor)
{
    const WorkOrder& order = *card.order;
    if (order.keyUpdate && !card.updateKeyHeld)
        return refusal(DisplayCode::Err31, Cause::OwnModule);
    if (!fitsWorkState(meter.workState, order.kind))
        return refusal(DisplayCode::Err34, Cause::WorkState);
    if (order.kind == ManagementClass::Clear && poweredFor > clearWithin)
        return refusal(DisplayCode::Err34, Cause::TooLate);
    if (order.keyUpdate && goesBack(meter, *order.keyUpdate))
        return refusal(DisplayCode::Err34, Cause::KeyVersion);
    const Credit room = meter.parameters.limits.hoarding - meter.balance.remaining;
    if (order.emergencyCredit && *order.emergencyCredit > room)
        return refusal(DisplayCode::Err36, Cause::Hoarding);
    return {};
}

} // namespace

OrderVerdict judgeOrder(const MeterState& meter, const MeterCardReading& card,
                        std::chrono::seconds poweredFor)
{
    if (const Cause cause = originTrouble(card); cause != Cause::None)
        return refusal(DisplayCode::Err32, cause, VisitResult::Altered);
    if (const OrderVerdict verdict = judgeValidity(meter, *card.order); !verdict.isGood())
        return verdict;
    if (!isMeant(meter, card.order->scope))
        return refusal(DisplayCode::Err33, Cause::OtherPlace, VisitResult::OtherPlace);
    return judgeEffect(meter, card, poweredFor);
}

bool needsConfirmation(ManagementClass kind)
{
    return kind == ManagementClass::Reset || kind == ManagementClass::Clear;
}

int usesOf(const MeterState& meter, WorkOrderSerial order)
{
    const auto entry = std::ranges::find(meter.served, order, &ServedOrder::serial);
    return entry == meter.served.end() ? 0 : entry->uses;
}

} // namespace wattcard::meter
