// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/personalise_batch.h"

#include "app/sale_rules.h"

#include <algorithm>

namespace wattcard::app {

using Kind = BatchStep::Kind;

namespace {

bool isTrouble(Kind kind)
{
    return kind != Kind::Made && kind != Kind::MadeBefore && kind != Kind::Complete;
}

BatchStep failedWith(const Failure& failure)
{
    BatchStep step;
    step.kind = failure.fault == Fault::ForeignCard ? Kind::Foreign : Kind::Failed;
    step.failure = failure;
    return step;
}

} // namespace

PersonaliseBatch::PersonaliseBatch(const Workbench& bench, const BatchPlan& plan,
                                   const Operator& who)
    : m_bench{bench},
      m_plan{plan},
      m_who{who}
{
}

BatchStep PersonaliseBatch::cardArrived()
{
    BatchStep step = examine();
    remember(step);
    step.made = static_cast<int>(m_made.size());
    step.wanted = m_plan.wanted;
    return step;
}

BatchStep PersonaliseBatch::examine()
{
    if (const auto fault = refusal()) {
        BatchStep refused;
        refused.kind = Kind::Refused;
        refused.failure = Failure{*fault};
        return refused;
    }
    const auto hints = m_bench.workshop.identify();
    if (!hints)
        return failedWith(hints.error());
    BatchStep step = make(*hints);
    step.card = hints->serial;
    return step;
}

// A card that is made for work orders must be able to carry one.
std::optional<Fault> PersonaliseBatch::refusal() const
{
    const bool isUserCard = m_plan.cardClass == userCardClass;
    const Right right = isUserCard ? Right::IssueUserCards : Right::IssueManagementCards;
    if (!may(m_who.role, right))
        return Fault::PermissionDenied;
    return isUserCard
               ? std::nullopt
               : kindRefusal(m_bench.workshop.capabilities(), CardTask::CarryWorkOrder, true);
}

BatchStep PersonaliseBatch::make(const CardHints& hints)
{
    BatchStep step;
    if (std::find(m_made.begin(), m_made.end(), hints.serial) != m_made.end()) {
        step.kind = Kind::MadeBefore;
        return step;
    }
    if (isComplete()) {
        step.kind = Kind::Complete;
        return step;
    }
    const auto stored = m_bench.stock.card(hints.serial);
    if (!stored && stored.error().fault != Fault::NotFound)
        return failedWith(stored.error());
    if (!stored) {
        step.kind = Kind::NotInStock;
        return step;
    }
    step.state = stored->state;
    const bool isOperational = hints.lifeCycle == LifeCycle::Operational;
    if (stored->state != StockState::Blank)
        step.kind = Kind::NotBlank;
    else if (isOperational && hints.cardClass != m_plan.cardClass)
        step.kind = Kind::OtherClass;
    else if (const auto finished = finish(hints); !finished)
        return failedWith(finished.error());
    else
        step.kind = Kind::Made;
    return step;
}

Result<void> PersonaliseBatch::finish(const CardHints& hints)
{
    if (hints.lifeCycle != LifeCycle::Operational) {
        const auto made = m_bench.workshop.personalise(hints.serial, m_plan.cardClass);
        if (!made)
            return made;
    }
    return m_bench.stock.issued(hints.serial, m_plan.cardClass, {m_who.id, m_bench.counter});
}

void PersonaliseBatch::remember(const BatchStep& step)
{
    if (step.kind == Kind::Made)
        m_made.push_back(*step.card);
    keepAside(m_bad, step);
}

void keepAside(std::vector<BadCard>& tray, const BatchStep& step)
{
    if (step.card)
        std::erase_if(tray, [&](const BadCard& bad) { return bad.card == step.card; });
    if (isTrouble(step.kind) && step.kind != Kind::Refused)
        tray.push_back(
            {step.card, step.kind, step.failure ? step.failure->fault : Fault::CardNotBlank});
}

} // namespace wattcard::app
