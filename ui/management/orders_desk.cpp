// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/orders_desk.h"

#include <algorithm>

namespace wattcard::ui {

using Notice = OrdersView::Notice;

OrdersDesk::OrdersDesk(QObject* parent) : QObject{parent} {}

void OrdersDesk::enter(const Operator& person)
{
    OrdersView fresh;
    fresh.person = person;
    fresh.which = m_view.which;
    fresh.selected = m_view.selected;
    m_view = fresh;
    show();
    Q_EMIT listWanted(m_view.which);
}

void OrdersDesk::chooseList(WorkOrderList which)
{
    if (m_view.which == which)
        return;
    m_view.which = which;
    show();
    Q_EMIT listWanted(which);
}

void OrdersDesk::select(WorkOrderSerial order)
{
    if (m_view.selected == order)
        return;
    m_view.selected = order;
    m_view.visits.clear();
    show();
    Q_EMIT visitsWanted(order);
}

bool OrdersDesk::begin(OrderCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.notice = Notice::None;
    show();
    return true;
}

void OrdersDesk::prepare(const WorkOrder& order, const QString& reason)
{
    prepareAll({order}, reason);
}

// One after the other: each gets its number before the next one asks.
void OrdersDesk::prepareAll(const std::vector<WorkOrder>& orders, const QString& reason)
{
    if (orders.empty() || !begin(OrderCommand::Prepare))
        return;
    m_toPrepare.assign(orders.rbegin(), orders.rend() - 1);
    m_reason = reason;
    Q_EMIT preparationWanted(orders.front(), reason, *m_view.person);
}

void OrdersDesk::approve(const Approval& approval)
{
    const WorkOrderEntry* shown = selectedEntry(m_view);
    if (!shown || shown->order.serial != approval.order)
        return;
    const WorkOrder order = shown->order;
    const std::vector<WorkOrderEntry> alike = alikeToApprove(m_view);
    if (!begin(OrderCommand::Approve))
        return;
    m_toApprove.clear();
    for (auto entry = alike.rbegin(); entry != alike.rend(); ++entry) {
        if (std::ranges::count(approval.others, entry->order.serial) > 0)
            m_toApprove.push_back(entry->order);
    }
    Q_EMIT approvalWanted(order, approval.login, approval.password);
}

void OrdersDesk::write()
{
    if (begin(OrderCommand::Write))
        Q_EMIT writingWanted(*m_view.selected, *m_view.person);
}

void OrdersDesk::readBack()
{
    if (begin(OrderCommand::ReadBack))
        Q_EMIT readingBackWanted(*m_view.person);
}

void OrdersDesk::reportLost(const QString& reason)
{
    if (begin(OrderCommand::ReportLost))
        Q_EMIT lossWanted(*m_view.selected, reason, *m_view.person);
}

void OrdersDesk::revoke()
{
    if (begin(OrderCommand::Revoke))
        Q_EMIT revocationWanted(*m_view.selected, *m_view.person);
}

void OrdersDesk::listed(const std::vector<WorkOrderEntry>& entries)
{
    m_view.entries = entries;
    if (!selectedEntry(m_view)) {
        m_view.selected.reset();
        m_view.visits.clear();
    }
    show();
    if (m_view.selected)
        Q_EMIT visitsWanted(*m_view.selected);
}

void OrdersDesk::visitsReady(const std::vector<BookedVisit>& visits)
{
    m_view.visits = visits;
    show();
}

void OrdersDesk::end(Notice notice)
{
    m_view.busy = false;
    m_view.notice = notice;
    show();
    Q_EMIT listWanted(m_view.which);
}

void OrdersDesk::prepared(WorkOrderSerial order)
{
    m_view.selected = order;
    if (m_toPrepare.empty())
        return end(Notice::Prepared);
    const WorkOrder next = m_toPrepare.back();
    m_toPrepare.pop_back();
    Q_EMIT preparationWanted(next, m_reason, *m_view.person);
}

void OrdersDesk::approved()
{
    if (m_toApprove.empty())
        return end(Notice::Approved);
    const WorkOrder next = m_toApprove.back();
    m_toApprove.pop_back();
    Q_EMIT nextApprovalWanted(next);
}

void OrdersDesk::written()
{
    end(Notice::Written);
}

void OrdersDesk::readBackDone(const app::OrderReading& reading)
{
    if (reading.isHotlisted)
        m_view.failure = Failure{Fault::CardHotlisted};
    if (reading.entry)
        m_view.selected = reading.entry->order.serial;
    m_view.newVisits = reading.newVisits;
    m_view.oddVisits = reading.unreadableVisits + reading.strangeVisits;
    m_view.which = WorkOrderList::All; // the order is settled now and no longer an open one
    end(Notice::ReadBack);
}

void OrdersDesk::lostReported()
{
    end(Notice::Lost);
}

void OrdersDesk::revoked()
{
    end(Notice::Revoked);
}

void OrdersDesk::failed(const Failure& failure)
{
    m_view.failure = failure;
    m_toPrepare.clear();
    m_toApprove.clear();
    end(Notice::None);
}

} // namespace wattcard::ui
