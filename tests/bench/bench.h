// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace wattcard::bench {

double cpuMicroseconds();  // of this process
double wallMicroseconds(); // monotonic

double percentile(std::vector<double> samples, double share); // 0.5 is the median

// A line of figures: a time of the product's and its peer's or limit's, their ratio, the goal of
// PERFORMANCE.md section 3, and counters that are exact.
struct Line {
    std::string name;
    double product = 0;
    double peer = 0;
    double ratio = 0;
    double goal = 0;
    const char* unit = "us";
    std::string counters = {};
};
// To the screen, and as CSV behind what the file of WATTCARD_BENCH_FILE has; WATTCARD_BENCH_STAMP
// (the date and the state of the source) goes into the first columns.
void print(const Line& line);

struct Report {
    std::string name;
    double goal = 0;
    std::string counters = {};
};

// Runs product and peer in turn, A B A B ..., because the machine drifts: the ratio is the median
// of the pairs' ratios. Each call measures itself and returns microseconds for one unit of work.
using Measure = std::function<double()>;
// Answers with the product's median.
double compare(const Report& report, const Measure& product, const Measure& peer);

// Which benches were asked for on the command line: all when none is named.
class Wanted {
public:
    Wanted(int argc, char** argv) : m_names(argv + 1, argv + argc) {}
    bool has(const std::string& name) const
    {
        return m_names.empty() || std::ranges::count(m_names, name) > 0;
    }

private:
    std::vector<std::string> m_names;
};

} // namespace wattcard::bench
