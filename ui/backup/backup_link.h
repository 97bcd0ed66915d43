// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class BackupService;
}

namespace wattcard::ui {

class BackupDesk;
class BackupPage;

// The page's clicks go to the desk, the desk's wishes to the service, and the answers back.
void linkBackup(BackupPage& page, BackupDesk& desk);
void linkBackup(BackupDesk& desk, app::BackupService& service);

} // namespace wattcard::ui
