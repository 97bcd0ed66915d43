// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/days.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

QString dayText(Day day)
{
    return monthText(monthOf(day)) + u"%1"_s.arg(unsigned{day.day()}, 2, 10, '0'_L1);
}

QString monthText(Month month)
{
    return u"%1%2"_s.arg(int{month.year()}, 4, 10, '0'_L1)
        .arg(unsigned{month.month()}, 2, 10, '0'_L1);
}

Day dayFrom(QStringView text)
{
    return Day{std::chrono::year{text.first(4).toInt()},
               std::chrono::month{text.sliced(4, 2).toUInt()},
               std::chrono::day{text.size() > 6 ? text.sliced(6, 2).toUInt() : 1}};
}

QString dayOf(LocalTime time)
{
    return dayText(dateOf(time));
}

Day dateOf(LocalTime time)
{
    return Day{std::chrono::floor<std::chrono::days>(time)};
}

int daysBetween(Day from, Day to)
{
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

} // namespace wattcard::db
