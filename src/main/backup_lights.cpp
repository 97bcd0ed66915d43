// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/backup_lights.h"

#include "db/repositories/sql_backups.h"

namespace wattcard {

app::BackupState backupStateOf(const QString& profile)
{
    app::BackupState state = app::readBackupState(profile);
    state.isOfServer = !db::SqlBackupStore{profile}.keepsFile();
    return state;
}

} // namespace wattcard
