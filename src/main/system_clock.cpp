// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/system_clock.h"

#include <QDateTime>

namespace wattcard {

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

LocalTime SystemClock::local(UtcTime time) const
{
    using std::chrono::seconds;
    const auto utc = std::chrono::floor<seconds>(time).time_since_epoch();
    const int offset = QDateTime::fromSecsSinceEpoch(utc.count()).offsetFromUtc();
    return LocalTime{utc + seconds{offset}};
}

} // namespace wattcard
