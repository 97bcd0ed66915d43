// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/purchase/quote.h"

namespace wattcard {

// How much an account may buy in a period of business days (DOMAIN.md section 5).
enum class LimitSpan { Day, Month, Year };
inline constexpr std::array allLimitSpans{LimitSpan::Day, LimitSpan::Month, LimitSpan::Year};
enum class LimitMeasure { Money, Energy, Count };
inline constexpr std::array allLimitMeasures{LimitMeasure::Money, LimitMeasure::Energy,
                                             LimitMeasure::Count};

struct PurchaseLimit {
    LimitSpan span = LimitSpan::Month;
    LimitMeasure measure = LimitMeasure::Energy;
    std::int64_t most = 0; // fen, 0.01 kWh or purchases
    friend bool operator==(const PurchaseLimit&, const PurchaseLimit&) = default;
};

// What was bought in a span. Money is what the credit cost: debts and standing charges that were
// paid with it do not count.
struct Bought {
    Money money;
    Energy energy; // in money mode an estimate
    int count = 0;
    friend bool operator==(const Bought&, const Bought&) = default;
};

// What may still be bought, in the limit's own unit; never below 0.
std::int64_t leftOf(const PurchaseLimit& limit, const Bought& bought);
// Whether the purchase is more than what is left.
bool exceeds(const PurchaseLimit& limit, const Bought& bought, const Quote& quote);
// "80.00 kWh", "20.00 yuan" or "2", for logs and the command line.
QString leftText(const PurchaseLimit& limit, const Bought& bought);

} // namespace wattcard
