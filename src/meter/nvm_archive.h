// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/credit.h"
#include "domain/energy.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace wattcard::meter::nvm {

// How values lie in a memory image: big-endian, each described once for writing and for reading. A
// reader refuses what no writer makes.

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
// What is reckoned with later: an amount, energy or a time. What no meter ever reaches is refused
// here, so that no sum of them overflows (RELIABILITY.md section 9).
inline constexpr std::int64_t mostHundredths = 1'000'000'000'000'000; // of a yuan or of a kWh
inline constexpr std::int64_t mostPrice = 1'000'000'000;              // 10^-4 yuan a kWh
inline constexpr std::int64_t mostSeconds = 100'000'000'000; // from 1970: three thousand years
template <class Archive>
void bounded(Archive& archive, std::int64_t& value, std::int64_t least, std::int64_t most)
{
    field(archive, value);
    archive.refuseUnless(value >= least && value <= most);
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
    bounded(archive, word, -mostHundredths, mostHundredths);
    value = Credit::fromHundredths(word);
}
template <class Archive> void field(Archive& archive, Energy& value)
{
    std::int64_t word = value.hundredths();
    bounded(archive, word, 0, mostHundredths);
    value = Energy::fromHundredths(word);
}
template <class Archive> void field(Archive& archive, Price& value)
{
    std::int64_t word = value.tenThousandths();
    bounded(archive, word, 0, mostPrice);
    value = Price::fromTenThousandths(word);
}
template <class Archive> void field(Archive& archive, LocalTime& value)
{
    std::int64_t word = value.time_since_epoch().count();
    bounded(archive, word, -mostSeconds, mostSeconds);
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

} // namespace wattcard::meter::nvm
