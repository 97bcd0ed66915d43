// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/suite.h"

#include <array>
#include <optional>

namespace wattcard {

// How a change of cards in the field is rolled out (DOMAIN.md F-29): in stages, the first card as
// canary, and ended by a few cards that fail and nobody can say why. A bad one once spoiled 30000
// cards in a morning (RELIABILITY.md, Oyster 2008).

// What it changes, and so its name: the keys of a suite become this version.
struct RollOutSubject {
    Suite suite = Suite::A;
    std::uint8_t version = 0;
    friend bool operator==(const RollOutSubject&, const RollOutSubject&) = default;
};

// Each stage has room for so many cards; the next begins when they have all come back whole.
enum class RollOutStage { Canary, Few, Many, All };
inline constexpr std::array allRollOutStages{RollOutStage::Canary, RollOutStage::Few,
                                             RollOutStage::Many, RollOutStage::All};
inline constexpr int canaryCards = 1;
inline constexpr int fewCards = 10;
inline constexpr int manyCards = 100;
std::optional<int> roomOf(RollOutStage stage); // none: as many as come
std::optional<RollOutStage> stageAfter(RollOutStage stage);

// RELIABILITY.md: "stop after 2 unexplained card failures". A canary is believed at once.
inline constexpr int mostFailures = 2;
int failuresThatStop(RollOutStage stage);

// Whether a card is to blame for a failure. It is not when it was pulled, or when the reader, the
// keys or the books were not at hand; whatever is left counts, a fault that nobody has thought of
// included.
bool isCardFailure(Fault fault);

// What became of a card since it was taken into a roll-out.
enum class CardStep {
    Taken,    // it is about to be changed; unless more is heard, it may be anything
    PutOff,   // pulled, or something else that is not the card's fault
    Changed,  // the card said so
    Failed,   // it waits for repair
    Proven,   // it came back later and was read whole
    Repaired, // somebody says what became of it
};
inline constexpr std::array allCardSteps{CardStep::Taken,  CardStep::PutOff, CardStep::Changed,
                                         CardStep::Failed, CardStep::Proven, CardStep::Repaired};
bool allowedStep(std::optional<CardStep> from, CardStep to);

// Where a card stands in a roll-out. One that failed waits for repair until it is changed, also
// when somebody has tried meanwhile and was interrupted.
struct CardStanding {
    std::optional<CardStep> step = {}; // none: never taken
    bool hasFailed = false;            // at any time
    int unproven = 0;                  // failures that were AuthenticationFailed
};

// The issuer's key has three tries (CARD.md section 4): the last one is left to somebody's hand.
inline constexpr int mostUnprovenInPassing = 2;
bool waitsForRepair(const CardStanding& card);

// Where a roll-out stands.
struct RollOutState {
    RollOutStage stage = RollOutStage::Canary;
    bool stopped = false;
    int taken = 0;    // cards that have a place in this stage
    int unheard = 0;  // cards of any stage that were taken and of which nothing was heard
    int failures = 0; // cards that failed since it was started or let go on
    friend bool operator==(const RollOutState&, const RollOutState&) = default;
};
// What its stage has shown so far.
struct StageProof {
    int proven = 0;    // cards of this stage
    int unsettled = 0; // cards of any stage neither proven nor repaired nor failed and replaced
    friend bool operator==(const StageProof&, const StageProof&) = default;
};

// In passing, when the card comes for something else; by hand, when somebody asks for just that.
enum class Asked { InPassing, ByHand };

// Whether a card may be changed now: RollOutStopped; RollOutClosed when the stage has no room, or
// the card needs no change. A card that has its place is tried again; one that waits for repair, by
// hand, even while the roll-out is stopped, and by hand only when it has twice failed to prove
// itself. Cards of which nothing was heard count as failed here, so that several counters at once
// spoil no more cards than one.
Result<void> mayTake(const RollOutState& state, const CardStanding& card, Asked asked);

// Whether the next stage may begin: RollOutStopped, StageNotProven, RollOutClosed after the last.
Result<RollOutStage> nextStage(const RollOutState& state, const StageProof& proof);

// Whether the state is one that the roll-out stops in by itself.
bool stopsItself(const RollOutState& state);

// How a card that waits for repair is made good when it comes back.
enum class Repair {
    Finish,  // it answers: put it in while the roll-out runs, or re-key it by hand
    Unblock, // a key is locked: unblock it, then as above
    Replace, // it does not prove itself any more: a replacement card for the customer
    Explain, // nobody holds it any longer and nobody has said why
};
inline constexpr std::array allRepairs{Repair::Finish, Repair::Unblock, Repair::Replace,
                                       Repair::Explain};
// `before`: the step after which it failed. A session that broke while the card was changed says
// less than one that cannot be opened afterwards.
Repair repairAfter(CardStep before, Fault fault);

} // namespace wattcard
