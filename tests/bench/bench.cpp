// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

namespace wattcard::bench {

namespace {

constexpr int pairs = 9;

double microseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

void note(const Line& line)
{
    const char* const path = std::getenv("WATTCARD_BENCH_FILE");
    if (path == nullptr)
        return;
    const auto close = [](std::FILE* file) { std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> file{std::fopen(path, "a"), close};
    if (!file) {
        std::perror(path);
        return;
    }
    const char* const stamp = std::getenv("WATTCARD_BENCH_STAMP");
    std::string counters = line.counters;
    std::ranges::replace(counters, ',', ';');
    std::fprintf(file.get(), "%s,%s,%.2f,%.2f,%s,%.4f,%.3f,%s\n", stamp ? stamp : ",",
                 line.name.c_str(), line.product, line.peer, line.unit, line.ratio, line.goal,
                 counters.c_str());
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

void print(const Line& line)
{
    std::printf("%-20s %10.1f %s %10.1f %s  %5.2f  goal %4.2f  %s\n", line.name.c_str(),
                line.product, line.unit, line.peer, line.unit, line.ratio, line.goal,
                line.counters.c_str());
    std::fflush(stdout);
    note(line);
}

double compare(const Report& report, const Measure& product, const Measure& peer)
{
    std::vector<double> products;
    std::vector<double> peers;
    std::vector<double> ratios;
    constexpr double slow = 10e6; // what takes ten seconds stands for itself
    const int wanted = product() > slow ? 1 : pairs; // both are warm before anything counts
    peer();
    for (int i = 0; i < wanted; ++i) {
        products.push_back(product());
        peers.push_back(peer());
        ratios.push_back(products.back() / peers.back());
    }
    print({report.name, percentile(products, 0.5), percentile(peers, 0.5), percentile(ratios, 0.5),
           report.goal, "us", report.counters});
    return percentile(products, 0.5);
}

} // namespace wattcard::bench
