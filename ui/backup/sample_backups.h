// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backup_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of backups in each state, for pictures and tests.
std::vector<NamedPlace<BackupView>> sampleBackups();
BackupView sampleBackupGood(); // proven two days ago

} // namespace wattcard::ui
