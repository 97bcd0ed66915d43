// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/codes.h"

namespace wattcard::db {

// Domain values to bound values and back, one pair for each type that a column holds.

inline QVariant value(std::int64_t number)
{
    return QVariant::fromValue<qint64>(number);
}
inline QVariant value(Money money)
{
    return value(money.minor());
}
inline QVariant value(Credit credit)
{
    return value(credit.hundredths());
}
inline QVariant value(Energy energy)
{
    return value(energy.hundredths());
}
inline QVariant value(Price price)
{
    return value(price.tenThousandths());
}
template <class Tag> QVariant value(Id<Tag> id)
{
    return value(id.value());
}
template <class Tag> QVariant value(const TwelveDigits<Tag>& number)
{
    return number.toString();
}
inline QVariant value(Generation gen)
{
    return value(std::int64_t{static_cast<std::uint16_t>(gen)});
}
inline QVariant value(CounterId id)
{
    return value(std::int64_t{static_cast<std::uint16_t>(id)});
}
inline QVariant value(Sequence seq)
{
    return value(std::int64_t{static_cast<std::uint32_t>(seq)});
}
inline QVariant value(SaleNumber sale)
{
    return value(std::int64_t{static_cast<std::uint32_t>(sale)});
}
inline QVariant value(const CardSerial& serial)
{
    return serial.toString();
}
inline QVariant value(const TransactionId& id)
{
    return id.toString();
}
inline QVariant value(UtcTime time)
{
    return value(std::int64_t{time.time_since_epoch().count()});
}
inline QVariant value(LocalTime time)
{
    return value(std::int64_t{time.time_since_epoch().count()});
}
inline QVariant value(ByteView bytes)
{
    return QByteArray{reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size())};
}
inline QVariant value(QLatin1StringView text)
{
    return QString{text};
}
inline QVariant value(const QString& text)
{
    return text;
}

inline Money money(Record& record)
{
    return Money::fromMinor(record.integer());
}
inline Credit credit(Record& record)
{
    return Credit::fromHundredths(record.integer());
}
inline Energy energy(Record& record)
{
    return Energy::fromHundredths(record.integer());
}
inline Price price(Record& record)
{
    return Price::fromTenThousandths(record.integer());
}
inline UtcTime utcTime(Record& record)
{
    return UtcTime{std::chrono::milliseconds{record.integer()}};
}
inline LocalTime localTime(Record& record)
{
    return LocalTime{std::chrono::seconds{record.integer()}};
}
// For ids and the numbered enums: Generation, Sequence, SaleNumber, CounterId.
template <class Number> Number number(Record& record)
{
    return static_cast<Number>(record.integer());
}
// For values that are parsed from text: numbers of twelve digits, serials, transaction ids.
template <class Parsed> Parsed parsed(Record& record)
{
    const auto result = Parsed::parse(record.text());
    if (result)
        return *result;
    record.damage();
    return {};
}
// Every reader of a table ends with this.
template <class Value> Result<Value> checked(const Record& record, Value value)
{
    if (record.isDamaged())
        return failed(Fault::DatabaseDamaged,
                      QStringLiteral("a stored value is not what its column promises"));
    return value;
}

// Every record of an answer, by the one reader of its table.
template <class Read> auto checkedAll(Answer& answer, Read read)
{
    using Value = decltype(read(answer.records.front()));
    std::vector<Value> values;
    values.reserve(answer.records.size());
    for (Record& record : answer.records) {
        auto value = checked(record, read(record));
        if (!value)
            return Result<std::vector<Value>>{failed(value)};
        values.push_back(std::move(*value));
    }
    return Result<std::vector<Value>>{std::move(values)};
}

} // namespace wattcard::db
