// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cash_service.h"
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
        app::CashService& books; // that know the limits; nobody else has them open to change them
        ui::SignInDesk& people;
        ui::LookSwitch* look = nullptr;
        QString papers; // where receipts and reports go, in the profile
    };
    explicit MachineScreen(const Parts& parts);

private:
    ui::MachineDesk m_desk;
};

} // namespace wattcard
