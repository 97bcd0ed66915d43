// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/score.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

int Score::points() const
{
    int sum = 0;
    for (const Mark& mark : marks)
        sum += mark.points;
    return sum;
}

const Mark& Score::of(Criterion criterion) const
{
    const auto found = std::ranges::find(marks, criterion, &Mark::criterion);
    if (found == marks.end())
        std::abort();
    return *found;
}

int mostPoints(Criterion criterion)
{
    switch (criterion) {
    case Criterion::MoneyRight: return 35;
    case Criterion::NothingTwice: return 25;
    case Criterion::RightOrder: return 20;
    case Criterion::InTime: return 10;
    case Criterion::WithoutHints: return 10;
    }
    std::abort();
}

} // namespace wattcard::app
