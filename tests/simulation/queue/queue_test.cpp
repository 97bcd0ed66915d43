// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/queue/queue.h"

#include <gtest/gtest.h>

namespace wattcard::queueing {

namespace {

constexpr int arrivals = 400'000;

Line lineOf(double offered, int servers)
{
    return {.arrivals = offered, .service = 1, .servers = servers};
}

void expectNear(double simulated, double closed, double within)
{
    EXPECT_NEAR(simulated, closed, closed * within);
}

} // namespace

// By hand: one server waits as often as it is busy; 2 servers with 1 erlang: 1/3; 3 with 2: 4/9.
TEST(Queue, erlangsFormulaGivesWhatIsKnown)
{
    EXPECT_NEAR(erlangC(lineOf(0.8, 1)), 0.8, 1e-12);
    EXPECT_NEAR(erlangC(lineOf(1, 2)), 1.0 / 3, 1e-12);
    EXPECT_NEAR(erlangC(lineOf(2, 3)), 4.0 / 9, 1e-12);
    EXPECT_NEAR(meanWait(lineOf(0.8, 1)), 4, 1e-12); // 0.8 / (1 - 0.8)
    EXPECT_NEAR(meanWait(lineOf(1, 2)), 1.0 / 3, 1e-12);
    EXPECT_EQ(waitOf(lineOf(1, 2), 0.5), 0);                 // two thirds do not wait
    EXPECT_NEAR(waitOf(lineOf(0.5, 1), 0.99), 7.824, 0.001); // ln 50 / 0.5
}

TEST(Queue, theSimulationAgreesWithTheClosedForm)
{
    for (const auto& [offered, servers] : {std::pair{0.5, 1}, {0.8, 1}, {1.0, 2}, {8.0, 10}}) {
        const Line line = lineOf(offered, servers);
        const Waits waits = simulate(line, arrivals, 20'261'123);
        SCOPED_TRACE(servers);
        expectNear(waits.share, erlangC(line), 0.03);
        expectNear(waits.mean, meanWait(line), 0.08);
        expectNear(waits.p99, waitOf(line, 0.99), 0.08);
    }
}

// Pollaczek and Khinchine: with fixed service half of the mean wait remains.
TEST(Queue, ofFixedServiceWaitsHalfAsLong)
{
    Line line = lineOf(0.8, 1);
    line.kind = Line::Service::Fixed;
    expectNear(simulate(line, arrivals, 20'261'123).mean, meanWait(line) / 2, 0.05);
}

} // namespace wattcard::queueing
