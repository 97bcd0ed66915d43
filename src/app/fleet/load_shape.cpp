// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleet/load_shape.h"

#include <cstdlib>

namespace wattcard::app {

namespace {

using namespace std::chrono;

// Drawn after published standard profiles of households and small trade: low at night, a rise at
// breakfast, the evening on top; trade follows its opening hours.
constexpr DayShape commutersWorkday{325, 292,  282,  282,  303,  488,  1193, 1627,
                                    976, 542,  488,  488,  542,  488,  488,  542,
                                    867, 1627, 2495, 2833, 2603, 2169, 1410, 650};
constexpr DayShape commutersRestDay{475,  380,  332,  304,  304,  332,  475,  760,
                                    1045, 1236, 1236, 1236, 1331, 1141, 950,  950,
                                    1045, 1331, 1806, 2008, 1901, 1616, 1141, 665};
constexpr DayShape familyWorkday{326,  280,  270,  270,  298,  560,  1400, 1587,
                                 1027, 747,  700,  840,  1214, 933,  747,  793,
                                 1027, 1587, 2147, 2159, 1961, 1587, 1027, 513};
constexpr DayShape familyRestDay{401,  339,  303,  294,  294,  357,  625, 982,
                                 1250, 1250, 1160, 1250, 1517, 1160, 982, 982,
                                 1071, 1428, 1785, 1884, 1696, 1428, 982, 580};
constexpr DayShape pensionersWorkday{387,  358,  348,  348,  368,  581,  968, 1259,
                                     1259, 1162, 1162, 1453, 1647, 1162, 968, 968,
                                     1065, 1356, 1647, 1660, 1453, 1162, 775, 484};
constexpr DayShape pensionersRestDay{383,  354,  345,  345,  364,  527,  863, 1151,
                                     1247, 1247, 1247, 1534, 1726, 1247, 959, 959,
                                     1055, 1342, 1630, 1640, 1438, 1151, 767, 479};
constexpr DayShape nightShiftWorkday{516,  412,  361,  361,  412,  619,  1548, 1858,
                                     1445, 722,  516,  464,  464,  464,  516,  722,
                                     1341, 1754, 1961, 2075, 2064, 1548, 1032, 825};
constexpr DayShape nightShiftRestDay{469,  422,  375,  356,  356,  422,  751, 1032,
                                     1126, 1126, 1126, 1126, 1314, 1126, 938, 938,
                                     1126, 1408, 1784, 1892, 1784, 1408, 938, 657};
constexpr DayShape shopWorkday{230,  221,  221,  221,  230,  276,  461,  830,
                               1476, 1845, 1845, 1753, 1660, 1660, 1753, 1753,
                               1753, 1753, 1568, 1119, 553,  322,  258,  239};
constexpr DayShape shopRestDay{240,  230,  230,  230,  240,  269,  384,  672,
                               1345, 1826, 1922, 1826, 1826, 1826, 1826, 1826,
                               1826, 1730, 1441, 970,  480,  317,  269,  249};

constexpr int wholeYear = 365;
using MonthTable = std::array<int, 12>;
constexpr MonthTable coldOfMonth{1'000, 850, 500, 150, 0, 0, 0, 0, 0, 100, 450, 850};
constexpr MonthTable heatOfMonth{0, 0, 0, 50, 250, 650, 1'000, 950, 500, 100, 0, 0};

// Between the months the year goes in a straight line, so that no day jumps.
int along(const MonthTable& months, int dayOfYear)
{
    const int position = dayOfYear * static_cast<int>(months.size());
    const auto month = static_cast<std::size_t>(position / wholeYear) % months.size();
    const int from = months[month];
    const int to = months[(month + 1) % months.size()];
    return from + (to - from) * (position % wholeYear) / wholeYear;
}

} // namespace

const DayShape& shapeOf(Dwelling dwelling, DayKind kind)
{
    const bool works = kind == DayKind::Workday;
    switch (dwelling) {
    case Dwelling::Commuters: return works ? commutersWorkday : commutersRestDay;
    case Dwelling::Family: return works ? familyWorkday : familyRestDay;
    case Dwelling::Pensioners: return works ? pensionersWorkday : pensionersRestDay;
    case Dwelling::NightShift: return works ? nightShiftWorkday : nightShiftRestDay;
    case Dwelling::Shop: return works ? shopWorkday : shopRestDay;
    }
    std::abort();
}

DayKind kindOf(local_days day)
{
    const weekday name{day};
    return name == Saturday || name == Sunday ? DayKind::RestDay : DayKind::Workday;
}

Season seasonOf(local_days day)
{
    const year_month_day date{day};
    const auto since = day - local_days{date.year() / January / 1};
    const int dayOfYear = static_cast<int>(since.count());
    return {along(coldOfMonth, dayOfYear), along(heatOfMonth, dayOfYear)};
}

} // namespace wattcard::app
