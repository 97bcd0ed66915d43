// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/faults/driver.h"

#include <functional>

namespace wattcard::simulation {

// What a part of a job has found.
struct Report {
    Tally tally;
    std::vector<std::string> broken; // the point, and what is wrong after it
    std::string notes;               // lines for people
};

// A number from the environment; sizes and seeds come from there.
long numberFrom(const char* name, long otherwise);

// Runs the parts 0 to n-1, each in a process of its own, n being WATTCARD_WORKERS; one: in this.
Report inWorkers(const std::function<Report(int part, int parts)>& work);

// "garbled=12 busy=3", of what happened.
std::string firedText(const Tally& tally);

} // namespace wattcard::simulation
