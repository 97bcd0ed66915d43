// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"
#include "tests/simulation/explorer/model_card.h"

namespace wattcard::explorer {

// The production meter-controller with its memory. A visit of a card runs to its end at once: what
// the counters do meanwhile touches neither card nor meter.
struct ModelMeter {
    meter::Controller controller;
    Bytes memory; // what a power cut leaves

    const meter::MeterState& state() const { return controller.state; }
};

// Opened for the customer, with generation 1, count 1 and nothing accepted yet.
ModelMeter openedModelMeter();

// At an effect that waits for an answer: power fails, or the card is pulled, before or after it.
enum class Mishap { CutBefore, CutAfter, PullBefore, PullAfter };
struct Trouble {
    int effect = 0;
    Mishap mishap = Mishap::CutBefore;
};

// How many effects an undisturbed visit awaits, and which of them are the card's.
std::vector<bool> effectsOfVisit(ModelMeter meter, ModelCard card);
// Puts the card in and takes it out; power is back afterwards.
void visit(ModelMeter& meter, ModelCard& card, std::optional<Trouble> trouble);

QByteArray keyOf(const ModelMeter& meter);

} // namespace wattcard::explorer
