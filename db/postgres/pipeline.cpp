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

bool onlyReads(const QByteArray& sql)
{
    const bool isPlain = sql.startsWith("SELECT ");
    const bool isNamed = sql.startsWith("WITH ") && !sql.contains("INSERT ") &&
                         !sql.contains("UPDATE ") && !sql.contains("DELETE ");
    return isPlain || isNamed;
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

bool Pipeline::sent(bool good, Sent which)
{
    if (good)
        m_sent.push_back(std::move(which));
    return good;
}

bool Pipeline::sendText(pg_conn* handle, const QByteArray& sql, Answer answer)
{
    const int good =
        PQsendQueryParams(handle, sql, 0, nullptr, nullptr, nullptr, nullptr, inBinary);
    return sent(good == 1, {{}, answer == Answer::Wanted});
}

bool Pipeline::sendPrepare(pg_conn* handle, const QByteArray& key, const QByteArray& name,
                           const QByteArray& sql, const Bound& bound)
{
    return sent(PQsendPrepare(handle, name, sql, bound.count(), bound.types()) == 1, {key, false});
}

bool Pipeline::send(pg_conn* handle, const QByteArray& name, const Bound& bound, Answer answer)
{
    const int good = PQsendQueryPrepared(handle, name, bound.count(), bound.values(),
                                         bound.lengths(), bound.formats(), inBinary);
    return sent(good == 1, {{}, answer == Answer::Wanted});
}

Pipeline::Outcome Pipeline::wait(pg_conn* handle)
{
    Outcome outcome;
    const std::vector<Sent> sent = std::exchange(m_sent, {});
    bool isWhole = PQpipelineSync(handle) == 1;
    for (std::size_t at = 0; at < sent.size(); ++at) {
        OwnedResult result = isWhole ? nextOf(handle) : OwnedResult{nullptr, &PQclear};
        isWhole = isWhole && result && PQstatus(handle) == CONNECTION_OK;
        const bool isGood = isWhole && isDone(result.get());
        if (!isGood && !sent[at].key.isEmpty())
            outcome.unmade.push_back(sent[at].key);
        if (isGood && sent[at].isWanted) {
            outcome.asked.push_back(std::move(result));
        } else if (!isGood && !outcome.failed && result) {
            outcome.failed = std::move(result);
            outcome.failedAt = at;
            outcome.failedAtLast = at + 1 == sent.size();
        }
    }
    // The mark that all before it is answered.
    const OwnedResult end{isWhole ? PQgetResult(handle) : nullptr, &PQclear};
    const bool isEnded = end && PQresultStatus(end.get()) == PGRES_PIPELINE_SYNC;
    outcome.isGood = isEnded && !outcome.failed;
    return outcome;
}

} // namespace wattcard::db::postgres
