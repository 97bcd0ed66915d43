// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/picture_stage.h"

namespace wattcard::ui {

class HealthPage;

// Pictures of the first run, page by page, and of health and logs, from sample values. Adds the
// screen of health to the stage's window.
class SetupPictures {
public:
    explicit SetupPictures(PictureStage& stage);
    void keepAll(const std::function<void(const QString& place)>& enter);
    void keepFirstRun(); // for a company that does not practise: no frame

private:
    PictureStage& m_stage;
    HealthPage* m_health;
};

} // namespace wattcard::ui
