// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <cstdio>
#include <ctime>

namespace wattcard::bench {

namespace {

constexpr int pairs = 9;

double microseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

} // namespace

double cpuMicroseconds()
{
    return microseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double wallMicroseconds()
{
    return microseconds(CLOCK_MONOTONIC);
}

double percentile(std::vector<double> samples, double share)
{
    std::ranges::sort(samples);
    const auto at = static_cast<std::size_t>(share * static_cast<double>(samples.size()));
    return samples.empty() ? 0 : samples[std::min(at, samples.size() - 1)];
}

void compare(const Report& report, const Measure& product, const Measure& peer)
{
    std::vector<double> products;
    std::vector<double> peers;
    std::vector<double> ratios;
    product(); // both are warm before anything counts
    peer();
    for (int i = 0; i < pairs; ++i) {
        products.push_back(product());
        peers.push_back(peer());
        ratios.push_back(products.back() / peers.back());
    }
    std::printf("%-20s %10.1f us %10.1f us  %5.2f  goal %4.2f  %s\n", report.name.c_str(),
                percentile(products, 0.5), percentile(peers, 0.5), percentile(ratios, 0.5),
                report.goal, report.counters.c_str());
    std::fflush(stdout);
}

} // namespace wattcard::bench
