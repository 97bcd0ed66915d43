// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/values.h"

#include <QString>
#include <QtEndian>

#include <optional>
#include <utility>

namespace wattcard::db::postgres {

namespace {

// Of the catalogue, the same in each server (pg_type.dat).
enum Type : Oid {
    Unknown = 0,
    Boolean = 16,
    ByteArray = 17,
    Name = 19,
    Big = 20,
    Small = 21,
    Integer = 23,
    Text = 25,
    UnknownText = 705,
    Varying = 1043,
    Numeric = 1700,
};

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Oid typeOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return Unknown;
    case QMetaType::QString: return Text;
    case QMetaType::QByteArray: return ByteArray;
    default: return Big;
    }
}

QByteArray bytesOf(const QVariant& value, Oid type)
{
    switch (type) {
    case Text: return value.toString().toUtf8();
    case ByteArray: return value.toByteArray();
    case Big: return bigEndian(value.toLongLong());
    default: return {};
    }
}

// A whole numeric: digits to the base of 10000, the first with the weight that is told.
std::optional<qint64> wholeNumber(const char* bytes, int size)
{
    constexpr int headSize = 8;
    constexpr quint16 negative = 0x4000;
    if (size < headSize)
        return std::nullopt;
    const int digits = qFromBigEndian<qint16>(bytes);
    const int weight = qFromBigEndian<qint16>(bytes + 2);
    const quint16 sign = qFromBigEndian<quint16>(bytes + 4);
    if ((sign != 0 && sign != negative) || digits > weight + 1 || size < headSize + 2 * digits)
        return std::nullopt; // no number, or one with a fraction
    qint64 number = 0;
    for (int at = 0; at <= weight; ++at) {
        const qint64 digit = at < digits ? qFromBigEndian<qint16>(bytes + headSize + 2 * at) : 0;
        if (__builtin_mul_overflow(number, qint64{10'000}, &number) ||
            __builtin_add_overflow(number, digit, &number))
            return std::nullopt;
    }
    return sign == negative ? -number : number;
}

} // namespace

Bound::Bound(const std::vector<QVariant>& values)
{
    m_bytes.reserve(values.size()); // the pointers are into it
    for (const QVariant& value : values) {
        const Oid type = typeOf(value);
        m_bytes.push_back(bytesOf(value, type));
        m_types.push_back(type);
        m_pointers.push_back(type == Unknown ? nullptr : m_bytes.back().constData());
        m_lengths.push_back(static_cast<int>(m_bytes.back().size()));
        m_formats.push_back(1);
    }
}

QByteArray Bound::signature() const
{
    QByteArray letters;
    for (const Oid type : m_types)
        letters += static_cast<char>('a' + type);
    return letters;
}

Result<QVariant> cellOf(const PGresult* answer, int row, int column)
{
    if (PQgetisnull(answer, row, column) != 0)
        return QVariant{};
    const char* const bytes = PQgetvalue(answer, row, column);
    const int size = PQgetlength(answer, row, column);
    switch (PQftype(answer, column)) {
    case Boolean: return QVariant{qint64{*bytes}};
    case Small: return QVariant{qint64{qFromBigEndian<qint16>(bytes)}};
    case Integer: return QVariant{qint64{qFromBigEndian<qint32>(bytes)}};
    case Big: return QVariant{qFromBigEndian<qint64>(bytes)};
    case Text:
    case Name:
    case Varying:
    case UnknownText: return QVariant{QString::fromUtf8(bytes, size)};
    case ByteArray: return QVariant{QByteArray{bytes, size}};
    case Numeric:
        if (const auto number = wholeNumber(bytes, size))
            return QVariant{*number};
        break;
    default: break;
    }
    return failed(Fault::DatabaseFailed,
                  QStringLiteral("column %1 has type %2").arg(column).arg(PQftype(answer, column)));
}

Result<std::vector<QVariant>> cellsOf(const PGresult* answer, int row)
{
    const int columns = PQnfields(answer);
    std::vector<QVariant> cells;
    cells.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        auto cell = cellOf(answer, row, column);
        if (!cell)
            return failed(cell);
        cells.push_back(std::move(*cell));
    }
    return cells;
}

} // namespace wattcard::db::postgres
