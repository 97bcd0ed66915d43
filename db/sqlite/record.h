// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <array>
#include <vector>

namespace wattcard::db {

// One row of an answer, read column by column in the order of its select list. A value that cannot
// be what the column promises sets isDamaged() instead of ending the program: files are input.
class Record {
public:
    explicit Record(std::vector<QVariant> values) : m_values{std::move(values)} {}

    qint64 integer() { return next().toLongLong(); }
    QString text() { return next().toString(); }
    Bytes bytes();
    template <std::size_t size> std::array<std::uint8_t, size> octets();
    const std::vector<QVariant>& all() const { return m_values; }
    // Looks at the next value without taking it.
    bool nextIsNull() const { return m_next < m_values.size() && m_values[m_next].isNull(); }
    void skip(std::size_t columns) { m_next += columns; }
    void damage() { m_damaged = true; }
    bool isDamaged() const { return m_damaged; }

private:
    const QVariant& next();
    std::vector<QVariant> m_values;
    std::size_t m_next = 0;
    bool m_damaged = false;
};

// The whole answer to a statement. Nothing stays open in the database behind it.
struct Answer {
    std::vector<Record> records;
    int changed = 0; // rows inserted or updated
};

struct NamedAnswer {
    QStringList columns;
    Answer answer;
};

inline const QVariant& Record::next()
{
    static const QVariant nothing;
    if (m_next < m_values.size())
        return m_values[m_next++];
    m_damaged = true;
    return nothing;
}

inline Bytes Record::bytes()
{
    const QByteArray raw = next().toByteArray();
    return Bytes(raw.begin(), raw.end());
}

template <std::size_t size> std::array<std::uint8_t, size> Record::octets()
{
    const Bytes raw = bytes();
    std::array<std::uint8_t, size> result{};
    if (raw.size() == size)
        std::copy(raw.begin(), raw.end(), result.begin());
    else
        m_damaged = true;
    return result;
}

} // namespace wattcard::db
