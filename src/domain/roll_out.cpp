// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roll_out.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

namespace {

constexpr std::array explained{
    // pulled, or another one put in
    Fault::NoCard, Fault::OtherCardInserted,
    // the reader and its service
    Fault::NoService, Fault::ServiceStopped, Fault::NoReader, Fault::CardInUse, Fault::ReaderDenied,
    // our keys
    Fault::KeyStoreMissing, Fault::KeyStoreLocked, Fault::KeyStoreElsewhere, Fault::KeyStoreDamaged,
    Fault::KeyMissing, Fault::TestKeysRefused, Fault::TokenFailed, Fault::RandomFailed,
    // our books, and who may
    Fault::NotSaved, Fault::CommitPending, Fault::DatabaseInUse, Fault::SchemaTooNew,
    Fault::DiskFull, Fault::DatabaseDamaged, Fault::DatabaseFailed, Fault::ServerAway,
    Fault::BooksMoved, Fault::BookingUnknown, Fault::BookedBefore, Fault::PermissionDenied,
    Fault::OutOfScope, Fault::CardKindCannot,
    // the roll-out itself
    Fault::RollOutClosed, Fault::RollOutStopped};

} // namespace

std::optional<int> roomOf(RollOutStage stage)
{
    switch (stage) {
    case RollOutStage::Canary: return canaryCards;
    case RollOutStage::Few: return fewCards;
    case RollOutStage::Many: return manyCards;
    case RollOutStage::All: return std::nullopt;
    }
    std::abort();
}

std::optional<RollOutStage> stageAfter(RollOutStage stage)
{
    switch (stage) {
    case RollOutStage::Canary: return RollOutStage::Few;
    case RollOutStage::Few: return RollOutStage::Many;
    case RollOutStage::Many: return RollOutStage::All;
    case RollOutStage::All: return std::nullopt;
    }
    std::abort();
}

int failuresThatStop(RollOutStage stage)
{
    return stage == RollOutStage::Canary ? 1 : mostFailures;
}

bool isCardFailure(Fault fault)
{
    return std::ranges::find(explained, fault) == explained.end();
}

bool allowedStep(std::optional<CardStep> from, CardStep to)
{
    using enum CardStep;
    if (!from)
        return to == Taken;
    switch (*from) {
    case Taken: return to != Taken;
    case PutOff: return to == Taken || to == Failed || to == Proven || to == Repaired;
    case Changed: return to == Failed || to == Proven || to == Repaired;
    case Failed: return to == Taken || to == Proven || to == Repaired;
    case Proven:
    case Repaired: return false;
    }
    std::abort();
}

bool waitsForRepair(const CardStanding& card)
{
    using enum CardStep;
    const bool isTriedAgain = card.hasFailed && (card.step == Taken || card.step == PutOff);
    return card.step == Failed || isTriedAgain;
}

Result<void> mayTake(const RollOutState& state, const CardStanding& card, Asked asked)
{
    using enum CardStep;
    const bool isRepair = waitsForRepair(card);
    if (isRepair && asked == Asked::ByHand)
        return {};
    if (state.stopped)
        return failed(Fault::RollOutStopped);
    if (isRepair && card.unproven >= mostUnprovenInPassing)
        return failed(Fault::RollOutClosed, QStringLiteral("the card's key has one try left"));
    if (isRepair)
        return {};
    if (card.step && card.step != Taken && card.step != PutOff)
        return failed(Fault::RollOutClosed, QStringLiteral("the card is changed already"));
    const int others = state.unheard - (card.step == Taken ? 1 : 0);
    if (state.failures + others >= failuresThatStop(state.stage))
        return failed(Fault::RollOutClosed, QStringLiteral("cards that were not heard of"));
    const auto room = roomOf(state.stage);
    if (!card.step && room && state.taken >= *room)
        return failed(Fault::RollOutClosed, QStringLiteral("the stage is full"));
    return {};
}

Result<RollOutStage> nextStage(const RollOutState& state, const StageProof& proof)
{
    if (state.stopped)
        return failed(Fault::RollOutStopped);
    const auto next = stageAfter(state.stage);
    if (!next)
        return failed(Fault::RollOutClosed, QStringLiteral("this is the last stage"));
    if (proof.unsettled > 0 || proof.proven == 0 || state.taken < *roomOf(state.stage))
        return failed(Fault::StageNotProven,
                      QStringLiteral("%1 of %2 cards, %3 proven, %4 not settled")
                          .arg(state.taken)
                          .arg(*roomOf(state.stage))
                          .arg(proof.proven)
                          .arg(proof.unsettled));
    return *next;
}

bool stopsItself(const RollOutState& state)
{
    return !state.stopped && state.failures >= failuresThatStop(state.stage);
}

Repair repairAfter(CardStep before, Fault fault)
{
    switch (fault) {
    case Fault::CardKeyLocked: return Repair::Unblock;
    case Fault::AuthenticationFailed:
        return before == CardStep::Taken ? Repair::Finish : Repair::Replace;
    case Fault::CardMute:
    case Fault::ForeignCard:
    case Fault::CardDiffersFromRecords: return Repair::Replace;
    default: return Repair::Finish;
    }
}

} // namespace wattcard
