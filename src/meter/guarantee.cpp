// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/guarantee.h"

#include "meter/event_log.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

using std::chrono::days;

bool holds(const Guarantee& window, LocalTime time)
{
    return window.from <= time && time < window.until;
}

bool hasWindows(const MeterState& meter)
{
    const Presets& presets = meter.presets;
    return meter.parameters.limits.guarantee || presets.command || presets.friendHours ||
           !presets.holidayWindows.empty();
}

std::chrono::local_days dayOf(LocalTime time)
{
    return std::chrono::floor<days>(time);
}

// Those that begin from two days before, whose grace may still run, to a week later: the next one
// is among them.
std::vector<Guarantee> friendWindows(const FriendHours& hours, LocalTime around)
{
    constexpr days week{7};
    std::vector<Guarantee> windows;
    for (auto day = dayOf(around) - days{2}; day <= dayOf(around) + week; day += days{1}) {
        if (!isOn(hours.weekdays, day))
            continue;
        const LocalTime from = day + std::chrono::minutes{hours.fromMinute};
        const auto endsOn = hours.untilMinute > hours.fromMinute ? day : day + days{1};
        windows.push_back({from, endsOn + std::chrono::minutes{hours.untilMinute}});
    }
    return windows;
}

// Every window that supplies, without regard to rank.
std::vector<Guarantee> suppliedWindows(const MeterState& meter, LocalTime around)
{
    const Presets& presets = meter.presets;
    std::vector<Guarantee> windows;
    if (presets.friendHours)
        windows = friendWindows(*presets.friendHours, around);
    if (presets.command && presets.command->supplies)
        windows.push_back(presets.command->window);
    if (const auto& window = meter.parameters.limits.guarantee)
        windows.push_back(*window);
    if (!presets.notInGlobal)
        windows.insert(windows.end(), presets.holidayWindows.begin(), presets.holidayWindows.end());
    return windows;
}

bool isDenied(const MeterState& meter, LocalTime time)
{
    const auto& command = meter.presets.command;
    return command && !command->supplies && holds(command->window, time);
}

bool isDaytime(LocalTime time)
{
    const auto hour = time - dayOf(time);
    return hour >= tripsFrom && hour < tripsUntil;
}

// The moments at which it changes what is held back.
std::vector<LocalTime> marksOf(const MeterState& meter)
{
    std::vector<LocalTime> marks;
    if (!hasWindows(meter))
        return marks;
    for (const Guarantee& window : suppliedWindows(meter, meter.now))
        marks.insert(marks.end(), {window.from, window.until, window.until + guaranteeGrace});
    if (const auto& command = meter.presets.command; command && !command->supplies)
        marks.insert(marks.end(), {command->window.from, command->window.until});
    if (meter.supply.owesTrip) {
        const LocalTime today = dayOf(meter.now);
        marks.insert(marks.end(), {today + tripsFrom, today + days{1} + tripsFrom});
    }
    return marks;
}

bool isBelowFloor(const MeterState& meter)
{
    const auto& floor = meter.presets.guaranteeFloor;
    return floor && meter.balance.remaining <= -*floor;
}

} // namespace

Guarantor guarantorAt(const MeterState& meter, LocalTime time)
{
    const Presets& presets = meter.presets;
    if (presets.command && holds(presets.command->window, time))
        return presets.command->supplies ? Guarantor::Command : Guarantor::None;
    const auto holdsNow = [&](const Guarantee& window) { return holds(window, time); };
    if (const auto& window = meter.parameters.limits.guarantee; window && holdsNow(*window))
        return Guarantor::Account;
    if (presets.friendHours &&
        std::ranges::any_of(friendWindows(*presets.friendHours, time), holdsNow))
        return Guarantor::FriendHours;
    const bool isHoliday =
        !presets.notInGlobal && std::ranges::any_of(presets.holidayWindows, holdsNow);
    return isHoliday ? Guarantor::Holiday : Guarantor::None;
}

bool isGuaranteed(const MeterState& meter)
{
    const LocalTime now = meter.now;
    if (!hasWindows(meter) || isDenied(meter, now) || isBelowFloor(meter))
        return false;
    const auto reaches = [&](const Guarantee& window) {
        return window.from <= now && now < window.until + guaranteeGrace;
    };
    return std::ranges::any_of(suppliedWindows(meter, now), reaches) ||
           (meter.supply.owesTrip && !isDaytime(now));
}

void logGuarantee(MeterState& meter)
{
    const auto speaks = [](const Event& event) {
        return event.kind == EventKind::GuaranteeBegan || event.kind == EventKind::GuaranteeEnded;
    };
    const auto last = std::find_if(meter.events.rbegin(), meter.events.rend(), speaks);
    const bool was = last != meter.events.rend() && last->kind == EventKind::GuaranteeBegan;
    const bool is = guarantorAt(meter, meter.now) != Guarantor::None;
    if (was != is)
        record(meter, {.kind = is ? EventKind::GuaranteeBegan : EventKind::GuaranteeEnded});
}

bool reviewGuarantee(MeterState& meter, LocalTime before)
{
    if (!hasWindows(meter))
        return false;
    const bool was = guarantorAt(meter, before) != Guarantor::None;
    const bool is = guarantorAt(meter, meter.now) != Guarantor::None;
    if (was != is)
        record(meter, {.kind = is ? EventKind::GuaranteeBegan : EventKind::GuaranteeEnded});
    return std::ranges::any_of(marksOf(meter),
                               [&](LocalTime mark) { return before < mark && mark <= meter.now; });
}

std::optional<LocalTime> nextGuaranteeChange(const MeterState& meter)
{
    std::optional<LocalTime> next;
    for (const LocalTime mark : marksOf(meter)) {
        if (mark > meter.now && (!next || mark < *next))
            next = mark;
    }
    return next;
}

} // namespace wattcard::meter
