// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/day_sums.h"

#include <algorithm>

namespace wattcard::app {

namespace {

void addSold(SoldSum& sum, const DayCell& cell)
{
    sum.sales += cell.sales;
    sum.paid = sum.paid + cell.paid;
}

std::size_t hourOf(UtcTime at, const Clock& clock)
{
    const LocalTime wall = clock.local(at);
    const auto sinceMidnight = wall - std::chrono::floor<std::chrono::days>(wall);
    return static_cast<std::size_t>(std::chrono::floor<std::chrono::hours>(sinceMidnight).count());
}

template <class Line, class Id> Line& lineOf(std::vector<Line>& lines, Id id)
{
    const auto found = std::ranges::find(lines, id, &Line::id);
    if (found != lines.end())
        return *found;
    lines.emplace_back().id = id;
    return lines.back();
}

} // namespace

DaySums daySums(const std::vector<DayCell>& cells, const Clock& clock)
{
    DaySums sums;
    for (const DayCell& cell : cells) {
        if (cell.sales == 0 && cell.reversals == 0)
            continue;
        addSold(sums.total, cell);
        sums.reversals += cell.reversals;
        DaySums::Tariff& tariff = lineOf(sums.tariffs, cell.tariff);
        tariff.name = cell.tariffName;
        addSold(tariff.sold, cell);
        addSold(tariff.hours[hourOf(cell.from, clock)], cell);
        addSold(lineOf(sums.counters, cell.counter).sold, cell);
        DaySums::Person& person = lineOf(sums.people, cell.author);
        person.login = cell.login;
        addSold(person.sold, cell);
    }
    std::ranges::sort(sums.tariffs, {}, [](const auto& each) { return each.id.value(); });
    std::ranges::sort(sums.counters, {}, &DaySums::Counter::id);
    std::ranges::sort(sums.people, {}, &DaySums::Person::login);
    return sums;
}

} // namespace wattcard::app
