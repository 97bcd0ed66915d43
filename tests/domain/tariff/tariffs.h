// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <cstdlib>
#include <initializer_list>

// The tariffs of DOMAIN.md section 4's examples, and short ways to write amounts.
namespace wattcard::testing_tariffs {

template <class T> T must(const Result<T>& result)
{
    if (!result)
        std::abort();
    return *result;
}
inline Money yuan(const char* text)
{
    return must(Money::parse(QString::fromLatin1(text)));
}
inline Price price(const char* text)
{
    return must(Price::parse(QString::fromLatin1(text)));
}
inline UnitPrice unit(const char* text)
{
    return UnitPrice::of(price(text));
}
inline Energy kWh(std::int64_t whole)
{
    return Energy::fromHundredths(whole * 100);
}
inline Energy energy(const char* text)
{
    return must(Energy::parse(QString::fromLatin1(text)));
}

// 0, 0.05 and 0.30 on top: 0.5283 becomes 0.5283, 0.5783, 0.8283.
inline Ladder ladderOf(TierPeriod period, std::initializer_list<std::int64_t> limits)
{
    Ladder ladder;
    ladder.period = period;
    for (const std::int64_t limit : limits)
        ladder.limits.push_back(kWh(limit));
    ladder.surcharges = {price("0"), price("0.05"), price("0.30")};
    return ladder;
}
inline Ladder yearLadder()
{
    return ladderOf(TierPeriod::Year, {2160, 4200});
}
inline Ladder monthLadder()
{
    return ladderOf(TierPeriod::Month, {180, 350});
}
// Limits at 100, 200, ... 600 kWh, and 0.10 more with each tier.
inline Ladder sevenTiers()
{
    Ladder ladder;
    ladder.period = TierPeriod::Year;
    for (std::int64_t tier = 0; tier < 7; ++tier) {
        ladder.surcharges.push_back(Price::fromTenThousandths(tier * 1000));
        if (tier > 0)
            ladder.limits.push_back(kWh(tier * 100));
    }
    return ladder;
}

} // namespace wattcard::testing_tariffs
