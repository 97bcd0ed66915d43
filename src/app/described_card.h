// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/story_error.h"
#include "meter/plain_card.h"

#include <QJsonObject>

#include <optional>

namespace wattcard::app {

// For which meter the cards of a story are made, and when.
struct CardMaking {
    MeterNumber meter;
    LocalTime now{};
};

// A card from the words of a scenario file, as if the counter had written it for this meter:
//   {"kind":"opening","total":"50.00","price":"0.5283","alarm1":"20.00","alarm2":"5.00",
//    "overdraft":"0.00","reclose":"0.00","hoarding":"500.00","powerLimitW":3000,
//    "powerLimitMinutes":1}
//   {"kind":"purchase","seq":2,"total":"80.00"}: total is T of CARD.md section 8
//   {"kind":"inspection|preset|relay-test|reset|clear|emergency-credit","uses":1,"hold":true,
//    "amount":"30.00"}
// Beside them "serial", 1 unless given: cards of one serial are one card; "customer", "gen" and
// "meter", for a card of another customer, an older or newer one, or one for another meter.
struct DescribedCard {
    meter::PlainCard card;
    std::optional<StoryError> error; // its name is the word that is wrong
};
DescribedCard describedCard(const QJsonObject& words, const CardMaking& making);

} // namespace wattcard::app
