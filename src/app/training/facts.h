// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/scenario.h"
#include "domain/ports/card_tray.h"
#include "domain/ports/ledger.h"

namespace wattcard::app {

// What the books and things say; nothing here comes from a screen.

// A card order of the learner's customer.
struct OrderFact {
    TransactionId id;
    transaction::Kind kind = transaction::Kind::Purchase;
    transaction::RowState state = transaction::RowState::Intent;
    Money payment;
    Money tendered;
    int attempt = 1;
    CardSerial serial;
    bool paperWaits = false; // its receipt has not come out
    bool takenBack = false;  // by a committed reversal
    friend bool operator==(const OrderFact&, const OrderFact&) = default;
};

struct MeterFact {
    MeterNumber number;
    Credit accepted;
    Credit remaining;
    friend bool operator==(const MeterFact&, const MeterFact&) = default;
};

struct TrainingFacts {
    std::vector<OrderFact> orders; // since the scenario began, oldest first
    Credit total;                  // T of the open series
    MeterNumber meter;             // that the books name
    CardSerial issued;             // the card that the books name
    Money paidOut;                 // for reversals
    int returns = 0;               // return data that the counter has booked
    std::vector<MeterFact> meters; // on the wall first, then the one that waits
    std::vector<TrayCard> cards;   // of this scenario
    bool paperIsOut = false;
    friend bool operator==(const TrainingFacts&, const TrainingFacts&) = default;
};

// Whom the learner serves and with what: made for each run, so that no run spoils another.
struct TrainingWorld {
    AccountId account;
    CustomerNumber number;
    QString customerName;
    MeterNumber meter;
    std::optional<MeterNumber> newMeter;
    QString card;      // the customer's own, by its name in the tray
    CardSerial serial; // of it
    QString blank;     // name of a blank one
    Credit total;      // when the learner begins
    Credit accepted;   // by the meter, then
    Credit remaining;  // in the meter, then
    int returns = 0;   // booked, then
    friend bool operator==(const TrainingWorld&, const TrainingWorld&) = default;
};

// What a person does with his hands, and what the engine looks at. Implemented over the books, the
// box of virtual cards and meters of its own; every function may take a moment.
class TrainingStage {
public:
    virtual ~TrainingStage() = default;
    virtual Result<TrainingWorld> prepare(const Plan& plan) = 0;
    virtual Result<TrainingFacts> facts(const TrainingWorld& world) = 0;
    virtual Result<void> putIntoReader(const QString& card) = 0; // CardInUse when one is there
    virtual Result<void> takeOut() = 0;                          // of the reader; nothing is fine
    // Put in, taken by the meter, taken out again.
    virtual Result<void> showToMeter(const QString& card, const MeterNumber& meter) = 0;
    virtual Result<void> putPaperIn() = 0;
};

} // namespace wattcard::app
