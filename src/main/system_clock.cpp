// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/system_clock.h"

#include <QDateTime>
#include <QFile>

#include <ctime>

namespace wattcard {

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Uptime SystemClock::uptime() const
{
    using namespace std::chrono;
    timespec running{};
    clock_gettime(CLOCK_BOOTTIME, &running);
    QFile boot{QStringLiteral("/proc/sys/kernel/random/boot_id")};
    const bool known = boot.open(QIODevice::ReadOnly);
    return {known ? boot.readAll().trimmed().toStdString() : std::string{"unknown"},
            duration_cast<milliseconds>(seconds{running.tv_sec} + nanoseconds{running.tv_nsec})};
}

LocalTime SystemClock::local(UtcTime time) const
{
    using std::chrono::seconds;
    const auto utc = std::chrono::floor<seconds>(time).time_since_epoch();
    const int offset = QDateTime::fromSecsSinceEpoch(utc.count()).offsetFromUtc();
    return LocalTime{utc + seconds{offset}};
}

} // namespace wattcard
