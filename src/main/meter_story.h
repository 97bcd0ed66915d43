// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/meter_wiring.h"

namespace wattcard {

// The story or the load curve in a file; BadInput with the words of who wrote it wrong.
Result<app::MeterScenario> storyIn(const QString& file);
Result<app::LoadCurve> loadCurveIn(const QString& file);

void playCurve(MeterWiring& meter, const app::LoadCurve& curve);
// Plays the story without a window, in the event loop: prints each step, and of the first one that
// the meter did not do what is different. True when there was none.
bool playStory(MeterWiring& meter, const app::MeterScenario& story);

} // namespace wattcard
