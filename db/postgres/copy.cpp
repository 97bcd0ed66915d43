// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/copy.h"

#include "db/postgres/values.h"

#include <QtEndian>

namespace wattcard::db::postgres {

namespace {

constexpr qsizetype atOnce = 256 * 1024;

template <class Number> void put(QByteArray& text, Number number)
{
    const qsizetype before = text.size();
    text.resize(before + static_cast<qsizetype>(sizeof number));
    qToBigEndian(number, text.data() + before);
}

} // namespace

Result<Copy> Copy::into(Connection& connection, const QByteArray& table, const QByteArray& columns)
{
    const QByteArray sql = "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)";
    const Connection::Owned began{PQexec(connection.m_handle, sql), &PQclear};
    if (PQresultStatus(began.get()) != PGRES_COPY_IN)
        return connection.refused(began.get(), Moment::Statement);
    Copy copy{connection};
    copy.m_waiting = QByteArray{"PGCOPY\n\377\r\n\0", 11};
    put(copy.m_waiting, qint32{0}); // flags
    put(copy.m_waiting, qint32{0}); // no more of the header
    return copy;
}

Result<void> Copy::add(const std::vector<QVariant>& row)
{
    const Bound cells{row};
    put(m_waiting, static_cast<qint16>(cells.count()));
    for (int at = 0; at < cells.count(); ++at) {
        const char* const bytes = cells.values()[at];
        put(m_waiting, bytes == nullptr ? qint32{-1} : qint32{cells.lengths()[at]});
        if (bytes != nullptr)
            m_waiting.append(bytes, cells.lengths()[at]);
    }
    return m_waiting.size() < atOnce ? Result<void>{} : send();
}

Result<void> Copy::send()
{
    const int sent = PQputCopyData(m_connection->m_handle, m_waiting.constData(),
                                   static_cast<int>(m_waiting.size()));
    m_waiting.resize(0);
    return sent == 1 ? Result<void>{} : m_connection->refused(nullptr, Moment::Statement);
}

Result<void> Copy::end()
{
    put(m_waiting, qint16{-1});
    if (auto sent = send(); !sent)
        return sent;
    if (PQputCopyEnd(m_connection->m_handle, nullptr) != 1)
        return m_connection->refused(nullptr, Moment::Statement);
    Result<void> done;
    while (PGresult* const next = PQgetResult(m_connection->m_handle)) {
        const Connection::Owned result{next, &PQclear};
        if (done && PQresultStatus(next) != PGRES_COMMAND_OK)
            done = m_connection->refused(next, Moment::Statement);
    }
    return done;
}

} // namespace wattcard::db::postgres
