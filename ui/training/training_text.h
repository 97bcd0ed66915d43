// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"

namespace wattcard::ui {

// The words of training.
QString scenarioTitle(app::Scenario scenario);
// What the customer wants, in a few sentences.
QString scenarioStory(app::Scenario scenario, const app::TrainingWorld& world);
QString hintText(app::Scenario scenario, int number); // from 1
QString criterionText(app::Criterion criterion);
QString findingText(app::Finding finding);
// Whose it is.
QString cardWords(app::Scenario scenario, const app::TrainingWorld& world, const TrayCard& card);
QString cardPlaceText(CardPlace place);
QString commandText(TrainingCommand command);
QString handText(TrainingCommand command); // short, for the bar
// "01:05 of 03:00"
QString clockOfRun(const TrainingView& view);
// One line for the bar: what runs, or how to begin.
QString trainingLine(const TrainingView& view);
// How everybody signs in here.
QString trainingSignIn();
QString trainingWord(); // "TRAINING 练习", the same in every language

} // namespace wattcard::ui
