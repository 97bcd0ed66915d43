// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A second calculator, written from the page on the business alone (DOMAIN.md sections 3 to 5) and
// sharing no code with the first: plain integers, one loop step for each 0.01 kWh. It is slow and
// meant to be read beside the page.
namespace wattcard::naive {

using Fen = std::int64_t;

enum class Policy { Percentage, FullFirst, Instalment, ByTime };

// What is owed, oldest first within `byPolicy`.
struct Owed {
    std::string kind;
    Fen amount = 0;
    friend bool operator==(const Owed&, const Owed&) = default;
};

struct Case {
    bool energyMode = false;
    std::int64_t prices[4] = {0, 0, 0, 0}; // 0.0001 yuan/kWh; the third is the flat one
    int shares[4] = {0, 0, 0, 0};          // whole percents; all 0: the flat price
    std::vector<std::int64_t> thresholds;  // 0.01 kWh
    std::vector<std::int64_t> surcharges;  // 0.0001 yuan/kWh, one for each tier
    std::int64_t accumulated = 0;          // 0.01 kWh
    std::int64_t taxRate = 1300;           // 0.01 %
    std::vector<Fen> fixedMonths;          // each a line
    Fen capacity = 0;
    std::vector<Fen> minimum;
    Fen lateFee = 0;
    Fen emergency = 0;
    Fen meterOverdraft = 0;
    std::vector<Owed> byPolicy;
    Fen settlement = 0;
    Policy policy = Policy::FullFirst;
    std::int64_t share = 9000; // 0.01 %
    Fen instalment = 0;
    Fen takenThisMonth = 0;
    Fen perDay = 0;
    int days = 0;
    bool missed = false; // an instalment: then full first, at `missedShare`
    std::int64_t missedShare = 9000;
    Fen planFloor = 0;
    Fen leastCredit = 0;
    Fen carry = 0;
};

struct Line {
    std::string kind;
    Fen amount = 0;
    Fen tax = 0;
    friend bool operator==(const Line&, const Line&) = default;
};

struct Sale {
    std::vector<Line> lines; // without those of 0.00
    Fen charge = 0;          // the credit line
    Fen tax = 0;             // in the credit line
    Fen carry = 0;
    std::int64_t credit = 0; // fen, or 0.01 kWh
    std::vector<Owed> left;  // debts afterwards
};

// Half away from zero; both above or equal to 0.
std::int64_t rounded(__int128 amount, __int128 unit);
// A percentage in steps of 0.01 %.
Fen shareOf(Fen amount, std::int64_t hundredthsOfPercent);

// What the money buys; nothing when the sale is refused.
std::optional<Sale> buy(Fen payment, const Case& given);
// What so much energy costs, rounded once.
Fen costOf(std::int64_t hundredths, const Case& given);
// What a payment leaves to the credit; nothing when it is refused for the charges that cannot wait.
std::optional<Fen> leftToCredit(Fen payment, const Case& given);

} // namespace wattcard::naive
