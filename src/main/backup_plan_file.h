// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_service.h"

namespace wattcard {

// The schedule of backups of a profile on this computer, in PROFILE/backup.ini: beside the books
// and not in them, so that a restore does not bring back another computer's folder, and apart from
// the machine's settings, because practice and real books have each their own.
app::BackupPlan readBackupPlan(const QString& profile);
Result<void> keepBackupPlan(const QString& profile, const app::BackupPlan& plan); // NotSaved

} // namespace wattcard
