// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/card_batch_desk.h"

namespace wattcard::ui {

CardBatchDesk::CardBatchDesk(QObject* parent) : QObject{parent} {}

void CardBatchDesk::enter(const Operator& person)
{
    m_view = {};
    m_view.person = person;
    show();
}

void CardBatchDesk::leave()
{
    stop();
    m_view = {};
    show();
}

void CardBatchDesk::start(const CardBatchPlan& plan)
{
    if (!isOffered(m_view, BatchCommand::Start))
        return;
    CardBatchView fresh;
    fresh.person = m_view.person;
    fresh.running = plan;
    fresh.isOrders = plan.isOrders;
    fresh.wanted = plan.wanted;
    m_view = fresh;
    show();
    if (plan.isOrders)
        Q_EMIT ordersWanted();
    else
        Q_EMIT blanksWanted({plan.cardClass, plan.wanted});
}

void CardBatchDesk::stop()
{
    if (!m_view.running)
        return;
    m_view.running.reset();
    m_view.busy = false;
    Q_EMIT batchUnwanted();
    show();
}

void CardBatchDesk::cardSeen()
{
    if (!m_view.running)
        return;
    m_view.busy = true;
    show();
}

// The first step comes without a card and says what is in the queue.
void CardBatchDesk::orderStep(const app::OrderBatchStep& step)
{
    if (!m_view.running || !m_view.running->isOrders)
        return; // ended while this card was written
    m_view.queue = step.queue;
    m_view.tray = step.tray;
    m_view.order = step.order;
    m_view.isBound = step.isBound;
    m_view.made = step.card.made;
    m_view.wanted = step.card.wanted;
    const bool isBeginning = !step.card.card && step.card.kind == app::BatchStep::Kind::Complete;
    if (isBeginning && step.queue.empty()) {
        m_view.nothingWaits = true;
        return stop();
    }
    if (isBeginning)
        return show();
    take(step.card);
}

void CardBatchDesk::blankStep(const app::BatchStep& step)
{
    if (!m_view.running || m_view.running->isOrders)
        return;
    app::keepAside(m_view.tray, step);
    m_view.made = step.made;
    m_view.wanted = step.wanted;
    take(step);
}

void CardBatchDesk::take(const app::BatchStep& step)
{
    m_view.busy = false;
    m_view.last = step;
    if (m_view.made >= m_view.wanted)
        return stop();
    show();
}

void CardBatchDesk::failed(const Failure& failure)
{
    if (!m_view.running)
        return;
    m_view.failure = failure;
    stop();
}

} // namespace wattcard::ui
