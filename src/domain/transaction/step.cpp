// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/step.h"

#include <cstdlib>

namespace wattcard::transaction {

namespace {

// A card that answers "untouched" or not at all is read again and written once more; then the
// person decides.
constexpr int mostWritesInOneRun = 2;

Step go(State state, Phase phase, std::vector<Effect> effects)
{
    state.phase = phase;
    return {std::move(state), std::move(effects)};
}

Step finish(State state, End end, Fault fault = Fault::OutcomeUnknown)
{
    state.end = end;
    state.fault = fault;
    return go(std::move(state), Phase::Ended, {effect::CloseSession{}, effect::Finish{}});
}

bool isNewCard(Kind kind)
{
    return kind != Kind::Purchase && kind != Kind::Reversal && kind != Kind::Adjustment;
}

Step write(State state)
{
    ++state.writes;
    return go(std::move(state), Phase::Writing, {effect::WriteCard{}});
}

// Any write but the first, which follows the INTENT in one session: whoever claimed the row in
// between must read the card to act on it, and that ends our session. So a claim that is still ours
// here cannot be overtaken.
Step confirmThenWrite(State state)
{
    return go(std::move(state), Phase::Confirming, {effect::ConfirmClaim{}});
}

// Read, compare, decide: the claim comes before the reading (rule 3), and the reading before any
// write (rule 4).
Step decideAfresh(State state)
{
    return go(std::move(state), Phase::Claiming, {effect::CloseSession{}, effect::TakeClaim{}});
}

Step commit(State state, const Proof& proof)
{
    return go(std::move(state), Phase::Committing,
              {effect::CloseSession{}, effect::CommitRow{proof}});
}

Step quarantine(State state, Verdict reason)
{
    return go(std::move(state), Phase::Quarantining,
              {effect::CloseSession{}, effect::QuarantineRow{reason}});
}

Step voidRow(State state)
{
    return go(std::move(state), Phase::Voiding, {effect::CloseSession{}, effect::VoidRow{}});
}

Step writeAgain(State state)
{
    // An opening is voided only by the proof of state 03; an operational card is finished instead.
    if (state.wish == Wish::Void && state.row.kind == Kind::Opening)
        return finish(std::move(state), End::Interrupted, Fault::CardNotBlank);
    if (state.wish == Wish::Void)
        return voidRow(std::move(state));
    if (state.writes >= mostWritesInOneRun)
        return finish(std::move(state), End::Interrupted, Fault::CardRefused);
    return confirmThenWrite(std::move(state));
}

Step personalise(State state)
{
    if (state.personalisations >= mostWritesInOneRun)
        return finish(std::move(state), End::Interrupted, Fault::CardRefused);
    ++state.personalisations;
    return go(std::move(state), Phase::Personalising,
              {effect::CloseSession{}, effect::Personalise{}});
}

Step finishBlank(State state)
{
    if (state.wish == Wish::Void)
        return voidRow(std::move(state));
    return personalise(std::move(state));
}

// A new sale: the card must be the one that the clerk decided on, and the records must agree with
// it.
Step beforeIntent(State state, const CardView& view)
{
    if (view != state.seen)
        return finish(std::move(state), End::NothingRecorded, Fault::CardChanged);
    const bool fresh = isNewCard(state.row.kind) && view.position == Position{};
    if (!fresh) {
        if (const auto fault = faultOf(judge(view, state.records)))
            return finish(std::move(state), End::NothingRecorded, *fault);
    }
    state.last = view;
    return go(std::move(state), Phase::StoringIntent, {effect::StoreIntent{}});
}

Step afterIntent(State state)
{
    if (state.last.read == CardView::Read::Blank)
        return personalise(std::move(state));
    return write(std::move(state));
}

Step newCardRead(State state, const CardView& view)
{
    const bool ready = view.read == CardView::Read::Complete && view.serial == state.row.serial &&
                       view.position == Position{};
    if (!ready)
        return decideAfresh(std::move(state));
    return confirmThenWrite(std::move(state));
}

// The row is open and claimed: what the card shows settles it.
Step decide(State state, const CardView& view)
{
    // A stranger's card says nothing about this row, wherever its own count happens to stand.
    if (view.serial != state.row.serial && view.serial != state.records.issuedSerial)
        return finish(std::move(state), End::Interrupted, Fault::OtherCardInserted);
    state.last = view;
    state.records.open = state.row;
    const Verdict verdict = judge(view, state.records);
    switch (verdict) {
    case Verdict::RollForward:
        return commit(std::move(state), {view.atc, view.position.seq, view.proof});
    case Verdict::WriteAgain:
    case Verdict::CheckThenWrite:
    case Verdict::WriteNewCard: return writeAgain(std::move(state));
    case Verdict::FinishBlank: return finishBlank(std::move(state));
    case Verdict::Quarantine: return quarantine(std::move(state), verdict);
    case Verdict::Normal: std::abort(); // judge() never calls a card normal while its row is open
    case Verdict::RefuseRetain:
    case Verdict::CatchUp:
    case Verdict::StaysOpen:
    case Verdict::ReissueVoidsIt:
    case Verdict::AnotherBlank:
    case Verdict::OfferReissue:
    case Verdict::StopAfterOneTry:
        return finish(std::move(state), End::Interrupted, *faultOf(verdict));
    case Verdict::NotThisCard:
        return finish(std::move(state), End::Interrupted, Fault::OtherCardInserted);
    }
    std::abort();
}

// One overload for each event; the phases that wait for it stand in its branches.
struct Stepper {
    State state;

    Step operator()(const event::Begin&)
    {
        require(Phase::Start);
        if (state.wish == Wish::Write)
            return go(std::move(state), Phase::ReadingBefore, {effect::OpenSession{}});
        return go(std::move(state), Phase::Claiming, {effect::TakeClaim{}});
    }
    Step operator()(const event::CardRead& e)
    {
        switch (state.phase) {
        case Phase::ReadingBefore: return beforeIntent(std::move(state), e.view);
        case Phase::ReadingNewCard: return newCardRead(std::move(state), e.view);
        case Phase::ReadingToDecide: return decide(std::move(state), e.view);
        default: std::abort();
        }
    }
    Step operator()(const event::CardFailed& e)
    {
        const bool recorded = state.phase != Phase::ReadingBefore;
        return finish(std::move(state), recorded ? End::Interrupted : End::NothingRecorded,
                      e.fault);
    }
    Step operator()(const event::IntentStored&)
    {
        require(Phase::StoringIntent);
        return afterIntent(std::move(state));
    }
    Step operator()(const event::IntentNotStored& e)
    {
        require(Phase::StoringIntent);
        return finish(std::move(state), End::NothingRecorded, e.fault);
    }
    Step operator()(const event::IntentUnknown&)
    {
        require(Phase::StoringIntent);
        return go(std::move(state), Phase::LookingUpIntent,
                  {effect::CloseSession{}, effect::LookUpRow{}});
    }
    Step operator()(const event::RowFound& e)
    {
        if (e.state == RowState::Committed)
            return finish(std::move(state), End::Done);
        if (e.state == RowState::Voided)
            return finish(std::move(state), End::Voided, Fault::ClaimLost);
        if (e.state == RowState::Quarantined)
            return finish(std::move(state), End::Unclear, Fault::CardStateUnclear);
        // The row is durable and nothing was sent since the session ended: settle it as any open
        // row.
        if (state.phase == Phase::LookingUpIntent)
            return decideAfresh(std::move(state));
        require(Phase::LookingUpCommit);
        return finish(std::move(state), End::Interrupted, Fault::CommitPending);
    }
    Step operator()(const event::RowMissing&)
    {
        require(Phase::LookingUpIntent);
        return finish(std::move(state), End::NothingRecorded, Fault::NotSaved);
    }
    Step operator()(const event::LookUpFailed&)
    {
        const bool written = state.phase == Phase::LookingUpCommit;
        return finish(std::move(state), End::Interrupted,
                      written ? Fault::CommitPending : Fault::OutcomeUnknown);
    }
    Step operator()(const event::Personalised&)
    {
        require(Phase::Personalising);
        return go(std::move(state), Phase::ReadingNewCard, {effect::OpenSession{}});
    }
    Step operator()(const event::PersonaliseFailed& e)
    {
        require(Phase::Personalising);
        return finish(std::move(state), End::Interrupted, e.fault);
    }
    Step operator()(const event::WriteProved& e)
    {
        require(Phase::Writing);
        const Target& target = state.row.target;
        if (e.proof.digest == target.digest && e.proof.seq == target.position.seq)
            return commit(std::move(state), e.proof);
        return decideAfresh(std::move(state));
    }
    Step operator()(const event::WriteUntouched&)
    {
        require(Phase::Writing);
        return decideAfresh(std::move(state));
    }
    Step operator()(const event::WriteUnknown&) // a time-out is "unknown", not "failed" (rule 7)
    {
        require(Phase::Writing);
        return decideAfresh(std::move(state));
    }
    Step operator()(const event::Committed&)
    {
        require(Phase::Committing);
        return finish(std::move(state), End::Done);
    }
    Step operator()(const event::CommitUnknown&)
    {
        require(Phase::Committing);
        return go(std::move(state), Phase::LookingUpCommit, {effect::LookUpRow{}});
    }
    Step operator()(const event::Claimed& e)
    {
        require(Phase::Claiming);
        state.row.attempt = e.attempt;
        return go(std::move(state), Phase::ReadingToDecide, {effect::OpenSession{}});
    }
    Step operator()(const event::ClaimConfirmed&)
    {
        require(Phase::Confirming);
        return write(std::move(state));
    }
    Step operator()(const event::ClaimLost&)
    {
        return go(std::move(state), Phase::LookingUpCommit,
                  {effect::CloseSession{}, effect::LookUpRow{}});
    }
    Step operator()(const event::LedgerFailed& e)
    {
        return finish(std::move(state), End::Interrupted, e.fault);
    }
    Step operator()(const event::RowVoided&)
    {
        require(Phase::Voiding);
        return finish(std::move(state), End::Voided);
    }
    Step operator()(const event::RowQuarantined&)
    {
        require(Phase::Quarantining);
        return finish(std::move(state), End::Unclear, Fault::CardStateUnclear);
    }

    void require(Phase phase) const
    {
        if (state.phase != phase)
            std::abort();
    }
};

} // namespace

Step step(State state, const Event& event)
{
    return std::visit(Stepper{std::move(state)}, event);
}

std::optional<Fault> faultOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Normal:
    case Verdict::RollForward:
    case Verdict::WriteAgain:
    case Verdict::CheckThenWrite:
    case Verdict::WriteNewCard:
    case Verdict::FinishBlank: return std::nullopt;
    case Verdict::RefuseRetain: return Fault::CardReplaced;
    case Verdict::Quarantine: return Fault::CardStateUnclear;
    case Verdict::CatchUp: return Fault::CardAhead;
    case Verdict::StaysOpen:
    case Verdict::ReissueVoidsIt:
    case Verdict::AnotherBlank:
    case Verdict::OfferReissue: return Fault::CardMute;
    case Verdict::StopAfterOneTry: return Fault::AuthenticationFailed;
    case Verdict::NotThisCard: return Fault::WrongCustomer;
    }
    std::abort();
}

} // namespace wattcard::transaction
