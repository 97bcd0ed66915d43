// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/faults/store_faults.h"
#include "tests/simulation/twelve_flows.h"

namespace wattcard::simulation {

// The end of the counter's process, at the point where it is thrown.
struct ProcessEnds {};

// Lets one thing go wrong in a town, at the readers of counter and meters, in the store, at the
// printer; and notes what is passed meanwhile.
class Injector {
public:
    explicit Injector(FlowTown& town) : m_town{town} {}
    // From now on; nothing: only noted.
    void arm(const std::optional<Trouble>& fault);
    // Nothing goes wrong any more.
    void disarm();
    const Passed& passed() const { return m_passed; } // since arm()
    int fired() const { return m_fired; }             // since arm()

private:
    using Cut = cardio::InProcessReader::Cut;
    bool hits(int at, bool ofThisKind);
    void watch(cardio::InProcessReader& reader, flows::Wall* wall);
    Cut before(cardio::InProcessReader& reader, flows::Wall* wall, ByteView command);
    std::optional<Result<Bytes>> instead(cardio::InProcessReader& reader);
    Cut after(flows::Wall* wall, Bytes& answer);
    Cut endOf(flows::Wall* wall); // the counter's process or the meter's power
    void point(const std::string& name);

    FlowTown& m_town;
    StoreFaults m_store;
    std::optional<Trouble> m_fault;
    Passed m_passed;
    int m_commands = 0, m_points = 0;
    bool m_isHit = false; // the command under way
    int m_fired = 0;
};

} // namespace wattcard::simulation
