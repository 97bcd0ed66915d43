// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/nvm_codec.h"

#include "meter/metering.h"
#include "meter/refusal.h"

#include <concepts>
#include <type_traits>

namespace wattcard::meter {

namespace {

class Writer {
public:
    static constexpr bool reading = false;
    template <std::unsigned_integral T> void word(T& value)
    {
        for (int shift = static_cast<int>(sizeof(T)) * 8 - 8; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    void refuseUnless(bool) {}
    Bytes bytes;
};

class Reader {
public:
    static constexpr bool reading = true;
    explicit Reader(ByteView bytes) : m_rest{bytes} {}
    template <std::unsigned_integral T> void word(T& value)
    {
        refuseUnless(m_rest.size() >= sizeof(T));
        if (!m_good)
            return;
        std::uint64_t read = 0;
        for (const std::uint8_t byte : m_rest.first(sizeof(T)))
            read = read << 8 | byte;
        value = static_cast<T>(read);
        m_rest = m_rest.subspan(sizeof(T));
    }
    void refuseUnless(bool holds) { m_good = m_good && holds; }
    bool good() const { return m_good; }
    bool isAtEnd() const { return m_rest.empty(); }

private:
    ByteView m_rest;
    bool m_good = true;
};

// Every type is described once and serves both directions.

template <class Archive, std::unsigned_integral T>
requires(!std::same_as<T, bool>) void field(Archive& archive, T& value)
{
    archive.word(value);
}
template <class Archive> void field(Archive& archive, std::int64_t& value)
{
    auto word = static_cast<std::uint64_t>(value);
    archive.word(word);
    value = static_cast<std::int64_t>(word);
}
template <class Archive> void field(Archive& archive, bool& value)
{
    std::uint8_t word = value ? 1 : 0;
    archive.word(word);
    archive.refuseUnless(word <= 1);
    value = word == 1;
}
// A closed list: `last` is its last enumerator.
template <class Archive, class E> void listed(Archive& archive, E& value, E last)
{
    auto word = static_cast<std::uint8_t>(value);
    archive.word(word);
    archive.refuseUnless(word <= static_cast<std::uint8_t>(last));
    value = static_cast<E>(word);
}
// Numbers with a type of their own: Generation, Sequence.
template <class Archive, class E>
requires std::is_enum_v<E>
void field(Archive& archive, E& value)
{
    auto word = static_cast<std::underlying_type_t<E>>(value);
    archive.word(word);
    value = static_cast<E>(word);
}
template <class Archive> void field(Archive& archive, Credit& value)
{
    std::int64_t word = value.hundredths();
    field(archive, word);
    value = Credit::fromHundredths(word);
}
template <class Archive> void field(Archive& archive, Energy& value)
{
    std::int64_t word = value.hundredths();
    field(archive, word);
    archive.refuseUnless(word >= 0);
    value = Energy::fromHundredths(word);
}
template <class Archive> void field(Archive& archive, Price& value)
{
    std::int64_t word = value.tenThousandths();
    field(archive, word);
    archive.refuseUnless(word >= 0);
    value = Price::fromTenThousandths(word);
}
template <class Archive> void field(Archive& archive, LocalTime& value)
{
    std::int64_t word = value.time_since_epoch().count();
    field(archive, word);
    value = LocalTime{std::chrono::seconds{word}};
}
template <class Archive, class Tag> void field(Archive& archive, TwelveDigits<Tag>& value)
{
    std::uint64_t word = value.number();
    archive.word(word);
    const auto number = TwelveDigits<Tag>::fromNumber(word);
    archive.refuseUnless(number.has_value());
    if (number)
        value = *number;
}
template <class Archive> void field(Archive& archive, CardSerial& value)
{
    std::array<std::uint8_t, 8> bytes{};
    std::copy(value.bytes().begin(), value.bytes().end(), bytes.begin());
    for (std::uint8_t& byte : bytes)
        archive.word(byte);
    value = CardSerial{bytes};
}
template <class Archive, class Tag> void field(Archive& archive, Id<Tag>& value)
{
    std::int64_t word = value.value();
    field(archive, word);
    value = Id<Tag>{word};
}
template <class Archive, class T> void field(Archive& archive, std::optional<T>& value)
{
    bool present = value.has_value();
    field(archive, present);
    if (!present)
        return value.reset();
    if (!value)
        value.emplace();
    field(archive, *value);
}
template <class Archive, class T>
void sequence(Archive& archive, std::vector<T>& values, std::size_t most)
{
    auto count = static_cast<std::uint16_t>(values.size());
    archive.word(count);
    archive.refuseUnless(count <= most);
    if constexpr (Archive::reading)
        values.resize(archive.good() ? count : 0);
    for (T& value : values)
        field(archive, value);
}
template <class Archive, class... Fields> void fields(Archive& archive, Fields&... values)
{
    (field(archive, values), ...);
}

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
    listed(archive, value, DisplayCode::End);
}
template <class Archive> void field(Archive& archive, EventKind& value)
{
    listed(archive, value, EventKind::HoldLifted);
}
template <class Archive> void field(Archive& archive, Cause& value)
{
    listed(archive, value, Cause::KeyVersion);
}
template <class Archive> void field(Archive& archive, VisitResult& value)
{
    listed(archive, value, VisitResult::NotConfirmed);
}
template <class Archive> void field(Archive& archive, Ratios& value)
{
    fields(archive, value.current, value.potential);
    archive.refuseUnless(value.product() >= 1 && value.product() <= largestRatio);
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
    fields(archive, value.total, value.joules, value.monthEnergy, value.monthConsumed,
           value.peakPowerW, value.monthEnds);
    archive.refuseUnless(value.joules >= 0);
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
}

} // namespace

Bytes encode(const MeterState& meter)
{
    Writer writer;
    MeterState copy = meter; // the description is shared with reading, which needs to write
    field(writer, copy);
    return std::move(writer.bytes);
}

Result<MeterState> decodeState(ByteView bytes)
{
    Reader reader{bytes};
    MeterState meter;
    field(reader, meter);
    if (!reader.good() || !reader.isAtEnd())
        return failed(Fault::BadInput);
    return meter;
}

} // namespace wattcard::meter
