// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/acceptance.h"
#include "meter/load.h"
#include "meter/relay.h"

#include <variant>

namespace wattcard::meter {

// --- what happens to a meter ---

// A condition begins or ends: cover, supply, clock, lever.
struct ConditionChanged {
    Condition condition = Condition::CoverOpen;
    bool on = true;
    std::uint8_t phase = 3; // of a missing phase: 1 to 3
};
struct PowerUp {
    std::optional<MeterState> memory;                // none: both images invalid
    std::vector<ConditionChanged> surroundings = {}; // as they are now, whatever the memory says
};
struct PowerDown {};
struct CardRead {
    MeterCardReading card;
};
struct CardUnreadable {
    Fault fault = Fault::CardMute;
};
struct ReturnWritten {};
struct ReturnFailed {
    Fault fault = Fault::OutcomeUnknown;
};
struct VisitWritten {};
struct VisitFailed {
    Fault fault = Fault::OutcomeUnknown;
};
struct NvmSaved {};
struct NvmFailed {}; // the image is the old or the new one; only a power cycle tells
struct CardArrived {};
struct CardLeft {};
// Time has passed, 1 second or more. `load` is what the customer would draw; it is metered while
// the switch is closed. The clock runs on without power. Many seconds at once end in the very state
// that as many single ones would lead to.
struct Tick {
    Load load = {};
    int seconds = 1;
    std::optional<bool> contact = {}; // closed or open, of a switch that may not follow
};
// The clock stands elsewhere at once, and no time has passed: a bad crystal, or it was set.
struct ClockMoved {
    std::chrono::seconds by{}; // back, when negative
};
// What the maker sets by its own way, not through a card.
struct PresetsSet {
    Presets presets;
};
enum class KeyName { Page, Read, Program, TripClose };
struct Key {
    KeyName key = KeyName::Page;
    int heldMs = 0; // the hold has ended or has reached its purpose: one hold is one input
};
using Input =
    std::variant<PowerUp, PowerDown, CardRead, CardUnreadable, ReturnWritten, ReturnFailed,
                 VisitWritten, VisitFailed, NvmSaved, NvmFailed, CardArrived, CardLeft, Tick,
                 ConditionChanged, ClockMoved, PresetsSet, Key>;

// --- what is to be done about it, in the order given ---

struct SaveNvm {}; // make Step::next.state durable and answer NvmSaved or NvmFailed
struct WriteReturn {
    ReturnFile file; // PUT DATA E2 in the session that read; answer ReturnWritten or ReturnFailed
};
struct AppendVisit {
    Visit visit; // APPEND RECORD in the session that read; answer VisitWritten or VisitFailed
};
struct RegistersMoved {}; // the state should be made durable soon; nothing waits for it
struct Switch {
    enum class Move { Open, Close } move = Move::Open;
};
struct TakeCard {}; // open the card in the slot (again): answer CardRead or CardUnreadable
// A presentation has ended with this code; `credited` is what it brought.
struct ShowCode {
    DisplayCode code = DisplayCode::None;
    Credit credited = {};
};
using Effect =
    std::variant<SaveNvm, WriteReturn, AppendVisit, RegistersMoved, Switch, TakeCard, ShowCode>;

// --- the controller itself ---

// What is to be done next for the card in the slot. At most one SaveNvm, WriteReturn or AppendVisit
// is awaited.
enum class Phase {
    Staging,    // NVM: the stage
    Locking,    // card: lock A5
    Crediting,  // NVM: credit, counters, parameters, stage done
    Renewing,   // NVM: a fresh write-back count for a stage that is done
    Releasing,  // card: lock 00, new A
    Dropping,   // NVM: the stage has served
    Committing, // NVM: counters without credit
    Refreshing, // card: return data
    Recording,  // NVM: a refusal or a failed write
    Serving,    // NVM: what an order does, its use, and the visit that waits for its card
    Visiting,   // card: that visit
    CatchingUp, // card: the visit of an earlier presentation
    Forgetting, // NVM: the visit is on its card
};
struct Presentation {
    MeterCardReading card;
    Phase phase = Phase::Recording;
    DisplayCode code = DisplayCode::Good;
    Credit credited = {};
    ReturnFile written = {}; // what is on its way to the card
    std::optional<std::uint8_t> visitCount = {};
};

// Why the card in the slot is taken.
enum class Taking { Arrival, ReadKey, ProgramKey };
// An order on its card. Armed: *read* was pressed for it, and holding *program* carries it out
// (DOMAIN.md 7.1).
struct CardOrder {
    CardSerial card;
    WorkOrderSerial order;
    friend bool operator==(const CardOrder&, const CardOrder&) = default;
};
inline constexpr int confirmingHoldMs = 5'000; // of *program*, as long as *trip/close*

// What power loss forgets.
struct Transient {
    bool powered = false;
    bool halted = false; // memory trouble, ERR-03: cards are not touched until power returns
    bool cardInSlot = false;
    Item item = Item::Remaining;
    DisplayCode code = DisplayCode::None;
    int codeSeconds = 0;    // the code is shown for so long
    int displaySeconds = 0; // the backlight is on, and the item chosen stays, for so long
    int switchingPause = 0; // seconds without switching after power return
    Relay relay = {};
    std::uint32_t watts = 0; // drawn in the last second
    int checkSeconds = 0;    // a switch that is not in service stays closed for so long
    int poweredSeconds = 0;  // since power-up, not counted on when a clear is too late
    Taking taking = Taking::Arrival;
    std::optional<CardOrder> armed = {};
    // Done with the card that is still in the slot: reading it again is no further use.
    std::optional<CardOrder> done = {};
    std::optional<std::uint8_t> visitCount = {}; // beside the code of an inspection card
};

struct Controller {
    MeterState state;
    Transient transient;
    std::optional<Presentation> presentation;
};

struct Step {
    Controller next;
    std::vector<Effect> effects;
};

// The whole meter as a function: no clock, no input or output (CARD.md section 10).
Step step(Controller controller, const Input& input);
// The same in its place, for one who runs many meters: moving a whole state there and back costs
// more than a quarter of an hour of metering.
std::vector<Effect> react(Controller& controller, const Input& input);

} // namespace wattcard::meter
