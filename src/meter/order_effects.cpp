// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/order_effects.h"

#include "meter/codes.h"
#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/order_rules.h"
#include "meter/protection.h"
#include "meter/switching.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::meter {

using namespace Qt::StringLiterals;

namespace {

// Makes room by forgetting the oldest entry whose order has expired.
template <class Entry> bool makeRoom(std::vector<Entry>& list, std::size_t most, LocalTime now)
{
    if (list.size() < most)
        return true;
    const auto expired =
        std::ranges::find_if(list, [&](const Entry& entry) { return entry.validUntil <= now; });
    if (expired == list.end())
        return false;
    list.erase(expired);
    return true;
}

void countUse(MeterState& meter, const WorkOrder& order)
{
    const auto entry = std::ranges::find(meter.served, order.serial, &ServedOrder::serial);
    if (entry != meter.served.end())
        ++entry->uses;
    else if (makeRoom(meter.served, mostServedOrders, meter.now))
        meter.served.push_back({order.serial, 1, order.validUntil});
}

// Parameters, credit and registers stay; the switch opens because the meter is not in service.
void reset(MeterState& meter)
{
    meter.workState = WorkState::Reset;
    meter.supply.relayTest.reset();
    record(meter, {.kind = EventKind::Reset, .amount = meter.balance.remaining});
}

// Keeps meter number, total registers, event log, served orders and the floor of generations
// (DOMAIN.md 7.1); prices that were to come belong to the customer who leaves.
void clear(MeterState& meter)
{
    record(meter, {.kind = EventKind::Cleared, .amount = meter.balance.remaining});
    meter.workState = WorkState::Cleared;
    meter.series = {};
    meter.balance = {};
    meter.stage.reset();
    meter.parameters.standby.reset();
    meter.registers.monthEnergy = {};
    meter.registers.monthConsumed = {};
    meter.registers.monthReactive = {};
    meter.registers.peakPowerW = 0;
    meter.registers.demandW = 0;
    meter.registers.demandJoules = 0;
    meter.registers.tierUse = {};
    meter.registers.freezes.clear();
    Supply& supply = meter.supply;
    supply.causes = {};
    supply.alarm1 = supply.alarm2 = supply.courtesyArmed = false;
    supply.relayTest.reset();
    supply.load = {};
    supply.owesTrip = false;
    supply.closesItself = false;
}

void setHold(MeterState& meter, bool hold)
{
    if (hold) {
        meter.supply.causes.add(TripCause::Hold);
    } else {
        meter.supply.causes.remove(TripCause::Hold);
        liftLoadLock(meter); // the operator of DOMAIN.md 7.4: "until a card or an operator"
    }
    record(meter, {.kind = hold ? EventKind::HoldSet : EventKind::HoldLifted});
}

void preset(MeterState& meter, const PresetOrder& order)
{
    if (order.switchHold)
        setHold(meter, *order.switchHold);
    if (!order.alarm1 && !order.alarm2)
        return;
    Alarms& alarms = meter.parameters.alarms;
    alarms.first = order.alarm1.value_or(alarms.first);
    alarms.second = order.alarm2.value_or(alarms.second);
    record(meter, {.kind = EventKind::ParametersTaken});
    reviewBalance(meter);
}

void updateKeys(MeterState& meter, const KeyUpdateOrder& order)
{
    auto rule = std::ranges::find(meter.keys, order.purpose, &KeyRule::purpose);
    if (rule == meter.keys.end())
        rule = meter.keys.insert(rule, KeyRule{.purpose = order.purpose});
    rule->version = order.version;
    rule->retiresOlder = rule->retiresOlder || order.retiresOlder;
    record(meter, {.kind = EventKind::KeysUpdated});
}

// A stays as it is: the ledger books this when the visit is read back (DOMAIN.md 6.11).
void grant(MeterState& meter, Credit amount)
{
    meter.balance.remaining = meter.balance.remaining + amount;
    meter.balance.emergencyCredit = meter.balance.emergencyCredit + amount;
    record(meter, {.kind = EventKind::EmergencyCredited, .amount = amount});
    reviewBalance(meter);
}

void beginRelayTest(MeterState& meter)
{
    Supply& supply = meter.supply;
    if (!supply.relayTest)
        supply.relayTest = RelayTest{.closedBefore = supply.closed};
    record(meter, {.kind = EventKind::RelayTested});
}

std::uint8_t digitsOf(DisplayCode error)
{
    const QLatin1StringView text = code(error);
    return text.startsWith("ERR-"_L1) ? static_cast<std::uint8_t>(text.last(2).toUInt()) : 0;
}

} // namespace

void carryOut(MeterState& meter, const WorkOrder& order)
{
    countUse(meter, order);
    record(meter, {.kind = EventKind::OrderDone});
    switch (order.kind) {
    case ManagementClass::Inspection: return;
    case ManagementClass::Preset: return preset(meter, *order.preset);
    case ManagementClass::RelayTest: return beginRelayTest(meter);
    case ManagementClass::Reset: return reset(meter);
    case ManagementClass::Clear: return clear(meter);
    case ManagementClass::KeyUpdate: return updateKeys(meter, *order.keyUpdate);
    case ManagementClass::EmergencyCredit: return grant(meter, *order.emergencyCredit);
    }
    std::abort();
}

Visit visitOf(const MeterState& meter, const WorkOrder& order, VisitResult result)
{
    Visit visit;
    visit.meter = meter.number;
    visit.order = order.serial;
    const bool isUse = result == VisitResult::Done;
    visit.use = static_cast<std::uint8_t>(isUse ? usesOf(meter, order.serial) + 1 : 0);
    visit.at = meter.now;
    visit.result = result;
    visit.stateBefore = visit.stateAfter = static_cast<std::uint8_t>(meter.workState);
    visit.customer = meter.series.customer;
    visit.remaining = meter.balance.remaining;
    visit.accepted = meter.series.accepted;
    visit.seq = meter.series.seq;
    visit.gen = meter.series.gen;
    visit.consumed = meter.balance.consumed;
    visit.activeRegister = meter.registers.total;
    if (!meter.registers.freezes.empty())
        visit.lastMonthEnergy = meter.registers.freezes.back().energy;
    visit.peakPowerW = meter.registers.peakPowerW;
    visit.flags = flagsOf(meter);
    visit.rejectedCards = meter.rejectedCards;
    visit.writeBackCounter = meter.writeBackCounter;
    visit.lastError = digitsOf(meter.lastError);
    visit.relayClosed = meter.supply.closed;
    return visit;
}

void awaitCard(MeterState& meter, const CardSerial& card, const WorkOrder& order,
               const Visit& visit)
{
    if (makeRoom(meter.waiting, mostWaitingVisits, meter.now))
        meter.waiting.push_back({card, visit, order.validUntil});
}

} // namespace wattcard::meter
