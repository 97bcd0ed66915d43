// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/sample_orders.h"
#include "tests/meter/state_table.h"

namespace wattcard::meter {

namespace {

using Card = MeterCardReading;
using Order = WorkOrder;
using Kind = ManagementClass;

// What is put in; a second later is looked at.
std::function<void(TableMeter&)> card(const Card& reading, int pulledAt = 0)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.insert(reading, pulledAt);
        meter.pass(1);
    };
}
std::function<void(TableMeter&)> card(const CardPoint& point)
{
    return card(cardAt(point));
}
std::function<void(TableMeter&)> purchase(const std::function<void(Card&)>& change,
                                          int pulledAt = 0)
{
    Card reading = cardAt({.seq = 13, .total = 245'000});
    change(reading);
    return card(reading, pulledAt);
}
std::function<void(TableMeter&)> opening(const std::function<void(Card&)>& change)
{
    Card reading = openingCard();
    change(reading);
    return card(reading);
}
std::function<void(TableMeter&)> unreadable(Fault fault)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.insertUnreadable(fault);
        meter.pass(1);
    };
}
std::function<void(TableMeter&)> order(Kind kind, const std::function<void(Card&)>& change = {})
{
    Order made = sampleOrder(kind, 7'100);
    if (made.preset)
        made.preset->switchHold = true;
    Card reading = managementCard(made, 7);
    if (change)
        change(reading);
    return card(reading);
}
std::function<void(TableMeter&)> confirmed(Kind kind, int heldMs)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.insert(managementCard(sampleOrder(kind, 7'100), 7));
        meter.apply(Key{KeyName::Read, 0});
        meter.apply(Key{KeyName::Program, heldMs});
        meter.pass(1);
    };
}
std::function<void(TableMeter&)> key(KeyName name, int heldMs = 0)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.apply(Key{name, heldMs});
        meter.pass(1);
    };
}
std::function<void(TableMeter&)> input(const Input& given)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.apply(given);
        if (meter.controller.transient.powered)
            meter.pass(1);
    };
}
std::function<void(TableMeter&)> begins(Condition condition)
{
    return input(ConditionChanged{condition, true});
}
std::function<void(TableMeter&)> ends(Condition condition)
{
    return [=](TableMeter& meter) {
        meter.apply(ConditionChanged{condition, true});
        meter.pass(20);
        meter.begin();
        meter.apply(ConditionChanged{condition, false});
        meter.pass(1);
    };
}
std::function<void(TableMeter&)> timePasses(std::uint32_t watts, int seconds)
{
    return [=](TableMeter& meter) {
        meter.begin();
        meter.pass(seconds, watts);
    };
}

std::vector<TableEvent> userCards()
{
    return {
        {"opening", card(openingCard())},
        {"opening-0", card(openingCard(0))},
        {"opening-c2", opening([](Card& c) { c.load.seq = Sequence{2}; })},
        {"purchase", card({.seq = 13, .total = 245'000})},
        {"nothing", card({.seq = 12, .total = 235'000})},
        {"reversed", card({.seq = 14, .total = 235'000})},
        {"replaced", card({.seq = 13,
                           .total = 245'000,
                           .gen = 2,
                           .subType = SubType::Replacement,
                           .serial = 2})},
        {"over", card({.seq = 13, .total = 235'000 + 110'000'000})},
        {"pull-lock", purchase([](Card&) {}, 1)},
        {"pull-free", purchase([](Card&) {}, 2)},
        {"stale", card({.seq = 11, .total = 245'000})},
        {"contradict", card({.seq = 12, .total = 245'000})},
        {"less", card({.seq = 13, .total = 234'999})},
        {"old-gen", card({.seq = 13, .total = 245'000, .gen = 0})},
        {"serial", card({.seq = 13, .total = 245'000, .serial = 9})},
        {"meter", purchase([](Card& c) { c.parameter.meter = {}; })},
        {"customer", purchase([](Card& c) { c.parameter.customer = {}; })},
        {"mac", purchase([](Card& c) { c.purchaseMacValid = false; })},
        {"format", purchase([](Card& c) { c.formatValid = false; })},
        {"digest", purchase([](Card& c) { c.tariffDigestValid = false; })},
        {"mode", purchase([](Card& c) { c.parameter.mode = PaymentMode::Energy; })},
        {"ratio", opening([](Card& c) {
             c.parameter.ratios = {1'000, 100};
         })},
        {"class", purchase([](Card& c) { c.hints.cardClass = 0x02; })},
        {"unissued", purchase([](Card& c) { c.hints.lifeCycle = LifeCycle::Initialisation; })},
        {"mute", unreadable(Fault::CardMute)},
        {"foreign", unreadable(Fault::ForeignCard)},
        {"auth", unreadable(Fault::AuthenticationFailed)},
        {"pulled", unreadable(Fault::OutcomeUnknown)},
        {"own-module", unreadable(Fault::TokenFailed)},
    };
}

std::vector<TableEvent> managementCards()
{
    const auto hours = [](int count) { return std::chrono::hours{count}; };
    return {
        {"inspect", order(Kind::Inspection)},
        {"hold", order(Kind::Preset)},
        {"lift", order(Kind::Preset, [](Card& c) { c.order->preset->switchHold = false; })},
        {"alarms", order(Kind::Preset,
                         [](Card& c) {
                             c.order->preset = PresetOrder{{}, units(5'000), units(200)};
                         })},
        {"relay", order(Kind::RelayTest)},
        {"key-update", order(Kind::KeyUpdate)},
        {"emergency", order(Kind::EmergencyCredit)},
        {"reset", order(Kind::Reset)},
        {"reset-5s", confirmed(Kind::Reset, 5'000)},
        {"reset-4s", confirmed(Kind::Reset, 4'999)},
        {"clear", order(Kind::Clear)},
        {"clear-5s", confirmed(Kind::Clear, 5'000)},
        {"altered", order(Kind::Inspection, [](Card& c) { c.orderMacValid = false; })},
        {"early",
         order(Kind::Inspection, [=](Card& c) { c.order->validFrom = sampleTime() + hours(5); })},
        {"expired",
         order(Kind::Inspection, [=](Card& c) { c.order->validUntil = sampleTime() - hours(1); })},
        {"used-up", order(Kind::Inspection, [](Card& c) { c.order->uses = 0; })},
        {"elsewhere",
         order(Kind::Inspection,
               [](Card& c) { c.order->scope.meters = {*MeterNumber::fromNumber(99)}; })},
        {"area", order(Kind::Inspection,
                       [](Card& c) {
                           c.order->scope = {{}, AreaCode{9, 9, 9, 9}};
                       })},
        {"no-order", order(Kind::Inspection, [](Card& c) { c.order.reset(); })},
        {"no-key", order(Kind::KeyUpdate, [](Card& c) { c.updateKeyHeld = false; })},
        {"too-much", order(Kind::EmergencyCredit,
                           [](Card& c) { c.order->emergencyCredit = units(110'000'000); })},
    };
}

std::vector<TableEvent> keysAndTime()
{
    return {
        {"page", key(KeyName::Page)},
        {"read", key(KeyName::Read)},
        {"read-card",
         [](TableMeter& meter) {
             meter.insert(cardAt({.seq = 12, .total = 235'000}));
             meter.pass(1);
             meter.begin();
             meter.apply(Key{KeyName::Read, 0});
             meter.pass(1);
         }},
        {"program", key(KeyName::Program)},
        {"program-5s", key(KeyName::Program, 5'000)},
        {"trip-4s", key(KeyName::TripClose, 4'999)},
        {"trip-5s", key(KeyName::TripClose, 5'000)},
        {"trip-10s", key(KeyName::TripClose, 10'000)},
        {"second", timePasses(0, 1)},
        {"kWh", timePasses(3'600'000, 1)},
        {"overload", timePasses(6'000, 120)},
        {"stuck",
         [](TableMeter& meter) {
             meter.begin();
             meter.apply(Tick{0, 3, !meter.controller.state.supply.closed});
         }},
        {"down", input(PowerDown{})},
        {"cycle",
         [](TableMeter& meter) {
             meter.begin();
             const bool hasMemory = !meter.controller.transient.halted;
             meter.apply(PowerDown{});
             const MeterState image = meter.controller.state;
             meter.apply(hasMemory ? PowerUp{image} : PowerUp{});
         }},
        {"no-memory",
         [](TableMeter& meter) {
             meter.begin();
             meter.apply(PowerDown{});
             meter.apply(PowerUp{});
         }},
    };
}

std::vector<TableEvent> conditionsAndAnswers()
{
    return {
        {"cover", begins(Condition::CoverOpen)},
        {"cover-ends", ends(Condition::CoverOpen)},
        {"phase", begins(Condition::PhaseMissing)},
        {"phase-ends", ends(Condition::PhaseMissing)},
        {"reverse", begins(Condition::ReverseEnergy)},
        {"reverse-ends", ends(Condition::ReverseEnergy)},
        {"volts", begins(Condition::LowVoltage)},
        {"volts-ends", ends(Condition::LowVoltage)},
        {"battery", begins(Condition::ClockBatteryLow)},
        {"battery-ends", ends(Condition::ClockBatteryLow)},
        {"clock", begins(Condition::ClockInvalid)},
        {"clock-ends", ends(Condition::ClockInvalid)},
        {"module", begins(Condition::ModuleSilent)},
        {"module-ends", ends(Condition::ModuleSilent)},
        {"lever", begins(Condition::Bypassed)},
        {"lever-back", ends(Condition::Bypassed)},
        {"written", input(ReturnWritten{})},
        {"not-written", input(ReturnFailed{})},
        {"visited", input(VisitWritten{})},
        {"not-visited", input(VisitFailed{})},
        {"saved", input(NvmSaved{})},
        {"not-saved", input(NvmFailed{})},
        {"left", input(CardLeft{})},
        {"presets", input(PresetsSet{{.notInGlobal = true}})},
    };
}

} // namespace

const std::vector<TableEvent>& tableEvents()
{
    static const std::vector<TableEvent> events = [] {
        std::vector<TableEvent> all;
        for (const auto& part :
             {userCards(), managementCards(), keysAndTime(), conditionsAndAnswers()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return events;
}

} // namespace wattcard::meter
