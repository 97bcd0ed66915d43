// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/meter/sample_cards.h"

namespace wattcard::meter {

// For the sample meter, one use, valid from the day before the sample time to the day after.
WorkOrder sampleOrder(ManagementClass kind, std::int64_t serial = 7'001);

// A management card with that order, as a slot reads it when everything is right.
MeterCardReading managementCard(const WorkOrder& order, std::uint8_t cardSerial = 0xE1);

// openedMeter() in another working state, as the orders of DOMAIN.md 7.1 leave it.
MeterState meterIn(WorkState state);

} // namespace wattcard::meter
