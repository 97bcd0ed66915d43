// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/serving.h"

#include "meter/order_effects.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

bool shows(const MeterCardReading& card, const Visit& visit)
{
    return std::ranges::find(card.newestVisits, visit) != card.newestVisits.end();
}

// A card that is refused again and again would push the good records out of its sixteen.
bool hasSaidSo(const MeterCardReading& card, const Visit& visit)
{
    const auto own = std::ranges::find(card.newestVisits, visit.meter, &Visit::meter);
    return own != card.newestVisits.end() && own->order == visit.order &&
           own->result == visit.result;
}

} // namespace

void Serving::cardRead(const MeterCardReading& card)
{
    m_controller.presentation = Presentation{.card = card};
    const WaitingVisit* visit = waiting();
    if (visit == nullptr)
        judgeFromTop();
    else if (shows(card, visit->visit))
        catchUp();
    else
        bring(Phase::CatchingUp);
}

const WaitingVisit* Serving::waiting()
{
    const auto entry = std::ranges::find(m_meter.waiting, card().hints.serial, &WaitingVisit::card);
    return entry == m_meter.waiting.end() ? nullptr : &*entry;
}

void Serving::bring(Phase phase)
{
    presentation().phase = phase;
    m_effects.push_back(AppendVisit{waiting()->visit});
}

// The card holds the visit of an earlier presentation.
void Serving::catchUp()
{
    const Visit visit = waiting()->visit;
    std::erase_if(m_meter.waiting, [&](const WaitingVisit& entry) { return entry.visit == visit; });
    if (!shows(card(), visit))
        presentation().card.newestVisits.insert(presentation().card.newestVisits.begin(), visit);
    const auto& order = card().order;
    if (visit.result == VisitResult::Done && order && order->serial == visit.order)
        finishWith(visit.use);
    else
        judgeFromTop();
}

// Forgets the visit that has arrived, and shows what it tells of.
void Serving::finishWith(std::uint8_t use)
{
    const ManagementClass kind = card().order->kind;
    presentation().code = needsConfirmation(kind) ? DisplayCode::End : DisplayCode::Good;
    if (kind == ManagementClass::Inspection)
        presentation().visitCount = use;
    m_controller.transient.done = cardOrder();
    save(Phase::Forgetting);
}

void Serving::judgeFromTop()
{
    const Transient& transient = m_controller.transient;
    if (card().order && card().orderMacValid && transient.done == cardOrder())
        return finishWith(static_cast<std::uint8_t>(usesOf(m_meter, card().order->serial)));
    const std::chrono::seconds poweredFor{transient.poweredSeconds};
    const OrderVerdict verdict = judgeOrder(m_meter, card(), poweredFor);
    presentation().code = verdict.code;
    if (!verdict.isGood())
        refuse(verdict);
    else if (needsConfirmation(card().order->kind) && !isConfirmed())
        askForKeys();
    else
        perform();
}

bool Serving::isConfirmed()
{
    const Transient& transient = m_controller.transient;
    return transient.taking == Taking::ProgramKey && transient.armed == cardOrder();
}

// Nothing changes before both keys were used.
void Serving::askForKeys()
{
    Transient& transient = m_controller.transient;
    transient.armed.reset();
    if (transient.taking == Taking::ReadKey)
        transient.armed = cardOrder();
    presentation().code = transient.armed ? DisplayCode::HoldProgram : DisplayCode::PressRead;
    save(Phase::Recording);
}

void Serving::perform()
{
    const WorkOrder& order = *card().order;
    Visit visit = visitOf(m_meter, order, VisitResult::Done);
    m_controller.transient.armed.reset();
    if (order.emergencyCredit)
        presentation().credited = *order.emergencyCredit;
    carryOut(m_meter, order);
    if (order.kind == ManagementClass::Reset)
        m_controller.transient.checkSeconds = 0;
    visit.stateAfter = static_cast<std::uint8_t>(m_meter.workState);
    awaitCard(m_meter, card().hints.serial, order, visit);
    save(Phase::Serving);
}

void Serving::refuse(const OrderVerdict& verdict)
{
    m_controller.transient.armed.reset();
    recordFailure({verdict.code, verdict.cause}, EventKind::OrderRefused);
    if (verdict.result != VisitResult::Altered) {
        const Visit visit = visitOf(m_meter, *card().order, verdict.result);
        if (!hasSaidSo(card(), visit))
            awaitCard(m_meter, card().hints.serial, *card().order, visit);
    }
    save(Phase::Serving);
}

void Serving::nvmSaved()
{
    if (presentation().phase == Phase::Serving && waiting() != nullptr)
        bring(Phase::Visiting);
    else if (presentation().phase != Phase::Visiting && presentation().phase != Phase::CatchingUp)
        finish();
}

void Serving::visitWritten()
{
    if (presentation().phase == Phase::CatchingUp)
        return catchUp();
    if (presentation().phase != Phase::Visiting)
        return;
    const Visit visit = waiting()->visit;
    std::erase_if(m_meter.waiting, [&](const WaitingVisit& entry) { return entry.visit == visit; });
    if (visit.result == VisitResult::Done)
        return finishWith(visit.use);
    save(Phase::Forgetting);
}

// The visit stays on the list: the card brings it to an end when it comes back.
void Serving::visitFailed(Fault fault)
{
    if (presentation().phase != Phase::Visiting && presentation().phase != Phase::CatchingUp)
        return;
    const Refusal refusal = afterWriting(fault);
    presentation().code = refusal.code;
    recordFailure(refusal);
    save(Phase::Recording);
}

} // namespace wattcard::meter
