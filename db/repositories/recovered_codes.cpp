// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/recovered_codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

QLatin1StringView code(RecoveredTo to)
{
    switch (to) {
    case RecoveredTo::OverShort: return "over_short"_L1;
    case RecoveredTo::Safe: return "safe"_L1;
    case RecoveredTo::Bank: return "bank"_L1;
    case RecoveredTo::Carry: return "carry"_L1;
    }
    std::abort();
}

std::span<const RecoveredTo> every(RecoveredTo)
{
    static constexpr std::array all{RecoveredTo::OverShort, RecoveredTo::Safe, RecoveredTo::Bank,
                                    RecoveredTo::Carry};
    return all;
}

} // namespace wattcard::db
