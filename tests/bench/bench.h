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

// One line of the report: name, product and peer in microseconds, their ratio, the goal of
// PERFORMANCE.md section 3, and counters that are exact.
struct Report {
    std::string name;
    double goal = 0;
    std::string counters = {};
};

// Runs product and peer in turn, A B A B ..., because the machine drifts: the ratio is the median
// of the pairs' ratios. Each call measures itself and returns microseconds for one unit of work.
using Measure = std::function<double()>;
void compare(const Report& report, const Measure& product, const Measure& peer);

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
