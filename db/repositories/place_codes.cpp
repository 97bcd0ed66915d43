// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

QLatin1StringView code(VoltageClass voltage)
{
    switch (voltage) {
    case VoltageClass::Low: return "low"_L1;
    case VoltageClass::High: return "high"_L1;
    }
    std::abort();
}

QLatin1StringView code(MeteringMode metering)
{
    switch (metering) {
    case MeteringMode::LowSide: return "low_side"_L1;
    case MeteringMode::HighSide: return "high_side"_L1;
    }
    std::abort();
}

std::span<const VoltageClass> every(VoltageClass)
{
    return allVoltageClasses;
}

std::span<const MeteringMode> every(MeteringMode)
{
    return allMeteringModes;
}

} // namespace wattcard::db
