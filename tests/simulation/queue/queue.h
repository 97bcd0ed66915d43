// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wattcard::queueing {

// One line in front of servers that are all alike, first come, first served. Whoever comes does so
// by chance, independent of all others.
struct Line {
    double arrivals = 1; // a second
    double service = 1;  // seconds, on average
    int servers = 1;
    enum class Service { Exponential, Fixed } kind = Service::Exponential;
    double load() const { return arrivals * service / servers; } // of each server, below 1
};

struct Waits { // seconds in front of a server, without the service itself
    double mean = 0;
    double p50 = 0;
    double p99 = 0;
    double share = 0; // of those who wait at all
};

// So many who came, after a tenth more whom nobody counts; the same seed gives the same.
Waits simulate(const Line& line, int arrivals, std::uint32_t seed);

// In closed form, of exponential service (Erlang 1917): who waits, how long on average, and the
// wait that this share of all does not exceed.
double erlangC(const Line& line);
double meanWait(const Line& line);
double waitOf(const Line& line, double share);

} // namespace wattcard::queueing
