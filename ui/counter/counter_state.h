// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "ui/counter/tender_form.h"

#include <array>
#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace wattcard::ui {

// The states of the counter screen (SCREENS.md section 4), in the order of that table.
enum class CounterState {
    ServiceDown, // S0
    NoReader,    // S1
    Waiting,     // S2
    Mute,        // S2m
    Reading,     // S3
    InUse,       // S3b
    Customer,    // S4
    Unknown,     // S4u
    Blank,       // S4n
    Refused,     // S4r
    Management,  // S4e
    Quoted,      // S5
    Writing,     // S6
    Done,        // S7
    Interrupted, // S8
    WrongCard,   // S8w
    Unclear,     // S9
};
extern const std::array<CounterState, 17> allCounterStates;
QLatin1StringView code(CounterState state); // "S2m", as in the table

enum class CounterKey { Enter, Escape, SameAsLast, Reread, VoidAndRefund, OtherTender };

// Keys are ignored this long after a change of state (SCREENS.md section 5).
inline constexpr std::chrono::milliseconds settleTime{250};

struct AmountTyped {
    std::optional<Money> payment; // none while the text is no amount that can be quoted
};
struct TenderedTyped { // of the tender that is typed now
    std::optional<Money> tendered;
};
struct ReferenceTyped { // the number of its slip
    QString reference;
};
struct LastPaymentKnown {
    Money payment;
};
struct OrderIdMade {
    TransactionId id;
};
struct AccountChosen { // the pending account that a blank card is for
    AccountId account;
};
struct RetryDue {}; // 500 ms after a sharing violation
using CounterInput =
    std::variant<ReaderEvent, app::CardSituation, CounterKey, AmountTyped, TenderedTyped,
                 ReferenceTyped, LastPaymentKnown, OrderIdMade, AccountChosen, RetryDue,
                 app::SaleStep, app::SaleDone, app::SaleStopped>;

// What the screen asks of the services; the values travel from the model beside it.
enum class CounterRequest {
    ReadCard,
    NewOrderId,
    LoadHistory,
    ChooseAccount,
    Sell,
    OpenAccount,
    Finish,
    Void,
    ListOpenRows,
    PrintWaiting,
};

// Finished: a sale was done, and trouble of the reader took the screen away that said so.
enum class Notice { None, NothingRecorded, Voided, Parked, Finished };

// The sale that S8 waits for.
struct OpenSale {
    TransactionId id;
    CardSerial serial;
    Money payment;
    bool byItself =
        false; // interrupted on this screen: goes on without a key once the card is back
    bool cardIsIn = false; // the reader holds the card that belongs to it
    friend bool operator==(const OpenSale&, const OpenSale&) = default;
};

// Everything the transition function decides on. `since` is monotonic time.
struct CounterModel {
    CounterState state = CounterState::ServiceDown;
    std::chrono::milliseconds since = -settleTime;
    ReaderEvent reader;
    int readsUnderWay = 0; // answers to all but the last question are dropped
    std::uint32_t readInsertions = 0;
    std::optional<CardSerial>
        serial; // of the card that S4 shows, with the insertion it was read at
    std::uint32_t seenInsertions = 0;
    std::optional<AccountId> account;
    transaction::Kind form = transaction::Kind::Purchase;
    std::optional<TransactionId> order;
    std::optional<Money> payment;
    std::optional<TenderForm> tenders; // while a payment is taken
    // What was given for this account before the clerk went back: slips are not forgotten.
    std::optional<AccountId> keptFor;
    TenderForm kept;
    std::optional<Money> lastPayment;
    std::optional<OpenSale> open;
    bool mayVoid = false; // a shift leader's right
    Notice notice = Notice::None;
    std::optional<CardSerial> finished; // the card of the last sale that was done
    std::optional<Fault> fault;
    std::optional<app::SaleStep> step;
    friend bool operator==(const CounterModel&, const CounterModel&) = default;
};

struct Transition {
    CounterModel model;
    std::vector<CounterRequest> requests;
};

// The whole table of SCREENS.md section 4 with the rules below it. Pure: same arguments, same
// answer.
Transition step(const CounterModel& model, const CounterInput& input,
                std::chrono::milliseconds now);

// Whether all that is missing is the number of a slip: Enter asks for it.
bool wantsSlip(const CounterModel& model);
// Whether Enter does something now: the button and the line "Next" show it.
bool enterWorks(const CounterModel& model);
// Whether the card in the reader is the one that S4 showed, untouched since.
bool cardIsTheOneSeen(const CounterModel& model);
bool cardIn(const ReaderEvent& event);

} // namespace wattcard::ui
