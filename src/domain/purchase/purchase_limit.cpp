// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/purchase_limit.h"

#include "domain/purchase/limits.h"

#include <cstdlib>

namespace wattcard {

namespace {

std::int64_t measured(LimitMeasure measure, const Bought& bought)
{
    switch (measure) {
    case LimitMeasure::Money: return bought.money.minor();
    case LimitMeasure::Energy: return bought.energy.hundredths();
    case LimitMeasure::Count: return bought.count;
    }
    std::abort();
}

} // namespace

std::int64_t leftOf(const PurchaseLimit& limit, const Bought& bought)
{
    return leftOf(limit.most, measured(limit.measure, bought));
}

bool exceeds(const PurchaseLimit& limit, const Bought& bought, const Quote& quote)
{
    return measured(limit.measure, {quote.charge, quote.energy, 1}) > leftOf(limit, bought);
}

QString leftText(const PurchaseLimit& limit, const Bought& bought)
{
    const std::int64_t left = leftOf(limit, bought);
    switch (limit.measure) {
    case LimitMeasure::Money: return Money::fromMinor(left).toString() + QStringLiteral(" yuan");
    case LimitMeasure::Energy:
        return Energy::fromHundredths(left).toString() + QStringLiteral(" kWh");
    case LimitMeasure::Count: return QString::number(left);
    }
    std::abort();
}

} // namespace wattcard
