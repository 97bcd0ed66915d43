// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/tariff/tariff.h"

namespace wattcard {

// Which set a version is, on the card and in the meter: 1 to 255, then from 1 again. 0 stands for
// no version.
std::uint8_t setIdOf(TariffVersionId version);

// File 0003, or 0004, of a tariff (CARD.md 3.4). In money mode: four prices by rate, sharp first,
// and the day schedule, whose rates count from 0, with times of use; else one price. The ladder is
// only written in money mode, where the meter prices what it measures; in energy mode the tiers
// are split at the purchase (DOMAIN.md section 4). A yearly ladder is settled on 1 January at 00.
// A power limit is written in steps of 10 W, downwards.
TariffFile tariffFileOf(const Tariff& tariff);
// The same as the standby set that begins at a local time, whole minutes.
TariffFile standbyFileOf(const Tariff& tariff, LocalTime from);

} // namespace wattcard
