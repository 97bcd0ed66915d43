// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include <QByteArray>

#include <algorithm>

namespace wattcard {

template <class Tag> Result<TwelveDigits<Tag>> TwelveDigits<Tag>::parse(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != 12 || !std::all_of(text.begin(), text.end(), isDigit))
        return failed(Fault::BadInput);
    return fromNumber(text.toULongLong());
}

template <class Tag> Result<TwelveDigits<Tag>> TwelveDigits<Tag>::fromNumber(std::uint64_t number)
{
    if (number > 999'999'999'999u)
        return failed(Fault::BadInput);
    TwelveDigits digits;
    digits.m_number = number;
    return digits;
}

template <class Tag> QString TwelveDigits<Tag>::toString() const
{
    return QString::number(m_number).rightJustified(12, u'0');
}

template class TwelveDigits<MeterNumberTag>;
template class TwelveDigits<CustomerNumberTag>;

Result<CardSerial> CardSerial::parse(QStringView hex)
{
    const QByteArray text = hex.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    if (text.size() != 16 || bytes.toHex() != text.toLower())
        return failed(Fault::BadInput);
    return fromBytes({reinterpret_cast<const std::uint8_t*>(bytes.constData()), 8});
}

Result<CardSerial> CardSerial::fromBytes(ByteView bytes)
{
    if (bytes.size() != 8)
        return failed(Fault::BadInput);
    CardSerial serial;
    std::copy(bytes.begin(), bytes.end(), serial.m_bytes.begin());
    return serial;
}

QString CardSerial::toString() const
{
    const auto* begin = reinterpret_cast<const char*>(m_bytes.data());
    return QString::fromLatin1(QByteArray::fromRawData(begin, 8).toHex().toUpper());
}

TransactionId TransactionId::make(std::int64_t unixMilliseconds, ByteView random)
{
    if (random.size() < 10)
        std::abort();
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(unixMilliseconds >> (40 - 8 * static_cast<int>(i)));
    std::copy_n(random.begin(), 10, bytes.begin() + 6);
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0F)); // version 7
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3F)); // variant 10
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return TransactionId{QUuid::fromRfc4122(QByteArrayView{data, 16})};
}

Result<TransactionId> TransactionId::parse(QStringView text)
{
    const TransactionId id{QUuid::fromString(text)};
    if (id.isNull())
        return failed(Fault::BadInput);
    return id;
}

QString TransactionId::toString() const
{
    return m_uuid.toString(QUuid::WithoutBraces);
}

OrderId TransactionId::orderId() const
{
    const QByteArray bytes = m_uuid.toRfc4122();
    OrderId order{};
    std::copy(bytes.begin() + 8, bytes.end(), order.begin());
    return order;
}

} // namespace wattcard
