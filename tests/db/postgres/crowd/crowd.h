// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/crowd/counter.h"
#include "tests/db/postgres/wire.h"

#include <QEventLoop>
#include <QTimer>

#include <map>
#include <random>

namespace wattcard::db::test {

struct CrowdPlan {
    int sales = 2'000; // finished or sold, in all rounds
    int rounds = 3;    // each ends with everything checked
    int counters = 8;
    int accounts = 12; // all counters sell to each of them
    std::uint32_t seed = 1;
};

struct CrowdCounts {
    std::map<char, int> served; // by Served
    int kills = 0;
    int stops = 0; // of the server, at once
    int serverKills = 0;
    int sleeps = 0; // of a counter, in whatever it does
    int lost = 0;
    int doubled = 0;
    int gaps = 0;
    int unverified = 0;
    int done() const;
};

// Counters that sell to the same accounts at the same time through a wire that is cut at COMMIT,
// are killed and put to sleep, on a server that is stopped and killed. What happens when is decided
// by how many sales there were and by the seed; what it meets is chance.
class Crowd {
public:
    explicit Crowd(const CrowdPlan& plan);
    // False when something does not hold, or when not all of it happened that was to happen.
    bool run();

private:
    struct Seat {
        std::unique_ptr<QProcess> process;
        bool sleeps = false;
    };
    void makeAccounts();
    void play(int sales);
    void seat(int number);
    void hear(int number);
    void afterSale();
    void killOne();
    void putToSleep();
    void wakeAll();
    void stopServer();
    void endRound();
    void check();
    void checkReceipts();
    void checkCards();
    int countOf(const char* sql);
    bool isWhole() const;
    void print() const;

    CrowdPlan m_plan;
    int m_salesForAKill; // so many between two of them, half as many at least
    int m_salesForAStop;
    int m_salesForASleep;
    CrowdCounts m_counts;
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    QByteArray m_books;
    Wire m_wire;
    Shop m_shop;
    std::map<int, Seat> m_seats;
    QEventLoop m_loop;
    QTimer m_stalled;
    int m_wanted = 0; // sales until this round ends
    int m_nextKill = 0;
    int m_nextStop = 0;
    int m_nextSleep = 0;
    bool m_isEnding = false;
    bool m_hasFailed = false;
};

} // namespace wattcard::db::test
