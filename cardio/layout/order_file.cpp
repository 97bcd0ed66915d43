// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/order_file.h"

#include "cardio/apdu/suite.h"
#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr std::size_t orderMacOffset = 88;
constexpr std::uint8_t byMeters = 0x01;
constexpr std::uint8_t byArea = 0x03;
constexpr std::uint8_t orderFormat = 0x01;
constexpr std::size_t meterNumberSize = 6;
constexpr std::size_t scopeSize = mostMetersOfAnOrder * meterNumberSize;
constexpr std::size_t parametersSize = 24;
constexpr std::size_t orderReserved = 4;
constexpr std::uint8_t setsAlarm1 = 0x01;
constexpr std::uint8_t setsAlarm2 = 0x02;
enum class Hold : std::uint8_t { Unchanged = 0x00, Set = 0x01, Released = 0x02 };

crypto::Mac8 orderMac(ByteView orderKey, const CardSerial& card, ByteView head, Suite suite)
{
    Bytes input;
    input.reserve(card.bytes().size() + head.size());
    input.insert(input.end(), card.bytes().begin(), card.bytes().end());
    input.insert(input.end(), head.begin(), head.end());
    return suiteOf(suite).messageMac(orderKey, input, {}); // whole blocks
}

void writePerson(FieldWriter& out, OperatorId person, const char* field)
{
    out.check(person.value() > 0, field);
    out.number(person.value(), 4, field);
}

OperatorId readPerson(FieldReader& in, const char* field)
{
    const auto number = in.number(4, field);
    in.check(number > 0, field);
    return OperatorId{number};
}

void writeScope(FieldWriter& out, const WorkOrderScope& scope)
{
    if (scope.area) {
        out.raw(*scope.area);
        return out.zeros(scopeSize - scope.area->size());
    }
    for (const MeterNumber& meter : scope.meters)
        out.bcd(static_cast<std::int64_t>(meter.number()), meterNumberSize, "meter of the scope");
    out.zeros((mostMetersOfAnOrder - scope.meters.size()) * meterNumberSize);
}

WorkOrderScope readScope(FieldReader& in, std::uint8_t kind, std::size_t meters)
{
    WorkOrderScope scope;
    if (kind == byArea) {
        scope.area.emplace();
        std::ranges::copy(in.raw(scope.area->size()), scope.area->begin());
        in.zeros(scopeSize - scope.area->size(), "scope");
        return scope;
    }
    for (std::size_t i = 0; i < meters; ++i) {
        const auto number = static_cast<std::uint64_t>(in.bcd(meterNumberSize, "scope"));
        scope.meters.push_back(MeterNumber::fromNumber(number).value_or(MeterNumber{}));
    }
    in.zeros((mostMetersOfAnOrder - meters) * meterNumberSize, "scope");
    return scope;
}

void writePreset(FieldWriter& out, const PresetOrder& preset)
{
    const Hold hold = !preset.switchHold   ? Hold::Unchanged
                      : *preset.switchHold ? Hold::Set
                                           : Hold::Released;
    out.byte(static_cast<std::uint8_t>(hold));
    out.byte(static_cast<std::uint8_t>((preset.alarm1 ? setsAlarm1 : 0) |
                                       (preset.alarm2 ? setsAlarm2 : 0)));
    out.bcd(preset.alarm1.value_or(Credit{}).hundredths(), 4, "alarm 1");
    out.bcd(preset.alarm2.value_or(Credit{}).hundredths(), 4, "alarm 2");
}

std::optional<Credit> readAlarm(FieldReader& in, bool set)
{
    const auto alarm = in.bcd(4, "alarm");
    in.check(set || alarm == 0, "alarm that is not set");
    return set ? std::optional{Credit::fromHundredths(alarm)} : std::nullopt;
}

PresetOrder readPreset(FieldReader& in)
{
    PresetOrder preset;
    const Hold hold{in.byte()};
    in.check(hold <= Hold::Released, "hold");
    if (hold != Hold::Unchanged)
        preset.switchHold = hold == Hold::Set;
    const std::uint8_t alarms = in.byte();
    in.check((alarms & ~(setsAlarm1 | setsAlarm2)) == 0, "alarms");
    preset.alarm1 = readAlarm(in, (alarms & setsAlarm1) != 0);
    preset.alarm2 = readAlarm(in, (alarms & setsAlarm2) != 0);
    return preset;
}

KeyUpdateOrder readKeyUpdate(FieldReader& in)
{
    KeyUpdateOrder update{.purpose = in.byte(), .version = in.byte()};
    const std::uint8_t retires = in.byte();
    in.check(retires <= 1, "older versions");
    update.retiresOlder = retires == 1;
    return update;
}

void writeParameters(FieldWriter& out, const WorkOrder& order)
{
    const std::size_t end = out.bytes().size() + parametersSize;
    if (order.preset)
        writePreset(out, *order.preset);
    if (order.keyUpdate) {
        out.byte(order.keyUpdate->purpose);
        out.byte(order.keyUpdate->version);
        out.byte(order.keyUpdate->retiresOlder ? 1 : 0);
    }
    if (order.emergencyCredit)
        out.number(order.emergencyCredit->hundredths(), 8, "emergency credit");
    out.zeros(end - out.bytes().size());
}

// `in` holds the parameters alone.
void readParameters(FieldReader& in, WorkOrder& order)
{
    std::size_t used = 0;
    switch (order.kind) {
    case ManagementClass::Preset:
        order.preset = readPreset(in);
        used = 10;
        break;
    case ManagementClass::KeyUpdate:
        order.keyUpdate = readKeyUpdate(in);
        used = 3;
        break;
    case ManagementClass::EmergencyCredit:
        order.emergencyCredit = Credit::fromHundredths(in.number(8, "emergency credit"));
        used = 8;
        break;
    case ManagementClass::Inspection:
    case ManagementClass::RelayTest:
    case ManagementClass::Reset:
    case ManagementClass::Clear: break;
    }
    in.zeros(parametersSize - used, "parameters");
}

void readHead(FieldReader& in, WorkOrder& order)
{
    order.serial = WorkOrderSerial{in.number(8, "order serial")};
    in.check(!order.serial.isNull(), "order serial");
    const auto kind = managementClass(in.byte());
    in.check(kind.has_value(), "class");
    order.kind = kind.value_or(ManagementClass::Inspection);
    const std::uint8_t scope = in.byte();
    const std::uint8_t meters = in.byte();
    in.check(scope == byMeters ? meters >= 1 && meters <= mostMetersOfAnOrder
                               : scope == byArea && meters == 0,
             "scope");
    order.uses = in.byte();
    order.validFrom = in.time(TimeForm::Minutes, "valid from");
    order.validUntil = in.time(TimeForm::Minutes, "valid until");
    order.engineer = readPerson(in, "engineer");
    order.approver1 = readPerson(in, "approver 1");
    order.approver2 = readPerson(in, "approver 2");
    order.scope = readScope(in, scope, std::min<std::size_t>(meters, mostMetersOfAnOrder));
}

} // namespace

Result<Bytes> encodeOrder(const WorkOrder& order, const CardSerial& card, ByteView orderKey,
                          Suite suite)
{
    if (const auto right = check(order); !right)
        return failed(right);
    FieldWriter out{orderSize};
    out.check(order.serial.value() > 0, "order serial");
    out.number(order.serial.value(), 8, "order serial");
    out.byte(static_cast<std::uint8_t>(order.kind));
    out.byte(order.scope.area ? byArea : byMeters);
    out.byte(static_cast<std::uint8_t>(order.scope.meters.size()));
    out.byte(order.uses);
    out.time(order.validFrom, TimeForm::Minutes, "valid from");
    out.time(order.validUntil, TimeForm::Minutes, "valid until");
    writePerson(out, order.engineer, "engineer");
    writePerson(out, order.approver1, "approver 1");
    writePerson(out, order.approver2, "approver 2");
    writeScope(out, order.scope);
    writeParameters(out, order);
    out.byte(order.keyVersion);
    out.byte(orderFormat);
    out.zeros(orderReserved);
    out.raw(orderMac(orderKey, card, out.bytes(), suite));
    return out.finish();
}

Result<WorkOrder> decodeOrder(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == orderSize, "size");
    WorkOrder order;
    readHead(in, order);
    readParameters(in, order);
    order.keyVersion = in.byte();
    in.check(in.byte() == orderFormat, "format");
    in.zeros(orderReserved, "reserved");
    if (const auto right = in.failure(); !right)
        return failed(right);
    if (const auto right = check(order); !right)
        return failed(right);
    return order;
}

bool orderMacValid(ByteView orderKey, const CardSerial& card, ByteView bytes, Suite suite)
{
    return bytes.size() == orderSize &&
           crypto::equalInConstantTime(orderMac(orderKey, card, bytes.first(orderMacOffset), suite),
                                       bytes.subspan(orderMacOffset));
}

} // namespace wattcard::cardio
