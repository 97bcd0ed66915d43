// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/roll_out.h"

namespace wattcard {

using RollOutNumber = Id<struct RollOutTag>;

struct RollOut {
    RollOutNumber number;
    RollOutSubject subject;
    QString reason;
    UtcTime startedAt{};
    RollOutState state;
    StageProof proof;
    // Of the newest stop, while it holds.
    QString stopReason = {};
    bool stoppedItself = false;
};

struct RollOutStart {
    RollOutSubject subject;
    QString reason;
    std::optional<ApprovalRecord> approval = {}; // where the one before it was stopped
};

// The newest roll-out, and what it knows of a card.
struct CardInRollOut {
    RollOutNumber rollOut;
    RollOutSubject subject;
    std::optional<CardStep> step = {};
};

struct CardReport {
    CardStep step = CardStep::PutOff; // anything but Taken and Repaired
    std::optional<Fault> fault = {};  // of PutOff and Failed
    QString note = {};
};

// A card that a roll-out has left in a state that somebody must mend.
struct RepairLine {
    RollOutNumber rollOut;
    CardSerial card;
    std::optional<Fault> fault; // none: nobody holds it any longer, and it never came back
    UtcTime since{};
    Repair way = Repair::Finish;
    // Who holds it, or held it last; told where the viewer serves.
    std::optional<CustomerNumber> customer = {};
};

// The book of roll-outs: what was decided and what became of each card are lines that stay, each
// with its audit entry.
class RollOuts {
public:
    virtual ~RollOuts() = default;
    // BadInput without a reason, for a subject that was rolled out before, and while another
    // roll-out has not come to its last stage; NotApproved where that one was stopped and nobody
    // has signed. KeyMissing while the custody book has a key of cards whose newest version is
    // another: what is loaded later would reach the cards without a canary. Whoever has signed,
    // asked for or not, must have been allowed to.
    virtual Result<RollOutNumber> start(const RollOutStart& start, const Actor& actor) = 0;
    // As nextStage().
    virtual Result<RollOutStage> next(RollOutNumber rollOut, const Actor& actor) = 0;
    // At once; RollOutStopped when it is stopped already.
    virtual Result<void> stop(RollOutNumber rollOut, const QString& reason, const Actor& actor) = 0;
    // Goes on with a new canary. BadInput when it is not stopped.
    struct Resumption {
        QString reason;
        ApprovalRecord approval;
    };
    virtual Result<void> resume(RollOutNumber rollOut, const Resumption& resumption,
                                const Actor& actor) = 0;
    virtual Result<std::vector<RollOut>> all() = 0; // oldest first

    // None: nothing was ever rolled out.
    virtual Result<std::optional<CardInRollOut>> standing(const CardSerial& card) = 0;
    // Before the card is changed: its place in the stage, as mayTake() allows.
    virtual Result<void> take(RollOutNumber rollOut, const CardSerial& card, Asked asked,
                              const Actor& actor) = 0;
    // What was heard of it. The failure that is one too many stops the roll-out with it. BadInput
    // for a step that no card makes.
    virtual Result<void> report(RollOutNumber rollOut, const CardSerial& card,
                                const CardReport& report, const Actor& actor) = 0;

    // Of all roll-outs, the longest waiting first.
    virtual Result<std::vector<RepairLine>> repairs() = 0;
    // NotFound for a card that is not on the list.
    virtual Result<void> markRepaired(const CardSerial& card, const QString& reason,
                                      const Actor& actor) = 0;
};

} // namespace wattcard
