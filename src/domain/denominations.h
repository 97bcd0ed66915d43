// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <array>
#include <vector>

namespace wattcard {

// Notes and coins in use, largest first, in fen.
inline constexpr std::array<std::int64_t, 13> denominations{
    10'000, 5'000, 2'000, 1'000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

struct CountedPieces {
    Money denomination;
    int pieces = 0;
    friend bool operator==(const CountedPieces&, const CountedPieces&) = default;
};

// The cash in a drawer as it was counted, piece by piece (DOMAIN.md section 8).
class CashCount {
public:
    static constexpr int mostPieces = 99'999;

    CashCount() = default; // an empty drawer
    // BadInput for an amount that is no denomination, one that is named twice, a negative number of
    // pieces or more than `mostPieces`. Denominations without pieces are left out.
    static Result<CashCount> of(const std::vector<CountedPieces>& pieces);
    // "100x4,50x1,0.50x2"; "0" is the empty drawer.
    static Result<CashCount> parse(QStringView text);

    Money total() const;
    const std::vector<CountedPieces>& pieces() const { return m_pieces; } // largest first
    friend bool operator==(const CashCount&, const CashCount&) = default;

private:
    std::vector<CountedPieces> m_pieces;
};

} // namespace wattcard
