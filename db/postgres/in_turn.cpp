// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a Connection asks in a transaction of its own turn: as few waits as can be.
#include "db/postgres/connection.h"
#include "db/postgres/foresight.h"
#include "db/postgres/pipeline.h"

#include <utility>

namespace wattcard::db::postgres {

namespace {

QByteArray stateOf(const PGresult* refused)
{
    return QByteArray{PQresultErrorField(refused, PG_DIAG_SQLSTATE)};
}

} // namespace

// All that was sent, and the answers to what was asked.
Result<std::vector<Connection::Owned>> Connection::waited(Moment moment)
{
    Pipeline::Outcome outcome = m_pipeline->wait(m_handle);
    const bool askedForTurn = std::exchange(m_asksForTurn, false);
    for (const QByteArray& key : outcome.unmade)
        m_prepared.erase(key);
    if (outcome.isGood)
        return std::move(outcome.asked);
    m_wasAnswered = !outcome.asked.empty();
    constexpr std::size_t placeOfTurn = 1; // behind BEGIN
    if (askedForTurn && outcome.failedAt == placeOfTurn && stateOf(outcome.failed.get()) == "55P03")
        m_mayRetry = true;
    // Whatever stands behind a statement that the server refused, COMMIT among it, was not run.
    const bool isBefore = outcome.failed && !outcome.failedAtLast &&
                          PQstatus(m_handle) == CONNECTION_OK &&
                          !isAway({stateOf(outcome.failed.get()), {}});
    return refused(outcome.failed.get(), isBefore ? Moment::Statement : moment);
}

Result<Connection::Owned> Connection::sendAndWait(const QByteArray& sql, Moment moment)
{
    if (!m_pipeline->sendText(m_handle, sql, Pipeline::Answer::Wanted))
        return refused(nullptr, moment);
    auto answers = waited(moment);
    return answers ? Result<Owned>{std::move(answers->back())} : failed(answers);
}

// What will be asked behind this question, as far as it can be told; never the books' own questions
// about something else, as nobody gets an answer to a question that he has not asked.
Result<void> Connection::guess(std::vector<QByteArray>& keys)
{
    for (const Question& question : m_foresight->next()) {
        // Room for what is to be prepared for it, and for its answer on the way.
        const bool hasRoom = m_prepared.size() + 1 < mostPrepared &&
                             m_pipeline->waiting() + 2 < Pipeline::mostWaiting;
        QByteArray key = question.key();
        if (!hasRoom || m_ahead.contains(key))
            continue;
        const Bound bound{question.values};
        const auto name = prepared({"guessed", question.sql.constData()}, bound);
        if (!name)
            return failed(name);
        if (!m_pipeline->send(m_handle, *name, bound, Pipeline::Answer::Wanted))
            return refused(nullptr, Moment::Statement);
        keys.push_back(std::move(key));
    }
    return {};
}

// Nothing for a statement that is not waited for.
Result<Connection::Owned> Connection::askInTurn(const StatementText& statement,
                                                const std::vector<QVariant>& values)
{
    const Question question{statement.sql, values};
    const bool isQuestion = onlyReads(question.sql);
    const bool waits = !onlyAdds(question.sql);
    if (isQuestion) {
        m_foresight->asks(question);
        if (auto known = m_ahead.extract(question.key()); !known.empty())
            return std::move(known.mapped());
    } else {
        m_foresight->changes(question);
        m_ahead.clear();
    }
    const Bound bound{values};
    const auto name = prepared(statement, bound);
    if (!name)
        return failed(name);
    const auto answer = waits ? Pipeline::Answer::Wanted : Pipeline::Answer::NotWanted;
    if (!m_pipeline->send(m_handle, *name, bound, answer))
        return refused(nullptr, Moment::Statement);
    std::vector<QByteArray> keys;
    if (isQuestion) {
        if (auto guessed = guess(keys); !guessed)
            return failed(guessed);
    }
    if (!waits && m_pipeline->waiting() < Pipeline::mostWaiting)
        return Owned{nullptr, &PQclear};
    auto answers = waited(Moment::Statement);
    // A guess was refused, and not the whole transaction or the connection: without any, then.
    const bool isGuess = m_wasAnswered && !keys.empty() && !m_mayRetry && !m_isLost;
    if (!answers && isGuess) {
        m_foresight->giveUp();
        m_mayRetry = true;
    }
    if (!answers)
        return failed(answers);
    for (std::size_t at = 0; at < keys.size(); ++at)
        m_ahead.emplace(keys[at], std::move((*answers)[at + 1]));
    return waits ? std::move(answers->front()) : Owned{nullptr, &PQclear};
}

} // namespace wattcard::db::postgres
