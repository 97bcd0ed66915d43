// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/scenario.h"

#include <vector>

namespace wattcard::app {

enum class Criterion { MoneyRight, NothingTwice, RightOrder, InTime, WithoutHints };
inline constexpr std::array allCriteria{Criterion::MoneyRight, Criterion::NothingTwice,
                                        Criterion::RightOrder, Criterion::InTime,
                                        Criterion::WithoutHints};

// Why points were given or lost.
enum class Finding {
    // Money
    AsAgreed,
    NothingDone,
    WrongAmount,  // sold another sum than was asked for
    WrongTender,  // the money that was given was typed wrongly
    StillOpen,    // a write was left unfinished
    GivenUp,      // voided instead of finished
    CreditLost,   // less on the account than the customer had
    CreditGiven,  // more than was paid for
    NotReplaced,  // no card was issued for the lost one
    NotExchanged, // the books still name the old meter
    NotTakenBack, // the wrong purchase still stands
    NotPaidOut,   // its money was not given back
    // Once
    Once,
    SoldTwice,
    SoldWithoutNeed, // where nothing was to be sold
    // Order
    InOrder,
    CardTakenEarly,    // before the sale was finished
    AnotherCard,       // put into the reader while a write was open
    OldCardNotTried,   // whether it is refused
    ReadingNotBrought, // the old meter's return data, before the exchange
    NotLoaded,         // into the meter, at the end
    LoadedFirst,       // the wrong purchase, so that it could not be taken back
    SoldBeforeReversal,
    ReceiptMissing,
    // Time and hints
    InTime,
    Late,
    VeryLate,
    NoHint,
    HintsUsed,
};

struct Mark {
    Criterion criterion = Criterion::MoneyRight;
    int points = 0;
    int most = 0;
    Finding finding = Finding::NothingDone;
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Score {
    std::vector<Mark> marks; // one for each criterion, in their order
    int points() const;
    const Mark& of(Criterion criterion) const;
    friend bool operator==(const Score&, const Score&) = default;
};
inline constexpr int fullScore = 100;
int mostPoints(Criterion criterion); // they make fullScore together

} // namespace wattcard::app
