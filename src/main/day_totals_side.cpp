// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/day_totals_side.h"

#include "app/quiet_thread.h"

#include <QTimer>

namespace wattcard {

namespace {

// What cannot be counted now waits on: reports look at the rows meanwhile.
std::optional<db::CountedDay> countOneDay(const db::StoreAddress& store)
{
    app::makeThisThreadQuiet();
    auto reading = db::Reading::open(store);
    if (!reading)
        return {};
    auto counted = db::countDueDay(**reading);
    return counted ? std::move(*counted) : std::nullopt;
}

} // namespace

DayTotalsSide::~DayTotalsSide()
{
    if (m_counting)
        m_counting->wait();
}

void DayTotalsSide::makeSome()
{
    if (m_counting)
        return;
    const auto waiting = db::SqlDayTotals{m_database}.waiting();
    if (!waiting || *waiting == 0)
        return;
    m_counting.reset(
        QThread::create([this, store = m_database.address()] { m_counted = countOneDay(store); }));
    connect(m_counting.get(), &QThread::finished, this, &DayTotalsSide::keepCounted,
            Qt::QueuedConnection);
    m_counting->start();
}

void DayTotalsSide::keepCounted()
{
    constexpr std::chrono::milliseconds breath{50};
    m_counting->wait();
    m_counting.reset();
    const auto counted = std::exchange(m_counted, std::nullopt);
    if (counted && db::SqlDayTotals{m_database}.keep(*counted))
        QTimer::singleShot(breath, this, &DayTotalsSide::makeSome);
}

} // namespace wattcard
