// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/pipeline.h"

#include <utility>

namespace wattcard::db::postgres {

namespace {

constexpr int inBinary = 1;

bool isDone(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

// The answer to one statement; libpq ends each by none.
OwnedResult nextOf(pg_conn* handle)
{
    OwnedResult result{PQgetResult(handle), &PQclear};
    const bool isWhole = result && PQstatus(handle) == CONNECTION_OK;
    while (PGresult* const more = isWhole ? PQgetResult(handle) : nullptr)
        PQclear(more);
    return result;
}

} // namespace

bool onlyAdds(const QByteArray& sql)
{
    return sql.startsWith("INSERT INTO ") && sql.contains(" VALUES (") && !sql.contains("SELECT") &&
           !sql.contains("RETURNING") && !sql.contains("ON CONFLICT");
}

bool Pipeline::open(pg_conn* handle)
{
    m_sent.clear();
    m_isOpen = PQenterPipelineMode(handle) == 1;
    return m_isOpen;
}

bool Pipeline::close(pg_conn* handle)
{
    m_isOpen = false;
    return PQexitPipelineMode(handle) == 1;
}

bool Pipeline::sent(bool good, const QByteArray& key)
{
    if (good)
        m_sent.push_back(key);
    return good;
}

bool Pipeline::sendText(pg_conn* handle, const QByteArray& sql)
{
    return sent(PQsendQueryParams(handle, sql, 0, nullptr, nullptr, nullptr, nullptr, inBinary) ==
                1);
}

bool Pipeline::sendPrepare(pg_conn* handle, const QByteArray& key, const QByteArray& name,
                           const QByteArray& sql, const Bound& bound)
{
    return sent(PQsendPrepare(handle, name, sql, bound.count(), bound.types()) == 1, key);
}

bool Pipeline::send(pg_conn* handle, const QByteArray& name, const Bound& bound)
{
    return sent(PQsendQueryPrepared(handle, name, bound.count(), bound.values(), bound.lengths(),
                                    bound.formats(), inBinary) == 1);
}

Pipeline::Outcome Pipeline::wait(pg_conn* handle)
{
    Outcome outcome;
    const std::vector<QByteArray> sent = std::exchange(m_sent, {});
    bool isWhole = PQpipelineSync(handle) == 1;
    for (std::size_t at = 0; at < sent.size(); ++at) {
        OwnedResult result = isWhole ? nextOf(handle) : OwnedResult{nullptr, &PQclear};
        isWhole = isWhole && result && PQstatus(handle) == CONNECTION_OK;
        const bool isGood = isWhole && isDone(result.get());
        if (!isGood && !sent[at].isEmpty())
            outcome.unmade.push_back(sent[at]);
        if (!isGood && !outcome.failed && result) {
            outcome.failed = std::move(result);
            outcome.failedAtLast = at + 1 == sent.size();
        }
        if (at + 1 == sent.size())
            outcome.last = std::move(result);
    }
    // The mark that all before it is answered.
    const OwnedResult end{isWhole ? PQgetResult(handle) : nullptr, &PQclear};
    const bool isEnded = end && PQresultStatus(end.get()) == PGRES_PIPELINE_SYNC;
    outcome.isGood = isEnded && !outcome.failed;
    return outcome;
}

} // namespace wattcard::db::postgres
