// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/load_shape.h"
#include "app/fleet/seeded.h"

namespace wattcard::app {

// What a household of its kind and means uses.
struct HouseholdTraits {
    Dwelling dwelling = Dwelling::Family;
    int dailyWh = 8'000;  // in spring, on a day like any other
    int standbyW = 40;    // never less than this
    int cooling = 0;      // permille added on the hottest day
    int heating = 0;      // permille added on the coldest day
    int unrest = 200;     // permille by which a step may differ from the shape
    int kettleOdds = 30;  // permille of the steps of waking hours with a large appliance
    int largestW = 9'000; // what the main fuse lets through
};

// The load of one day: a shape, its size, and chance. Cheap to make and to ask.
class DayLoad {
public:
    DayLoad(const HouseholdTraits& traits, std::chrono::local_days day, const Seeded& chance);
    // What the household would draw then, primary watts; 0 <= minuteOfDay < 1440.
    std::uint32_t watts(int minuteOfDay) const;

private:
    const HouseholdTraits* m_traits;
    const DayShape* m_shape;
    Seeded m_chance;
    int m_meanW; // of this day
    bool m_away; // nobody is at home: standby only
};

// A household and its habits of using electricity: pure, seeded, integer. Two with the same seed
// and number are the same.
class Household {
public:
    Household(std::uint64_t seed, std::uint32_t number);
    const HouseholdTraits& traits() const { return m_traits; }
    DayLoad load(std::chrono::local_days day) const;

private:
    Seeded m_chance;
    HouseholdTraits m_traits;
};

} // namespace wattcard::app
