// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class PinService;
class RecordsService;
}

namespace wattcard::ui {

class SignInDesk;

// Joins the desk to the services on their thread, by queued signals only.
void linkSignIn(SignInDesk& desk, app::RecordsService& records, app::PinService& pins);

} // namespace wattcard::ui
