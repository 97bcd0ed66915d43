// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cash_service.h"
#include "main/log_level_keeper.h"
#include "main/wiring.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/settings/machine_desk.h"
#include "ui/settings/settings_page.h"

namespace wattcard {

// The section of the settings about this computer: adds it to the page and joins it to the books
// and to the settings file. Decides nothing.
class MachineScreen {
public:
    struct Parts {
        ui::SettingsPage& page;
        Wiring& wiring; // whose cash control knows the limits, and whose audit trail the log level
        const Clock& clock;
        ui::SignInDesk& people;
        ui::LookSwitch* look = nullptr;
        QString papers; // where receipts and reports go, in the profile
    };
    explicit MachineScreen(const Parts& parts);

private:
    void linkLevels(CounterId counter);

    OperatorId m_person;
    ui::MachineDesk m_desk;
    LogLevelKeeper m_levels; // ends first
};

} // namespace wattcard
