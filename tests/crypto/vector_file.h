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

// A case of tests/data/vectors, or of the known answers in cardio/selftest/vectors that the
// programs carry: one JSON object a line, with its source and its name. There the fields are those
// of the line, of its inputs and of what it expects; the names differ.
class Vector {
public:
    explicit Vector(QJsonObject object) : m_object{std::move(object)} {}
    std::string name() const { return text("name").toStdString(); }
    bool has(const char* field) const { return find(field).isString(); }
    QString text(const char* field) const
    {
        EXPECT_TRUE(has(field)) << field;
        return find(field).toString();
    }
    bool truth(const char* field) const { return find(field).toBool(); }
    Bytes bytes(const char* field) const // hexadecimal
    {
        const QByteArray raw = QByteArray::fromHex(text(field).toLatin1());
        return Bytes(raw.begin(), raw.end());
    }

private:
    QJsonValue find(const char* field) const
    {
        const QLatin1StringView name{field};
        for (const QLatin1StringView part :
             {QLatin1StringView{"inputs"}, QLatin1StringView{"expected"}}) {
            const QJsonObject object = m_object[part].toObject();
            if (object.contains(name))
                return object[name];
        }
        return m_object[name];
    }

    QJsonObject m_object;
};

inline void PrintTo(const Vector& vector, std::ostream* out)
{
    *out << vector.name();
}

// An unreadable file or line gives no case, and a suite without cases fails. With an operation only
// the lines of that operation, and with a suite only those of that suite.
inline std::vector<Vector> vectors(const char* fileName, const char* operation = nullptr,
                                   const char* suite = nullptr)
{
    const QString name = QString::fromLatin1(fileName);
    QFile file{QStringLiteral(WATTCARD_TEST_VECTORS "/") + name};
    if (!file.exists())
        file.setFileName(
            QStringLiteral(WATTCARD_TEST_VECTORS "/../../../cardio/selftest/vectors/") + name);
    std::vector<Vector> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    while (!file.atEnd()) {
        const QJsonDocument line = QJsonDocument::fromJson(file.readLine());
        if (!line.isObject())
            return {};
        const Vector vector{line.object()};
        const bool fits =
            (operation == nullptr || vector.text("operation") == QLatin1StringView{operation}) &&
            (suite == nullptr || vector.text("suite") == QLatin1StringView{suite});
        if (fits)
            out.push_back(vector);
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
