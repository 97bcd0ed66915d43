// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/nvm_codec.h"

#include "meter/metering.h"
#include "meter/nvm_archive.h"
#include "meter/refusal.h"

#include <algorithm>

namespace wattcard::meter {

namespace nvm {

constexpr std::uint32_t longestOver = 255 * 60; // s, as the card can say
// Primary: less than 0.01 kWh (36 000 J) or kvarh (in 10^-4 var s) secondary at the largest ratio,
// and a quarter of an hour of the largest load.
constexpr auto mostRest = 36'000 * static_cast<std::int64_t>(largestRatio);
constexpr std::int64_t mostReactiveRest = mostRest * 10'000;
constexpr std::int64_t mostDemand = std::int64_t{0xFFFF'FFFF} * 15 * 60;

template <class Archive> void field(Archive& archive, PaymentMode& value)
{
    listed(archive, value, PaymentMode::Money);
}
template <class Archive> void field(Archive& archive, WorkState& value)
{
    listed(archive, value, WorkState::Opened);
}
template <class Archive> void field(Archive& archive, DisplayCode& value)
{
    listed(archive, value, DisplayCode::Err03);
}
template <class Archive> void field(Archive& archive, EventKind& value)
{
    listed(archive, value, EventKind::PresetsTaken);
}
template <class Archive> void field(Archive& archive, Cause& value)
{
    listed(archive, value, Cause::Bypass);
}
template <class Archive> void field(Archive& archive, VisitResult& value)
{
    listed(archive, value, VisitResult::NotConfirmed);
}
template <class Archive> void field(Archive& archive, Ratios& value)
{
    fields(archive, value.current, value.potential);
    archive.refuseUnless(value.isUsable());
}
template <class Archive> void field(Archive& archive, Alarms& value)
{
    fields(archive, value.first, value.second);
}
template <class Archive> void field(Archive& archive, AlarmsAndRatios& value)
{
    fields(archive, value.alarms, value.ratios);
}
template <class Archive> void field(Archive& archive, TariffSet& value)
{
    fields(archive, value.id, value.price);
}
template <class Archive> void field(Archive& archive, StandbySet& value)
{
    fields(archive, value.set, value.from);
}
template <class Archive> void field(Archive& archive, Limits& value)
{
    fields(archive, value.overdraft, value.reclose, value.hoarding);
}
template <class Archive> void field(Archive& archive, Parameters& value)
{
    fields(archive, value.mode, value.alarms, value.ratios, value.tariff, value.standby,
           value.limits);
}
template <class Archive> void field(Archive& archive, ParameterUpdate& value)
{
    fields(archive, value.mode, value.alarmsAndRatios, value.tariff, value.standby, value.limits);
}
template <class Archive> void field(Archive& archive, Series& value)
{
    fields(archive, value.customer, value.serial, value.gen, value.seq, value.accepted,
           value.keyVersion);
}
template <class Archive> void field(Archive& archive, Balance& value)
{
    fields(archive, value.remaining, value.consumed, value.lastCredit, value.remainderMicroYuan);
    archive.refuseUnless(value.remainderMicroYuan >= 0 &&
                         value.remainderMicroYuan < microYuanPerFen);
}
template <class Archive> void field(Archive& archive, MonthFreeze& value)
{
    fields(archive, value.at, value.total, value.energy, value.consumed, value.peakPowerW);
}
template <class Archive> void field(Archive& archive, Registers& value)
{
    field(archive, value.total);
    bounded(archive, value.joules, 0, mostRest);
    fields(archive, value.monthEnergy, value.monthConsumed, value.peakPowerW, value.monthEnds);
    sequence(archive, value.freezes, mostFreezes);
}
template <class Archive> void field(Archive& archive, Supply& value)
{
    constexpr std::uint8_t knownCauses = 0x0F;
    fields(archive, value.closed, value.causes.bits, value.courtesyEnabled, value.courtesyArmed,
           value.alarm1, value.alarm2);
    archive.refuseUnless((value.causes.bits & ~knownCauses) == 0);
}
template <class Archive> void field(Archive& archive, Stage& value)
{
    fields(archive, value.serial, value.customer, value.gen, value.seq, value.total,
           value.writeBackCounter, value.done, value.opens, value.keyVersion, value.update);
}
template <class Archive> void field(Archive& archive, GenerationFloor& value)
{
    fields(archive, value.customer, value.gen);
}
template <class Archive> void field(Archive& archive, Event& value)
{
    fields(archive, value.at, value.kind, value.code, value.amount, value.balance, value.total,
           value.cause);
}
template <class Archive> void field(Archive& archive, RelayTest& value)
{
    fields(archive, value.closedBefore, value.seconds);
}
template <class Archive> void field(Archive& archive, ServedOrder& value)
{
    fields(archive, value.serial, value.uses, value.validUntil);
}
template <class Archive> void field(Archive& archive, Visit& value)
{
    fields(archive, value.meter, value.order, value.use, value.at, value.result, value.stateBefore,
           value.stateAfter, value.customer, value.remaining, value.accepted, value.seq, value.gen,
           value.consumed, value.activeRegister, value.lastMonthEnergy, value.peakPowerW,
           value.flags, value.rejectedCards, value.writeBackCounter, value.lastError,
           value.relayClosed);
}
template <class Archive> void field(Archive& archive, WaitingVisit& value)
{
    fields(archive, value.card, value.visit, value.validUntil);
}
template <class Archive> void field(Archive& archive, KeyRule& value)
{
    fields(archive, value.purpose, value.version, value.retiresOlder);
}
// What format 2 has added.
template <class Archive> void workOrderFields(Archive& archive, MeterState& value)
{
    for (std::uint8_t& byte : value.area)
        archive.word(byte);
    fields(archive, value.balance.emergencyCredit, value.supply.relayTest);
    sequence(archive, value.served, mostServedOrders);
    sequence(archive, value.waiting, mostWaitingVisits);
    sequence(archive, value.keys, mostKeyRules);
}
template <class Archive> void field(Archive& archive, DaySwitch& value)
{
    auto minute = static_cast<std::uint16_t>(value.minuteOfDay);
    archive.word(minute);
    archive.refuseUnless(minute < 1'440);
    value.minuteOfDay = minute;
    listed(archive, value.rate, Rate::Valley);
}
template <class Archive, class T> void field(Archive& archive, ByRate<T>& value)
{
    for (T& each : value)
        field(archive, each);
}
template <class Archive> void field(Archive& archive, TimesOfUse& value)
{
    field(archive, value.prices);
    sequence(archive, value.day, mostDaySwitches);
    archive.refuseUnless(!value.day.empty());
}
template <class Archive> void field(Archive& archive, SettlementDate& value)
{
    fields(archive, value.month, value.day, value.hour);
    archive.refuseUnless(value.month >= 1 && value.month <= 12 && value.day >= 1 &&
                         value.day <= 31 && value.hour < 24);
}
template <class Archive> void field(Archive& archive, Ladder& value)
{
    listed(archive, value.period, TierPeriod::Year);
    sequence(archive, value.limits, Ladder::mostTiers - 1);
    sequence(archive, value.surcharges, Ladder::mostTiers);
    const std::size_t tiers = value.surcharges.empty() ? 1 : value.surcharges.size();
    archive.refuseUnless(value.limits.size() + 1 == tiers);
}
// What a set has beside its id and flat price.
template <class Archive> void setFields(Archive& archive, TariffSet& value)
{
    fields(archive, value.timesOfUse, value.ladder);
    sequence(archive, value.settlements, mostSettlements);
}
template <class Archive> void field(Archive& archive, Guarantee& value)
{
    fields(archive, value.from, value.until);
}
// What limits have beside L, C and the hoarding limit.
template <class Archive> void limitFields(Archive& archive, Limits& value)
{
    fields(archive, value.powerW, value.powerMinutes, value.guarantee);
}
template <class Archive> void field(Archive& archive, LoadGuard& value)
{
    auto over = static_cast<std::uint32_t>(value.overSeconds);
    archive.word(over);
    archive.refuseUnless(over <= longestOver);
    value.overSeconds = static_cast<int>(over);
    sequence(archive, value.trips, mostLoadTrips);
    field(archive, value.restsTo);
}
template <class Archive> void field(Archive& archive, Bypass& value)
{
    fields(archive, value.since, value.from, value.isOverdue, value.wouldHaveTripped);
}
template <class Archive> void protectionFields(Archive& archive, MeterState& value)
{
    limitFields(archive, value.parameters.limits);
    if (value.stage && value.stage->update.limits)
        limitFields(archive, *value.stage->update.limits);
    Supply& supply = value.supply;
    fields(archive, supply.load, supply.owesTrip, supply.breakingW, supply.highVoltage);
    fields(archive, value.conditions.bits, value.bypass);
    archive.refuseUnless(value.bypass.has_value() == value.conditions.has(Condition::Bypassed));
}
// What format 3 has added: prices by time and tiers, load limit and guarantee.
template <class Archive> void tariffFields(Archive& archive, MeterState& value)
{
    setFields(archive, value.parameters.tariff);
    if (value.parameters.standby)
        setFields(archive, value.parameters.standby->set);
    if (value.stage && value.stage->update.tariff)
        setFields(archive, *value.stage->update.tariff);
    if (value.stage && value.stage->update.standby)
        setFields(archive, value.stage->update.standby->set);
    Registers& registers = value.registers;
    fields(archive, registers.rates, registers.tierUse, registers.tierEnds);
    for (MonthFreeze& freeze : registers.freezes)
        field(archive, freeze.rates);
}
template <class Archive> void field(Archive& archive, GuaranteeCommand& value)
{
    fields(archive, value.window, value.supplies);
}
template <class Archive> void field(Archive& archive, FriendHours& value)
{
    fields(archive, value.weekdays, value.fromMinute, value.untilMinute);
}
template <class Archive> void field(Archive& archive, std::chrono::local_days& value)
{
    std::int64_t word = value.time_since_epoch().count();
    field(archive, word);
    constexpr std::int64_t first = firstTableDate.time_since_epoch().count();
    constexpr std::int64_t last = lastTableDate.time_since_epoch().count();
    archive.refuseUnless(word >= first && word <= last);
    value = std::chrono::local_days{std::chrono::days{std::clamp(word, first, last)}};
}
template <class Archive> void field(Archive& archive, DayTable& value)
{
    fields(archive, value.from.month, value.from.day, value.until.month, value.until.day,
           value.weekdays);
    sequence(archive, value.dates, mostTableDates);
    sequence(archive, value.day, mostDaySwitches);
}
template <class Archive> void field(Archive& archive, Presets& value)
{
    fields(archive, value.command, value.friendHours, value.notInGlobal, value.guaranteeFloor);
    sequence(archive, value.holidayWindows, mostHolidayWindows);
    sequence(archive, value.dayTables, mostDayTables);
    archive.refuseUnless(isUsable(value));
}
// What format 4 has added: reactive energy, demand, closing by itself, and the presets.
template <class Archive> void loadFields(Archive& archive, MeterState& value)
{
    Registers& registers = value.registers;
    field(archive, registers.reactive);
    bounded(archive, registers.reactiveRest, 0, mostReactiveRest);
    fields(archive, registers.monthReactive, registers.demandW);
    bounded(archive, registers.demandJoules, 0, mostDemand);
    field(archive, registers.demandEnds);
    for (MonthFreeze& freeze : registers.freezes)
        fields(archive, freeze.reactive, freeze.demandW);
    fields(archive, value.supply.closesOnLoading, value.supply.closesItself, value.missingPhase,
           value.presets);
    archive.refuseUnless(value.missingPhase >= 1 && value.missingPhase <= 3);
}
template <class Archive> void field(Archive& archive, MeterState& value)
{
    std::uint8_t format = nvmFormat;
    archive.word(format);
    archive.refuseUnless(format >= 1 && format <= nvmFormat);
    fields(archive, value.number, value.workState, value.now, value.series, value.parameters,
           value.balance, value.registers, value.supply, value.writeBackCounter, value.stage);
    sequence(archive, value.floor, mostFloors);
    fields(archive, value.rejectedCards, value.lastError);
    archive.refuseUnless(value.rejectedCards < rejectedCardsWrap);
    sequence(archive, value.events, mostEvents);
    if (format >= 2)
        workOrderFields(archive, value);
    if (format >= 3) {
        tariffFields(archive, value);
        protectionFields(archive, value);
    }
    if (format >= 4)
        loadFields(archive, value);
}

} // namespace nvm

Bytes encode(const MeterState& meter)
{
    nvm::Writer writer;
    MeterState copy = meter; // the description is shared with reading, which needs to write
    nvm::field(writer, copy);
    return std::move(writer.bytes);
}

Result<MeterState> decodeState(ByteView bytes)
{
    nvm::Reader reader{bytes};
    MeterState meter;
    nvm::field(reader, meter);
    if (!reader.good() || !reader.isAtEnd())
        return failed(Fault::BadInput);
    return meter;
}

} // namespace wattcard::meter
