// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transaction/matrix.h"

#include <variant>

namespace wattcard::transaction {

// The transaction core (CARD.md sections 9 and 10): step(state, event) -> (state, effects). No
// clock, no random, no SQL, no card inside; the same code runs at the counter, in the simulator and
// in the explorer.

enum class Wish {
    Write,  // a new row: intent, card, proof, commit
    Finish, // an open row with its card in the reader: roll forward or write the same target again
    Void,   // an open row with its card in the reader, to be voided if the card shows the image
            // before
};

// Where the core stands: which answer it waits for.
enum class Phase {
    Start,
    ReadingBefore,
    StoringIntent,
    LookingUpIntent,
    Personalising,
    ReadingNewCard,
    Writing,
    Committing,
    LookingUpCommit,
    Claiming,
    ReadingToDecide,
    Confirming,
    Voiding,
    Quarantining,
    Ended,
};

enum class End {
    None,
    NothingRecorded, // the card is untouched and no row exists
    Done,            // COMMITTED
    Interrupted,     // the row stays INTENT: the same card settles it
    Unclear,         // QUARANTINED
    Voided,          // with the card in the reader, which showed the image before
};

struct State {
    Phase phase = Phase::Start;
    Wish wish = Wish::Write;
    Row row;
    Records records; // without the new row when the wish is Write
    CardView seen;   // what the clerk decided on (Write only)
    CardView last;   // what the session that is open has read
    int writes = 0;  // of this run
    int personalisations = 0;
    End end = End::None;
    Fault fault = Fault::OutcomeUnknown; // why it ended, unless Done
    friend bool operator==(const State&, const State&) = default;
};

namespace event {
struct Begin {};
struct CardRead {
    CardView view;
};
struct CardFailed {
    Fault fault;
};
struct IntentStored {};
struct IntentNotStored {
    Fault fault;
};                       // surely not
struct IntentUnknown {}; // the commit's answer was lost
struct RowFound {
    RowState state;
    int attempt;
};
struct RowMissing {};
struct LookUpFailed {
    Fault fault;
};
struct Personalised {};
struct PersonaliseFailed {
    Fault fault;
};
struct WriteProved {
    Proof proof;
};
struct WriteUntouched {
    Fault fault;
};
struct WriteUnknown {
    Fault fault;
};
struct Committed {};
struct CommitUnknown {
    Fault fault;
};
struct Claimed {
    int attempt;
};
struct ClaimConfirmed {};
struct ClaimLost {}; // somebody else holds or has settled the row
struct LedgerFailed {
    Fault fault;
}; // claim, void or quarantine did not happen or is unknown
struct RowVoided {};
struct RowQuarantined {};
} // namespace event
using Event =
    std::variant<event::Begin, event::CardRead, event::CardFailed, event::IntentStored,
                 event::IntentNotStored, event::IntentUnknown, event::RowFound, event::RowMissing,
                 event::LookUpFailed, event::Personalised, event::PersonaliseFailed,
                 event::WriteProved, event::WriteUntouched, event::WriteUnknown, event::Committed,
                 event::CommitUnknown, event::Claimed, event::ClaimConfirmed, event::ClaimLost,
                 event::LedgerFailed, event::RowVoided, event::RowQuarantined>;

// What the shell does next; every effect but CloseSession and Finish is answered by one event.
namespace effect {
struct OpenSession {}; // authenticate and read, with the role that the row's kind needs
struct CloseSession {};
struct StoreIntent {}; // the durable row, before the card is touched
struct LookUpRow {};
struct Personalise {}; // a blank card to operational; each step can be repeated
struct WriteCard {};   // the row's target, in the session that has just read
struct CommitRow {
    Proof proof;
};
struct TakeClaim {}; // attempt + 1, durable
// The claim is still ours, asked while the session that has read is open: a counter that slept
// after its claim must not write what another has voided meanwhile.
struct ConfirmClaim {};
struct VoidRow {};
struct QuarantineRow {
    Verdict reason;
};
struct Finish {}; // the run has ended; State says how
} // namespace effect
using Effect =
    std::variant<effect::OpenSession, effect::CloseSession, effect::StoreIntent, effect::LookUpRow,
                 effect::Personalise, effect::WriteCard, effect::CommitRow, effect::TakeClaim,
                 effect::ConfirmClaim, effect::VoidRow, effect::QuarantineRow, effect::Finish>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

// An event that the phase does not wait for is a bug of the shell and aborts.
Step step(State state, const Event& event);

// The fault that a verdict shows at the counter; nothing for the verdicts that go on.
std::optional<Fault> faultOf(Verdict verdict);

} // namespace wattcard::transaction
