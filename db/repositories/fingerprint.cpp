// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/fingerprint.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace wattcard::db {

namespace {

template <class Number> QByteArray bigEndian(Number number)
{
    const Number swapped = qToBigEndian(number);
    return QByteArray{reinterpret_cast<const char*>(&swapped), sizeof swapped};
}

QByteArray withLength(char type, const QByteArray& content)
{
    return type + bigEndian(static_cast<quint32>(content.size())) + content;
}

QByteArray canonical(const QVariant& value)
{
    if (value.isNull())
        return "n";
    switch (value.typeId()) {
    case QMetaType::LongLong: return 'i' + bigEndian(static_cast<quint64>(value.toLongLong()));
    case QMetaType::QByteArray: return withLength('b', value.toByteArray());
    default: return withLength('t', value.toString().toUtf8());
    }
}

} // namespace

Hash fingerprint(const char* domain, const std::vector<QVariant>& values)
{
    QByteArray content{domain};
    for (const QVariant& value : values)
        content += canonical(value);
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    Hash hash{};
    std::copy(digest.begin(), digest.end(), hash.begin());
    return hash;
}

QString hex(const Hash& hash)
{
    const QByteArray bytes{reinterpret_cast<const char*>(hash.data()),
                           static_cast<qsizetype>(hash.size())};
    return QString::fromLatin1(bytes.toHex());
}

} // namespace wattcard::db
