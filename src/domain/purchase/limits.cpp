// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/limits.h"

#include <algorithm>

namespace wattcard {

Credit largestCredit(Credit hoardingLimit, const MeterHolding& meter)
{
    return std::max(hoardingLimit - meter.remaining - meter.unloaded, Credit{});
}

std::optional<Credit> smallestUsefulCredit(Credit recloseLimit, const MeterHolding& meter)
{
    if (meter.remaining > Credit{})
        return std::nullopt;
    const Credit step = Credit::fromHundredths(1);
    return std::max(recloseLimit + step - meter.remaining - meter.unloaded, Credit{});
}

} // namespace wattcard
