// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/meter_slot.h"
#include "meter/tariff_set.h"

namespace wattcard::meter {

// Supply that is not cut for want of credit (DOMAIN.md 7.4).
struct Guarantee {
    LocalTime from{};
    LocalTime until{};
    friend bool operator==(const Guarantee&, const Guarantee&) = default;
};
// L, C, the most credit that the meter may hold, the load limit and the account's guarantee window
// (CARD.md 3.4, bytes 201 to 216 and 247 to 256).
struct Limits {
    Credit overdraft;
    Credit reclose;
    Credit hoarding = Credit::fromHundredths(99'999'999);
    std::uint32_t powerW = 0;      // primary; 0 for none
    std::uint8_t powerMinutes = 0; // for so long the power may be above it
    std::optional<Guarantee> guarantee = {};
    friend bool operator==(const Limits&, const Limits&) = default;
};
struct Alarms {
    Credit first;
    Credit second;
    friend bool operator==(const Alarms&, const Alarms&) = default;
};
struct AlarmsAndRatios {
    Alarms alarms;
    Ratios ratios;
    friend bool operator==(const AlarmsAndRatios&, const AlarmsAndRatios&) = default;
};
// The next prices and when they begin; a time that has passed acts at once (DOMAIN.md section 4).
struct StandbySet {
    TariffSet set;
    LocalTime from{};
    friend bool operator==(const StandbySet&, const StandbySet&) = default;
};

// Everything that a meter knows only from cards.
struct Parameters {
    PaymentMode mode = PaymentMode::Money;
    Alarms alarms;
    Ratios ratios;
    TariffSet tariff;
    std::optional<StandbySet> standby;
    Limits limits;
    friend bool operator==(const Parameters&, const Parameters&) = default;
};

// What one card changes of them; an absent part stays as it is. Kept with the stage, so that a load
// that is finished later needs nothing from the card.
struct ParameterUpdate {
    std::optional<PaymentMode> mode; // an opening sets it, no other card may
    std::optional<AlarmsAndRatios> alarmsAndRatios;
    std::optional<TariffSet> tariff;
    std::optional<StandbySet> standby;
    std::optional<Limits> limits;
    bool isEmpty() const { return *this == ParameterUpdate{}; }
    friend bool operator==(const ParameterUpdate&, const ParameterUpdate&) = default;
};

// The limits in the tail of file 0003.
Limits limitsOf(const TariffFile& file);

// What the card may change: an opening card everything that its flag names, the others what the
// flag and 7A leave (CARD.md 3.1). Nothing when the digest of bytes 44 to 51 does not hold, a named
// file is missing, K is above largestRatio (DOMAIN.md 7.3), a tariff is not flat, or an opening
// brings no price.
std::optional<ParameterUpdate> updateFrom(const MeterCardReading& card);

void apply(Parameters& parameters, const ParameterUpdate& update);

} // namespace wattcard::meter
