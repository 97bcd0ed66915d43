// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/change.h"

namespace wattcard::transaction {

Credit remainingSince(const SinceReturn& since, PaymentMode mode, UnitPrice price)
{
    const std::int64_t used = mode == PaymentMode::Money
                                  ? ExactCharge::of(since.used, price).rounded().minor()
                                  : since.used.hundredths();
    return since.remaining + since.loaded - Credit::fromHundredths(used);
}

Handover handover(Credit total, const SeriesEnd& end)
{
    const Credit left = end.remaining + (total - end.accepted);
    return left < Credit{} ? Handover{{}, -left} : Handover{left, {}};
}

} // namespace wattcard::transaction
