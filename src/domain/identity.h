// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <QUuid>

#include <array>
#include <compare>
#include <cstdint>

namespace wattcard {

// A row's key in the database, one type for each kind of row.
template <class Tag> class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(std::int64_t value) : m_value{value} {}
    constexpr std::int64_t value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value = 0;
};
using CustomerId = Id<struct CustomerTag>;
using ServicePointId = Id<struct ServicePointTag>;
using AccountId = Id<struct AccountTag>;
using OperatorId = Id<struct OperatorTag>;
using TariffVersionId = Id<struct TariffVersionTag>;

// A number of exactly twelve digits. Cards carry it as six BCD bytes (CARD.md 3.1).
template <class Tag> class TwelveDigits {
public:
    constexpr TwelveDigits() = default;
    static Result<TwelveDigits> parse(QStringView text); // BadInput unless twelve ASCII digits
    static Result<TwelveDigits> fromNumber(std::uint64_t number); // BadInput above 999999999999
    constexpr std::uint64_t number() const { return m_number; }
    QString toString() const; // with leading zeros
    friend constexpr auto operator<=>(TwelveDigits, TwelveDigits) = default;

private:
    std::uint64_t m_number = 0;
};
using MeterNumber = TwelveDigits<struct MeterNumberTag>;
using CustomerNumber = TwelveDigits<struct CustomerNumberTag>; // belongs to the service point
extern template class TwelveDigits<MeterNumberTag>;
extern template class TwelveDigits<CustomerNumberTag>;

// The card's own number, eight bytes, written by the issuer into file 0019.
class CardSerial {
public:
    constexpr CardSerial() = default;
    explicit constexpr CardSerial(const std::array<std::uint8_t, 8>& bytes) : m_bytes{bytes} {}
    static Result<CardSerial> parse(QStringView hex);    // BadInput unless sixteen hex digits
    static Result<CardSerial> fromBytes(ByteView bytes); // BadInput unless eight
    ByteView bytes() const { return m_bytes; }
    QString toString() const; // sixteen upper-case hex digits
    friend constexpr auto operator<=>(const CardSerial&, const CardSerial&) = default;

private:
    std::array<std::uint8_t, 8> m_bytes{};
};

// A transaction's UUIDv7 (RFC 9562 section 5.7), made when the form opens; it is the idempotency
// key.
class TransactionId {
public:
    TransactionId() = default;
    explicit TransactionId(const QUuid& uuid) : m_uuid{uuid} {}
    // 48 bits of Unix milliseconds, version and variant, 74 bits of `random` (ten bytes are used).
    static TransactionId make(std::int64_t unixMilliseconds, ByteView random);
    static Result<TransactionId> parse(QStringView text);
    const QUuid& uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }
    QString toString() const; // without braces
    // The order id on the card: the last eight bytes, because the first ones are time
    // (CARD.md 3.2).
    std::array<std::uint8_t, 8> orderId() const;
    friend bool operator==(const TransactionId&, const TransactionId&) = default;

private:
    QUuid m_uuid;
};
using OrderId = std::array<std::uint8_t, 8>;

enum class Generation : std::uint16_t {}; // card issue number of the service point
enum class Sequence : std::uint32_t {};   // purchase count of a series
enum class SaleNumber : std::uint32_t {}; // per counter, reserved with the INTENT
enum class CounterId : std::uint16_t {};

} // namespace wattcard
