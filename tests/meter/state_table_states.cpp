// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/switching.h"
#include "tests/meter/sample_orders.h"
#include "tests/meter/state_table.h"

namespace wattcard::meter {

namespace {

using namespace std::chrono_literals;

// In service: L 20.00, C 10.00, alarms 20.00 and 5.00, at most 5 kW for 2 minutes.
MeterState inService()
{
    MeterState meter = openedMeter();
    Limits& limits = meter.parameters.limits;
    limits.overdraft = units(2'000);
    limits.reclose = units(1'000);
    limits.powerW = 5'000;
    limits.powerMinutes = 2;
    return meter;
}

void reach(TableMeter& meter, std::int64_t remaining)
{
    meter.controller.state.balance.remaining = units(remaining);
    reviewBalance(meter.controller.state);
    meter.pass(1);
}

TableMeter at(std::int64_t remaining)
{
    TableMeter meter{inService()};
    reach(meter, remaining);
    return meter;
}

TableMeter answered()
{
    TableMeter meter = at(400);
    meter.apply(Key{KeyName::TripClose, 5'000});
    meter.pass(10);
    return meter;
}

TableMeter below(std::int64_t remaining)
{
    TableMeter meter = answered();
    reach(meter, remaining);
    meter.pass(10);
    return meter;
}

TableMeter afterTrip(std::int64_t remaining)
{
    TableMeter meter = below(-2'000);
    reach(meter, remaining);
    return meter;
}

TableMeter held()
{
    MeterState state = inService();
    state.supply.causes.add(TripCause::Hold);
    return TableMeter{state};
}

TableMeter overloaded(int trips)
{
    TableMeter meter{inService()};
    for (int trip = 1; trip <= trips; ++trip) {
        meter.pass(120, 6'000);
        if (trip == trips)
            break;
        meter.pass(180);
        meter.apply(Key{KeyName::TripClose, 5'000});
    }
    meter.pass(20);
    return meter;
}

TableMeter guaranteed()
{
    MeterState state = inService();
    state.parameters.limits.guarantee = Guarantee{state.now - 1h, state.now + 1h};
    state.supply.courtesyArmed = false;
    TableMeter meter{state};
    reach(meter, -2'500);
    return meter;
}

TableMeter bypassed()
{
    TableMeter meter{inService()};
    meter.apply(ConditionChanged{Condition::Bypassed, true});
    reach(meter, -2'500);
    return meter;
}

TableMeter tested()
{
    TableMeter meter{inService()};
    meter.insert(managementCard(sampleOrder(ManagementClass::RelayTest)));
    meter.apply(CardLeft{});
    meter.apply(Key{KeyName::Program, 0});
    meter.pass(1);
    return meter;
}

TableMeter warned()
{
    MeterState state = inService();
    state.supply.highVoltage = true;
    state.supply.courtesyEnabled = false;
    TableMeter meter{state};
    reach(meter, -2'000);
    return meter;
}

TableMeter returned()
{
    MeterState state = inService();
    state.supply.closed = false;
    TableMeter meter{state};
    meter.apply(PowerDown{});
    meter.apply(PowerUp{meter.controller.state});
    return meter;
}

TableMeter afflicted(Condition condition)
{
    TableMeter meter{inService()};
    meter.apply(ConditionChanged{condition, true});
    meter.pass(20);
    return meter;
}

TableMeter resetFor(int seconds)
{
    TableMeter meter{meterIn(WorkState::Reset)};
    meter.pass(seconds);
    return meter;
}

TableMeter after(const Input& input)
{
    TableMeter meter{inService()};
    meter.apply(input);
    return meter;
}

} // namespace

const std::vector<TableState>& tableStates()
{
    static const std::vector<TableState> states{
        {"factory", [] { return TableMeter{meterIn(WorkState::Factory)}; }},
        {"reset", [] { return resetFor(1); }},
        {"reset-late", [] { return resetFor(200); }},
        {"cleared", [] { return TableMeter{meterIn(WorkState::Cleared)}; }},
        {"normal", [] { return at(3'726); }},
        {"alarm1", [] { return at(1'500); }},
        {"courtesy", [] { return at(400); }},
        {"alarm2", [] { return answered(); }},
        {"overdraft", [] { return below(-500); }},
        {"tripped", [] { return below(-2'000); }},
        {"short", [] { return afterTrip(500); }},
        {"allowed", [] { return afterTrip(3'000); }},
        {"hold", [] { return held(); }},
        {"load-rest", [] { return overloaded(1); }},
        {"load-lock", [] { return overloaded(3); }},
        {"guarantee", [] { return guaranteed(); }},
        {"bypass", [] { return bypassed(); }},
        {"relay-test", [] { return tested(); }},
        {"warned", [] { return warned(); }},
        {"returned", [] { return returned(); }},
        {"low-volts", [] { return afflicted(Condition::LowVoltage); }},
        {"silent", [] { return afflicted(Condition::ModuleSilent); }},
        {"no-power", [] { return after(PowerDown{}); }},
        {"halted", [] { return after(NvmFailed{}); }},
    };
    return states;
}

} // namespace wattcard::meter
