// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <vector>

namespace wattcard {

// One payment as the books or as a bank or terminal file shows it.
struct BankLine {
    QString reference;
    Money amount;
    QString date; // "20261121"
    friend bool operator==(const BankLine&, const BankLine&) = default;
};

struct BankPair {
    BankLine ours;
    BankLine theirs;
    friend bool operator==(const BankPair&, const BankPair&) = default;
};

// The four lists (DOMAIN.md section 8), and beside them what was taken and given back under one
// reference on one day and is not in the file at all: a terminal's sale that was taken back before
// it was settled. What goes back on another day has a line of its own in the bank's file, or is a
// difference. Every line of both sides stands in exactly one of them.
struct BankMatch {
    std::vector<BankPair> matched;
    std::vector<BankLine> onlyOurs;
    std::vector<BankLine> onlyTheirs;
    std::vector<BankPair> amountDiffers;
    std::vector<BankLine> cancelled; // of ours, each beside its opposite
};

struct BankSides {
    std::vector<BankLine> ours;
    std::vector<BankLine> theirs;
};

// By reference, without regard to spaces around it and to letter case; within a reference equal
// amounts meet first. Dates may differ: banks book later than they receive.
BankMatch matchBank(const BankSides& sides);

} // namespace wattcard
