// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <array>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace wattcard::db {

// The row on which a statement stands, with the texts of the rows before: most of them repeat, and
// who asks for one again shares it.
struct LiveRow {
    sqlite3_stmt* statement = nullptr;
    std::vector<std::pair<QByteArray, QString>> texts = {}; // by column, as stored and as shown
};

// One row of an answer, read column by column in the order of its select list: one that is kept, or
// one that lives until the statement goes on. A value that cannot be what the column promises sets
// isDamaged() instead of ending the program: files are input.
class Record {
public:
    explicit Record(std::vector<QVariant> values) : m_values{std::move(values)} {}
    explicit Record(LiveRow& row);

    qint64 integer() { return m_live != nullptr ? liveInteger() : next().toLongLong(); }
    QString text() { return m_live != nullptr ? liveText() : next().toString(); }
    // For what is compared and not kept; valid until the next value is read.
    QLatin1StringView word();
    Bytes bytes();
    template <std::size_t size> std::array<std::uint8_t, size> octets();
    const std::vector<QVariant>& all() const { return m_values; } // of one that is kept
    Record kept() const;
    // Looks at the next value without taking it.
    bool nextIsNull() const;
    void skip(std::size_t columns) { m_next += columns; }
    void damage() { m_damaged = true; }
    bool isDamaged() const { return m_damaged; }

private:
    const QVariant& next();
    int liveColumn(); // behind the last one for what is not there: it reads as nothing
    qint64 liveInteger();
    QString liveText();
    std::vector<QVariant> m_values;
    LiveRow* m_live = nullptr;
    QByteArray m_word;
    std::size_t m_next = 0;
    std::size_t m_columns = 0;
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
