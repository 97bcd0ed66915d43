// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

// What a state says (SCREENS.md section 4): a colour with its word for the ring, one sentence, and
// what comes next.
struct CounterText {
    Tone tone = Tone::Neutral;
    QString word;
    QString message;
    QString next; // what Enter does, or what is waited for
};
CounterText counterText(const CounterView& view);
// The steps of a write, those behind it filled: "● recorded ○ written".
QString stepsText(std::optional<app::SaleStep> reached, transaction::Kind form);

} // namespace wattcard::ui
