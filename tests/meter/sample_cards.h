// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"

namespace wattcard::meter {

// Amounts in the tests are hundredths: 10000 is 100.00.
inline Credit units(std::int64_t hundredths)
{
    return Credit::fromHundredths(hundredths);
}

MeterNumber sampleMeter();       // 261121000123
CustomerNumber sampleCustomer(); // 000000000042
CardSerial serialOf(std::uint8_t last);
LocalTime sampleTime(); // 2026-11-21 08:00:00

// Where a card stands: the c, g and T of CARD.md section 8.
struct CardPoint {
    std::uint32_t seq = 1;
    std::int64_t total = 10'000;
    std::uint16_t gen = 1;
    SubType subType = SubType::Purchase;
    std::uint8_t serial = 1;
};

// Money at 0.5283, alarms 20.00 and 5.00, K 1, L 0, C 0, all from an opening card (flag 95).
MeterCardReading openingCard(std::int64_t total = 10'000);
TariffFile sampleTariff();
// A card without parameters.
MeterCardReading cardAt(const CardPoint& point);

// S of DOMAIN.md section 6: gen 1, seq 12, T = A = 2350.00, remaining 37.26.
MeterState openedMeter();

} // namespace wattcard::meter
