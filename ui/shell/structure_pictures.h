// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::ui {

class AreasPage;
class CashPage;
class MachineSection;
class PictureStage;
class SettingsPage;

// Pictures of cash control, of areas and points of sale, and of what the settings say of this
// computer. Adds the screens to the window of the stage.
class StructurePictures {
public:
    StructurePictures(PictureStage& stage, SettingsPage& settings);
    // `enter` leads to the screen of that name.
    void keepAll(const std::function<void(const QString& place)>& enter);

private:
    void keepMachine(const std::function<void(const QString& place)>& enter);
    PictureStage& m_stage;
    CashPage* m_cash;
    AreasPage* m_areas;
    SettingsPage& m_settings;
    MachineSection* m_machine;
};

} // namespace wattcard::ui
