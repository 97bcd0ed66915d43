// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/order_batch.h"

#include "app/sale_rules.h"
#include "app/work_order_desk.h"

#include <algorithm>

namespace wattcard::app {

namespace {

using OrderKind = BatchStep::Kind;

constexpr int mostInQueue = 500;

bool waitsForACard(const WorkOrderEntry& entry)
{
    return entry.state == WorkOrderState::Approved && !entry.isExpired;
}

bool isBegun(const WorkOrderEntry& entry)
{
    return entry.state == WorkOrderState::Writing && !entry.isExpired;
}

bool fits(const CardHints& hints, const WorkOrderEntry& entry)
{
    return hints.lifeCycle != LifeCycle::Operational ||
           hints.cardClass == static_cast<std::uint8_t>(entry.order.kind);
}

BatchStep orderStepOf(OrderKind kind)
{
    BatchStep step;
    step.kind = kind;
    return step;
}

// What a refusal of the use case says about the card; the others may be tried again.
BatchStep refusedBy(const Failure& failure)
{
    BatchStep step = orderStepOf(OrderKind::Failed);
    if (failure.fault == Fault::ForeignCard)
        step.kind = OrderKind::Foreign;
    if (failure.fault == Fault::CardNotBlank)
        step.kind = OrderKind::NotBlank;
    step.failure = failure;
    return step;
}

} // namespace

OrderBatch::OrderBatch(const Workbench& bench, const Operator& who,
                       std::vector<WorkOrderEntry> queue)
    : m_bench{bench},
      m_who{who},
      m_queue{std::move(queue)}
{
}

Result<OrderBatch> OrderBatch::of(const Workbench& bench, const Operator& who)
{
    if (auto may = permit(who, Right::WriteOrder); !may)
        return failed(may);
    if (const auto refused =
            kindRefusal(bench.workshop.capabilities(), CardTask::CarryWorkOrder, true))
        return failed(*refused);
    auto open = bench.orders.list(WorkOrderList::Open, mostInQueue);
    if (!open)
        return failed(open);
    std::erase_if(*open, [&](const WorkOrderEntry& entry) {
        return entry.order.engineer != who.id || !(waitsForACard(entry) || isBegun(entry));
    });
    std::ranges::sort(*open, {}, [](const WorkOrderEntry& entry) { return entry.order.serial; });
    return OrderBatch{bench, who, std::move(*open)};
}

bool OrderBatch::isComplete() const
{
    return std::ranges::none_of(m_queue, [](const WorkOrderEntry& entry) {
        return waitsForACard(entry) || isBegun(entry);
    });
}

OrderBatchStep OrderBatch::begin()
{
    OrderBatchStep step;
    step.card.kind = OrderKind::Complete;
    finish(step);
    return step;
}

OrderBatchStep OrderBatch::cardArrived()
{
    OrderBatchStep step;
    step.card = examine(step);
    keepAside(m_tray, step.card);
    if (auto read = refresh(); !read && step.card.kind != OrderKind::Failed)
        step.card = refusedBy(read.error());
    finish(step);
    return step;
}

// Other people may have revoked an order or ended it meanwhile: what counts is in the books.
Result<void> OrderBatch::refresh()
{
    for (WorkOrderEntry& entry : m_queue) {
        auto now = m_bench.orders.entry(entry.order.serial);
        if (!now)
            return failed(now);
        entry = std::move(*now);
    }
    return {};
}

BatchStep OrderBatch::examine(OrderBatchStep& step)
{
    if (!may(m_who.role, Right::WriteOrder)) {
        BatchStep refused = orderStepOf(OrderKind::Refused);
        refused.failure = Failure{Fault::PermissionDenied};
        return refused;
    }
    const auto hints = m_bench.workshop.identify();
    if (!hints)
        return refusedBy(hints.error());
    auto read = refresh();
    BatchStep done = read ? serve(*hints, step) : refusedBy(read.error());
    done.card = hints->serial;
    return done;
}

BatchStep OrderBatch::serve(const CardHints& hints, OrderBatchStep& step)
{
    const auto own = std::ranges::find(m_queue, std::optional{hints.serial}, &WorkOrderEntry::card);
    if (own != m_queue.end()) {
        step.order = own->order.serial;
        if (own->state == WorkOrderState::Issued)
            return orderStepOf(OrderKind::MadeBefore);
        if (isBegun(*own))
            return write(hints, step);
    }
    const auto next = std::ranges::find_if(m_queue, [&](const WorkOrderEntry& entry) {
        return waitsForACard(entry) && fits(hints, entry);
    });
    if (next == m_queue.end()) {
        const bool isMore = std::ranges::any_of(m_queue, waitsForACard);
        return orderStepOf(isMore ? OrderKind::OtherClass : OrderKind::Complete);
    }
    if (auto trouble = makeReady(hints, next->order.kind))
        return *trouble;
    step.order = next->order.serial;
    return write(hints, step);
}

// A card that was personalised for the class before and is in nobody's hands is as good as a blank;
// the books say so when the order is bound to it.
std::optional<BatchStep> OrderBatch::makeReady(const CardHints& hints, ManagementClass kind)
{
    const auto stored = m_bench.stock.card(hints.serial);
    const bool isMade =
        stored && stored->state == StockState::Issued && hints.lifeCycle == LifeCycle::Operational;
    if (isMade)
        return {};
    PersonaliseBatch blank{m_bench, {static_cast<std::uint8_t>(kind), 1}, m_who};
    BatchStep made = blank.cardArrived();
    if (made.kind == OrderKind::Made)
        return {};
    return made;
}

BatchStep OrderBatch::write(const CardHints& hints, OrderBatchStep& step)
{
    const auto written = WorkOrderDesk{m_bench, m_who}.makeCard(*step.order);
    if (written)
        return orderStepOf(OrderKind::Made);
    BatchStep refused = refusedBy(written.error());
    if (const auto stored = m_bench.stock.card(hints.serial))
        refused.state = stored->state;
    return refused;
}

void OrderBatch::finish(OrderBatchStep& step) const
{
    step.card.wanted = static_cast<int>(m_queue.size());
    step.card.made = static_cast<int>(std::ranges::count_if(m_queue, [](const auto& entry) {
        return entry.state == WorkOrderState::Issued || entry.state == WorkOrderState::Returned;
    }));
    step.isBound =
        step.card.card && std::ranges::any_of(m_queue, [&](const auto& entry) {
            return entry.state == WorkOrderState::Writing && entry.card == step.card.card;
        });
    step.queue = m_queue;
    step.tray = m_tray;
}

} // namespace wattcard::app
