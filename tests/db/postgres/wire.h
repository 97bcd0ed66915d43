// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <random>
#include <thread>

namespace wattcard::db::test {

// What has gone over a wire. A trip is a question that is waited for, with all that was sent along.
struct Traffic {
    std::int64_t statements = 0;
    std::int64_t trips = 0;
    std::int64_t bytesToServer = 0;
    std::int64_t bytesToClient = 0;
};

// At which moment a connection was cut whose client had sent COMMIT.
struct Cuts {
    int notForwarded = 0; // the server never heard of it
    int atOnce = 0;       // forwarded; nobody waited for what came of it
    int answerLost = 0;   // the server had answered, the client heard nothing
    int sum() const { return notForwarded + atOnce + answerLost; }
};

// Stands between clients and a server: counts, and cuts connections at their COMMIT. Reached at
// 127.0.0.1 without TLS, so that it can read along.
class Wire {
public:
    explicit Wire(const QByteArray& serverSocket);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    int port() const { return m_port; }
    Traffic traffic() const;
    Cuts cuts() const;
    // From now on one COMMIT of so many at random, 0 for none; each way in turn.
    void cutOneOf(int commits, std::uint32_t seed);
    // Whoever connects is hung up on: nobody who was cut comes back meanwhile.
    void refuseNewOnes(bool refuses);

private:
    struct Pair;
    enum class Way { NotForwarded, AtOnce, AnswerLost };
    void work();
    void accept();
    bool fromClient(Pair& pair);
    bool fromServer(Pair& pair);
    bool passOn(Pair& pair, const QByteArray& message);
    bool isCut(Pair& pair, const QByteArray& message);

    QByteArray m_serverSocket;
    int m_listener = -1;
    int m_end = -1;
    int m_port = 0;
    mutable std::mutex m_mutex;
    Traffic m_traffic;
    Cuts m_cuts;
    int m_oneOf = 0;
    bool m_refuses = false;
    std::minstd_rand m_random;
    std::list<Pair> m_pairs;
    std::thread m_thread; // the last: it uses all the others
};

} // namespace wattcard::db::test
