// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/roll_out_desk.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<void> RollOutDesk::permitted(Right right) const
{
    return may(m_who.role, right) ? Result<void>{} : failed(Fault::PermissionDenied);
}

ApprovalRequest RollOutDesk::requestFor(const RollOutStart& start) const
{
    const ShownValues shown{{u"suite"_s, QString::number(static_cast<int>(start.subject.suite))},
                            {u"version"_s, QString::number(start.subject.version)},
                            {u"reason"_s, start.reason}};
    return {.right = Right::ApproveOfficeChange, .author = m_who.id, .shown = digestOf(shown)};
}

ApprovalRequest RollOutDesk::requestFor(const RollOut& stopped, const QString& reason) const
{
    const ShownValues shown{{u"roll-out"_s, QString::number(stopped.number.value())},
                            {u"stopped"_s, stopped.stopReason},
                            {u"reason"_s, reason}};
    return {.right = Right::ApproveOfficeChange, .author = m_who.id, .shown = digestOf(shown)};
}

Result<RollOut> RollOutDesk::newest()
{
    auto all = m_book.all();
    if (!all)
        return failed(all);
    if (all->empty())
        return failed(Fault::NotFound, u"no roll-out"_s);
    return std::move(all->back());
}

Result<RollOut> RollOutDesk::start(RollOutStart start, const std::optional<Approval>& approval)
{
    if (auto may = permitted(Right::DriveRollOut); !may)
        return failed(may);
    if (approval) {
        const auto record = demand(approval, requestFor(start));
        if (!record)
            return failed(record);
        start.approval = *record;
    }
    if (const auto started = m_book.start(start, actor()); !started)
        return failed(started);
    return newest();
}

Result<RollOutStage> RollOutDesk::next()
{
    if (auto may = permitted(Right::DriveRollOut); !may)
        return failed(may);
    const auto rollOut = newest();
    return rollOut ? m_book.next(rollOut->number, actor()) : failed(rollOut);
}

Result<void> RollOutDesk::stop(const QString& reason)
{
    if (auto may = permitted(Right::StopRollOut); !may)
        return may;
    const auto rollOut = newest();
    return rollOut ? m_book.stop(rollOut->number, reason, actor()) : failed(rollOut);
}

Result<RollOut> RollOutDesk::resume(const QString& reason, const std::optional<Approval>& approval)
{
    if (auto may = permitted(Right::DriveRollOut); !may)
        return failed(may);
    const auto stopped = newest();
    if (!stopped)
        return stopped;
    const auto record = demand(approval, requestFor(*stopped, reason));
    if (!record)
        return failed(record);
    if (auto resumed = m_book.resume(stopped->number, {reason, *record}, actor()); !resumed)
        return failed(resumed);
    return newest();
}

Result<void> RollOutDesk::markRepaired(const CardSerial& card, const QString& reason)
{
    if (auto may = permitted(Right::SettleRepairs); !may)
        return may;
    return m_book.markRepaired(card, reason, actor());
}

} // namespace wattcard::app
