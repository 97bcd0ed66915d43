// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/day_close.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

QString dayOf(LocalTime time)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return u"%1%2%3"_s.arg(static_cast<int>(date.year()), 4, 10, QChar{u'0'})
        .arg(static_cast<unsigned>(date.month()), 2, 10, QChar{u'0'})
        .arg(static_cast<unsigned>(date.day()), 2, 10, QChar{u'0'});
}

Result<QString> DayClose::open(const QString& businessDay)
{
    const QString day = businessDay.isEmpty() ? dayOf(m_clock.local(m_clock.now())) : businessDay;
    if (auto opened = m_days.open(day, m_actor); !opened)
        return failed(opened);
    return day;
}

Result<ZReport> DayClose::z(CounterId counter, int number)
{
    if (number != 0)
        return m_days.zReport(counter, number);
    const auto last = m_days.lastZ(counter);
    if (!last)
        return failed(last);
    return m_days.zReport(counter, *last);
}

Result<Reconciliation> DayClose::reconcile(const QString& businessDay)
{
    if (!businessDay.isEmpty())
        return m_days.reconcile(businessDay, m_actor);
    const auto day = m_days.openDay();
    if (!day)
        return failed(day);
    return m_days.reconcile(*day, m_actor);
}

} // namespace wattcard::app
