// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_service.h"

namespace wattcard {

// The lights of a profile; of a server nothing is remembered here.
app::BackupState backupStateOf(const QString& profile);

} // namespace wattcard
