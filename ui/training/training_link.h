// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class TrainingService;
}

namespace wattcard::ui {

class TrainingBar;
class TrainingDesk;
class TrainingPage;

// Joins the desk to the service on its thread, by queued signals only, and to what shows it.
void linkTraining(TrainingDesk& desk, app::TrainingService& service);
void linkTrainingPage(TrainingPage& page, TrainingDesk& desk);
void linkTrainingBar(TrainingBar& bar, TrainingDesk& desk);

} // namespace wattcard::ui
