// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/reader.h"

#include "db/postgres/values.h"

#include <QScopeGuard>

#include <array>
#include <utility>

namespace wattcard::db::postgres {

namespace {

// A report of years takes its time; what looks at nothing for so long is not waited for, because
// the server tidies up nothing behind the state that it sees.
constexpr std::chrono::minutes longestReport{10};
constexpr std::chrono::minutes longestPause{5};

constexpr const char* oneState = "REPEATABLE READ READ ONLY";

void cancel(pg_conn* handle)
{
    PGcancel* const request = PQgetCancel(handle);
    std::array<char, 256> why{};
    if (request != nullptr)
        PQcancel(request, why.data(), static_cast<int>(why.size()));
    PQfreeCancel(request);
}

} // namespace

Result<std::unique_ptr<Reader>> Reader::open(const ServerOptions& options)
{
    ServerOptions patient = options;
    patient.statementTimeout = longestReport;
    patient.idleTimeout = longestPause;
    patient.applicationName += "-reading";
    auto connection = Connection::open(patient);
    if (!connection)
        return failed(connection);
    if (auto begun = (*connection)->beginAs(oneState); !begun)
        return failed(begun);
    return std::unique_ptr<Reader>{new Reader{std::move(*connection)}};
}

Result<void> Reader::renew()
{
    m_connection.rollback();
    return m_connection.beginAs(oneState);
}

Result<void> Reader::each(const StatementText& statement, const std::vector<QVariant>& values,
                          const Row& row)
{
    // Whoever asks from inside another's rows takes the connection: those are kept meanwhile.
    if (m_coming != nullptr) {
        while (Connection::Owned next = sentFor(*m_coming))
            m_coming->waiting.push_back(std::move(next));
        m_coming = nullptr;
    }
    if (auto sent = m_connection.send(statement, values); !sent)
        return sent;
    Stream stream;
    m_coming = &stream;
    const auto whenLeft = qScopeGuard([&] { endOf(stream); });
    return rowsOf(stream, row);
}

// The last one is none: all has come.
Connection::Owned Reader::sentFor(Stream& stream)
{
    Connection::Owned next{stream.hasEnded ? nullptr : PQgetResult(m_connection.m_handle),
                           &PQclear};
    stream.hasEnded = next == nullptr;
    return next;
}

Connection::Owned Reader::nextOf(Stream& stream)
{
    if (!stream.waiting.empty()) {
        Connection::Owned kept = std::move(stream.waiting.front());
        stream.waiting.pop_front();
        return kept;
    }
    return sentFor(stream);
}

Result<void> Reader::rowsOf(Stream& stream, const Row& row)
{
    while (const Connection::Owned next = nextOf(stream)) {
        const auto status = PQresultStatus(next.get());
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) // behind the last row
            continue;
        if (status != PGRES_SINGLE_TUPLE)
            return m_connection.refused(next.get(), Moment::Statement);
        auto cells = cellsOf(next.get(), 0);
        if (!cells)
            return failed(cells);
        if (auto taken = row(std::move(*cells)); !taken)
            return taken;
    }
    return {};
}

// What nobody wants any more is not sent to the end.
void Reader::endOf(Stream& stream)
{
    if (m_coming != &stream) // another question has taken the connection, and is done
        return;
    m_coming = nullptr;
    if (stream.hasEnded)
        return;
    cancel(m_connection.m_handle);
    while (sentFor(stream) != nullptr) {
    }
    // A cancelled statement ends the transaction; whoever goes on asking sees a new state.
    if (m_owned != nullptr && PQtransactionStatus(m_connection.m_handle) == PQTRANS_INERROR)
        static_cast<void>(renew());
}

} // namespace wattcard::db::postgres
