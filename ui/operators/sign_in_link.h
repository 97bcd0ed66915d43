// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class RecordsService;
}

namespace wattcard::ui {

class SignInDesk;

// Joins the desk to the records service on its thread, by queued signals only.
void linkSignIn(SignInDesk& desk, app::RecordsService& records);

} // namespace wattcard::ui
