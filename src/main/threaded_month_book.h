// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/month_book.h"
#include "main/database_thread.h"

namespace wattcard {

// What is booked when a month is over, as the thread of that screen sees it.
class ThreadedMonthBook final : public MonthBook {
public:
    // `home` lives on the database thread.
    ThreadedMonthBook(MonthBook& book, QObject& home) : m_book{book}, m_home{home} {}
    Result<MonthBill> bill(const MonthReading& reading) override
    {
        return onThreadOf(m_home, [&] { return m_book.bill(reading); });
    }
    Result<StepNumber> settle(const MonthReading& reading, const StepCause& cause,
                              const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.settle(reading, cause, actor); });
    }
    Result<MonthClosed> close(Month month, const StepCause& cause, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.close(month, cause, actor); });
    }

private:
    MonthBook& m_book;
    QObject& m_home;
};

} // namespace wattcard
