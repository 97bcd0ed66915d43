// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/training_service.h"

namespace wattcard::ui {

// What the training screen and its bar show.
struct TrainingView {
    app::TrainingState state;
    app::Scenario chosen = app::Scenario::FirstSale; // in the list
    QString card;                                    // in the hand, by its name
    bool isSignedIn = false;
};

enum class TrainingCommand {
    Start,
    Hint,
    Finish,
    IntoReader,
    TakeOut,
    IntoMeter,
    IntoNewMeter,
    OtherCard,
    PaperIn
};
inline constexpr std::array allTrainingCommands{
    TrainingCommand::Start,        TrainingCommand::Hint,      TrainingCommand::Finish,
    TrainingCommand::IntoReader,   TrainingCommand::TakeOut,   TrainingCommand::IntoMeter,
    TrainingCommand::IntoNewMeter, TrainingCommand::OtherCard, TrainingCommand::PaperIn};
bool isOffered(const TrainingView& view, TrainingCommand command);
bool isRunning(const TrainingView& view); // a scenario, by a learner
const TrayCard* chosenCard(const TrainingView& view);

} // namespace wattcard::ui
