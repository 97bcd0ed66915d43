// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/queue/queue.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

namespace wattcard::queueing {

Waits simulate(const Line& line, int arrivals, std::uint32_t seed)
{
    std::mt19937_64 random{seed};
    std::exponential_distribution<double> gap{line.arrivals};
    std::exponential_distribution<double> service{1 / line.service};
    std::priority_queue<double, std::vector<double>, std::greater<>> free; // from when on
    for (int server = 0; server < line.servers; ++server)
        free.push(0);
    std::vector<double> waits;
    waits.reserve(static_cast<std::size_t>(arrivals));
    double now = 0;
    const int warm = arrivals / 10;
    for (int arrival = -warm; arrival < arrivals; ++arrival) {
        now += gap(random);
        const double begin = std::max(now, free.top());
        free.pop();
        free.push(begin + (line.kind == Line::Service::Fixed ? line.service : service(random)));
        if (arrival >= 0)
            waits.push_back(begin - now);
    }
    std::ranges::sort(waits);
    Waits all;
    for (const double wait : waits) {
        all.mean += wait / arrivals;
        all.share += wait > 0 ? 1.0 / arrivals : 0;
    }
    all.p50 = waits[waits.size() / 2];
    all.p99 = waits[waits.size() * 99 / 100];
    return all;
}

// By Erlang's B, which is built up server by server without large numbers.
double erlangC(const Line& line)
{
    const double offered = line.arrivals * line.service;
    double blocked = 1;
    for (int servers = 1; servers <= line.servers; ++servers)
        blocked = offered * blocked / (servers + offered * blocked);
    return blocked / (1 - line.load() * (1 - blocked));
}

double meanWait(const Line& line)
{
    return erlangC(line) * line.service / (line.servers * (1 - line.load()));
}

double waitOf(const Line& line, double share)
{
    const double waiting = erlangC(line);
    if (1 - share >= waiting)
        return 0;
    return std::log(waiting / (1 - share)) * line.service / (line.servers * (1 - line.load()));
}

} // namespace wattcard::queueing
