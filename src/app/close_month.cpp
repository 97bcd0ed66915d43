// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_month.h"

#include "app/step_rules.h"

namespace wattcard::app {

Month CloseMonth::newest() const
{
    const LocalTime now = m_parts.clock.local(m_parts.clock.now());
    const Day today{
        std::chrono::sys_days{std::chrono::floor<std::chrono::days>(now).time_since_epoch()}};
    return Month{today.year(), today.month()} - std::chrono::months{1};
}

Result<MonthClosed> CloseMonth::run(Month month, const StepCause& cause, const Operator& author)
{
    if (auto good = checkStep(author, Right::CloseDay, cause.note); !good)
        return failed(good);
    if (month > newest())
        return failed(Fault::MonthSettled);
    return m_parts.book.close(month, cause, {author.id, m_parts.counter});
}

} // namespace wattcard::app
