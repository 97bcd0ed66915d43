// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/fleet_day.h"
#include "main/fleet/counter_visit.h"

namespace wattcard::fleet {

// Something at the counter that the town did not expect.
struct Trouble {
    int meter = 0; // from 1
    int day = 0;   // from 0; the number of days: at the end
    Failure failure;
};

// How long each part of a run took, and what was done in it.
struct FleetFigures {
    std::chrono::microseconds founding{};
    std::chrono::microseconds metering{}; // meters between cards, and cards at meters
    std::chrono::microseconds counter{};
    std::chrono::microseconds settling{}; // everybody's card at the end
    std::chrono::microseconds checking{};
};

// A utility and all its customers, day by day. Meters live apart from each other and may be spread
// over threads; the counter serves one customer after the other, in the order of the clock. What
// comes out depends on the plan and its seed only, not on the number of threads.
class Town {
public:
    explicit Town(const FleetPlan& plan) : m_plan{plan} {}
    Result<void> found();
    Result<void> live();
    void settle(); // every card to its meter and back to the counter

    const FleetPlan& plan() const { return m_plan; }
    Utility& utility() { return *m_utility; }
    const std::vector<std::unique_ptr<Premises>>& premises() const { return m_premises; }
    const std::vector<Trouble>& troubles() const { return m_troubles; }
    const std::vector<app::FleetDay>& days() const { return m_days; }
    FleetFigures figures;

private:
    Result<void> enter(std::uint32_t number);
    Result<void> liveDay(int day);
    void serveErrands(int day);
    void noteDay(std::chrono::local_days date);
    template <class Act> void forEach(Act act); // on all threads

    FleetPlan m_plan;
    std::unique_ptr<Utility> m_utility;
    std::optional<CounterVisit> m_counter;
    std::vector<std::unique_ptr<Premises>> m_premises;
    std::vector<Trouble> m_troubles;
    app::FleetDay m_before; // all that was counted up to the last midnight
    std::vector<app::FleetDay> m_days;
};

} // namespace wattcard::fleet
