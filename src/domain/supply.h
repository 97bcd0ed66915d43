// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/tariff/monthly.h"

namespace wattcard {

enum class VoltageClass { Low, High };
inline constexpr std::array allVoltageClasses{VoltageClass::Low, VoltageClass::High};
enum class MeteringMode { LowSide, HighSide }; // of the transformer: 高供低计, 高供高计
inline constexpr std::array allMeteringModes{MeteringMode::LowSide, MeteringMode::HighSide};

// How a service point is supplied and measured (DOMAIN.md sections 2 and 4).
struct Supply {
    VoltageClass voltage = VoltageClass::Low;
    MeteringMode metering = MeteringMode::LowSide;
    int kva = 0; // of the transformer; 0 for none
    Transformer transformer;
    QString seals; // their numbers, as the engineer notes them
    friend bool operator==(const Supply&, const Supply&) = default;
};

// K is CT alone on the low side, where losses are added; the high side belongs to high voltage and
// has no losses to add.
bool fits(const Supply& supply, const Ratios& ratios);

} // namespace wattcard
