// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/power_factor.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

namespace {

constexpr int unity = 100; // power factor 1.00

// So much for every 0.01 between two power factors, the second included.
struct Slope {
    int upTo;                // hundredths
    std::int64_t hundredths; // of a percent, for each 0.01
};
struct Rule {
    int standard;
    Slope better[2]; // rising; flat after the last
    Slope worse[3];  // falling, down to 0
};

constexpr Rule ninety{90, {{95, -15}, {95, 0}}, {{70, 50}, {65, 100}, {0, 200}}};
constexpr Rule eightyFive{85, {{90, -10}, {94, -15}}, {{65, 50}, {60, 100}, {0, 200}}};
constexpr Rule eighty{80, {{90, -10}, {92, -15}}, {{60, 50}, {55, 100}, {0, 200}}};

constexpr const Rule& ruleOf(PowerFactorStandard standard)
{
    switch (standard) {
    case PowerFactorStandard::Ninety: return ninety;
    case PowerFactorStandard::EightyFive: return eightyFive;
    case PowerFactorStandard::Eighty: return eighty;
    }
    std::abort();
}

// The sum of the slopes between two power factors, whichever is higher.
template <std::size_t N> std::int64_t along(const Slope (&slopes)[N], int from, int to)
{
    const bool up = from < to;
    std::int64_t sum = 0;
    for (const Slope& slope : slopes) {
        const int end = up ? std::min(slope.upTo, to) : std::max(slope.upTo, to);
        sum += std::abs(end - from) * slope.hundredths;
        from = end;
    }
    return sum;
}

} // namespace

Percent powerFactorRule(PowerFactorStandard standard, int hundredths)
{
    const Rule& rule = ruleOf(standard);
    return Percent::fromHundredths(hundredths > rule.standard
                                       ? along(rule.better, rule.standard, hundredths)
                                       : along(rule.worse, rule.standard, hundredths));
}

Result<Percent> PowerFactorTable::adjustment(int hundredths) const
{
    const auto line = std::find_if(lines.begin(), lines.end(), [=](const PowerFactorLine& one) {
        return one.hundredths == hundredths;
    });
    if (line == lines.end())
        return failed(Fault::NotFound);
    if (effect == PowerFactorEffect::PenaltyOnly)
        return std::max(line->adjustment, Percent{});
    return line->adjustment;
}

PowerFactorTable powerFactorTable(PowerFactorStandard standard, PowerFactorEffect effect)
{
    PowerFactorTable table{standard, effect, {}};
    for (int hundredths = 0; hundredths <= unity; ++hundredths)
        table.lines.push_back({hundredths, powerFactorRule(standard, hundredths)});
    return table;
}

std::vector<int> differencesFromRule(const PowerFactorTable& table)
{
    std::vector<int> different;
    for (int hundredths = 0; hundredths <= unity; ++hundredths) {
        const auto line =
            std::find_if(table.lines.begin(), table.lines.end(),
                         [=](const PowerFactorLine& one) { return one.hundredths == hundredths; });
        if (line == table.lines.end() ||
            line->adjustment != powerFactorRule(table.standard, hundredths))
            different.push_back(hundredths);
    }
    return different;
}

} // namespace wattcard
