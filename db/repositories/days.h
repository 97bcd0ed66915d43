// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/tariff/monthly.h"

#include <QString>

namespace wattcard::db {

// Days and months as the books write them: "20261121", "202611"; they compare as text.

QString dayText(Day day);
QString monthText(Month month);
// Of a month the first day.
Day dayFrom(QStringView text);
QString dayOf(LocalTime time);
Day dateOf(LocalTime time);

inline Month monthOf(Day day)
{
    return {day.year(), day.month()};
}
inline Day firstOf(Month month)
{
    return Day{month / 1};
}
// From the first to the second, which does not count.
int daysBetween(Day from, Day to);

} // namespace wattcard::db
