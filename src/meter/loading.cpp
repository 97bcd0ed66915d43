// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/loading.h"

#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/guarantee.h"
#include "meter/metering.h"
#include "meter/protection.h"
#include "meter/switching.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::meter {

namespace {

// The stage belongs to the card when serial and generation are the same. Its total cannot have sunk
// below the stage while it was locked; were it so, the card is judged as any other.
bool belongsTo(const Stage& stage, const MeterCardReading& card)
{
    return card.formatValid && card.purchaseMacValid && stage.serial == card.hints.serial &&
           stage.gen == card.load.gen && card.load.seq >= stage.seq &&
           card.load.total >= stage.total;
}

bool awaitsCard(Phase phase)
{
    return phase == Phase::Locking || phase == Phase::Releasing || phase == Phase::Refreshing;
}

} // namespace

void Loading::cardRead(const MeterCardReading& card)
{
    m_controller.presentation = Presentation{.card = card};
    if (!resumesStage())
        judgeFromTop();
}

// True when the stage of an earlier presentation decides what comes first.
bool Loading::resumesStage()
{
    auto& stage = m_meter.stage;
    if (!stage || !belongsTo(*stage, card()))
        return false;
    if (stage->done) {
        const auto& returned = card().returned;
        const bool told = returned && returned->lock == CardLock::Free &&
                          returned->writeBackCounter == m_meter.writeBackCounter;
        if (!told) {
            renewReturn(Phase::Renewing);
            return true;
        }
    } else if (isLocked(card())) {
        if (m_meter.workState == WorkState::Reset)
            return false; // its visit has been recorded: no credit any more; a clear drops it
        applyStage();
        return true;
    }
    stage.reset(); // durable with whatever the judgement saves
    return false;
}

void Loading::judgeFromTop()
{
    const Acceptance verdict = judge(m_meter, card());
    presentation().code = verdict.code;
    if (verdict.newGeneration) {
        m_meter.stage.reset(); // a card with a higher generation drops the stage first
        takeGeneration(*verdict.newGeneration);
    }
    if (!verdict.isAccepted())
        return refuse(verdict);
    record(m_meter, {.kind = EventKind::CardAccepted, .code = verdict.code});
    if (verdict.needsLoading())
        stageLoad(verdict);
    else
        acceptWithoutCredit(verdict);
}

void Loading::refuse(const Acceptance& verdict)
{
    recordFailure({verdict.code, verdict.cause});
    if (verdict.refreshReturn)
        renewReturn(Phase::Committing);
    else
        save(Phase::Recording);
}

// (1) of CARD.md section 8.
void Loading::stageLoad(const Acceptance& verdict)
{
    const std::uint32_t onCard = card().returned ? card().returned->writeBackCounter : 0;
    m_meter.stage = Stage{.serial = card().hints.serial,
                          .customer = card().parameter.customer,
                          .gen = card().load.gen,
                          .seq = card().load.seq,
                          .total = card().load.total,
                          .writeBackCounter = std::max(m_meter.writeBackCounter, onCard) + 1,
                          .opens = verdict.opens,
                          .keyVersion = card().load.keyVersion,
                          .update = verdict.update};
    m_meter.writeBackCounter = m_meter.stage->writeBackCounter;
    save(Phase::Staging);
}

void Loading::acceptWithoutCredit(const Acceptance& verdict)
{
    cancelCourtesy(m_meter);
    liftLoadLock(m_meter);
    if (verdict.takesCount) {
        m_meter.series.seq = card().load.seq;
        m_meter.series.keyVersion = card().load.keyVersion;
        takeParameters(verdict.update);
    }
    renewReturn(Phase::Committing);
}

// (3): one commit. Everything comes from the stage, nothing from the card, so that it is the same
// whether power was lost in between or not.
void Loading::applyStage()
{
    const bool lifted = m_meter.supply.causes.has(TripCause::Courtesy);
    cancelCourtesy(m_meter);
    liftLoadLock(m_meter);
    const Supply& supply = m_meter.supply;
    const bool wasTripped = !supply.closed && (supply.causes.has(TripCause::Credit) || lifted);
    Stage& stage = *m_meter.stage;
    Series& series = m_meter.series;
    const Credit credit = std::max(stage.total - series.accepted, Credit{});
    series.customer = stage.customer;
    series.seq = stage.seq;
    series.accepted = series.accepted + credit;
    series.keyVersion = stage.keyVersion;
    m_meter.balance.remaining = m_meter.balance.remaining + credit;
    if (credit > Credit{})
        m_meter.balance.lastCredit = credit;
    presentation().credited = presentation().credited + credit;
    if (stage.opens) {
        m_meter.workState = WorkState::Opened;
        m_controller.transient.checkSeconds = 0;
        m_meter.registers.tierUse = {};
        record(m_meter, {.kind = EventKind::Opened, .amount = credit});
    }
    series.serial = stage.serial;
    series.gen = stage.gen;
    raiseFloor(m_meter, stage.customer, stage.gen);
    record(m_meter, {.kind = EventKind::Credited, .amount = credit});
    takeParameters(stage.update);
    if (wasTripped && credit > Credit{} && supply.closesOnLoading && !supply.highVoltage &&
        switchState(m_meter) == SwitchState::Allowed)
        m_meter.supply.closesItself = true; // a card that brings nothing takes no promise back
    ++m_meter.writeBackCounter;
    stage.done = true;
    save(Phase::Crediting);
}

void Loading::nvmSaved()
{
    if (!m_controller.presentation)
        return;
    switch (presentation().phase) {
    case Phase::Staging:
        return write(Phase::Locking, CardLock::Locked, m_meter.stage->writeBackCounter);
    case Phase::Crediting:
    case Phase::Renewing: return write(Phase::Releasing, CardLock::Free, m_meter.writeBackCounter);
    case Phase::Committing:
        return write(Phase::Refreshing, CardLock::Free, m_meter.writeBackCounter);
    case Phase::Dropping: return finishOrJudgeAgain();
    case Phase::Recording: return finish();
    case Phase::Locking:
    case Phase::Releasing:
    case Phase::Refreshing: return; // the card is awaited, no memory
    case Phase::Serving:
    case Phase::Visiting:
    case Phase::CatchingUp:
    case Phase::Forgetting: break; // management cards are Serving's
    }
    std::abort();
}

void Loading::returnWritten()
{
    if (!m_controller.presentation)
        return;
    presentation().card.returned = presentation().written;
    switch (presentation().phase) {
    case Phase::Locking: return applyStage();
    case Phase::Releasing: m_meter.stage.reset(); return save(Phase::Dropping);
    case Phase::Refreshing: return finish();
    case Phase::Staging:
    case Phase::Crediting:
    case Phase::Renewing:
    case Phase::Dropping:
    case Phase::Committing:
    case Phase::Recording: return; // memory is awaited, no card
    case Phase::Serving:
    case Phase::Visiting:
    case Phase::CatchingUp:
    case Phase::Forgetting: break; // management cards are Serving's
    }
    std::abort();
}

// What was staged stays staged: the card decides when it comes back.
void Loading::returnFailed(Fault fault)
{
    if (!m_controller.presentation || !awaitsCard(presentation().phase))
        return;
    const Refusal refusal = afterWriting(fault);
    presentation().code = refusal.code;
    recordFailure(refusal);
    save(Phase::Recording);
}

void Loading::cardUnreadable(Fault fault)
{
    const Refusal refusal = beforeReading(fault);
    m_controller.presentation = Presentation{.card = {}, .code = refusal.code};
    recordFailure(refusal);
    save(Phase::Recording);
}

// A stage that was finished for a card that has been sold to since: judged again, from the top.
void Loading::finishOrJudgeAgain()
{
    if (card().load.seq > m_meter.series.seq)
        return judgeFromTop();
    finish();
}

void Loading::takeGeneration(Generation gen)
{
    m_meter.series.gen = gen;
    m_meter.series.serial = card().hints.serial;
    raiseFloor(m_meter, m_meter.series.customer, gen);
}

void Loading::takeParameters(const ParameterUpdate& update)
{
    const Ratios before = m_meter.parameters.ratios;
    apply(m_meter.parameters, update);
    changeRatios(m_meter, before);
    if (update.tariff)
        planSettlement(m_meter);
    if (!update.isEmpty())
        record(m_meter, {.kind = EventKind::ParametersTaken});
    switchTariffIfDue(m_meter);
    logGuarantee(m_meter);
    reviewBalance(m_meter);
}

// A write-back count of its own, committed before the card sees it: one count never carries two
// contents.
void Loading::renewReturn(Phase phase)
{
    const std::uint32_t onCard = card().returned ? card().returned->writeBackCounter : 0;
    m_meter.writeBackCounter = std::max(m_meter.writeBackCounter, onCard) + 1;
    save(phase);
}

void Loading::write(Phase phase, CardLock lock, std::uint32_t writeBackCounter)
{
    presentation().phase = phase;
    presentation().written =
        returnFileOf(m_meter, {card().parameter.customer, lock, writeBackCounter});
    m_effects.push_back(WriteReturn{presentation().written});
}

ReturnFile returnFileOf(const MeterState& meter, const ReturnMark& mark)
{
    ReturnFile file;
    file.ratios = meter.parameters.ratios;
    file.meter = meter.number;
    file.customer = mark.customer;
    file.remaining = meter.balance.remaining;
    file.seq = meter.series.seq;
    file.keyInformation = meter.series.keyVersion;
    file.rejectedCards = meter.rejectedCards;
    file.writtenAt = std::chrono::floor<std::chrono::minutes>(meter.now);
    file.lock = mark.lock;
    file.gen = meter.series.gen;
    file.accepted = meter.series.accepted;
    file.consumed = meter.balance.consumed;
    file.writeBackCounter = mark.writeBackCounter;
    file.flags = flagsOf(meter);
    file.activeRegister = meter.registers.total;
    if (!meter.registers.freezes.empty())
        file.lastMonthEnergy = meter.registers.freezes.back().energy;
    file.peakPowerW = meter.registers.peakPowerW;
    return file;
}

} // namespace wattcard::meter
