// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/till_rule.h"

#include "db/repositories/account_reader.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectPractice{"practice",
                                       "SELECT COALESCE(MAX(practice), 0) FROM company"};
constexpr StatementText selectLastDay{"last_day", "SELECT MAX(day) FROM business_day"};
constexpr StatementText openClockDay{
    "open_clock_day", "INSERT INTO business_day (day, opened_at) SELECT ?, ?"
                      " WHERE NOT EXISTS (SELECT 1 FROM business_day WHERE day = ?)"};

} // namespace

Result<bool> TillRule::isPractice()
{
    auto company = m_database.run(selectPractice);
    if (!company)
        return failed(company);
    return company->records.front().integer() != 0;
}

Result<bool> TillRule::needsShift(CounterId counter)
{
    const auto practice = isPractice();
    if (!practice)
        return failed(practice);
    if (!*practice)
        return true;
    const auto shift = m_tills.atCounter(counter);
    if (!shift)
        return failed(shift);
    return shift->has_value();
}

Result<QString> TillRule::runningDay(CounterId counter)
{
    const auto strict = needsShift(counter);
    if (!strict)
        return failed(strict);
    if (*strict)
        return m_days.openDay();
    auto answer = m_database.run(selectLastDay);
    if (!answer)
        return failed(answer);
    // The local date, or the last day opened when the date lies before it: days only go on.
    const QString last = answer->records.front().text();
    QString today = dayOf(m_clock.local(m_clock.now()));
    return today > last ? Result<QString>{std::move(today)} : m_days.openDay();
}

Result<bool> TillRule::runs(const QString& day)
{
    const auto practice = isPractice();
    if (!practice)
        return failed(practice);
    const auto open = m_days.openDay();
    if (!open && open.error().fault == Fault::DayNotOpen)
        return false;
    if (!open)
        return failed(open);
    return day == *open && (!*practice || day >= dayOf(m_clock.local(m_clock.now())));
}

Result<QString> TillRule::businessDay(const Actor& actor)
{
    auto day = runningDay(actor.counter);
    if (!day)
        return day;
    const auto opened = m_database.run(openClockDay, {*day, value(m_clock.now()), *day});
    return opened ? day : failed(opened);
}

Result<Drawer> TillRule::taking(const Actor& actor)
{
    const auto strict = needsShift(actor.counter);
    if (!strict)
        return failed(strict);
    if (!*strict)
        return Drawer{actor.counter, std::nullopt};
    const auto shift = m_tills.currentShift(actor.counter, actor.who);
    return shift ? Result<Drawer>{Drawer{actor.counter, *shift}} : failed(shift);
}

Result<Drawer> TillRule::givingBack(const Actor& actor)
{
    const auto strict = needsShift(actor.counter);
    if (!strict)
        return failed(strict);
    if (!*strict)
        return Drawer{actor.counter, std::nullopt};
    const auto shift = m_tills.tillOf(actor.counter, actor.who);
    return shift ? Result<Drawer>{Drawer{actor.counter, *shift}} : failed(shift);
}

Result<Drawer> TillRule::ofRow(const transaction::Row& row, const Actor& actor)
{
    return row.quote.payment > Money{} ? taking(actor) : givingBack(actor);
}

} // namespace wattcard::db
