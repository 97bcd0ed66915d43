// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/operations.h"

namespace wattcard::transaction {

// How what was left in a meter was found, most trusted first (DOMAIN.md section 6.6). An estimate
// is agreed with the customer.
enum class RemainingSource { Visit, Display, LastReturn, Laboratory, Estimate };

// Registers of a meter, on its own (secondary) side.
struct Registers {
    Energy total;
    Energy sharp;
    Energy peak;
    Energy flat;
    Energy valley;
    friend bool operator==(const Registers&, const Registers&) = default;
};

// How a run of seq, T and A on one meter ended: remaining and A of the same meter at the same
// moment.
struct SeriesEnd {
    Credit accepted;  // A
    Credit remaining; // negative in overdraft
    RemainingSource source = RemainingSource::Display;
    Registers registers;
    Ratios ratios; // of the meter
    LocalTime at{};
    friend bool operator==(const SeriesEnd&, const SeriesEnd&) = default;
};

// The meter that a new series runs on.
struct NewMeter {
    MeterNumber number;
    Ratios ratios;
    Registers registers; // when it was set up
    friend bool operator==(const NewMeter&, const NewMeter&) = default;
};

// What becomes of the card that was issued before.
enum class OldCard {
    Kept,     // it is the one that is written
    Lost,     // never seen again: its serial is refused
    Retained, // taken in at the counter
};

// What an order does beside selling (DOMAIN.md sections 6.3 to 6.12). Of a plain opening, purchase
// or reversal there is none.
struct Change {
    Operation operation = Operation::ReplaceCard;
    OldCard oldCard = OldCard::Kept;
    Credit moved;                  // credit that comes from a series that ends, into a new one
    Money value;                   // of an adjustment: what it is worth in the books
    Money tax;                     // in the value, of a correction
    Money overdrawn;               // of an exchange: what the old meter was left owing
    std::optional<SeriesEnd> end;  // of the series that ends
    std::optional<NewMeter> meter; // of an exchange
    CustomerId customer;           // of a transfer: who takes over
    QString paper;                 // number of the document, seals, who was present
    friend bool operator==(const Change&, const Change&) = default;
};

// What must be left in a meter that shows nothing any more: the last return data, what it has taken
// since, less what its register has counted since, in the unit of the series (DOMAIN.md section
// 6.6, "last return with calculation").
struct SinceReturn {
    Credit remaining; // of the return data
    Credit loaded;    // A at the end less A of the return data
    Energy used;      // primary
};
Credit remainingSince(const SinceReturn& since, PaymentMode mode, UnitPrice price);

// What goes from a series that ends to the next: remaining + (T - A), never below zero; what is
// below was left unpaid in the meter (DOMAIN.md section 6.6).
struct Handover {
    Credit moved;
    Credit overdrawn;
    friend bool operator==(const Handover&, const Handover&) = default;
};
Handover handover(Credit total, const SeriesEnd& end);

} // namespace wattcard::transaction
