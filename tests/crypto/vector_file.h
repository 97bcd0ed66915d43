// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace wattcard::test {

// A case of tests/data/vectors: one JSON object a line, with its source and its name.
class Vector {
public:
    explicit Vector(QJsonObject object) : m_object{std::move(object)} {}
    std::string name() const { return text("name").toStdString(); }
    bool has(const char* field) const { return m_object.contains(QLatin1StringView{field}); }
    bool truth(const char* field) const { return m_object[QLatin1StringView{field}].toBool(); }
    QString text(const char* field) const
    {
        EXPECT_TRUE(has(field)) << field;
        return m_object[QLatin1StringView{field}].toString();
    }
    Bytes bytes(const char* field) const // hexadecimal
    {
        const QByteArray raw = QByteArray::fromHex(text(field).toLatin1());
        return Bytes(raw.begin(), raw.end());
    }

private:
    QJsonObject m_object;
};

inline void PrintTo(const Vector& vector, std::ostream* out)
{
    *out << vector.name();
}

// An unreadable file or line gives no case, and a suite without cases fails.
inline std::vector<Vector> vectors(const char* fileName)
{
    QFile file{QStringLiteral(WATTCARD_TEST_VECTORS "/") + QLatin1StringView{fileName}};
    std::vector<Vector> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    while (!file.atEnd()) {
        const QJsonDocument line = QJsonDocument::fromJson(file.readLine());
        if (!line.isObject())
            return {};
        out.emplace_back(line.object());
    }
    return out;
}

inline std::string vectorName(const ::testing::TestParamInfo<Vector>& info)
{
    return info.param.name();
}

template <class Range> Bytes asBytes(const Range& range)
{
    return Bytes(range.begin(), range.end());
}

} // namespace wattcard::test
