// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/change.h"

namespace wattcard::transaction {

Handover handover(Credit total, const SeriesEnd& end)
{
    const Credit left = end.remaining + (total - end.accepted);
    return left < Credit{} ? Handover{{}, -left} : Handover{left, {}};
}

} // namespace wattcard::transaction
