// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/values.h"

#include <memory>
#include <vector>

namespace wattcard::db::postgres {

using OwnedResult = std::unique_ptr<PGresult, void (*)(PGresult*)>;

// Statements of one transaction on their way. What only has to succeed is sent along with the next
// question and waited for with it: over a network each wait costs what all of its statements cost.
// The server skips whatever comes behind one that failed, so that nothing is lost by hearing of it
// late.
class Pipeline {
public:
    // So many at most before somebody waits: their answers must have room on the way.
    static constexpr std::size_t mostWaiting = 64;

    // What came of those that were sent since the last wait.
    struct Outcome {
        std::vector<OwnedResult> asked;        // of those that were asked for their answer
        OwnedResult failed{nullptr, &PQclear}; // the first that did not
        bool isGood = false;
        std::size_t failedAt = 0; // its place among those that were sent
        bool failedAtLast = false;
        std::vector<QByteArray> unmade; // keys of statements that were not prepared after all
    };

    bool isOpen() const { return m_isOpen; }
    std::size_t waiting() const { return m_sent.size(); }
    bool open(pg_conn* handle);
    bool close(pg_conn* handle); // nothing may wait

    enum class Answer { Wanted, NotWanted };
    bool sendText(pg_conn* handle, const QByteArray& sql, Answer answer);
    bool sendPrepare(pg_conn* handle, const QByteArray& key, const QByteArray& name,
                     const QByteArray& sql, const Bound& bound);
    bool send(pg_conn* handle, const QByteArray& name, const Bound& bound, Answer answer);
    Outcome wait(pg_conn* handle);

private:
    struct Sent {
        QByteArray key = {}; // of one that is prepared
        bool isWanted = false;
    };
    bool sent(bool good, Sent which);
    bool m_isOpen = false;
    std::vector<Sent> m_sent;
};

// A statement that adds one row or fails, and of which nothing else is asked.
bool onlyAdds(const QByteArray& sql);
// A question that changes nothing.
bool onlyReads(const QByteArray& sql);

} // namespace wattcard::db::postgres
