// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift_desk.h"

namespace wattcard::app {

Result<ShiftId> ShiftDesk::here(Right right)
{
    if (!may(m_who.role, right))
        return failed(Fault::PermissionDenied);
    const auto shift = m_tills.atCounter(m_counter);
    if (!shift)
        return failed(shift);
    if (!*shift)
        return failed(Fault::NoShift);
    return (*shift)->id;
}

Result<Shift> ShiftDesk::open(const ShiftOpening& opening)
{
    if (!may(m_who.role, Right::OpenShift))
        return failed(Fault::PermissionDenied);
    const auto shift = m_tills.open(opening, actor());
    if (!shift)
        return failed(shift);
    return m_tills.shift(*shift);
}

Result<void> ShiftDesk::lift(Money amount, const QString& reason)
{
    const auto shift = here(Right::MoveCash);
    if (!shift)
        return failed(shift);
    return m_tills.lift({*shift, amount, reason}, actor());
}

Result<void> ShiftDesk::payIn(Money amount, const QString& reason)
{
    const auto shift = here(Right::MoveCash);
    if (!shift)
        return failed(shift);
    return m_tills.payIn({*shift, amount, reason}, actor());
}

Result<ShiftOutcome> ShiftDesk::count(const TillCount& count)
{
    const auto shift = here(Right::CountTill);
    if (!shift)
        return failed(shift);
    if (auto counted = m_tills.count(*shift, count, actor()); !counted)
        return failed(counted);
    return m_tills.outcome(*shift, actor());
}

Result<void> ShiftDesk::orderRecount(const QString& reason)
{
    const auto shift = here(Right::CloseShift);
    if (!shift)
        return failed(shift);
    return m_tills.orderRecount(*shift, reason, actor());
}

Result<ShiftOutcome> ShiftDesk::outcome()
{
    const auto shift = here(Right::CountTill);
    if (!shift)
        return failed(shift);
    return m_tills.outcome(*shift, actor());
}

Result<void> ShiftDesk::signOpenRow(const TransactionId& row, const QString& reason)
{
    const auto shift = here(Right::SignOpenRows);
    if (!shift)
        return failed(shift);
    return m_tills.signOpenRow(*shift, row, reason, actor());
}

Result<ShiftOutcome> ShiftDesk::close(ShiftClosing closing)
{
    const auto shift = here(Right::CloseShift);
    if (!shift)
        return failed(shift);
    closing.shift = *shift;
    return m_tills.close(closing, actor());
}

} // namespace wattcard::app
