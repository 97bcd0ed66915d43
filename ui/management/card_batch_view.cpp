// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/card_batch_view.h"

#include "domain/rights.h"
#include "ui/management/order_text.h"
#include "ui/stock/stock_view.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

using BatchKind = app::BatchStep::Kind;

class CardBatchWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardBatchWords)
public:
    static QString plan(const CardBatchPlan& plan);
    static BatchSaying saying(const CardBatchView& view);
    static QString bad(const app::BadCard& bad);
    static QString state(const WorkOrderEntry& entry);

private:
    static BatchSaying afterCard(const CardBatchView& view);
    static QString failedCard(const CardBatchView& view);
};

QString CardBatchWords::plan(const CardBatchPlan& plan)
{
    if (plan.isOrders)
        return tr("Cards of my approved orders");
    if (const auto kind = managementClass(plan.cardClass))
        return tr("Blanks for: %1").arg(managementClassText(*kind));
    return tr("Blanks for: user cards");
}

BatchSaying CardBatchWords::saying(const CardBatchView& view)
{
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Attention};
    if (view.nothingWaits)
        return {tr("No approved order of yours waits for a card."), Tone::Neutral};
    if (view.busy)
        return {tr("Do not take the card out."), Tone::Busy};
    if (view.last)
        return afterCard(view);
    return view.running ? BatchSaying{tr("Put in the first blank card."), Tone::Neutral}
                        : BatchSaying{tr("Choose what to write and start."), Tone::Neutral};
}

BatchSaying CardBatchWords::afterCard(const CardBatchView& view)
{
    const app::BatchStep& step = *view.last;
    const bool isAll = view.made >= view.wanted;
    if (step.kind == BatchKind::Made && isAll)
        return {tr("All %n card(s) are done.", nullptr, view.wanted), Tone::Good};
    const QString card = step.card ? step.card->toString() : QString{};
    const QString order = view.order ? QString::number(view.order->value()) : QString{};
    switch (step.kind) {
    case BatchKind::Made:
        return {view.order ? tr("Card %1 carries order %2. Put in the next one.").arg(card, order)
                           : batchStepText(step),
                Tone::Good};
    case BatchKind::MadeBefore:
        return {view.order
                    ? tr("Card %1 has order %2 already. Put in the next one.").arg(card, order)
                    : batchStepText(step),
                Tone::Neutral};
    case BatchKind::Complete:
        return {isAll ? tr("All %n card(s) are done.", nullptr, view.wanted)
                      : tr("The orders that are left wait for the cards that they were begun on: "
                           "see the queue."),
                isAll ? Tone::Good : Tone::Attention};
    case BatchKind::Foreign:
        return {tr("Put this card aside: it belongs to another company or region."),
                Tone::Attention};
    case BatchKind::Failed: return {failedCard(view), Tone::Attention};
    default: return {batchStepText(step), Tone::Attention};
    }
}

// The batch goes on with any other card; what waits for this one is said.
QString CardBatchWords::failedCard(const CardBatchView& view)
{
    const app::BatchStep& step = *view.last;
    const QString card = step.card ? step.card->toString() : QString{};
    const Fault fault = step.failure ? step.failure->fault : Fault::CardRefused;
    if (view.isBound && view.order)
        return tr("Order %1 waits for card %2: put it in again, or go on with another card. %3")
            .arg(view.order->value())
            .arg(card, faultText(fault).sentence);
    switch (fault) {
    case Fault::NoCard:
        return tr("The card was taken out too early. Put it in again, or go on with another.");
    case Fault::CardKeyLocked:
        return tr("Put card %1 aside: its key is locked. A shift leader unlocks it.").arg(card);
    case Fault::CardMute: return tr("Put this card aside: it does not answer.");
    default: return batchStepText(step);
    }
}

QString CardBatchWords::bad(const app::BadCard& bad)
{
    switch (bad.kind) {
    case BatchKind::NotInStock: return tr("in no delivery");
    case BatchKind::NotBlank: return tr("not blank");
    case BatchKind::OtherClass: return tr("made for something else");
    case BatchKind::Foreign: return tr("another company or region");
    default: break;
    }
    switch (bad.fault) {
    case Fault::NoCard: return tr("taken out too early");
    case Fault::CardKeyLocked: return tr("key locked");
    case Fault::CardMute: return tr("does not answer");
    default: return faultText(bad.fault).sentence;
    }
}

QString CardBatchWords::state(const WorkOrderEntry& entry)
{
    if (entry.isExpired)
        return tr("expired");
    switch (entry.state) {
    case WorkOrderState::Approved: return tr("waits");
    case WorkOrderState::Writing: return tr("begun");
    case WorkOrderState::Issued: return tr("done");
    default: return workOrderStateText(entry.state);
    }
}

} // namespace

bool isOffered(const CardBatchView& view, BatchCommand command)
{
    if (command == BatchCommand::Stop)
        return view.running.has_value();
    return view.person && !view.running && !batchPlansFor(view.person->role).empty();
}

std::vector<CardBatchPlan> batchPlansFor(Role role)
{
    std::vector<CardBatchPlan> plans;
    if (may(role, Right::WriteOrder))
        plans.push_back({});
    if (may(role, Right::IssueManagementCards)) {
        for (const ManagementClass kind : allManagementClasses)
            plans.push_back({false, static_cast<std::uint8_t>(kind), 0});
    }
    if (may(role, Right::IssueUserCards))
        plans.push_back({false, app::userCardClass, 0});
    return plans;
}

QString batchPlanText(const CardBatchPlan& plan)
{
    return CardBatchWords::plan(plan);
}

BatchSaying batchSaying(const CardBatchView& view)
{
    return CardBatchWords::saying(view);
}

QString badCardText(const app::BadCard& bad)
{
    return CardBatchWords::bad(bad);
}

QString queueStateText(const WorkOrderEntry& entry)
{
    return CardBatchWords::state(entry);
}

} // namespace wattcard::ui
