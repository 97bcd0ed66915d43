// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class BackupService;
class RestoreService;
} // namespace wattcard::app

namespace wattcard::ui {

class BackupDesk;
class BackupPage;
class BackupRoom;
class RestoreDesk;

// The page's clicks go to the desk, the desk's wishes to the service, and the answers back.
void linkBackup(BackupPage& page, BackupDesk& desk);
void linkBackup(BackupDesk& desk, app::BackupService& service);
void linkRestore(BackupRoom& room, RestoreDesk& desk);
void linkRestore(RestoreDesk& desk, app::RestoreService& service);

} // namespace wattcard::ui
