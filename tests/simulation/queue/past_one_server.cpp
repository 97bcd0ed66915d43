// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a company needs past one server, from counts that were measured: past_one_server [MS], the
// server's own milliseconds for one sale. Prints the table of db/postgres/PAST-ONE-SERVER.md.
#include "tests/simulation/queue/queue.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace {

using wattcard::queueing::Line;

// PostgresWire.ofASaleIsCounted: round trips of a sale, and those of them that have the turn.
constexpr int trips = 35;
constexpr int tripsInTurn = 15;
constexpr double kilobytes = 32.7;

// Assumed: each customer buys once a month; 300 days of 9 hours; in the busiest hour of the month
// five times as many come as on average.
constexpr double customers = 10e6;
constexpr double counters = 1'000;
constexpr double busiest = 5;
constexpr double peak = customers * 12 / (300 * 9 * 3'600.0) * busiest;

// No turn is taken for more of its time than this, or the wait is made of other waits.
constexpr double mostLoad = 0.7;
constexpr double msInSecond = 1'000;

} // namespace

int main(int argc, char** argv)
{
    const double serverMs = argc > 1 ? std::atof(argv[1]) : 15;
    std::printf("%.0f sales a second in the busiest hour, one in %.0f s at each counter,"
                " %.0f Mbit/s in all\n",
                peak, counters / peak, peak * kilobytes * 8 / msInSecond);
    std::printf("| round trip | turn held | one area sells | areas | counters each | wait p50"
                " | wait p99 | a sale at the counter |\n");
    std::printf("|---|---|---|---|---|---|---|---|\n");
    for (const double roundTripMs : {0.1, 0.5, 1.0, 5.0, 20.0}) {
        const double held = tripsInTurn * roundTripMs + serverMs;
        const double areas = std::ceil(peak * held / msInSecond / mostLoad);
        const Line line{.arrivals = peak / areas,
                        .service = held / msInSecond,
                        .servers = 1,
                        .kind = Line::Service::Fixed};
        constexpr int arrivals = 400'000;
        const auto waits = wattcard::queueing::simulate(line, arrivals, 1);
        std::printf("| %.1f ms | %.0f ms | %.0f/s | %.0f | %.0f | %.0f ms | %.0f ms | %.0f ms |\n",
                    roundTripMs, held, msInSecond / held, areas, counters / areas,
                    waits.p50 * msInSecond, waits.p99 * msInSecond,
                    trips * roundTripMs + serverMs + waits.p50 * msInSecond);
    }
    return EXIT_SUCCESS;
}
