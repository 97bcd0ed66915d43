// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/denominations.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"

namespace wattcard {

using ShiftId = Id<struct ShiftTag>;

// Open: sells. Counted: a blind count is committed, nothing is booked any more; Recount: it is to
// be made again. Closed for ever.
enum class ShiftState { Open, Counted, Recount, Closed };

// What a till may hold until somebody sets it: about two days of sales of a busy counter.
inline constexpr Money defaultCashLimit = Money::fromMinor(2'000'000);

// What moved the cash of a till since its float was counted (DOMAIN.md section 8). Amounts are
// positive; `sales` are net of change and of voided rows.
struct CashFlow {
    Money openingCount; // of the float, as it was found
    Money sales;
    Money reversals;
    Money refunds;
    Money lifts;
    Money paidIn;
    friend bool operator==(const CashFlow&, const CashFlow&) = default;
};

// float + cash sales - cash refunds - cash reversals - lifts + paid-in.
Money expectedCash(const CashFlow& flow);

// Slips of bank transfers or of the card terminal: how many, and their sum.
struct Slips {
    int number = 0;
    Money total;
    friend bool operator==(const Slips&, const Slips&) = default;
};

struct TillCount {
    CashCount cash;
    Slips bank;
    Slips card;
    friend bool operator==(const TillCount&, const TillCount&) = default;
};

// Counted less expected: negative when money is missing. It is kept as it is, never forced to zero
// (regression 10).
struct ShiftOutcome {
    CashFlow flow;
    Money expected;
    Money counted;
    int attempt = 0; // which closing count it is
    Slips expectedBank, countedBank;
    Slips expectedCard, countedCard;
    CashCount pieces = {}; // of which `counted` is the sum
    Money difference() const { return counted - expected; }
    friend bool operator==(const ShiftOutcome&, const ShiftOutcome&) = default;
};

// A clerk's working span at one counter and the cash that he answers for.
struct Shift {
    ShiftId id;
    CounterId counter{};
    OperatorId clerk;
    QString businessDay; // "20261121"
    Money floated;       // the float as handed out
    Money floatCounted;  // as found in the blind count of it
    UtcTime openedAt{};
    ShiftState state = ShiftState::Open;
    int counts = 0; // closing counts so far
    friend bool operator==(const Shift&, const Shift&) = default;
};

// What the paper of a closed shift says.
struct ShiftReport {
    QString companyName;
    bool practice = false;
    Shift shift;
    QString clerk; // whose till it was
    QString leader;
    ShiftOutcome outcome;
    LocalTime openedAt{};
    LocalTime closedAt{};
    bool handsOver = false;
    QString note;
};

// Whether a till that holds `cash` must be lifted before it takes more (setting: about two days of
// sales).
bool isFull(Money cash, Money limit);

} // namespace wattcard
