// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"

namespace wattcard::ui {

// The training screen with an invented learner, for pictures.
struct NamedTraining {
    QString name; // file-safe
    TrainingView view;
};
std::vector<NamedTraining> sampleTrainings();

} // namespace wattcard::ui
