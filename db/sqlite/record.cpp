// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/record.h"

#include "db/sqlite/cells.h"

#include <sqlite3.h>

#include <algorithm>

namespace wattcard::db {

namespace {

QByteArrayView bytesAt(sqlite3_stmt* statement, int column, const void* bytes)
{
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(statement, column)};
}

} // namespace

Record::Record(LiveRow& row)
    : m_live{&row},
      m_columns{static_cast<std::size_t>(sqlite3_column_count(row.statement))}
{
    row.texts.resize(m_columns);
}

Record Record::kept() const
{
    if (m_live == nullptr)
        return Record{m_values};
    std::vector<QVariant> values;
    values.reserve(m_columns);
    for (std::size_t column = 0; column < m_columns; ++column)
        values.push_back(cellAt(m_live->statement, static_cast<int>(column)));
    return Record{std::move(values)};
}

const QVariant& Record::next()
{
    static const QVariant nothing;
    if (m_next < m_values.size())
        return m_values[m_next++];
    m_damaged = true;
    return nothing;
}

int Record::liveColumn()
{
    if (m_next < m_columns)
        return static_cast<int>(m_next++);
    m_damaged = true;
    return static_cast<int>(m_columns);
}

qint64 Record::liveInteger()
{
    return sqlite3_column_int64(m_live->statement, liveColumn());
}

QString Record::liveText()
{
    const int column = liveColumn();
    const auto* text = sqlite3_column_text(m_live->statement, column);
    if (text == nullptr)
        return {};
    const QByteArrayView stored = bytesAt(m_live->statement, column, text);
    auto& [before, shown] = m_live->texts[static_cast<std::size_t>(column)];
    if (shown.isNull() || stored != before) {
        before.resize(stored.size());
        std::ranges::copy(stored, before.begin());
        shown = QString::fromUtf8(stored);
    }
    return shown;
}

QLatin1StringView Record::word()
{
    if (m_live == nullptr) {
        m_word = next().toString().toLatin1();
        return QLatin1StringView{m_word};
    }
    const int column = liveColumn();
    const auto* text = sqlite3_column_text(m_live->statement, column);
    return QLatin1StringView{bytesAt(m_live->statement, column, text)};
}

Bytes Record::bytes()
{
    if (m_live == nullptr) {
        const QByteArray raw = next().toByteArray();
        return Bytes(raw.begin(), raw.end());
    }
    const int column = liveColumn();
    const void* blob = sqlite3_column_blob(m_live->statement, column);
    const QByteArrayView raw = bytesAt(m_live->statement, column, blob);
    return Bytes(raw.begin(), raw.end());
}

bool Record::nextIsNull() const
{
    if (m_live == nullptr)
        return m_next < m_values.size() && m_values[m_next].isNull();
    return m_next < m_columns &&
           sqlite3_column_type(m_live->statement, static_cast<int>(m_next)) == SQLITE_NULL;
}

} // namespace wattcard::db
