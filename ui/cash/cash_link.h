// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class CashService;
}

namespace wattcard::ui {

class CashDesk;
class CashPage;

// The page's clicks go to the desk, the desk's questions to the service, and the answers back.
void linkCash(CashPage& page, CashDesk& desk);
void linkCash(CashDesk& desk, app::CashService& service);

} // namespace wattcard::ui
