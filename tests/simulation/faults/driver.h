// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/faults/injector.h"

#include <array>

namespace wattcard::simulation {

// How often what was tried, and how it ended: a run that met nothing has shown nothing.
struct Tally {
    long points = 0; // that were run
    long runs = 0;
    std::array<long, kinds> fired{};
    long recoveriesHit = 0;     // by a second fault
    long recoveriesCrashed = 0; // the process ended in them
    long doubled = 0, lost = 0, otherwise = 0;
    Tally& operator+=(const Tally& other);
};

// Drives one flow from the same state again and again, each time with another fault
// (RELIABILITY.md section 4, D4).
class Driver {
public:
    explicit Driver(const Flow& flow);
    const std::vector<Trouble>& faults() const { return m_faults; } // all, in order
    const Flow& flow() const { return m_flow; }
    FlowTown& town() { return m_town; }
    const std::string& twin() const { return m_twin; } // how it ends without a fault
    std::string name(const Trouble& fault) const { return nameOf(fault, m_flow.name, m_passed); }

    // What is wrong in the end; empty when nothing is. The fault strikes the flow, the second one
    // the recovery.
    std::string run(const Trouble& fault, const std::optional<Trouble>& second, Tally& tally);
    // What staff pass when they recover from a fault: there the second ones strike.
    std::vector<Trouble> faultsAfter(const Trouble& fault);
    // The verdict after a recovery from what was done to the town by hand, from the same state.
    std::string judge() { return verdict(recover(m_town, m_flow), m_ignored); }
    void goBack() { m_town.goBackTo(m_ready); }

private:
    void strike(const Trouble& fault, Tally& tally);
    bool recoverUnder(const Trouble& second, Tally& tally);
    std::string verdict(bool isRecovered, Tally& tally);

    const Flow& m_flow;
    FlowTown m_town;
    Injector m_injector{m_town};
    FlowTown::Snapshot m_ready;
    std::string m_twin;
    Passed m_passed;
    std::vector<Trouble> m_faults;
    Tally m_ignored;
};

} // namespace wattcard::simulation
