// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/event_log.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::meter {

namespace {

bool isKeptLongest(const Event& event)
{
    switch (event.kind) {
    case EventKind::Credited:
    case EventKind::Opened:
    case EventKind::ParametersTaken:
    case EventKind::OrderDone:
    case EventKind::Reset:
    case EventKind::Cleared:
    case EventKind::KeysUpdated:
    case EventKind::EmergencyCredited:
    case EventKind::HoldSet:
    case EventKind::HoldLifted:
    case EventKind::PresetsTaken:
    case EventKind::TariffSwitched: return true;
    case EventKind::OrderRefused:
    case EventKind::RelayTested:
    case EventKind::CardAccepted:
    case EventKind::CardRefused:
    case EventKind::Tripped:
    case EventKind::Allowed:
    case EventKind::ClosedByKey:
    case EventKind::Alarm1:
    case EventKind::Alarm2:
    case EventKind::CourtesyTrip:
    case EventKind::PowerLost:
    case EventKind::PowerReturned:
    case EventKind::LoadTripped:
    case EventKind::LoadLocked:
    case EventKind::LoadRested:
    case EventKind::GuaranteeBegan:
    case EventKind::GuaranteeEnded:
    case EventKind::SwitchStuck:
    case EventKind::SwitchFollows:
    case EventKind::ConditionBegan:
    case EventKind::ConditionEnded:
    case EventKind::BypassOverdue:
    case EventKind::TrippedByKey:
    case EventKind::ClosedByItself:
    case EventKind::MonthFrozen: return false;
    }
    std::abort();
}

} // namespace

void record(MeterState& meter, const Happening& happening)
{
    if (meter.events.size() >= mostEvents) {
        const auto ordinary = std::ranges::find_if_not(meter.events, isKeptLongest);
        meter.events.erase(ordinary == meter.events.end() ? meter.events.begin() : ordinary);
    }
    meter.events.push_back({.at = meter.now,
                            .kind = happening.kind,
                            .code = happening.code,
                            .amount = happening.amount,
                            .balance = meter.balance.remaining,
                            .total = meter.registers.total,
                            .cause = happening.cause});
}

} // namespace wattcard::meter
