// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/supply.h"

namespace wattcard {

bool fits(const Supply& supply, const Ratios& ratios)
{
    if (supply.metering == MeteringMode::LowSide)
        return ratios.potential == 1;
    return supply.voltage == VoltageClass::High && supply.transformer == Transformer{};
}

} // namespace wattcard
